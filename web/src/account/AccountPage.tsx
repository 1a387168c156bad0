import { useState } from "react";
import { useSession } from "../app/session.ts";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { showToast } from "../ui/toast.ts";
import { ChangePasswordForm } from "./ChangePasswordForm.tsx";
import "./SignInPage.css";

/** My account: my roles, and a new password. */
export function AccountPage() {
  const { account, memberships } = useSession();
  const [changes, setChanges] = useState(0);
  return (
    <>
      <PageHeader title="Tài khoản của tôi" lead={account.displayName} />
      <Columns layout="halves">
        <Card title="Mật khẩu">
          <ChangePasswordForm
            key={changes}
            onNext={() => {
              setChanges(changes + 1);
              showToast("Đã đổi mật khẩu.");
            }}
          />
        </Card>
        <Card title="Vai trò">
          <DescriptionList
            items={memberships.map((each) => ({
              term: each.roleLabel,
              value: each.organisationName,
            }))}
          />
        </Card>
      </Columns>
    </>
  );
}

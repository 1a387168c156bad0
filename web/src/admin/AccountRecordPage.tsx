import { findAccountEndpoint } from "@kc/server/api/access";
import { PermissionGate } from "../app/PermissionGate.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Instant } from "../ui/Instant.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { type Account, accountBadge } from "./account-badge.ts";
import { AccountActions } from "./AccountActions.tsx";
import { RolesCard } from "./RolesCard.tsx";
import { SessionsCard } from "./SessionsCard.tsx";

/** One account: its roles, where it is signed in, and what can be done about it. */
export function AccountRecordPage() {
  const accountId = useParam("accountId");
  const found = useEndpointQuery(findAccountEndpoint, { accountId });
  return (
    <QueryState query={found} what="tài khoản">
      {(account) => (
        <>
          <Head account={account} />
          <Columns layout="main-side">
            <Stack>
              <RolesCard account={account} />
              <SessionsCard accountId={accountId} />
            </Stack>
            <Stack>
              <FactsCard account={account} />
              <PermissionGate permission="account:disable">
                <AccountActions account={account} />
              </PermissionGate>
            </Stack>
          </Columns>
        </>
      )}
    </QueryState>
  );
}

function Head({ account }: { readonly account: Account }) {
  const { tone, label } = accountBadge(account);
  return (
    <PageHeader
      title={account.displayName}
      trail={[{ href: "/accounts", label: "Tài khoản" }]}
      badge={<StatusBadge tone={tone}>{label}</StatusBadge>}
      lead={account.login}
      actions={
        <PermissionGate permission="audit:read">
          <LinkButton href={`/audit?accountId=${account.id}`} icon="history">
            Nhật ký của tài khoản
          </LinkButton>
        </PermissionGate>
      }
    />
  );
}

function FactsCard({ account }: { readonly account: Account }) {
  const { hasSecondFactor, needsSecondFactor, mustChangePassword } = account;
  return (
    <Card title="Thông tin">
      <DescriptionList
        items={[
          {
            term: "Xác thực hai lớp",
            value: hasSecondFactor ? "Đã cài" : needsSecondFactor ? "Chưa cài" : "Không bắt buộc",
          },
          { term: "Đổi mật khẩu lần đầu", value: mustChangePassword ? "Chưa đổi" : "Đã xong" },
          { term: "Nhập sai liên tiếp", value: `${String(account.failedSignIns)} lần` },
          { term: "Đăng nhập gần nhất", value: <Instant at={account.lastSeenAt ?? "unknown"} /> },
          { term: "Tạo lúc", value: <Instant at={account.createdAt} /> },
        ]}
      />
    </Card>
  );
}

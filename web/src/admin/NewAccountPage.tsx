import { createAccountEndpoint } from "@kc/server/api/access";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { appHref } from "../ui/app-href.ts";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useToday } from "../ui/today.ts";
import { OneTimePasswordDialog, type SaidOnce } from "./OneTimePasswordDialog.tsx";
import { emptyRole, roleInput, type RoleValues } from "./role-form.ts";
import { RoleFields } from "./RoleFields.tsx";

type Values = RoleValues & { login: string; displayName: string };

/** One person, one account: name, login, first role; the password is shown once after. */
export function NewAccountPage() {
  const router = useRouter();
  const today = useToday();
  const [made, setMade] = useState<(SaidOnce & { readonly id: string }) | null>(null);
  const form = useCommandForm<typeof createAccountEndpoint, Values>({
    endpoint: createAccountEndpoint,
    defaults: { ...emptyRole(today), login: "", displayName: "" },
    toInput: ({ login, displayName, ...role }) => ({ login, displayName, ...roleInput(role) }),
    onDone: ({ id, login, oneTimePassword }) => {
      setMade({ id, login, oneTimePassword });
    },
  });
  const { control } = form;
  return (
    <>
      <PageHeader title="Tạo tài khoản" trail={[{ href: "/accounts", label: "Tài khoản" }]} />
      <CommandForm form={form} verb="Tạo tài khoản">
        <FormSection id="nguoi" title="Người dùng">
          <FieldsRow>
            <Bound control={control} name="displayName">
              {(field) => <TextField {...field} label="Họ và tên" required maxLength={120} />}
            </Bound>
            <Bound control={control} name="login">
              {(field) => (
                <TextField
                  {...field}
                  label="Tên tài khoản"
                  required
                  maxLength={120}
                  autoComplete="off"
                  hint="Chữ thường không dấu, chữ số và . _ @ + -"
                />
              )}
            </Bound>
          </FieldsRow>
        </FormSection>
        <FormSection id="vai-tro" title="Vai trò đầu tiên">
          <RoleFields control={control} />
        </FormSection>
      </CommandForm>
      {made && (
        <OneTimePasswordDialog
          said={made}
          onClose={() => {
            router.history.push(appHref(`/accounts/${made.id}`));
          }}
        />
      )}
    </>
  );
}

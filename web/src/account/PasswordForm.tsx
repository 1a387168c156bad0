import { signInEndpoint } from "@kc/server/api/account";
import { useState } from "react";
import { useCommand } from "../app/use-command.ts";
import { TextField } from "../ui/TextField.tsx";
import { DoorForm } from "./DoorForm.tsx";
import type { SignInStep } from "./sign-in-step.ts";

/** Account and password. */
export function PasswordForm({ onNext }: { readonly onNext: (next: SignInStep) => void }) {
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useCommand(signInEndpoint);
  const send = async () => {
    const outcome = await signIn.run({ account, password });
    if (outcome.ok) onNext(outcome.output.next);
  };
  return (
    <DoorForm
      title="Đăng nhập"
      verb="Đăng nhập"
      isPending={signIn.isPending}
      error={signIn.error}
      onSubmit={() => void send()}
    >
      <TextField
        name="account"
        label="Tài khoản"
        value={account}
        onChange={setAccount}
        required
        autoComplete="username"
      />
      <TextField
        name="password"
        type="password"
        label="Mật khẩu"
        value={password}
        onChange={setPassword}
        required
        autoComplete="current-password"
      />
    </DoorForm>
  );
}

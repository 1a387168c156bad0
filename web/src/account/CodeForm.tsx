import { signInWithCodeEndpoint } from "@kc/server/api/account";
import { useState } from "react";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { CodeField } from "./CodeField.tsx";
import { DoorForm } from "./DoorForm.tsx";
import type { SignInStep } from "./sign-in-step.ts";

type CodeFormProps = {
  readonly onNext: (next: SignInStep) => void;
  readonly onStartOver: () => void;
};

/** The six digits of the authenticator app. */
export function CodeForm({ onNext, onStartOver }: CodeFormProps) {
  const [code, setCode] = useState("");
  const enter = useCommand(signInWithCodeEndpoint);
  const send = async () => {
    const outcome = await enter.run({ code });
    if (outcome.ok) onNext(outcome.output.next);
    else setCode("");
  };
  return (
    <DoorForm
      title="Nhập mã xác thực"
      lead="Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện."
      verb="Tiếp tục"
      isPending={enter.isPending}
      error={enter.error}
      onSubmit={() => void send()}
      otherActions={
        <Button look="quiet" onPress={onStartOver}>
          Dùng tài khoản khác
        </Button>
      }
    >
      <CodeField value={code} onChange={setCode} />
    </DoorForm>
  );
}

import { changePasswordEndpoint } from "@kc/server/api/account";
import { useState } from "react";
import { useCommand } from "../app/use-command.ts";
import { fieldId } from "../ui/field.ts";
import { TextField } from "../ui/TextField.tsx";
import { DoorForm } from "./DoorForm.tsx";
import type { SignInStep } from "./sign-in-step.ts";

type ChangePasswordFormProps = {
  /** At the first sign-in the password was given by somebody else. */
  readonly isFirst?: boolean;
  readonly onNext: (next: SignInStep) => void;
};

/** The old password and the new one, twice. */
export function ChangePasswordForm({ isFirst = false, onNext }: ChangePasswordFormProps) {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const change = useCommand(changePasswordEndpoint);
  const send = async () => {
    const outcome = await change.run({ current, next });
    if (outcome.ok) onNext(outcome.output.next);
  };
  return (
    <DoorForm
      title="Đổi mật khẩu"
      lead={
        isFirst
          ? "Mật khẩu này do quản trị cấp. Đặt mật khẩu riêng của bạn để vào làm việc."
          : "Các thiết bị khác đang dùng tài khoản này sẽ phải đăng nhập lại."
      }
      verb="Đổi mật khẩu"
      isPending={change.isPending}
      error={change.error}
      onSubmit={() => void send()}
      check={() =>
        next === again
          ? undefined
          : { fieldId: fieldId("again"), message: "Hai lần nhập mật khẩu mới khác nhau." }
      }
    >
      <TextField
        name="current"
        type="password"
        label="Mật khẩu hiện tại"
        value={current}
        onChange={setCurrent}
        required
        autoComplete="current-password"
      />
      <TextField
        name="next"
        type="password"
        label="Mật khẩu mới"
        hint="Ít nhất 12 ký tự. Một câu dễ nhớ, khó đoán là tốt nhất."
        value={next}
        onChange={setNext}
        required
        autoComplete="new-password"
      />
      <TextField
        name="again"
        type="password"
        label="Nhập lại mật khẩu mới"
        value={again}
        onChange={setAgain}
        required
        autoComplete="new-password"
      />
    </DoorForm>
  );
}

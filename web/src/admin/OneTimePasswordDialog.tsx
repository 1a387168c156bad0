import { Button } from "../ui/Button.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { showToast } from "../ui/toast.ts";
import "./OneTimePasswordDialog.css";

export type SaidOnce = {
  readonly login: string;
  /** Missing when the answer was a repeat: the password was said before. */
  readonly oneTimePassword: string | undefined;
};

/** The password that the server keeps nowhere: to be handed over now, to be changed at the first sign-in. */
export function OneTimePasswordDialog({
  said,
  onClose,
}: {
  readonly said: SaidOnce;
  readonly onClose: () => void;
}) {
  const { login, oneTimePassword } = said;
  return (
    <Dialog
      title="Mật khẩu dùng một lần"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" onPress={onClose}>
            Đã ghi lại
          </Button>
          {oneTimePassword !== undefined && (
            <Button onPress={() => void copy(`${login} ${oneTimePassword}`)}>Sao chép</Button>
          )}
        </>
      }
    >
      {oneTimePassword === undefined ? (
        <p>Mật khẩu đã hiện một lần và không xem lại được. Cấp lại mật khẩu nếu chưa ghi.</p>
      ) : (
        <>
          <DescriptionList
            items={[
              { term: "Tài khoản", value: login },
              {
                term: "Mật khẩu",
                value: <code className="one-time-password">{oneTimePassword}</code>,
              },
            ]}
          />
          <p>
            Chỉ hiện một lần này. Đưa tận tay người dùng; lần đăng nhập đầu tiên phải đổi mật khẩu.
          </p>
        </>
      )}
    </Dialog>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast("Đã sao chép.");
  } catch {
    showToast("Trình duyệt không cho sao chép. Hãy ghi lại bằng tay.", "due");
  }
}

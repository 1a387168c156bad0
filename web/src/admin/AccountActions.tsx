import {
  disableAccountEndpoint,
  enableAccountEndpoint,
  resetPasswordEndpoint,
} from "@kc/server/api/access";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";
import type { Account } from "./account-badge.ts";
import { OneTimePasswordDialog, type SaidOnce } from "./OneTimePasswordDialog.tsx";

type Asked = "disable" | "enable" | "reset" | null;
const ownAccount = "Không tự thực hiện với tài khoản của chính mình.";

/** Closes, opens, and gives another password; each with its reason, none to oneself. */
export function AccountActions({ account }: { readonly account: Account }) {
  const [asked, setAsked] = useState<Asked>(null);
  const [said, setSaid] = useState<SaidOnce | null>(null);
  const blocked = account.isOwn ? ownAccount : undefined;
  const isOpen = account.status === "active" && account.failedSignIns === 0;
  const close = () => {
    setAsked(null);
  };
  return (
    <Card title="Thao tác">
      <Stack gap="tight">
        {!isOpen && (
          <ActionButton
            verb="Mở khóa"
            blocked={blocked}
            onPress={() => {
              setAsked("enable");
            }}
          />
        )}
        <ActionButton
          verb="Cấp lại mật khẩu"
          blocked={blocked}
          onPress={() => {
            setAsked("reset");
          }}
        />
        {account.status !== "disabled" && (
          <ActionButton
            verb="Khóa tài khoản"
            blocked={blocked}
            onPress={() => {
              setAsked("disable");
            }}
          />
        )}
      </Stack>
      {asked === "disable" && <CloseDialog account={account} onClose={close} />}
      {asked === "enable" && <OpenDialog account={account} onClose={close} />}
      {asked === "reset" && <ResetDialog account={account} onClose={close} onSaid={setSaid} />}
      {said && (
        <OneTimePasswordDialog
          said={said}
          onClose={() => {
            setSaid(null);
          }}
        />
      )}
    </Card>
  );
}

type ActionButtonProps = {
  readonly verb: string;
  readonly blocked: string | undefined;
  readonly onPress: () => void;
};

function ActionButton({ verb, blocked, onPress }: ActionButtonProps) {
  return (
    <Button wide blockedBecause={blocked} onPress={onPress}>
      {verb}
    </Button>
  );
}

type ActionDialogProps = { readonly account: Account; readonly onClose: () => void };

function CloseDialog({ account, onClose }: ActionDialogProps) {
  const command = useCommand(disableAccountEndpoint);
  const confirm = async (reason: string) => {
    if (!(await command.run({ accountId: account.id, reason })).ok) return;
    showToast("Đã khóa tài khoản.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Khóa tài khoản ${account.login}`}
      verb="Khóa tài khoản"
      look="danger"
      reasonLabel="Lý do"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      Người này không đăng nhập được nữa và mọi phiên đang mở bị đóng. Lịch sử vẫn được giữ.
    </ConfirmDialog>
  );
}

function OpenDialog({ account, onClose }: ActionDialogProps) {
  const command = useCommand(enableAccountEndpoint);
  const confirm = async (reason: string) => {
    if (!(await command.run({ accountId: account.id, reason })).ok) return;
    showToast("Đã mở khóa tài khoản.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Mở khóa tài khoản ${account.login}`}
      verb="Mở khóa"
      reasonLabel="Lý do"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      Xác nhận đúng người trước khi mở khóa.
    </ConfirmDialog>
  );
}

type ResetDialogProps = ActionDialogProps & { readonly onSaid: (said: SaidOnce) => void };

function ResetDialog({ account, onClose, onSaid }: ResetDialogProps) {
  const command = useCommand(resetPasswordEndpoint);
  const [forgetsSecondFactor, setForgets] = useState(false);
  const confirm = async (reason: string) => {
    const outcome = await command.run({ accountId: account.id, forgetsSecondFactor, reason });
    if (!outcome.ok) return;
    onClose();
    onSaid({ login: outcome.output.login, oneTimePassword: outcome.output.oneTimePassword });
  };
  return (
    <ConfirmDialog
      isOpen
      title={`Cấp lại mật khẩu cho ${account.login}`}
      verb="Cấp lại mật khẩu"
      reasonLabel="Lý do"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>Xác nhận đúng người trước khi cấp. Mật khẩu cũ hết hiệu lực, mọi phiên đang mở bị đóng.</p>
      {account.hasSecondFactor && (
        <CheckboxField
          name="forgetsSecondFactor"
          label="Người dùng mất điện thoại: bỏ ứng dụng xác thực hiện tại"
          value={forgetsSecondFactor}
          onChange={setForgets}
        />
      )}
    </ConfirmDialog>
  );
}

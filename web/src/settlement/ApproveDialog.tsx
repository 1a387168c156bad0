import { approveSettlementEndpoint } from "@kc/server/api/settlement";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dongText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import type { PreparedSettlement } from "./voucher-values.ts";

type ApproveDialogProps = {
  readonly schemeId: string;
  readonly settlement: PreparedSettlement;
  readonly onClose: () => void;
};

/** Approves the settlement of exactly what is paid. */
export function ApproveDialog({ schemeId, settlement, onClose }: ApproveDialogProps) {
  const whose = useBeneficiary();
  const command = useCommand(approveSettlementEndpoint);
  const confirm = async () => {
    const outcome = await command.run({
      schemeId,
      ...whose,
      expectedVersion: settlement.version,
    });
    if (!outcome.ok) return;
    showToast("Đã phê duyệt quyết toán.");
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title="Phê duyệt quyết toán"
      verb="Phê duyệt quyết toán"
      isPending={command.isPending}
      {...refusalOf(command)}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>
        Kinh phí được quyết toán <strong>{dongText(settlement.settledSupportDong)}</strong>, trên
        chứng từ {dongText(settlement.voucherCostDong)}. Sau khi phê duyệt không sửa được bảng kê.
      </p>
    </ConfirmDialog>
  );
}

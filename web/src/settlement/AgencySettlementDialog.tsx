import { settleWithAgencyEndpoint } from "@kc/server/api/settlement";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { dongText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { PreparedSettlement } from "./voucher-values.ts";

type Values = { documentNumber: string; settledOn: string | null; signatory: string };

type AgencySettlementDialogProps = {
  readonly schemeId: string;
  readonly settlement: PreparedSettlement;
  readonly onClose: () => void;
};

/** The settlement with the Cục from its paper: number, day and signatory. */
export function AgencySettlementDialog(props: AgencySettlementDialogProps) {
  const { schemeId, settlement, onClose } = props;
  const whose = useBeneficiary();
  const form = useCommandForm<typeof settleWithAgencyEndpoint, Values>({
    endpoint: settleWithAgencyEndpoint,
    defaults: { documentNumber: "", settledOn: useToday(), signatory: "" },
    toInput: ({ settledOn, ...values }) => ({
      schemeId,
      ...whose,
      expectedVersion: settlement.version,
      ...values,
      settledOn: settledOn ?? "",
    }),
    scan: useStepScan("settlement.record-agency", schemeId),
    onDone: () => {
      showToast("Đã ghi nhận quyết toán với Cục.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ghi nhận quyết toán với Cục" isOpen onClose={onClose}>
      <p>
        Kinh phí được quyết toán <strong>{dongText(settlement.settledSupportDong)}</strong>, trên
        chứng từ {dongText(settlement.voucherCostDong)}.
      </p>
      <CommandForm form={form} verb="Ghi nhận quyết toán">
        <PaperNumberFields
          control={control}
          number={{ name: "documentNumber", label: "Số văn bản của Cục" }}
          day={{ name: "settledOn", label: "Ngày văn bản" }}
        />
        <SignatoryField control={control} name="signatory" />
      </CommandForm>
    </Dialog>
  );
}

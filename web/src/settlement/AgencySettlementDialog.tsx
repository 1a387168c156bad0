import { settleWithAgencyEndpoint } from "@kc/server/api/settlement";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { TextField } from "../ui/TextField.tsx";
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
        <FieldsRow>
          <Bound control={control} name="documentNumber">
            {(field) => (
              <TextField
                {...field}
                label="Số văn bản của Cục"
                width="half"
                maxLength={120}
                required
              />
            )}
          </Bound>
          <Bound control={control} name="settledOn">
            {(field) => <DateField {...field} label="Ngày văn bản" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="signatory">
          {(field) => <TextField {...field} label="Người ký, chức vụ" maxLength={200} required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

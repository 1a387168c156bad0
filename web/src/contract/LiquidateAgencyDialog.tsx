import { liquidateAgencyContractEndpoint } from "@kc/server/api/contract";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Values = { minutesNumber: string; liquidatedOn: string | null; note: string };

type LiquidateAgencyDialogProps = {
  readonly schemeId: string;
  readonly agency: NonNullable<SchemeContract["agency"]>;
  readonly onClose: () => void;
};

/** Ends the contract with the Cục by its minutes, once the Centre keeps exactly what was settled. */
export function LiquidateAgencyDialog({ schemeId, agency, onClose }: LiquidateAgencyDialogProps) {
  const form = useCommandForm<typeof liquidateAgencyContractEndpoint, Values>({
    endpoint: liquidateAgencyContractEndpoint,
    defaults: { minutesNumber: "", liquidatedOn: useToday(), note: "" },
    toInput: ({ liquidatedOn, ...values }) => ({
      schemeId,
      ...values,
      liquidatedOn: liquidatedOn ?? "",
    }),
    scan: useStepScan("contract.liquidate-agency", schemeId),
    onDone: () => {
      showToast("Đã ghi nhận thanh lý hợp đồng với Cục.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Thanh lý hợp đồng với Cục" isOpen onClose={onClose}>
      <p>
        Đã nhận của Cục <strong>{dongText(sumOf(agency, "receivedDong"))}</strong>, được quyết toán{" "}
        <strong>{dongText(sumOf(agency, "settledDong"))}</strong>
        {agency.schemes.length > 1 &&
          `, cộng ${String(agency.schemes.length)} đề án trong hợp đồng ${agency.contractNumber}`}
        .
      </p>
      <CommandForm form={form} verb="Thanh lý hợp đồng">
        <FieldsRow>
          <Bound control={control} name="minutesNumber">
            {(field) => <TextField {...field} label="Số biên bản" width="half" required />}
          </Bound>
          <Bound control={control} name="liquidatedOn">
            {(field) => <DateField {...field} label="Ngày thanh lý" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label="Ghi chú" rows={2} maxLength={1000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

function sumOf(
  { schemes }: LiquidateAgencyDialogProps["agency"],
  figure: "receivedDong" | "settledDong",
): number {
  return schemes.reduce((sum, scheme) => sum + scheme[figure], 0);
}

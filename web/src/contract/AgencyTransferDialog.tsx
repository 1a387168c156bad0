import { recordAgencyTransferEndpoint } from "@kc/server/api/contract";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Agency = NonNullable<SchemeContract["agency"]>;
type Kind = Agency["transfers"][number]["kind"];
type Values = {
  kind: Kind | "";
  amountDong: number | null;
  transferredOn: string | null;
  voucherNumber: string;
  note: string;
};

type AgencyTransferDialogProps = {
  readonly schemeId: string;
  readonly agency: Agency;
  readonly onClose: () => void;
};

/** Money that the Cục transferred under its contract, or that the Centre gave back. */
export function AgencyTransferDialog({ schemeId, agency, onClose }: AgencyTransferDialogProps) {
  const form = useCommandForm<typeof recordAgencyTransferEndpoint, Values>({
    endpoint: recordAgencyTransferEndpoint,
    defaults: {
      kind: "receive",
      amountDong: null,
      transferredOn: useToday(),
      voucherNumber: "",
      note: "",
    },
    toInput: ({ kind, amountDong, transferredOn, ...values }) => ({
      schemeId,
      ...values,
      kind: kind === "" ? "receive" : kind,
      amountDong: amountDong ?? 0,
      transferredOn: transferredOn ?? "",
    }),
    onDone: () => {
      showToast("Đã ghi sổ kinh phí theo hợp đồng với Cục.");
      onClose();
    },
  });
  const { control } = form;
  const kind = useWatch({ control, name: "kind" });
  const largest = {
    receive: `Còn nhận được tối đa ${dongText(agency.amountDong - agency.receivedDong)}.`,
    give_back: `Trung tâm còn giữ ${dongText(agency.heldDong)}.`,
  } as const;
  return (
    <Dialog title="Kinh phí theo hợp đồng với Cục" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi sổ">
        <Bound control={control} name="kind">
          {(field) => (
            <RadioGroup
              {...field}
              label="Loại"
              layout="row"
              choices={[
                { value: "receive", label: "Cục chuyển kinh phí" },
                { value: "give_back", label: "Nộp trả Cục" },
              ]}
              required
            />
          )}
        </Bound>
        <Bound control={control} name="amountDong">
          {(field) => (
            <DongField
              {...field}
              label="Số tiền"
              hint={kind === "" ? undefined : largest[kind]}
              required
            />
          )}
        </Bound>
        <FieldsRow>
          <Bound control={control} name="voucherNumber">
            {(field) => <TextField {...field} label="Số chứng từ" width="half" required />}
          </Bound>
          <Bound control={control} name="transferredOn">
            {(field) => <DateField {...field} label="Ngày chứng từ" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="note">
          {(field) => <TextField {...field} label="Ghi chú" maxLength={500} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

import { recordAgencyContractEndpoint } from "@kc/server/api/contract";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Draft = NonNullable<SchemeContract["agencyDraft"]>;
type Values = {
  contractNumber: string;
  signedOn: string | null;
  endsOn: string | null;
  amountDong: number | null;
  agency: Draft["agency"];
  implementer: Draft["implementer"];
  advanceTerms: string;
};

type AgencyContractDialogProps = {
  readonly schemeId: string;
  readonly schemeVersion: number;
  readonly draft: Draft;
  readonly onClose: () => void;
};

/** The contract of the Cục with the Centre as its paper says; its value becomes the money of the scheme. */
export function AgencyContractDialog(props: AgencyContractDialogProps) {
  const { schemeId, schemeVersion, draft, onClose } = props;
  const form = useCommandForm<typeof recordAgencyContractEndpoint, Values>({
    endpoint: recordAgencyContractEndpoint,
    defaults: {
      contractNumber: "",
      signedOn: useToday(),
      endsOn: null,
      amountDong: draft.amountDong,
      agency: draft.agency,
      implementer: draft.implementer,
      advanceTerms: "",
    },
    toInput: ({ signedOn, endsOn, amountDong, ...values }) => ({
      schemeId,
      expectedVersion: schemeVersion,
      ...values,
      signedOn: signedOn ?? "",
      endsOn: endsOn ?? "",
      amountDong: amountDong ?? 0,
    }),
    onDone: () => {
      showToast("Đã ghi nhận hợp đồng với Cục. Kinh phí đã được bố trí cho đề án.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ghi nhận hợp đồng với Cục" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi nhận hợp đồng">
        <FieldsRow>
          <Bound control={control} name="contractNumber">
            {(field) => <TextField {...field} label="Số hợp đồng" width="half" required />}
          </Bound>
          <Bound control={control} name="signedOn">
            {(field) => <DateField {...field} label="Ngày ký" required />}
          </Bound>
          <Bound control={control} name="endsOn">
            {(field) => <DateField {...field} label="Ngày kết thúc" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="amountDong">
          {(field) => (
            <DongField
              {...field}
              label="Giá trị hợp đồng"
              hint="Đúng bằng kinh phí trong quyết định của Bộ trưởng."
              required
            />
          )}
        </Bound>
        <Bound control={control} name="advanceTerms">
          {(field) => <TextArea {...field} label="Điều khoản tạm ứng" rows={2} maxLength={2000} />}
        </Bound>
        <PartySection control={control} party="agency" />
        <PartySection control={control} party="implementer" />
      </CommandForm>
    </Dialog>
  );
}

const titles = { agency: "Bên A: Cục", implementer: "Bên B: Trung tâm" } as const;

type PartySectionProps = {
  readonly control: Control<Values>;
  readonly party: keyof typeof titles;
};

/** Who signs; of the Centre also the account that the money comes to. */
function PartySection({ control, party }: PartySectionProps) {
  return (
    <FormSection id={`hop-dong-cuc-${party}`} title={titles[party]}>
      <Bound control={control} name={`${party}.name`}>
        {(field) => <TextField {...field} label="Tên" maxLength={300} required />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name={`${party}.representative`}>
          {(field) => <TextField {...field} label="Người đại diện" width="half" required />}
        </Bound>
        <Bound control={control} name={`${party}.position`}>
          {(field) => <TextField {...field} label="Chức vụ" width="half" required />}
        </Bound>
      </FieldsRow>
      {party === "implementer" && (
        <FieldsRow>
          <Bound control={control} name="implementer.bankAccount">
            {(field) => <TextField {...field} label="Số tài khoản" width="half" required />}
          </Bound>
          <Bound control={control} name="implementer.bankName">
            {(field) => <TextField {...field} label="Mở tại ngân hàng, kho bạc" required />}
          </Bound>
        </FieldsRow>
      )}
    </FormSection>
  );
}

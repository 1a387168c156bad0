import { recordAgencyContractEndpoint } from "@kc/server/api/contract";
import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
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
  /** Which of the other schemes the same paper lists. */
  listed: boolean[];
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
      listed: draft.others.map(() => false),
    },
    toInput: ({ signedOn, endsOn, amountDong, listed, ...values }) => ({
      schemeId,
      expectedVersion: schemeVersion,
      ...values,
      signedOn: signedOn ?? "",
      endsOn: endsOn ?? "",
      amountDong: amountDong ?? 0,
      withSchemes: draft.others
        .filter((_, place) => listed[place] === true)
        .map(({ id, version }) => ({ schemeId: id, expectedVersion: version })),
    }),
    scan: useStepScan("contract.record-agency", schemeId),
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
        {draft.others.length > 0 && (
          <OtherSchemes
            control={control}
            draft={draft}
            onSum={(sum) => {
              form.form.setValue("amountDong", sum);
            }}
          />
        )}
        <Bound control={control} name="amountDong">
          {(field) => (
            <DongField
              {...field}
              label="Giá trị hợp đồng"
              hint="Đúng bằng kinh phí trong quyết định của Bộ trưởng, cộng các đề án trong hợp đồng."
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

type OtherSchemesProps = {
  readonly control: Control<Values>;
  readonly draft: Draft;
  readonly onSum: (sum: number) => void;
};

/** The other schemes of the year that wait for a contract: one paper may list them all. */
function OtherSchemes({ control, draft, onSum }: OtherSchemesProps) {
  const listed = useWatch({ control, name: "listed" });
  const sumWith = (changed: number, isListed: boolean) =>
    draft.others
      .filter((_, place) => (place === changed ? isListed : listed[place] === true))
      .reduce((sum, { amountDong }) => sum + amountDong, draft.amountDong);
  return (
    <FormSection
      id="hop-dong-cuc-de-an"
      title="Đề án khác trong cùng hợp đồng"
      intro="Hợp đồng của Cục có thể gồm nhiều đề án của năm. Chọn các đề án có tên trong hợp đồng này."
    >
      {draft.others.map(({ id, code, name, amountDong }, place) => (
        <Bound key={id} control={control} name={`listed.${place}`}>
          {(field) => (
            <CheckboxField
              {...field}
              label={`${code} · ${name}`}
              hint={dongText(amountDong)}
              onChange={(isListed) => {
                field.onChange(isListed);
                onSum(sumWith(place, isListed));
              }}
            />
          )}
        </Bound>
      ))}
    </FormSection>
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

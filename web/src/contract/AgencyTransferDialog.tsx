import { recordAgencyTransferEndpoint } from "@kc/server/api/contract";
import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { FormSection } from "../ui/FormSection.tsx";
import { Notice } from "../ui/Notice.tsx";
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
  /** The part of each scheme, where the contract lists several. */
  parts: (number | null)[];
};

type AgencyTransferDialogProps = {
  readonly schemeId: string;
  readonly agency: Agency;
  readonly onClose: () => void;
};

/** Money that the Cục transferred under its contract, or that the Centre gave back. */
export function AgencyTransferDialog({ schemeId, agency, onClose }: AgencyTransferDialogProps) {
  const isShared = agency.schemes.length > 1;
  const form = useCommandForm<typeof recordAgencyTransferEndpoint, Values>({
    endpoint: recordAgencyTransferEndpoint,
    defaults: {
      kind: "receive",
      amountDong: null,
      transferredOn: useToday(),
      voucherNumber: "",
      note: "",
      parts: agency.schemes.map(() => null),
    },
    toInput: ({ kind, amountDong, transferredOn, parts, ...values }) => ({
      schemeId,
      ...values,
      kind: kind === "" ? "receive" : kind,
      amountDong: amountDong ?? 0,
      transferredOn: transferredOn ?? "",
      ...(isShared
        ? {
            parts: agency.schemes.map(({ id }, place) => ({
              schemeId: id,
              amountDong: parts[place] ?? 0,
            })),
          }
        : {}),
    }),
    scan: useStepScan("contract.record-agency-transfer", schemeId),
    onDone: () => {
      showToast("Đã ghi sổ kinh phí theo hợp đồng với Cục.");
      onClose();
    },
  });
  const { control } = form;
  const kind = useWatch({ control, name: "kind" });
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
              hint={kind === "" ? undefined : largestText(kind, agency.schemes)}
              required
            />
          )}
        </Bound>
        {isShared && <PartFields control={control} agency={agency} kind={kind} />}
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

type PartFieldsProps = {
  readonly control: Control<Values>;
  readonly agency: Agency;
  readonly kind: Kind | "";
};

/** How one voucher is shared among the schemes of the contract. */
function PartFields({ control, agency, kind }: PartFieldsProps) {
  const parts = useWatch({ control, name: "parts" });
  const amountDong = useWatch({ control, name: "amountDong" }) ?? 0;
  const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
  return (
    <FormSection id="chia-de-an" title="Trong đó của từng đề án">
      {agency.schemes.map((scheme, place) => (
        <Bound key={scheme.id} control={control} name={`parts.${place}`}>
          {(field) => (
            <DongField
              {...field}
              label={`${scheme.code} · ${scheme.name}`}
              hint={kind === "" ? undefined : largestText(kind, [scheme])}
            />
          )}
        </Bound>
      ))}
      <div aria-live="polite">
        <Notice tone={sum === amountDong ? "info" : "due"}>
          Cộng các đề án {dongText(sum)}
          {sum !== amountDong && `, khác số tiền của chứng từ ${dongText(amountDong)}`}.
        </Notice>
      </div>
    </FormSection>
  );
}

type OfScheme = Pick<Agency["schemes"][number], "amountDong" | "receivedDong" | "heldDong">;

/** The most that can be received or given back of these schemes. */
function largestText(kind: Kind, schemes: readonly OfScheme[]): string {
  const sum = (of: (scheme: OfScheme) => number) =>
    dongText(schemes.reduce((total, scheme) => total + of(scheme), 0));
  const sentences = {
    receive: `Còn nhận được tối đa ${sum(({ amountDong, receivedDong }) => amountDong - receivedDong)}.`,
    give_back: `Trung tâm còn giữ ${sum(({ heldDong }) => heldDong)}.`,
  } as const;
  return sentences[kind];
}

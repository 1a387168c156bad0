import { Bound } from "../app/form/Bound.tsx";
import type { CommandForm } from "../app/form/use-command-form.ts";
import { useCommuneChoices } from "../party/choices.ts";
import { EstablishmentField } from "../scheme/EstablishmentField.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dayText, dongText } from "../ui/format.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { SchemeAmendments, Terms } from "./amendment-types.ts";
import type { RequestValues } from "./change-values.ts";
import { MachineChangeFields } from "./MachineChangeFields.tsx";

export type KindFieldsProps = {
  readonly form: CommandForm<RequestValues>;
  readonly found: SchemeAmendments;
  /** What stands for the beneficiary that is changed. */
  readonly terms: Terms;
};

type OfKind = Omit<KindFieldsProps, "terms"> & {
  readonly kind: RequestValues["kind"];
  /** Undefined while it is not chosen, or nobody is named. */
  readonly terms: Terms | undefined;
};

/** The fields of one kind of change, each beginning with what stands. */
export function KindFields({ kind, form, found, terms }: OfKind) {
  if (kind === "implementer") return <ImplementerField {...{ form, found }} />;
  if (kind === "force_majeure") return <ForceMajeureFields {...{ form }} />;
  if (!terms) return null;
  const props = { form, found, terms };
  switch (kind) {
    case "machines":
      return (
        <>
          <MachineChangeFields {...props} />
          <SupportField {...props} />
        </>
      );
    case "support":
      return <SupportField {...props} />;
    case "beneficiary":
      return <BeneficiaryFields {...props} />;
    case "place":
      return <PlaceFields {...props} />;
    case "time":
      return <TimeFields {...props} />;
    case "":
      return null;
  }
}

function SupportField({ form: { control }, terms }: KindFieldsProps) {
  const drawn = terms.drawnDong > 0 ? `, đã tạm ứng, thanh toán ${dongText(terms.drawnDong)}` : "";
  return (
    <Bound control={control} name="supportDong">
      {(field) => (
        <DongField
          {...field}
          label="Kinh phí hỗ trợ sau điều chỉnh"
          hint={`Hiện được phê duyệt ${dongText(terms.supportDong)}${drawn}.`}
          required
        />
      )}
    </Bound>
  );
}

function BeneficiaryFields({ form: { control }, terms }: KindFieldsProps) {
  return (
    <>
      <p>Đơn vị thụ hưởng hiện tại: {terms.establishmentName}.</p>
      <Bound control={control} name="establishmentId">
        {(field) => <EstablishmentField {...field} />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="bankAccount">
          {(field) => <TextField {...field} label="Số tài khoản" width="half" required />}
        </Bound>
        <Bound control={control} name="bankName">
          {(field) => <TextField {...field} label="Tại ngân hàng, kho bạc" required />}
        </Bound>
      </FieldsRow>
    </>
  );
}

function PlaceFields({ form: { control } }: KindFieldsProps) {
  const communes = useCommuneChoices();
  return (
    <FieldsRow>
      <Bound control={control} name="address">
        {(field) => <TextField {...field} label="Địa điểm mới (xóm, tổ, đường)" required />}
      </Bound>
      <Bound control={control} name="communeCode">
        {(field) => <ComboBox {...field} label="Xã, phường" choices={communes} required />}
      </Bound>
    </FieldsRow>
  );
}

function TimeFields({ form: { control }, terms }: KindFieldsProps) {
  const hint = terms.endsOn === null ? undefined : `Hiện là ${dayText(terms.endsOn)}.`;
  return (
    <Bound control={control} name="endsOn">
      {(field) => (
        <DateField {...field} label="Ngày hoàn thành mới" {...(hint ? { hint } : {})} required />
      )}
    </Bound>
  );
}

function ImplementerField({ form: { control }, found }: Omit<KindFieldsProps, "terms">) {
  const others = found.implementers.filter(({ id }) => id !== found.implementerId);
  return (
    <Bound control={control} name="organisationId">
      {(field) => (
        <SelectField
          {...field}
          label="Đơn vị thực hiện mới"
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          required
        />
      )}
    </Bound>
  );
}

function ForceMajeureFields({ form: { control } }: Pick<KindFieldsProps, "form">) {
  return (
    <>
      <Bound control={control} name="event">
        {(field) => <TextField {...field} label="Sự kiện bất khả kháng" maxLength={500} required />}
      </Bound>
      <Bound control={control} name="occurredOn">
        {(field) => <DateField {...field} label="Ngày xảy ra" required />}
      </Bound>
      <Bound control={control} name="completedVolume">
        {(field) => (
          <TextArea
            {...field}
            label="Khối lượng đã hoàn thành"
            hint="Có xác nhận của Sở Công Thương và UBND cấp xã; đính kèm biên bản sau khi gửi (TT 36/2013/TT-BCT, Đ.18 k.4)."
            maxLength={2000}
            required
          />
        )}
      </Bound>
    </>
  );
}

import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import type { FieldGridCell, FieldGridHead } from "../ui/FieldGrid.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { voucherSourceChoices, type VoucherValues } from "./voucher-values.ts";

type Values = { vouchers: VoucherValues[] };
type LineProps = { readonly control: Control<Values>; readonly index: number };

export const voucherHeads: readonly FieldGridHead[] = [
  { label: "Số, ngày", width: "money" },
  { label: "Nội dung, đơn vị phát hành" },
  { label: "Số tiền, nguồn chi", width: "money" },
  { label: "Tính hỗ trợ", width: "count" },
];

/** The fields of one voucher. */
export function voucherCells(
  control: Control<Values>,
  index: number,
  onRemove: () => void,
): readonly FieldGridCell[] {
  return [
    { field: <PaperFields control={control} index={index} /> },
    { field: <ContentFields control={control} index={index} /> },
    { field: <AmountFields control={control} index={index} /> },
    { field: <EligibleField control={control} index={index} onRemove={onRemove} /> },
  ];
}

function PaperFields({ control, index }: LineProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`vouchers.${index}.voucherNumber`}>
        {(field) => (
          <TextField
            {...field}
            label={`Số chứng từ, dòng ${row}`}
            placeholder="Số chứng từ"
            required
            maxLength={80}
          />
        )}
      </Bound>
      <Bound control={control} name={`vouchers.${index}.issuedOn`}>
        {(field) => <DateField {...field} label={`Ngày chứng từ, dòng ${row}`} required />}
      </Bound>
    </Stack>
  );
}

function ContentFields({ control, index }: LineProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`vouchers.${index}.content`}>
        {(field) => (
          <TextField
            {...field}
            label={`Nội dung chi, dòng ${row}`}
            placeholder="Nội dung chi"
            required
            maxLength={500}
          />
        )}
      </Bound>
      <Bound control={control} name={`vouchers.${index}.issuer`}>
        {(field) => (
          <TextField
            {...field}
            label={`Đơn vị phát hành, dòng ${row}`}
            placeholder="Đơn vị phát hành"
            maxLength={200}
          />
        )}
      </Bound>
    </Stack>
  );
}

function AmountFields({ control, index }: LineProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`vouchers.${index}.amountDong`}>
        {(field) => <DongField {...field} label={`Số tiền, dòng ${row}`} required />}
      </Bound>
      <Bound control={control} name={`vouchers.${index}.paidBy`}>
        {(field) => (
          <SelectField
            {...field}
            label={`Nguồn chi, dòng ${row}`}
            emptyLabel="– Nguồn chi –"
            required
            choices={voucherSourceChoices}
          />
        )}
      </Bound>
    </Stack>
  );
}

function EligibleField({
  control,
  index,
  onRemove,
}: LineProps & { readonly onRemove: () => void }) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`vouchers.${index}.isEligible`}>
        {(field) => <CheckboxField {...field} label={`Tính hỗ trợ, dòng ${row}`} />}
      </Bound>
      <Button size="small" look="quiet" icon="close" onPress={onRemove}>
        Bỏ
      </Button>
    </Stack>
  );
}

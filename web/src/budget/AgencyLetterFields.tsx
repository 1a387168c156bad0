import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { TextField } from "../ui/TextField.tsx";

/** A letter of the Cục as who received it enters it, with what it says of each line. */
export type AgencyLetterValues = {
  documentNumber: string;
  documentOn: string | null;
  signatory: string;
  content: string;
  lines: { agreedDong: number | null; note: string }[];
};

export function emptyLetter(today: string | null): AgencyLetterValues {
  return { documentNumber: "", documentOn: today, signatory: "", content: "", lines: [] };
}

/** Number, day and signatory of a letter of the Cục. */
export function AgencyLetterFields({ control }: { readonly control: Control<AgencyLetterValues> }) {
  return (
    <>
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
        <Bound control={control} name="documentOn">
          {(field) => <DateField {...field} label="Ngày văn bản" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="signatory">
        {(field) => <TextField {...field} label="Người ký, chức vụ" maxLength={200} required />}
      </Bound>
    </>
  );
}

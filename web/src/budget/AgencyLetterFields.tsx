import type { Control } from "react-hook-form";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";

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

type AgencyLetterFieldsProps = {
  readonly control: Control<AgencyLetterValues>;
  readonly numberLabel?: string;
};

/** Number, day and signatory of a letter, of the Cục where it does not say. */
export function AgencyLetterFields({
  control,
  numberLabel = "Số văn bản của Cục",
}: AgencyLetterFieldsProps) {
  return (
    <>
      <PaperNumberFields
        control={control}
        number={{ name: "documentNumber", label: numberLabel }}
        day={{ name: "documentOn", label: "Ngày văn bản" }}
      />
      <SignatoryField control={control} name="signatory" />
    </>
  );
}

import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextField } from "../ui/TextField.tsx";

/** The paper of a body that does not work in the system, as it is typed. */
export type PaperValues = {
  readonly number: string;
  readonly issuedOn: string | null;
  readonly signatory: string;
};

export const emptyPaper: PaperValues = { number: "", issuedOn: null, signatory: "" };

type PaperFieldsProps = {
  readonly value: PaperValues;
  readonly onChange: (value: PaperValues) => void;
};

/** Number, day and signatory of the paper that an act is recorded from. */
export function PaperFields({ value, onChange }: PaperFieldsProps) {
  return (
    <FormSection id="van-ban" title="Văn bản làm căn cứ">
      <FieldsRow>
        <TextField
          name="paper.number"
          label="Số, ký hiệu"
          width="half"
          value={value.number}
          onChange={(number) => {
            onChange({ ...value, number });
          }}
          required
        />
        <DateField
          name="paper.issuedOn"
          label="Ngày văn bản"
          value={value.issuedOn}
          onChange={(issuedOn) => {
            onChange({ ...value, issuedOn });
          }}
          required
        />
      </FieldsRow>
      <TextField
        name="paper.signatory"
        label="Người ký"
        value={value.signatory}
        onChange={(signatory) => {
          onChange({ ...value, signatory });
        }}
        required
      />
    </FormSection>
  );
}

/** The paper as the command takes it, when the act is recorded from one. */
export function paperInput(mode: "in_system" | "by_document", paper: PaperValues) {
  return mode === "by_document"
    ? { number: paper.number, issuedOn: paper.issuedOn ?? "", signatory: paper.signatory }
    : null;
}

import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { AskValues } from "./ask-values.ts";

const days = [
  ["startsOn", "Số liệu từ ngày"],
  ["endsOn", "Số liệu đến ngày"],
  ["dueOn", "Hạn gửi"],
] as const;

/** What the report is about, why, by whom and by which paper it is asked for, and until when. */
export function AskedSubject({ control }: { readonly control: Control<AskValues> }) {
  return (
    <FormSection id="noi-dung" title="Nội dung, lý do, thời hạn">
      <Bound control={control} name="subject">
        {(field) => (
          <TextField
            {...field}
            label="Báo cáo về việc gì"
            hint="Ví dụ: thiệt hại của cơ sở công nghiệp nông thôn do bão số 5"
            required
            maxLength={200}
          />
        )}
      </Bound>
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label="Lý do" required rows={2} maxLength={1_000} />}
      </Bound>
      <Bound control={control} name="askedBy">
        {(field) => (
          <TextField
            {...field}
            label="Cơ quan yêu cầu"
            hint="Ví dụ: Ủy ban nhân dân tỉnh, Bộ Công Thương. Báo cáo tổng hợp gửi cơ quan này."
            required
            maxLength={200}
          />
        )}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="paperNumber">
          {(field) => (
            <TextField {...field} label="Số văn bản yêu cầu" hint="Nếu có" maxLength={60} />
          )}
        </Bound>
        <Bound control={control} name="paperOn">
          {(field) => <DateField {...field} label="Ngày văn bản" />}
        </Bound>
      </FieldsRow>
      <FieldsRow>
        {days.map(([name, label]) => (
          <Bound key={name} control={control} name={name}>
            {(field) => <DateField {...field} label={label} required />}
          </Bound>
        ))}
      </FieldsRow>
    </FormSection>
  );
}

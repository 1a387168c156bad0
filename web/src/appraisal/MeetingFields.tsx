import type { MeetingKind } from "@kc/core/appraisal";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { beginnings, type MeetingValues } from "./meeting-values.ts";

type MeetingFieldsProps = {
  readonly control: Control<MeetingValues>;
  readonly kind: MeetingKind;
};

const hints = {
  appraisal: {
    place: "Ví dụ: Phòng họp tầng 2, Sở Công Thương.",
    chair: "Ví dụ: Phó Giám đốc Sở Công Thương, Chủ tịch Hội đồng.",
  },
  acceptance: {
    place: "Nơi lắp đặt máy, thiết bị.",
    chair: "Ví dụ: Trưởng phòng Quản lý công nghiệp, Tổ trưởng Tổ nghiệm thu.",
  },
  plan: {
    place: "Ví dụ: Phòng họp tầng 2, Sở Công Thương.",
    chair: "Ví dụ: Phó Giám đốc Sở Công Thương.",
  },
} as const satisfies Record<MeetingKind, { readonly place: string; readonly chair: string }>;

/** When and where a meeting is, who is in the chair, who is invited and what they prepare. */
export function MeetingFields({ control, kind }: MeetingFieldsProps) {
  return (
    <>
      <FieldsRow>
        <Bound control={control} name="heldOn">
          {(field) => <DateField {...field} label="Ngày họp" required />}
        </Bound>
        <Bound control={control} name="beginsAt">
          {(field) => <SelectField {...field} label="Bắt đầu" required choices={beginnings} />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="place">
        {(field) => (
          <TextField
            {...field}
            label="Địa điểm"
            hint={hints[kind].place}
            required
            maxLength={300}
          />
        )}
      </Bound>
      <Bound control={control} name="chairedBy">
        {(field) => (
          <TextField
            {...field}
            label="Người chủ trì"
            hint={hints[kind].chair}
            required
            maxLength={200}
          />
        )}
      </Bound>
      <Bound control={control} name="invited">
        {(field) => (
          <TextArea
            {...field}
            label="Mời dự"
            hint="Mỗi dòng một cơ quan hoặc một người, như sẽ ghi trên giấy mời."
            required
            rows={6}
          />
        )}
      </Bound>
      <Bound control={control} name="preparations">
        {(field) => (
          <TextArea
            {...field}
            label="Đề nghị chuẩn bị"
            hint="Mỗi dòng một việc. Không có thì để trống."
            rows={2}
          />
        )}
      </Bound>
    </>
  );
}

import type { BoundField } from "../app/form/Bound.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import type { MachineFoundValues } from "./machine-found-values.ts";

type MachineFoundSectionProps = {
  readonly field: BoundField<MachineFoundValues>;
  /** From 0. */
  readonly place: number;
  readonly title: string;
  readonly plateText: string;
  /** Whether it should have stayed (after support) or have come (while a scheme is carried out). */
  readonly expected: "kept" | "delivered";
};

const presences = {
  kept: { present: "Còn", absent: "Không còn" },
  delivered: { present: "Có", absent: "Chưa có" },
} as const;

/** One machine: there or not; if it is, whether it runs, its plate and its number. */
export function MachineFoundSection(props: MachineFoundSectionProps) {
  const { field, place, title, plateText, expected } = props;
  const { name, value, onChange, error } = field;
  const change = (changes: Partial<MachineFoundValues>) => {
    onChange({ ...value, ...changes });
  };
  return (
    <FormSection id={`may-${String(place + 1)}`} title={title}>
      <RadioGroup
        name={`${name}.presence`}
        value={value.presence}
        error={error}
        label="Máy tại cơ sở"
        required
        layout="row"
        choices={[
          { value: "present", label: presences[expected].present },
          { value: "absent", label: presences[expected].absent },
        ]}
        onChange={(presence) => {
          change({ presence });
        }}
      />
      {value.presence === "present" && (
        <>
          <CheckboxField
            name={`${name}.isInUse`}
            value={value.isInUse}
            label="Đang được sử dụng"
            onChange={(isInUse) => {
              change({ isInUse });
            }}
          />
          <CheckboxField
            name={`${name}.hasPlate`}
            value={value.hasPlate}
            label={`Có biển “${plateText}”`}
            onChange={(hasPlate) => {
              change({ hasPlate });
            }}
          />
          <TextField
            name={`${name}.serialNumber`}
            value={value.serialNumber}
            label="Số máy (serial)"
            maxLength={200}
            onChange={(serialNumber) => {
              change({ serialNumber });
            }}
          />
        </>
      )}
      <TextField
        name={`${name}.remark`}
        value={value.remark}
        label="Nhận xét"
        maxLength={500}
        onChange={(remark) => {
          change({ remark });
        }}
      />
    </FormSection>
  );
}

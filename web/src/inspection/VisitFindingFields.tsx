import { answeringParties, findingLevels } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import type { Control, FieldPathByValue } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { FindingValues, SchemeVisits, VisitValues } from "./visit-values.ts";

type VisitFindingFieldsProps = {
  readonly control: Control<VisitValues>;
  readonly name: Extract<
    FieldPathByValue<VisitValues, FindingValues>,
    `items.${number}.finding` | `others.${number}`
  >;
  readonly found: SchemeVisits;
};

/** One finding: what it is, how grave, what is demanded of whom and until when. */
export function VisitFindingFields({ control, name, found }: VisitFindingFieldsProps) {
  const parties = keysOf(answeringParties).filter(
    (party) => party !== "implementer" || found.ledBy !== found.implementer,
  );
  return (
    <>
      <Bound control={control} name={`${name}.content`}>
        {(field) => <TextArea {...field} label="Phát hiện" required rows={2} maxLength={2000} />}
      </Bound>
      <Bound control={control} name={`${name}.demand`}>
        {(field) => <TextArea {...field} label="Kiến nghị" required rows={2} maxLength={2000} />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name={`${name}.level`}>
          {(field) => (
            <SelectField
              {...field}
              label="Mức độ"
              required
              choices={keysOf(findingLevels).map((value) => ({
                value,
                label: `${findingLevels[value].label}: ${findingLevels[value].hint}`,
              }))}
            />
          )}
        </Bound>
        <Bound control={control} name={`${name}.answeredBy`}>
          {(field) => (
            <SelectField
              {...field}
              label="Đơn vị trả lời"
              required
              choices={parties.map((value) => ({ value, label: answeringParties[value] }))}
            />
          )}
        </Bound>
        <Bound control={control} name={`${name}.dueOn`}>
          {(field) => <DateField {...field} label="Hạn trả lời" required />}
        </Bound>
      </FieldsRow>
    </>
  );
}

import { itemAnswers } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { type Control, useFieldArray, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Row } from "../ui/Row.tsx";
import { TextField } from "../ui/TextField.tsx";
import { emptyFinding, type SchemeVisits, type VisitValues } from "./visit-values.ts";
import { VisitFindingFields } from "./VisitFindingFields.tsx";

type VisitItemFieldsProps = {
  readonly control: Control<VisitValues>;
  readonly found: SchemeVisits;
};

/** Everything a visit looks at: met, not met with its finding, or not looked at; then what was found beside. */
export function VisitItemFields({ control, found }: VisitItemFieldsProps) {
  const others = useFieldArray({ control, name: "others" });
  const visitedOn = useWatch({ control, name: "visitedOn" });
  return (
    <>
      {found.items.map((item, index) => (
        <ItemSection key={item.id} control={control} found={found} item={item} index={index} />
      ))}
      {others.fields.map(({ id }, index) => (
        <FormSection
          key={id}
          id={`phat-hien-khac-${String(index + 1)}`}
          title={`Phát hiện khác ${String(index + 1)}`}
        >
          <VisitFindingFields control={control} name={`others.${index}`} found={found} />
          <Row>
            <Button
              size="small"
              look="quiet"
              icon="close"
              onPress={() => {
                others.remove(index);
              }}
            >
              Bỏ phát hiện này
            </Button>
          </Row>
        </FormSection>
      ))}
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            others.append(emptyFinding(found, visitedOn));
          }}
        >
          Thêm phát hiện khác
        </Button>
      </Row>
    </>
  );
}

type ItemSectionProps = VisitItemFieldsProps & {
  readonly item: SchemeVisits["items"][number];
  readonly index: number;
};

function ItemSection({ control, found, item, index }: ItemSectionProps) {
  const answer = useWatch({ control, name: `items.${index}.answer` });
  return (
    <FormSection id={`noi-dung-${String(index + 1)}`} title={item.label} intro={item.basis}>
      <Bound control={control} name={`items.${index}.answer`}>
        {(field) => (
          <RadioGroup
            {...field}
            label={`Kết quả: ${item.label}`}
            required
            layout="row"
            choices={keysOf(itemAnswers).map((value) => ({ value, label: itemAnswers[value] }))}
          />
        )}
      </Bound>
      {answer === "not_met" && (
        <VisitFindingFields control={control} name={`items.${index}.finding`} found={found} />
      )}
      <Bound control={control} name={`items.${index}.remark`}>
        {(field) => <TextField {...field} label="Nhận xét" maxLength={500} />}
      </Bound>
    </FormSection>
  );
}

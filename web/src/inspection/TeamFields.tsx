import { organisationKindLabels, type OrganisationKind } from "@kc/core/access";
import { memberDuties } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { type Control, useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Row } from "../ui/Row.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { type AcceptanceValues, nobody, type SchemeAcceptance } from "./acceptance-values.ts";

type TeamFieldsProps = {
  readonly control: Control<AcceptanceValues>;
  readonly rule: SchemeAcceptance["team"];
};

/** Who took part, with what the rule asks of the team and how sure that rule is. */
export function TeamFields({ control, rule }: TeamFieldsProps) {
  const members = useFieldArray({ control, name: "members" });
  return (
    <FormSection
      id="thanh-phan"
      title="Thành phần nghiệm thu"
      intro={
        <>
          Tổ trưởng thuộc {labelOf(rule.chairFrom)}; có đại diện{" "}
          {rule.mustInclude.map(labelOf).join(", ")}; ít nhất {rule.minimumMembers} thành viên,
          không kể đại diện đơn vị thực hiện, thụ hưởng. {rule.citation} – {rule.confidenceLabel}.
        </>
      }
    >
      <FieldGrid
        caption="Thành phần nghiệm thu"
        captionHidden
        heads={[
          { label: "Họ tên, chức vụ", width: "wide" },
          { label: "Cơ quan, đơn vị", width: "wide" },
          { label: "Tư cách" },
        ]}
        rows={members.fields.map(({ id }, index) => ({
          key: id,
          cells: [
            { field: <PersonFields control={control} index={index} /> },
            { field: <BodyFields control={control} index={index} /> },
            {
              field: (
                <DutyFields
                  control={control}
                  index={index}
                  onRemove={() => {
                    members.remove(index);
                  }}
                />
              ),
            },
          ],
        }))}
      />
      <Row>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            members.append({ ...nobody });
          }}
        >
          Thêm người
        </Button>
      </Row>
    </FormSection>
  );
}

type PartProps = { readonly control: Control<AcceptanceValues>; readonly index: number };

function PersonFields({ control, index }: PartProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`members.${index}.personName`}>
        {(field) => (
          <TextField
            {...field}
            label={`Họ tên người thứ ${row}`}
            placeholder="Họ và tên"
            required
            maxLength={120}
          />
        )}
      </Bound>
      <Bound control={control} name={`members.${index}.position`}>
        {(field) => (
          <TextField
            {...field}
            label={`Chức vụ người thứ ${row}`}
            placeholder="Chức vụ"
            required
            maxLength={160}
          />
        )}
      </Bound>
    </Stack>
  );
}

const bodies = (
  [
    "department",
    "commune_committee",
    "finance_department",
    "other_department",
    "provincial_committee",
    "ministry",
    "centre",
    "establishment",
  ] as const satisfies readonly OrganisationKind[]
).map((value) => ({ value, label: labelOf(value) }));

function BodyFields({ control, index }: PartProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`members.${index}.organisation`}>
        {(field) => (
          <TextField
            {...field}
            label={`Tên cơ quan người thứ ${row}`}
            placeholder="Tên cơ quan, đơn vị"
            required
            maxLength={200}
          />
        )}
      </Bound>
      <Bound control={control} name={`members.${index}.from`}>
        {(field) => (
          <SelectField
            {...field}
            label={`Loại cơ quan người thứ ${row}`}
            emptyLabel="– Loại cơ quan –"
            required
            choices={bodies}
          />
        )}
      </Bound>
    </Stack>
  );
}

function DutyFields({ control, index, onRemove }: PartProps & { readonly onRemove: () => void }) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`members.${index}.duty`}>
        {(field) => (
          <SelectField
            {...field}
            label={`Tư cách người thứ ${row}`}
            required
            choices={keysOf(memberDuties).map((value) => ({ value, label: memberDuties[value] }))}
          />
        )}
      </Bound>
      <Row>
        <Button size="small" look="quiet" icon="close" onPress={onRemove}>
          Bỏ người thứ {row}
        </Button>
      </Row>
    </Stack>
  );
}

function labelOf(kind: string): string {
  const found = Object.entries(organisationKindLabels).find(([name]) => name === kind);
  const label = found?.[1] ?? kind;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

import { organisationKindLabels, type OrganisationKind } from "@kc/core/access";
import { visitDuties } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { type Control, useFieldArray, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { FieldGrid } from "../ui/FieldGrid.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Row } from "../ui/Row.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextField } from "../ui/TextField.tsx";
import { nobodyYet, type VisitValues } from "./visit-values.ts";

const bodies = (
  [
    "department",
    "finance_department",
    "centre",
    "commune_committee",
    "other_department",
    "provincial_committee",
    "ministry",
    "establishment",
  ] as const satisfies readonly OrganisationKind[]
).map((value) => ({ value, label: capitalised(organisationKindLabels[value]) }));

/** Who goes: the leader of the body that supervises, and whoever goes with it; a seat without a name is not kept. */
export function VisitTeamFields({ control }: { readonly control: Control<VisitValues> }) {
  const team = useFieldArray({ control, name: "team" });
  return (
    <FormSection
      id="doan-kiem-tra"
      title="Đoàn kiểm tra"
      intro="Sở Công Thương phối hợp với Sở Tài chính kiểm tra (TTLT 26/2014, Điều 9). Dòng không ghi họ tên thì không lưu."
    >
      <FieldGrid
        caption="Đoàn kiểm tra"
        captionHidden
        heads={[
          { label: "Họ tên, chức vụ", width: "wide" },
          { label: "Cơ quan, đơn vị", width: "wide" },
          { label: "Tư cách" },
        ]}
        rows={team.fields.map(({ id }, index) => ({
          key: id,
          cells: [
            { field: <Person control={control} index={index} /> },
            { field: <Body control={control} index={index} /> },
            {
              field: (
                <Duty
                  control={control}
                  index={index}
                  onRemove={() => {
                    team.remove(index);
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
            team.append({ ...nobodyYet });
          }}
        >
          Thêm người
        </Button>
      </Row>
    </FormSection>
  );
}

type PartProps = { readonly control: Control<VisitValues>; readonly index: number };

function Person({ control, index }: PartProps) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`team.${index}.personName`}>
        {(field) => (
          <TextField
            {...field}
            label={`Họ tên người thứ ${row}`}
            placeholder="Họ và tên"
            maxLength={120}
          />
        )}
      </Bound>
      <Bound control={control} name={`team.${index}.position`}>
        {(field) => (
          <TextField
            {...field}
            label={`Chức vụ người thứ ${row}`}
            placeholder="Chức vụ"
            maxLength={160}
          />
        )}
      </Bound>
    </Stack>
  );
}

function Body({ control, index }: PartProps) {
  const row = String(index + 1);
  const personName = useWatch({ control, name: `team.${index}.personName` });
  return (
    <Stack gap="tight">
      <Bound control={control} name={`team.${index}.organisation`}>
        {(field) => (
          <TextField
            {...field}
            label={`Tên cơ quan người thứ ${row}`}
            placeholder="Tên cơ quan, đơn vị"
            maxLength={200}
          />
        )}
      </Bound>
      <Bound control={control} name={`team.${index}.from`}>
        {(field) => (
          <SelectField
            {...field}
            label={`Loại cơ quan người thứ ${row}`}
            emptyLabel="– Loại cơ quan –"
            required={personName.trim() !== ""}
            choices={bodies}
          />
        )}
      </Bound>
    </Stack>
  );
}

function Duty({ control, index, onRemove }: PartProps & { readonly onRemove: () => void }) {
  const row = String(index + 1);
  return (
    <Stack gap="tight">
      <Bound control={control} name={`team.${index}.duty`}>
        {({ onChange, ...field }) => (
          <SelectField
            {...field}
            label={`Tư cách người thứ ${row}`}
            required
            choices={keysOf(visitDuties).map((value) => ({ value, label: visitDuties[value] }))}
            onChange={(duty) => {
              onChange(duty === "" ? "member" : duty);
            }}
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

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

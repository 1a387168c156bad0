import { type EstablishmentTrait, establishmentTraitLabel } from "@kc/core/party";
import { Bound } from "../app/form/Bound.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useSectorChoices } from "./choices.ts";
import type { SectionProps } from "./EstablishmentForm.tsx";
import { withTrait } from "./establishment-values.ts";

const bricks = [
  "no_fired_bricks",
  "fired_bricks_manual_or_loop_kiln",
  "fired_bricks_other_kiln",
] as const;
const areas = ["difficult_area", "not_difficult_area"] as const;

/** What it makes, and what the law asks about such a maker: only what concerns this one is asked. */
export function SectorSection({ form }: SectionProps) {
  const { control } = form;
  const sectors = useSectorChoices();
  const { sectorDivision, legalForm, traits } = form.form.watch();
  const isMine = sectorDivision !== null && /^0[5-9]$/.test(sectorDivision);
  const isOfMinerals = isMine || traits.includes("minerals");
  return (
    <FormSection id="nganh-nghe" title="Ngành nghề, sản phẩm">
      <FieldsRow>
        <Bound control={control} name="sectorDivision">
          {(field) => <ComboBox {...field} label="Ngành (VSIC cấp 2)" choices={sectors} required />}
        </Bound>
        <Bound control={control} name="sectorNote">
          {(field) => <TextField {...field} label="Ngành nghề cụ thể" maxLength={200} />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="products">
        {(field) => <TextArea {...field} label="Sản phẩm chính" />}
      </Bound>
      {legalForm === "craft_village" && <TraitBox form={form} trait="recognised_craft_village" />}
      {legalForm === "artisan" && <TraitBox form={form} trait="artisan_title" />}
      {sectorDivision === "23" && (
        <TraitChoice form={form} name="bricks" label="Gạch đất sét nung" group={bricks} />
      )}
      {!isMine && <TraitBox form={form} trait="minerals" />}
      {isOfMinerals && (
        <TraitChoice form={form} name="area" label="Địa bàn khoáng sản" group={areas} />
      )}
      <TraitBox form={form} trait="woman_owned" />
      <TraitBox form={form} trait="ethnic_minority_owned" />
    </FormSection>
  );
}

function TraitBox({ form, trait }: SectionProps & { readonly trait: EstablishmentTrait }) {
  const traits = form.form.watch("traits");
  return (
    <CheckboxField
      name={`trait-${trait}`}
      label={establishmentTraitLabel(trait)}
      value={traits.includes(trait)}
      onChange={(isChosen) => {
        const next = withTrait(traits, [trait], isChosen ? trait : null);
        form.form.setValue("traits", next, { shouldDirty: true });
      }}
    />
  );
}

type TraitChoiceProps = SectionProps & {
  readonly name: string;
  readonly label: string;
  readonly group: readonly EstablishmentTrait[];
};

function TraitChoice({ form, name, label, group }: TraitChoiceProps) {
  const traits = form.form.watch("traits");
  return (
    <RadioGroup
      name={`trait-${name}`}
      label={label}
      value={group.find((trait) => traits.includes(trait)) ?? ""}
      choices={group.map((value) => ({ value, label: establishmentTraitLabel(value) }))}
      onChange={(chosen) => {
        form.form.setValue("traits", withTrait(traits, group, chosen), { shouldDirty: true });
      }}
    />
  );
}

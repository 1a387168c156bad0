import { type OutcomeMeasure, outcomeMeasureNames, outcomeMeasures } from "@kc/core/scheme";
import { saveOutcomesEndpoint } from "@kc/server/api/scheme";
import { useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { Button } from "../ui/Button.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { partOf, useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { type Section, useSection } from "./use-section.ts";

type Values = {
  outcomes: { measure: OutcomeMeasure | ""; baseline: number | null; target: number | null }[];
};

const measureChoices = outcomeMeasureNames.map((value) => ({
  value,
  label: `${outcomeMeasures[value].label} (${outcomeMeasures[value].unit})`,
}));

/** What the scheme expects to change: baseline and target, counted in the programme's targets later. */
export function OutcomesSection() {
  const { scheme } = useDossier();
  const { outcomes } = scheme.dossier;
  const whose = partOf(scheme);
  const section = useSection<typeof saveOutcomesEndpoint, Values>({
    section: ["ket-qua", ...Object.values(whose)].join("."),
    endpoint: saveOutcomesEndpoint,
    defaults: {
      outcomes:
        outcomes.length > 0
          ? outcomes.map(({ measure, baseline, target }) => ({ measure, baseline, target }))
          : [
              { measure: "jobs", baseline: null, target: null },
              { measure: "revenue", baseline: null, target: null },
            ],
    },
    toInput: (values, at) => ({
      ...at,
      ...whose,
      outcomes: values.outcomes.flatMap(({ measure, baseline, target }) =>
        measure === "" || baseline === null || target === null
          ? []
          : [{ measure, baseline, target }],
      ),
    }),
  });
  return (
    <DossierSection
      id="ket-qua"
      section={section}
      intro="Số gốc là số trước khi hỗ trợ; mục tiêu là số sau khi hỗ trợ. Sau nghiệm thu sẽ đo lại theo các chỉ tiêu này."
    >
      <OutcomeRows section={section} />
    </DossierSection>
  );
}

function OutcomeRows({ section }: { readonly section: Section<Values> }) {
  const { control } = section.form;
  const { fields, append, remove } = useFieldArray({ control, name: "outcomes" });
  return (
    <>
      {fields.map(({ id }, place) => (
        <div className="repeated__row" key={id}>
          <Bound control={control} name={`outcomes.${place}.measure`}>
            {(field) => (
              <SelectField
                {...field}
                label={`Chỉ tiêu ${String(place + 1)}`}
                choices={measureChoices}
              />
            )}
          </Bound>
          <Bound control={control} name={`outcomes.${place}.baseline`}>
            {(field) => <NumberField {...field} label="Số gốc" />}
          </Bound>
          <Bound control={control} name={`outcomes.${place}.target`}>
            {(field) => <NumberField {...field} label="Mục tiêu" />}
          </Bound>
          <Button
            size="small"
            look="quiet"
            icon="close"
            iconOnly
            onPress={() => {
              remove(place);
            }}
          >
            {`Bỏ chỉ tiêu ${String(place + 1)}`}
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append({ measure: "", baseline: null, target: null });
          }}
        >
          Thêm chỉ tiêu
        </Button>
      </div>
    </>
  );
}

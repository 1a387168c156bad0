import { saveNarrativeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useDossier } from "./dossier-context.ts";
import { DossierSection } from "./DossierSection.tsx";
import { useSection } from "./use-section.ts";

type Values = { name: string; partner: string; place: string };

/** Who takes part and where: the first of the eight contents. */
export function PartiesSection() {
  const { scheme } = useDossier();
  const section = useSection<typeof saveNarrativeEndpoint, Values>({
    section: "cac-ben",
    endpoint: saveNarrativeEndpoint,
    defaults: { name: scheme.name, partner: scheme.partner, place: scheme.place },
    toInput: (values, at) => ({ ...at, ...values }),
  });
  const { control } = section.form;
  const { beneficiary } = scheme;
  return (
    <DossierSection id="cac-ben" section={section}>
      <Bound control={control} name="name">
        {(field) => <TextField {...field} label="Tên đề án" required maxLength={300} />}
      </Bound>
      <DescriptionList
        columns={2}
        items={[
          { term: "Đơn vị thực hiện", value: scheme.implementer.name },
          { term: "Đơn vị thụ hưởng", value: whereOf(beneficiary.name, beneficiary.communeName) },
        ]}
      />
      <Bound control={control} name="partner">
        {(field) => <TextField {...field} label="Đơn vị phối hợp" maxLength={300} />}
      </Bound>
      <Bound control={control} name="place">
        {(field) => (
          <TextField
            {...field}
            label="Địa điểm thực hiện"
            maxLength={300}
            hint={
              beneficiary.planned
                ? "Địa bàn dự kiến; địa điểm của từng đơn vị nêu trong kế hoạch thực hiện đề án nhóm."
                : `Nơi sản xuất của cơ sở: ${whereOf(beneficiary.productionAddress, beneficiary.communeName)}.`
            }
          />
        )}
      </Bound>
    </DossierSection>
  );
}

function whereOf(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}

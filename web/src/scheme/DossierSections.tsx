import { MachinesSection } from "./MachinesSection.tsx";
import { EstimateSection } from "./EstimateSection.tsx";
import { OutcomesSection } from "./OutcomesSection.tsx";
import { PapersSection } from "./PapersSection.tsx";
import { PartiesSection } from "./PartiesSection.tsx";
import { ProseSection } from "./ProseSection.tsx";
import { RequestSection } from "./RequestSection.tsx";
import { ScheduleSection } from "./ScheduleSection.tsx";

/** Every section of the dossier in the order of TT 36/2013 Đ.5; none is hidden. */
export function DossierSections() {
  return (
    <>
      <PartiesSection />
      <ProseSection id="su-can-thiet" fields={["necessity", "legalBases"]} />
      <ProseSection id="muc-tieu" fields={["objectives"]} />
      <ProseSection id="quy-mo" fields={["scale", "technology"]} />
      <MachinesSection />
      <ScheduleSection />
      <RequestSection />
      <EstimateSection />
      <ProseSection id="to-chuc" fields={["organisation"]} />
      <ProseSection
        id="hieu-qua"
        fields={["economicEffect", "socialEffect", "environmentalEffect", "sustainability"]}
      />
      <OutcomesSection />
      <PapersSection />
    </>
  );
}

import { MachinesSection } from "./MachinesSection.tsx";
import { useDossier } from "./dossier-context.ts";
import { EstimateSection } from "./EstimateSection.tsx";
import { OutcomesSection } from "./OutcomesSection.tsx";
import { PapersSection } from "./PapersSection.tsx";
import { PartiesSection } from "./PartiesSection.tsx";
import { ProseSection } from "./ProseSection.tsx";
import { RequestSection } from "./RequestSection.tsx";
import { ScheduleSection } from "./ScheduleSection.tsx";

/**
 * Every section of the dossier in the order of TT 36/2013 Đ.5. A group scheme that names its beneficiaries after approval
 * has no machines and outcomes of one yet.
 */
export function DossierSections() {
  const { beneficiary } = useDossier().scheme;
  const isNamed = beneficiary.planned === null;
  return (
    <>
      <PartiesSection />
      <ProseSection id="su-can-thiet" fields={["necessity", "legalBases"]} />
      <ProseSection id="muc-tieu" fields={["objectives"]} />
      <ProseSection id="quy-mo" fields={["scale", "technology"]} />
      {isNamed && <MachinesSection />}
      <ScheduleSection />
      <RequestSection />
      <EstimateSection />
      <ProseSection id="to-chuc" fields={["organisation"]} />
      <ProseSection
        id="hieu-qua"
        fields={["economicEffect", "socialEffect", "environmentalEffect", "sustainability"]}
      />
      {isNamed && <OutcomesSection />}
      <PapersSection />
    </>
  );
}

/** The part of one that a group plan is to name after approval; the rest was approved with the scheme. */
export function MemberSections() {
  return (
    <>
      <MachinesSection />
      <RequestSection />
      <OutcomesSection />
      <PapersSection />
    </>
  );
}

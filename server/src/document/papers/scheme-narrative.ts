import { isPlainDate, ok } from "@kc/core/kernel";
import { listDossierFiles, type MachineRecord } from "../../scheme/dossier-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { machineCost } from "./split-money.ts";
import { fileLabels } from "./file-labels.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { figureText, linesOf, periodText, yearOfDay } from "./scheme-text.ts";

/** The scheme itself (thuyết minh đề án): eight contents, machines, the estimate of Mẫu số 1, the two commitments. */
export const schemeNarrativePaper = definePaper({
  kind: "scheme_narrative",
  subject: "scheme",
  stage: "dossier",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, implementer } = facts;
    if (facts.estimate.length === 0 || facts.machines.length === 0) {
      return notReady("scheme_narrative", "dossier");
    }
    const files = await listDossierFiles(context.db, facts.provinceId, schemeId);
    return ok({
      data: {
        ...contentsOf(context, facts),
        attachments: fileLabels(files, record.narrative),
      },
      recordId: schemeId,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

function contentsOf(context: PaperContext, facts: SchemeFacts) {
  const { record, prose, implementer } = facts;
  const submittedOn = record.submitted_on;
  return {
    body: issuingBodyOf(implementer),
    schemeName: record.name,
    source: record.source === "national" ? ("national" as const) : ("local" as const),
    implementer: facts.implementerParty,
    partner: prose("partner") === "" ? null : prose("partner"),
    beneficiaries: facts.beneficiaries,
    place: prose("place") === "" ? record.production_address : prose("place"),
    period: periodText(record.starts_on, record.ends_on),
    necessity: prose("necessity"),
    legalBases: basesOf(context, facts),
    objectives: prose("objectives"),
    scale: prose("scale"),
    superiorFeatures: prose("technology"),
    machines: facts.machines.map(machineLine),
    workPlan: workPlanOf(facts),
    estimate: estimateYears(facts),
    organisation: prose("organisation"),
    effects: {
      economic: prose("economicEffect"),
      social: prose("socialEffect"),
      environmental: prose("environmentalEffect"),
      lasting: prose("sustainability"),
    },
    outcomes: facts.outcomes.map(({ measure, baseline, target }) => ({
      label: measure.label,
      unit: measure.unit,
      baseline: figureText(baseline),
      target: figureText(target),
    })),
    drawnUpOn: submittedOn !== null && isPlainDate(submittedOn) ? submittedOn : null,
    year: yearOfDay(submittedOn, context.today),
    implementerSigner: facts.implementerHead,
  };
}

/** The bases as the drafter wrote them, or those of the law of the day. */
function basesOf(context: PaperContext, { record, prose, implementer }: SchemeFacts) {
  const written = linesOf(prose("legalBases"));
  if (written.length > 0) return written;
  return legalBasesFor({
    provinceName: implementer.province.fullName,
    planYear: record.plan_year,
    source: record.source,
    on: context.today,
  });
}

function machineLine(machine: MachineRecord) {
  const { quotations } = machine;
  const details = [
    machine.specification,
    machine.origin === "" ? "" : `Xuất xứ: ${machine.origin}`,
  ];
  return {
    name: machine.name,
    features: [...details, machine.isNew ? "mới 100%" : "đã qua sử dụng"]
      .filter((part) => part !== "")
      .join(", "),
    unit: machine.unit,
    quantity: machine.quantity,
    unitPriceDong: machine.unitPriceDong,
    amountDong: machineCost(machine),
    counted: machine.isEligible ? ("eligible" as const) : ("not-eligible" as const),
    quotation:
      quotations.length === 0
        ? "Dự toán của cơ sở"
        : `Thấp nhất trong ${String(quotations.length).padStart(2, "0")} báo giá`,
  };
}

/** One line of the work plan a line of the text; time and doer may follow, set off by `|`. */
function workPlanOf({ prose, record }: SchemeFacts) {
  const whole = periodText(record.starts_on, record.ends_on);
  return linesOf(prose("work")).map((text) => {
    const [content = "", period = whole, doneBy = ""] = text.split("|").map((part) => part.trim());
    return { content, period, doneBy };
  });
}

function estimateYears({ estimate }: SchemeFacts) {
  const years = [...new Set(estimate.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    lines: estimate
      .filter((line) => line.year === year)
      .map(({ content, money, note }) => ({ content, money, note })),
  }));
}

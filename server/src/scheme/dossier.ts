import {
  asId,
  bps,
  dong,
  type EstablishmentId,
  ok,
  type PlainDate,
  plainDate,
  sumDong,
} from "@kc/core/kernel";
import {
  assessSupport,
  eligibleMachineCost,
  type NormRefusal,
  normRefusalText,
  vatTreatmentOf,
} from "@kc/core/norm";
import type { EligibilityAssessment } from "@kc/core/party";
import {
  attachmentKindNames,
  costOfOnePlanned,
  dossierFields,
  type DossierWarning,
  type DoubleFundingWarning,
  findDoubleFunding,
  findMissing,
  type MachineLine,
  type MissingItem,
  outcomeMeasureNames,
  schemeKindDefinition,
  type SchemeDraft,
  warnDossier,
} from "@kc/core/scheme";
import type { KeptAssessment } from "../norm/assessment-store.ts";
import { approvedNormsOf, selectNormAmong } from "../norm/store.ts";
import { type Answers, askTogether } from "../platform/ask.ts";
import type { Reader } from "../platform/database.ts";
import {
  dossierFilesOf,
  estimateOf,
  expectedOutcomesOf,
  type MachineRecord,
  machinesOf,
  normQuestion,
  parseKind,
  type SchemeRecord,
  sourceLabel,
  technologyLineOf,
} from "./dossier-store.ts";
import { eligibilityOn } from "./eligibility-facts.ts";
import { othersOf } from "./group-store.ts";
import { type Narrative, readNarrative } from "./narrative.ts";
import { supportReceivedOf } from "./support-received-store.ts";
import { plannedOf } from "./planned-facts.ts";

/** The whole dossier of one scheme, and what is to be said of it on a day. */
export type Dossier = {
  readonly record: SchemeRecord;
  readonly narrative: Narrative;
  readonly machines: readonly MachineRecord[];
  readonly estimate: DossierAnswers["estimate"];
  readonly files: DossierAnswers["files"];
  readonly draft: SchemeDraft;
  readonly eligibility: EligibilityAssessment;
  readonly norm: DraftNorm;
  readonly doubleFunding: readonly DoubleFundingWarning[];
  readonly missing: readonly MissingItem[];
  readonly warnings: readonly DossierWarning[];
};

/** The norm's answer for the dossier as it stands today, or in words why there is none. */
export type DraftNorm =
  | { readonly kind: "assessed"; readonly kept: KeptAssessment }
  | {
      readonly kind: "none";
      readonly why: string;
      readonly vat: "included" | "excluded";
      readonly on: PlainDate;
    };

/** The id of no establishment: that of those whom a group plan is still to name. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** What the dossier of a scheme is read from; it travels as one statement. */
export function dossierQuestions(db: Reader, record: SchemeRecord) {
  const { province_id: provinceId, id: schemeId, beneficiary_id: beneficiaryId } = record;
  return {
    machines: machinesOf(db, provinceId, beneficiaryId),
    estimate: estimateOf(db, provinceId, schemeId),
    outcomes: expectedOutcomesOf(db, provinceId, beneficiaryId),
    files: dossierFilesOf(db, provinceId, schemeId),
    others: othersOf(db, provinceId, schemeId, beneficiaryId),
    norms: approvedNormsOf(db, schemeKindDefinition(parseKind(record.kind)).activity),
    received: supportReceivedOf(db, provinceId, {
      establishmentId: record.establishment_id ?? nobody,
      exceptSchemeId: schemeId,
    }),
  };
}

type DossierAnswers = Answers<ReturnType<typeof dossierQuestions>>;

/** Reads the dossier of a scheme. */
export async function readDossier(
  db: Reader,
  record: SchemeRecord,
  today: PlainDate,
): Promise<Dossier> {
  return makeDossier(record, await askTogether(db, dossierQuestions(db, record)), today);
}

/** Works out what is missing in a dossier, what would stop it, and what support the norm allows. */
export function makeDossier(
  record: SchemeRecord,
  answers: DossierAnswers,
  today: PlainDate,
): Dossier {
  const narrative = readNarrative(record.narrative);
  const { machines, estimate, files, others } = answers;
  const draft: SchemeDraft = {
    ...draftHead(record, narrative),
    machines: machines.map(toMachineLine),
    estimate,
    ...plannedPart(record),
    ...(others ? { othersInGroup: others } : {}),
    outcomes: outcomeMeasureNames.flatMap((measure) => {
      const found = answers.outcomes.find(({ indicator }) => indicator === measure);
      return found ? [{ measure, baseline: found.baseline, target: found.target }] : [];
    }),
    attachments: attachmentKindNames.filter(
      (kind) =>
        narrative.onPaper.includes(kind) || files.some(({ evidenceKind }) => evidenceKind === kind),
    ),
  };
  const eligibility = eligibilityOf(record, today);
  const norm = draftNorm(record, answers.norms, draft, today);
  const doubleFunding = findTwiceFunded(record, answers.received, draft);
  const assessment =
    norm.kind === "assessed" && plannedOf(record) === null ? norm.kept.assessment : null;
  return {
    record,
    narrative,
    machines,
    estimate,
    files,
    draft,
    eligibility,
    norm,
    doubleFunding,
    missing: findMissing(draft),
    warnings: warnDossier({ draft, eligibility, assessment, doubleFunding, today }),
  };
}

function draftHead(record: SchemeRecord, narrative: Narrative) {
  return {
    kind: parseKind(record.kind),
    name: record.name,
    implementerName: record.implementer_name,
    partnerName: narrative.partner,
    beneficiaryName: record.establishment_name,
    implementer: "is-another",
    place: narrative.place,
    budgetYear: record.plan_year,
    startsOn: record.starts_on === null ? null : plainDate(record.starts_on),
    endsOn: record.ends_on === null ? null : plainDate(record.ends_on),
    narrative: narrative.texts,
    requestedSupportDong: dong(Number(record.beneficiary_requested_dong)),
    commitsRestOfCapital: record.commits_rest_of_capital,
    commitsNoOtherMoney: record.commits_no_other_money,
  } as const;
}

function toMachineLine(machine: MachineRecord): MachineLine {
  return {
    lineId: machine.id,
    name: machine.name,
    quantity: machine.quantity,
    isEligible: machine.isEligible,
    isNew: machine.isNew,
    unitPriceDong: machine.unitPriceDong,
    quotations: machine.quotations.map((quotation) => ({
      quotationId: quotation.id,
      supplier: quotation.supplier,
      unitPriceDong: quotation.unitPriceDong,
      includesVat: quotation.includesVat,
      vatBps: bps(quotation.vatBps),
      quantity: machine.quantity,
      quotedOn: quotation.quotedOn,
      validUntil: quotation.validUntil,
    })),
  };
}

/** Whether a beneficiary was added after approval and no approved group plan names it yet. */
export function isCandidate({
  establishment_id: establishmentId,
  approved_dong: approved,
}: Pick<SchemeRecord, "establishment_id" | "approved_dong">): boolean {
  return establishmentId !== null && approved === null;
}

/** What is to be known of the part of one that a group plan names: the estimate is that of the approved scheme. */
export function warningsOfMember({ warnings }: Dossier): readonly DossierWarning[] {
  return warnings.filter(
    ({ field }) => dossierFields[field].content !== "schedule" && field !== "estimate",
  );
}

function plannedPart(record: SchemeRecord) {
  const planned = plannedOf(record);
  return planned ? { planned } : {};
}

/** Whether the beneficiary may be supported on a day; unknown of those not yet named, who are judged when they are. */
function eligibilityOf(record: SchemeRecord, on: PlainDate): EligibilityAssessment {
  if (record.establishment_id === null) {
    return { verdict: "unknown", ruleSetCode: null, reasons: [], confidence: "U" };
  }
  return eligibilityOn(
    {
      legalForm: record.legal_form,
      sectorDivision: record.sector_division,
      workers: record.workers,
      capitalDong: record.capital_dong === null ? null : Number(record.capital_dong),
      revenueDong: record.revenue_dong === null ? null : Number(record.revenue_dong),
      traits: record.traits,
      communeKind: record.commune_kind,
      provinceType: record.province_type,
    },
    on,
  );
}

function draftNorm(
  record: SchemeRecord,
  norms: DossierAnswers["norms"],
  draft: SchemeDraft,
  on: PlainDate,
): DraftNorm {
  const none = (refusal: NormRefusal, vat: "included" | "excluded") =>
    ({ kind: "none", why: normRefusalText(refusal), vat, on }) as const;
  const selected = selectNormAmong(norms, normQuestion(record, on));
  if (!selected.ok) return none(selected.refusal, "excluded");
  const vat = vatTreatmentOf(selected.value.norm);
  const { planned } = draft;
  const cost = planned
    ? ok({ eligibleCostDong: costOfOnePlanned(estimatedDong(draft), planned) })
    : eligibleMachineCost(draft.machines, { vat, on });
  if (!cost.ok) return none(cost.refusal, vat);
  const { eligibleCostDong } = cost.value;
  const technologyLine = technologyLineOf(record);
  const assessed = assessSupport({ selected: selected.value, eligibleCostDong, technologyLine });
  if (!assessed.ok) return none(assessed.refusal, vat);
  return {
    kind: "assessed",
    kept: { on, assessment: assessed.value, eligibleCostDong, technologyLine },
  };
}

function estimatedDong({ estimate }: SchemeDraft) {
  return sumDong(estimate.map(({ totalDong }) => totalDong));
}

function findTwiceFunded(
  record: SchemeRecord,
  received: DossierAnswers["received"],
  draft: SchemeDraft,
): readonly DoubleFundingWarning[] {
  if (record.establishment_id === null) return [];
  const establishmentId = asId<EstablishmentId>(record.establishment_id);
  return findDoubleFunding(
    {
      establishmentId,
      activity: schemeKindDefinition(draft.kind).activity,
      itemNames: draft.machines.map(({ name }) => name),
    },
    received.map((earlier) => ({
      establishmentId,
      year: earlier.year,
      sourceLabel: sourceLabel(earlier.source),
      activity: schemeKindDefinition(parseKind(earlier.kind)).activity,
      itemName: earlier.itemName,
      amountDong: earlier.amountDong,
      reference: earlier.code,
    })),
  );
}

import { type Dong, dong, ok, type PlainDate, refuse, sumDong } from "@kc/core/kernel";
import { vatTreatmentOf } from "@kc/core/norm";
import {
  eligibilityReasonText,
  eligibilityVerdictLabel,
  legalFormLabel,
  legalForms,
} from "@kc/core/party";
import {
  checkDossierOpen,
  dossierFields,
  findMissingOfMember,
  isGroupPlanOpen,
  parseSchemeStatus,
  schemeKindDefinition,
  type SchemeStatus,
  schemeStatusDefinition,
} from "@kc/core/scheme";
import { pendingSinceOf } from "../amendment/store.ts";
import { readAssessment, showAssessment } from "../norm/assessment-store.ts";
import { optionalDongOf } from "../platform/columns.ts";
import { type Answers, askTogether } from "../platform/ask.ts";
import type { Reader } from "../platform/database.ts";
import { defineQuery } from "../platform/query.ts";
import { isPermitted, type Viewer } from "../platform/viewer.ts";
import { findSchemeEndpoint } from "./api.ts";
import {
  type Dossier,
  dossierQuestions,
  isCandidate,
  makeDossier,
  warningsOfMember,
} from "./dossier.ts";
import { findPendingPlanDay, namesLaterOf } from "./group-plan-store.ts";
import { type GroupMember, groupOf } from "./group-store.ts";
import {
  findSchemeRecord,
  parseKind,
  type SchemeRecord,
  sourceLabel,
  technologyLineOf,
} from "./dossier-store.ts";
import { doneActsOf } from "./done-acts-store.ts";
import { parseSource } from "./list-schemes.ts";
import { parseRoute } from "./move-store.ts";
import {
  appraisalsOf,
  commitmentsOf,
  schemeEventsOf,
  supplementsOf,
  type SupplementRow,
  surveyOf,
} from "./page-store.ts";
import { showAppraisal, showSurvey } from "./show-appraisal.ts";
import { showDossier, showMissing, showWarning } from "./show-dossier.ts";
import { showMoves } from "./show-moves.ts";
import { showStages } from "./show-stages.ts";
import { plannedOf } from "./planned-facts.ts";

/** The statuses in which what is said of the dossier still helps somebody to decide. */
const underWork: readonly SchemeStatus[] = [
  "need_registered",
  "commune_confirmed",
  "surveyed",
  "draft",
  "submitted",
  "received",
  "supplement_requested",
  "under_appraisal",
];

/** Everything the page of one scheme shows to this viewer. */
export const findScheme = defineQuery({
  name: "scheme.find",
  endpoint: findSchemeEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, { schemeId, beneficiaryId }) {
    const record = await findSchemeRecord(db, viewer.provinces, schemeId, today, beneficiaryId);
    if (!record) return refuse({ kind: "not-found", what: "đề án" });
    const status = parseSchemeStatus(record.status);
    const answers = await askTogether(db, {
      ...dossierQuestions(db, record),
      ...pageQuestions(db, record),
    });
    const { events, done, group, survey, isNamedLater } = answers;
    const dossier = makeDossier(record, answers, today);
    const norm = normCard(dossier, status);
    const isOpen = checkDossierOpen(status).ok;
    const canEditMember =
      isNamedLater &&
      isPermitted(viewer, "scheme:draft") &&
      (await isMemberOpen(db, record, status));
    return ok({
      ...showHead(record, status),
      isAmendmentPending: answers.pendingSince !== null,
      ended: showEnd(record, status, events.at(-1)?.reason ?? ""),
      partner: dossier.narrative.partner,
      place: dossier.narrative.place,
      stages: showStages(status, events),
      shape: parseShape(record.shape),
      beneficiary: showBeneficiary(dossier, viewer),
      beneficiaries: [...group],
      money: showMoney(record, group, answers.commitments),
      ...norm.card,
      ...showMoves(
        { status, route: parseRoute(record.route), planYear: record.plan_year, done },
        viewer,
      ),
      canEditDossier: isOpen && isPermitted(viewer, "scheme:draft"),
      canEditMember,
      namesLater: isNamedLater,
      dossier: showDossier(dossier, norm.terms),
      missing: missingOf(dossier, isOpen, canEditMember).map(showMissing),
      warnings: warningsOf(dossier, status, canEditMember).map(showWarning),
      supplements: answers.supplements.map((row) => showSupplement(row, today)),
      survey: survey ? showSurvey(survey) : null,
      appraisals: answers.appraisals.map(showAppraisal),
    });
  },
});

/** What the page asks beside the dossier, in the same statement. */
function pageQuestions(db: Reader, { province_id: provinceId, id: schemeId }: SchemeRecord) {
  return {
    events: schemeEventsOf(db, provinceId, schemeId),
    done: doneActsOf(db, provinceId, schemeId),
    survey: surveyOf(db, provinceId, schemeId),
    group: groupOf(db, provinceId, schemeId),
    isNamedLater: namesLaterOf(db, provinceId, schemeId),
    pendingSince: pendingSinceOf(db, provinceId, schemeId),
    commitments: commitmentsOf(db, provinceId, schemeId),
    supplements: supplementsOf(db, provinceId, schemeId),
    appraisals: appraisalsOf(db, provinceId, schemeId),
  };
}

/** Whether the part of one that a group plan is to name may be written: after approval, while no plan waits. */
async function isMemberOpen(
  db: Reader,
  record: SchemeRecord,
  status: SchemeStatus,
): Promise<boolean> {
  const { province_id: provinceId, id } = record;
  if (!isGroupPlanOpen(status) || !isCandidate(record)) return false;
  return (await findPendingPlanDay(db, provinceId, id)) === undefined;
}

function missingOf(dossier: Dossier, isOpen: boolean, canEditMember: boolean) {
  if (canEditMember) return findMissingOfMember(dossier.draft);
  return isOpen ? dossier.missing : [];
}

function warningsOf(dossier: Dossier, status: SchemeStatus, canEditMember: boolean) {
  if (canEditMember) return warningsOfMember(dossier);
  return underWork.includes(status) ? dossier.warnings : [];
}

function showHead(record: SchemeRecord, status: SchemeStatus) {
  const kind = parseKind(record.kind);
  const { label, tone } = schemeStatusDefinition(status);
  return {
    id: record.id,
    version: record.version,
    code: record.code,
    name: record.name,
    kind,
    kindLabel: schemeKindDefinition(kind).label,
    source: parseSource(record.source),
    sourceLabel: sourceLabel(record.source),
    route: parseRoute(record.route),
    planYear: record.plan_year,
    status,
    statusLabel: label,
    tone,
    statusSince: record.status_since,
    registeredOn: record.registered_on,
    submittedOn: record.submitted_on,
    receivedOn: record.received_on,
    startsOn: record.starts_on,
    endsOn: record.ends_on,
    need: record.need,
    needCostDong: optionalDongOf(record.need_cost_dong),
    implementer: { id: record.implementer_id, name: record.implementer_name },
    officer: named(record.officer_account_id, record.officer_name),
    drafter: named(record.drafter_account_id, record.drafter_name),
    isDemo: record.is_demo,
  };
}

function named(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? "" };
}

/** How a scheme that left the line of stages ended. */
function showEnd(record: SchemeRecord, status: SchemeStatus, reason: string) {
  const { stage, label } = schemeStatusDefinition(status);
  return stage === null ? { label, on: record.status_since, reason } : null;
}

/** The norm card: what was kept at submission or appraisal, or what the norm says of the draft today. */
function normCard({ record, norm }: Dossier, status: SchemeStatus) {
  const isKept = record.norm_assessment !== null && !checkDossierOpen(status).ok;
  if (isKept) {
    const kept = readAssessment(record.norm_assessment);
    const normBasis =
      record.appraised_dong === null ? ("submission" as const) : ("appraisal" as const);
    return {
      card: { norm: showAssessment(kept), normBasis, normWhy: null },
      terms: { vat: vatTreatmentOf(kept.assessment.selected.norm), on: kept.on },
    };
  }
  if (norm.kind === "none") {
    return {
      card: { norm: null, normBasis: "draft" as const, normWhy: norm.why },
      terms: { vat: norm.vat, on: norm.on },
    };
  }
  return {
    card: { norm: showAssessment(norm.kept), normBasis: "draft" as const, normWhy: null },
    terms: { vat: vatTreatmentOf(norm.kept.assessment.selected.norm), on: norm.kept.on },
  };
}

function showBeneficiary({ record, eligibility }: Dossier, viewer: Viewer) {
  return {
    id: record.beneficiary_id,
    establishmentId: record.establishment_id,
    planned: plannedOf(record),
    name: record.establishment_name,
    legalForm: legalFormText(record.legal_form),
    taxCode: record.tax_code,
    representativeName: record.representative_name,
    phone: record.phone,
    productionAddress: record.production_address,
    communeCode: record.commune_code,
    communeName: record.commune_name ?? "",
    products: record.products,
    workers: record.workers,
    requestedDong: dong(Number(record.beneficiary_requested_dong)),
    appraisedDong: optionalDongOf(record.appraised_dong),
    approvedDong: optionalDongOf(record.approved_dong),
    technologyLine: technologyLineOf(record),
    commitsRestOfCapital: record.commits_rest_of_capital,
    commitsNoOtherMoney: record.commits_no_other_money,
    bankAccount: seesBankAccount(viewer) ? record.bank_account : masked(record.bank_account),
    bankName: record.bank_name,
    eligibility: {
      verdict: eligibility.verdict,
      label: eligibilityVerdictLabel(eligibility.verdict),
      reasons: eligibility.reasons.map((reason) => ({
        met: reason.met,
        text: eligibilityReasonText(reason),
      })),
    },
  };
}

function legalFormText(text: string): string {
  const form = legalForms.find((known) => known === text);
  return form ? legalFormLabel(form) : text;
}

/** A bank account is whole for who owns it, drafts with it or pays to it. */
function seesBankAccount(viewer: Viewer): boolean {
  return (
    viewer.reach === "party" ||
    isPermitted(viewer, "scheme:draft") ||
    isPermitted(viewer, "payment:make") ||
    isPermitted(viewer, "payment:check") ||
    isPermitted(viewer, "payment:approve") ||
    isPermitted(viewer, "payment:record-answer")
  );
}

function masked(account: string): string {
  return account.length <= 4 ? account : `••••${account.slice(-4)}`;
}

/** The money of the whole scheme: of a group, of all its beneficiaries. */
function showMoney(
  record: SchemeRecord,
  group: readonly GroupMember[],
  commitments: Answers<ReturnType<typeof pageQuestions>>["commitments"],
) {
  const sumKnown = (amounts: readonly (Dong | null)[]) => {
    const known = amounts.flatMap((amount) => (amount === null ? [] : [amount]));
    return known.length === 0 ? null : sumDong(known);
  };
  return {
    proposedDong: dong(Number(record.requested_dong)),
    appraisedDong: sumKnown(group.map(({ appraisedDong }) => appraisedDong)),
    approvedDong: sumKnown(group.map(({ approvedDong }) => approvedDong)),
    ...commitments,
  };
}

function parseShape(text: string): "single" | "group" | "point" {
  return text === "group" || text === "point" ? text : "single";
}

function showSupplement(row: SupplementRow, today: PlainDate) {
  const { label, content } = dossierFields[row.field];
  return {
    ...row,
    fieldLabel: label,
    content,
    isLate: row.answeredOn === null && row.dueOn < today,
  };
}

import type { ActingMode } from "../access/index.ts";
import {
  type Dong,
  formatDay,
  formatDongUnit,
  ok,
  type PlainDate,
  refuse,
  type Result,
  sumDong,
  unreachable,
} from "../kernel/index.ts";
import { findMissingOfMember } from "./dossier.ts";
import type { IncomingPaper } from "./act-facts.ts";
import { checkMachines } from "./machines.ts";
import { checkOutcomes } from "./outcome-measures.ts";
import { leastOfGroup } from "./planned-beneficiaries.ts";
import { schemeStatusLabel, type SchemeStatus } from "./status.ts";
import { checkEligibility, type SubmissionFacts, type SubmissionRefusal } from "./submit-scheme.ts";
import { checkSupportWithinNorm } from "./support-ceiling.ts";

/** The statuses at which the plan of a group scheme is drawn up or changed: approved, and acceptance not yet asked for. */
export const groupPlanStatuses: readonly SchemeStatus[] = [
  "in_plan",
  "approved",
  "task_assigned",
  "agency_contracted",
  "contracted",
  "in_progress",
];

/** Whether the plan of a group scheme may be drawn up or changed at a status. */
export function isGroupPlanOpen(status: SchemeStatus): boolean {
  return groupPlanStatuses.includes(status);
}

export const groupPlanStates = {
  submitted: "Đã trình Sở Công Thương",
  approved: "Đã phê duyệt",
  returned: "Trả lại để hoàn thiện",
} as const;
export type GroupPlanState = keyof typeof groupPlanStates;

/** One beneficiary of a version of the plan: what the version in force gives it, and what the new one would. */
export type PlannedMember = {
  readonly beneficiaryId: string;
  readonly name: string;
  /** Null when it joins by the new version. */
  readonly beforeDong: Dong | null;
  /** 0 when it leaves. */
  readonly supportDong: Dong;
  readonly contract: "signed" | "none";
  /** Why it may not be supported so; null when it may, or when it stays as it was. */
  readonly fault: SubmissionRefusal | null;
  /** Signs that the state has paid for the same item already, as people read them. */
  readonly fundedTwice: readonly string[];
};

/** What stands when a plan is submitted or decided. */
export type GroupPlanFacts = {
  readonly status: SchemeStatus;
  /** All that the scheme was approved for, in đồng. */
  readonly approvedDong: Dong;
  readonly members: readonly PlannedMember[];
  /** Day on which another version was submitted that waits for its decision; null without one. */
  readonly pendingSince: PlainDate | null;
  /** Whether who submits has seen and checked the signs of double funding (trùng nội dung chi). */
  readonly acknowledgement: "given" | "not-given";
};

export type GroupPlanRefusal =
  | { readonly kind: "group-plan-not-open"; readonly status: SchemeStatus }
  | { readonly kind: "group-plan-not-asked" }
  | { readonly kind: "group-plan-pending"; readonly submittedOn: PlainDate }
  | { readonly kind: "group-plan-too-few"; readonly least: number }
  | { readonly kind: "group-plan-changes-nothing" }
  | {
      readonly kind: "group-plan-over-approved";
      readonly plannedDong: Dong;
      readonly approvedDong: Dong;
    }
  | { readonly kind: "group-plan-member-signed"; readonly beneficiaryName: string }
  | {
      readonly kind: "group-plan-member-refused";
      readonly beneficiaryName: string;
      readonly refusal: SubmissionRefusal;
    }
  | {
      readonly kind: "group-plan-funded-twice";
      readonly beneficiaryName: string;
      readonly signs: readonly string[];
    }
  | { readonly kind: "group-plan-reason-missing" }
  | { readonly kind: "group-plan-closed"; readonly state: GroupPlanState }
  | { readonly kind: "group-plan-by-submitter" }
  | { readonly kind: "group-plan-number-missing" }
  | { readonly kind: "group-plan-paper-missing" }
  | { readonly kind: "group-plan-decided-early"; readonly submittedOn: PlainDate }
  | { readonly kind: "group-plan-decided-in-future"; readonly today: PlainDate }
  | { readonly kind: "not-in-group-plan" };

/**
 * What stops one establishment of a group plan, judged by itself as a scheme of its own would be: dossier, machines with
 * quotations, eligibility, norm. Null when nothing does.
 *
 * Source: TT 36/2013/TT-BCT, Đ.21 k.2 đ.a; TTLT 26/2014/TTLT-BTC-BCT, Đ.6, Đ.7.
 */
export function checkPlannedMember(facts: SubmissionFacts): SubmissionRefusal | null {
  const { draft, ceiling, today } = facts;
  const missing = findMissingOfMember(draft);
  const { requestedSupportDong } = draft;
  if (missing.length > 0 || requestedSupportDong === null) {
    return { kind: "dossier-incomplete", missing };
  }
  const machineFaults = checkMachines(draft.machines, today);
  if (machineFaults.length > 0) return { kind: "machines-faulty", faults: machineFaults };
  const outcomeFaults = checkOutcomes(draft.outcomes);
  if (outcomeFaults.length > 0) return { kind: "outcomes-faulty", faults: outcomeFaults };
  const eligibility = checkEligibility(facts);
  if (eligibility) return eligibility;
  if (!ceiling) return { kind: "no-norm-in-force", today };
  const withinNorm = checkSupportWithinNorm(requestedSupportDong, ceiling);
  if (!withinNorm.ok) return withinNorm.refusal;
  return ceiling.mustAcknowledge.length > 0 && facts.acknowledgement === "not-given"
    ? { kind: "norm-not-acknowledged", reasons: ceiling.mustAcknowledge }
    : null;
}

/**
 * Decides whether a version of the plan may be submitted to Sở: at least two beneficiaries, each in order by itself, all
 * together within what was approved; one whose contract is signed stays as it is (its change is an amendment).
 *
 * Source: TT 36/2013/TT-BCT, Đ.23 k.3, Mẫu số 11.
 */
export function submitGroupPlan(facts: GroupPlanFacts): Result<null, GroupPlanRefusal> {
  if (facts.pendingSince !== null) {
    return refuse({ kind: "group-plan-pending", submittedOn: facts.pendingSince });
  }
  const changed = facts.members.some(({ beforeDong, supportDong }) => beforeDong !== supportDong);
  if (!changed) return refuse({ kind: "group-plan-changes-nothing" });
  const fault = checkPlan(facts);
  return fault ? refuse(fault) : ok(null);
}

function checkPlan(facts: GroupPlanFacts): GroupPlanRefusal | null {
  const { status, approvedDong, members } = facts;
  if (!isGroupPlanOpen(status)) return { kind: "group-plan-not-open", status };
  const named = members.filter(({ supportDong }) => supportDong > 0);
  if (named.length < leastOfGroup) return { kind: "group-plan-too-few", least: leastOfGroup };
  const plannedDong = sumDong(named.map(({ supportDong }) => supportDong));
  if (plannedDong > approvedDong) {
    return { kind: "group-plan-over-approved", plannedDong, approvedDong };
  }
  const signed = members.find(
    ({ contract, beforeDong, supportDong }) => contract === "signed" && beforeDong !== supportDong,
  );
  if (signed) return { kind: "group-plan-member-signed", beneficiaryName: signed.name };
  for (const { name, fault, fundedTwice } of named) {
    if (fault) {
      return { kind: "group-plan-member-refused", beneficiaryName: name, refusal: fault };
    }
    if (fundedTwice.length > 0 && facts.acknowledgement === "not-given") {
      return { kind: "group-plan-funded-twice", beneficiaryName: name, signs: fundedTwice };
    }
  }
  return null;
}

/** The decision of Sở Công Thương on a version of the plan. */
export type GroupPlanDecision = {
  readonly verdict: "approve" | "return";
  readonly decidedOn: PlainDate;
  readonly number: string;
  readonly reason: string;
};

/**
 * Decides the decision of Sở on a submitted version: by another person than who submitted it, between its submission and
 * today, with the number of the decision, on what still stands; one sent back says why, and by which paper where it is
 * recorded from one.
 *
 * Source: TT 36/2013/TT-BCT, Đ.11 k.4, Đ.21 k.2 đ.a.
 */
export function decideGroupPlan(
  plan: {
    readonly state: GroupPlanState;
    readonly submittedOn: PlainDate;
    readonly submittedBy: string;
  },
  facts: Pick<GroupPlanFacts, "status" | "approvedDong" | "members">,
  decision: GroupPlanDecision,
  by: {
    readonly accountId: string;
    readonly mode: ActingMode;
    readonly paper: IncomingPaper | null;
    readonly today: PlainDate;
  },
): Result<null, GroupPlanRefusal> {
  const { state, submittedOn, submittedBy } = plan;
  const { verdict, decidedOn, number, reason } = decision;
  if (state !== "submitted") return refuse({ kind: "group-plan-closed", state });
  if (by.accountId === submittedBy) return refuse({ kind: "group-plan-by-submitter" });
  if (decidedOn < submittedOn) return refuse({ kind: "group-plan-decided-early", submittedOn });
  if (decidedOn > by.today) {
    return refuse({ kind: "group-plan-decided-in-future", today: by.today });
  }
  if (verdict === "return" && reason.trim() === "") {
    return refuse({ kind: "group-plan-reason-missing" });
  }
  const isRecorded = by.mode === "by_document";
  if (number.trim() === "" && (isRecorded || verdict === "approve")) {
    return refuse({ kind: "group-plan-number-missing" });
  }
  if (isRecorded && by.paper === null) return refuse({ kind: "group-plan-paper-missing" });
  if (verdict === "return") return ok(null);
  const fault = checkPlan({ ...facts, pendingSince: null, acknowledgement: "given" });
  return fault ? refuse(fault) : ok(null);
}

/** Vietnamese sentence of a refusal about a group plan; that of one beneficiary is told by `ofMember`. */
export function groupPlanRefusalText(
  refusal: GroupPlanRefusal,
  ofMember: (refusal: SubmissionRefusal) => string,
): string {
  switch (refusal.kind) {
    case "group-plan-not-open":
      return `Đề án đang ở trạng thái “${schemeStatusLabel(refusal.status)}” nên không lập, điều chỉnh kế hoạch thực hiện đề án nhóm được. Kế hoạch được lập sau khi đề án được phê duyệt và trước khi đề nghị nghiệm thu.`;
    case "group-plan-not-asked":
      return "Đề án này đã nêu đơn vị thụ hưởng khi phê duyệt nên không lập kế hoạch xác định đơn vị thụ hưởng. Thay đổi đơn vị thụ hưởng theo thủ tục điều chỉnh.";
    case "group-plan-pending":
      return `Kế hoạch trình ngày ${formatDay(refusal.submittedOn)} đang chờ Sở Công Thương phê duyệt. Hãy chờ kết quả rồi trình lần sau.`;
    case "group-plan-too-few":
      return `Đề án nhóm phải có ít nhất ${String(refusal.least)} đơn vị thụ hưởng. Hãy thêm đơn vị trước khi trình.`;
    case "group-plan-changes-nothing":
      return "Kế hoạch không khác kế hoạch đang có hiệu lực. Hãy thêm, thay hoặc sửa kinh phí của đơn vị thụ hưởng rồi trình.";
    case "group-plan-over-approved":
      return `Tổng kinh phí hỗ trợ ${formatDongUnit(refusal.plannedDong)} vượt kinh phí được phê duyệt của đề án ${formatDongUnit(refusal.approvedDong)}. Hãy giảm mức hỗ trợ của các đơn vị.`;
    case "group-plan-member-signed":
      return `${refusal.beneficiaryName} đã ký hợp đồng nên không thay đổi bằng kế hoạch được. Hãy dùng “Điều chỉnh, bổ sung” cho đơn vị này.`;
    case "group-plan-member-refused":
      return `${refusal.beneficiaryName}: ${ofMember(refusal.refusal)}`;
    case "group-plan-funded-twice":
      return `${refusal.beneficiaryName}: ${refusal.signs.join(" ")} Hãy kiểm tra và xác nhận không trùng nội dung chi trước khi trình.`;
    case "group-plan-reason-missing":
      return "Chưa nêu lý do. Hãy ghi rõ nội dung cần hoàn thiện hoặc lý do thay đổi.";
    case "group-plan-closed":
      return `Kế hoạch này ở trạng thái “${groupPlanStates[refusal.state]}” nên không quyết định lại được.`;
    case "group-plan-by-submitter":
      return "Người trình kế hoạch không được phê duyệt chính kế hoạch đó. Cần người khác của Sở Công Thương phê duyệt.";
    case "group-plan-number-missing":
      return "Chưa có số văn bản của Sở Công Thương. Hãy nhập số đã được văn thư cấp.";
    case "group-plan-paper-missing":
      return "Quyết định được ghi nhận từ văn bản nên cần người ký của văn bản đó.";
    case "group-plan-decided-early":
      return `Ngày phê duyệt phải từ ngày trình ${formatDay(refusal.submittedOn)} trở đi.`;
    case "group-plan-decided-in-future":
      return `Ngày phê duyệt sau ngày hôm nay ${formatDay(refusal.today)}. Hãy kiểm tra lại ngày.`;
    case "not-in-group-plan":
      return "Đơn vị thụ hưởng này chưa có trong kế hoạch thực hiện đề án nhóm được Sở Công Thương phê duyệt (TT 36/2013/TT-BCT, Đ.23 k.3) nên chưa ký hợp đồng được.";
    default:
      return unreachable(refusal);
  }
}

import {
  actingMode,
  type ActingMode,
  actorsOf,
  type Permission,
  type Role,
} from "../access/index.ts";
import { keysOf, ok, refuse, type Result } from "../kernel/index.ts";
import type { BudgetSource } from "./allocation.ts";

/** Every status of an annual plan (kế hoạch khuyến công năm). */
export const planStatusLabels = {
  draft: "Đang lập danh mục",
  opinion_asked: "Đang lấy ý kiến Sở Tài chính",
  opinion_given: "Đã có ý kiến Sở Tài chính",
  submitted: "Đã trình UBND tỉnh",
  agency_answered: "Đã có kết quả thẩm định của Cục",
  returned: "Trả lại để hoàn thiện",
  approved: "Đã phê duyệt",
  adjusted: "Đã điều chỉnh, bổ sung",
} as const;
export type PlanStatus = keyof typeof planStatusLabels;
/** What a status is called where other bodies stand behind it: a national plan is the Minister's. */
const statusLabelsOfSources: Readonly<
  Record<BudgetSource, Readonly<Partial<Record<PlanStatus, string>>>>
> = {
  local_province: {},
  local_commune: {},
  national: {
    submitted: "Đã gửi danh mục đến Cục",
    approved: "Đã có quyết định của Bộ trưởng",
  },
};

/** Vietnamese label of a plan's status, as the bodies of its source are called. */
export function planStatusLabel(status: PlanStatus, source: BudgetSource): string {
  return statusLabelsOfSources[source][status] ?? planStatusLabels[status];
}

export const planStatuses: readonly PlanStatus[] = keysOf(planStatusLabels);

/** The two lists of a plan: the main list (danh mục chính) and the reserve list (danh mục dự phòng). */
export const planListLabels = { main: "Danh mục chính", reserve: "Danh mục dự phòng" } as const;
export type PlanList = keyof typeof planListLabels;

type PlanMoveDefinition = {
  readonly from: readonly PlanStatus[];
  readonly to: PlanStatus;
  readonly permission: Permission;
  readonly label: string;
  /** The sources whose plans have it. */
  readonly sources: readonly BudgetSource[];
  readonly document?: string;
};

const local = ["local_province", "local_commune"] as const;
const national = ["national"] as const;

/** Every legal move of an annual plan: a local one goes to UBND tỉnh, a national one to the Cục and the Minister. */
export const planMoves = {
  ask_opinion: {
    from: ["draft", "returned", "opinion_given"],
    to: "opinion_asked",
    permission: "plan:ask-opinion",
    label: "Lấy ý kiến Sở Tài chính",
    sources: local,
  },
  give_opinion: {
    from: ["opinion_asked"],
    to: "opinion_given",
    permission: "plan:give-opinion",
    label: "Cho ý kiến",
    sources: local,
    document: "opinion_letter",
  },
  submit_for_approval: {
    from: ["opinion_given"],
    to: "submitted",
    permission: "plan:submit",
    label: "Trình phê duyệt",
    sources: local,
    document: "submission_letter",
  },
  send_back: {
    from: ["submitted"],
    to: "returned",
    permission: "plan:decide",
    label: "Trả lại để hoàn thiện",
    sources: local,
  },
  approve: {
    from: ["submitted"],
    to: "approved",
    permission: "plan:decide",
    label: "Phê duyệt",
    sources: local,
    document: "plan_decision",
  },
  adjust: {
    from: ["approved", "adjusted"],
    to: "adjusted",
    permission: "plan:adjust",
    label: "Điều chỉnh, bổ sung kế hoạch",
    sources: local,
    document: "plan_adjustment_decision",
  },
  send_to_agency: {
    from: ["draft", "returned"],
    to: "submitted",
    permission: "plan:submit",
    label: "Gửi danh mục đến Cục",
    sources: national,
    document: "summary_table",
  },
  return_by_agency: {
    from: ["submitted", "agency_answered"],
    to: "returned",
    permission: "plan:record-ministry",
    label: "Ghi nhận yêu cầu hoàn thiện của Cục",
    sources: national,
  },
  record_agency_answer: {
    from: ["submitted"],
    to: "agency_answered",
    permission: "plan:record-ministry",
    label: "Ghi nhận kết quả thẩm định của Cục",
    sources: national,
  },
  record_ministry_decision: {
    from: ["submitted", "agency_answered"],
    to: "approved",
    permission: "plan:record-ministry",
    label: "Ghi nhận quyết định của Bộ trưởng",
    sources: national,
    document: "ministry_plan_decision",
  },
} as const satisfies Record<string, PlanMoveDefinition>;

export type PlanAction = keyof typeof planMoves;
export const planActions: readonly PlanAction[] = keysOf(planMoves);

/** The definition of a plan's action, without the literal types of the table. */
export function planMoveDefinition(action: PlanAction): PlanMoveDefinition {
  return planMoves[action];
}

export type PlanMoveRefusal =
  | {
      readonly kind: "plan-move-not-open";
      readonly action: PlanAction;
      readonly status: PlanStatus;
      readonly openFrom: readonly PlanStatus[];
    }
  | {
      readonly kind: "plan-move-not-of-source";
      readonly action: PlanAction;
      readonly source: BudgetSource;
    }
  | {
      readonly kind: "plan-move-not-yours";
      readonly action: PlanAction;
      readonly roles: readonly Role[];
    };

export type OpenPlanMove = {
  readonly action: PlanAction;
  readonly to: PlanStatus;
  readonly mode: ActingMode;
};

/** Decides whether a role may make a move of a plan; refuses a wrong source or status, or another role's move. */
export function movePlan(
  status: PlanStatus,
  action: PlanAction,
  role: Role,
  source: BudgetSource = "local_province",
): Result<OpenPlanMove, PlanMoveRefusal> {
  const { from, to, permission, sources } = planMoveDefinition(action);
  if (!sources.includes(source)) return refuse({ kind: "plan-move-not-of-source", action, source });
  if (!from.includes(status)) {
    return refuse({ kind: "plan-move-not-open", action, status, openFrom: from });
  }
  const mode = actingMode(role, permission);
  if (!mode) {
    return refuse({
      kind: "plan-move-not-yours",
      action,
      roles: actorsOf(permission),
    });
  }
  return ok({ action, to, mode });
}

/** The moves of a plan that are open to a role. */
export function availablePlanMoves(
  status: PlanStatus,
  role: Role,
  source: BudgetSource = "local_province",
): readonly OpenPlanMove[] {
  return planActions.flatMap((action) => {
    const move = movePlan(status, action, role, source);
    return move.ok ? [move.value] : [];
  });
}

/** Reads a plan's status back from storage; an unknown one throws a RangeError. */
export function parsePlanStatus(text: string): PlanStatus {
  const status = planStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown plan status: ${text}`);
  return status;
}

/** Whether the list of a plan may still be edited. */
export function isPlanEditable(status: PlanStatus): boolean {
  return status === "draft" || status === "returned" || status === "opinion_given";
}

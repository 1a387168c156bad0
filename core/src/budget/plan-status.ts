import {
  actingMode,
  type ActingMode,
  type Permission,
  permissionDefinition,
  type Role,
} from "../access/index.ts";
import { keysOf, ok, refuse, type Result } from "../kernel/index.ts";

/** Every status of an annual plan (kế hoạch khuyến công năm). */
export const planStatusLabels = {
  draft: "Đang lập danh mục",
  opinion_asked: "Đang lấy ý kiến Sở Tài chính",
  opinion_given: "Đã có ý kiến Sở Tài chính",
  submitted: "Đã trình UBND tỉnh",
  returned: "Trả lại để hoàn thiện",
  approved: "Đã phê duyệt",
  adjusted: "Đã điều chỉnh, bổ sung",
} as const;
export type PlanStatus = keyof typeof planStatusLabels;
export const planStatuses: readonly PlanStatus[] = keysOf(planStatusLabels);

/** The two lists of a plan: the main list (danh mục chính) and the reserve list (danh mục dự phòng). */
export const planListLabels = { main: "Danh mục chính", reserve: "Danh mục dự phòng" } as const;
export type PlanList = keyof typeof planListLabels;

type PlanMoveDefinition = {
  readonly from: readonly PlanStatus[];
  readonly to: PlanStatus;
  readonly permission: Permission;
  readonly label: string;
  readonly document?: string;
};

/** Every legal move of an annual plan. */
export const planMoves = {
  ask_opinion: {
    from: ["draft", "returned", "opinion_given"],
    to: "opinion_asked",
    permission: "plan:ask-opinion",
    label: "Lấy ý kiến Sở Tài chính",
  },
  give_opinion: {
    from: ["opinion_asked"],
    to: "opinion_given",
    permission: "plan:give-opinion",
    label: "Cho ý kiến",
    document: "opinion_letter",
  },
  submit_for_approval: {
    from: ["opinion_given"],
    to: "submitted",
    permission: "plan:submit",
    label: "Trình phê duyệt",
    document: "submission_letter",
  },
  send_back: {
    from: ["submitted"],
    to: "returned",
    permission: "plan:decide",
    label: "Trả lại để hoàn thiện",
  },
  approve: {
    from: ["submitted"],
    to: "approved",
    permission: "plan:decide",
    label: "Phê duyệt",
    document: "plan_decision",
  },
  adjust: {
    from: ["approved", "adjusted"],
    to: "adjusted",
    permission: "plan:adjust",
    label: "Điều chỉnh, bổ sung kế hoạch",
    document: "plan_adjustment_decision",
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
      readonly kind: "plan-move-not-yours";
      readonly action: PlanAction;
      readonly roles: readonly Role[];
    };

export type OpenPlanMove = {
  readonly action: PlanAction;
  readonly to: PlanStatus;
  readonly mode: ActingMode;
};

/** Decides whether a role may make a move of a plan; refuses a wrong status or another role's move. */
export function movePlan(
  status: PlanStatus,
  action: PlanAction,
  role: Role,
): Result<OpenPlanMove, PlanMoveRefusal> {
  const { from, to, permission } = planMoveDefinition(action);
  if (!from.includes(status)) {
    return refuse({ kind: "plan-move-not-open", action, status, openFrom: from });
  }
  const mode = actingMode(role, permission);
  if (!mode) {
    return refuse({
      kind: "plan-move-not-yours",
      action,
      roles: permissionDefinition(permission).roles,
    });
  }
  return ok({ action, to, mode });
}

/** The moves of a plan that are open to a role. */
export function availablePlanMoves(status: PlanStatus, role: Role): readonly OpenPlanMove[] {
  return planActions.flatMap((action) => {
    const move = movePlan(status, action, role);
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

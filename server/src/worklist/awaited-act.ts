import { actorsOf, type Permission, type Role } from "@kc/core/access";
import type { PlanStatus } from "@kc/core/budget";
import type { PaymentStatus } from "@kc/core/payment";
import {
  nextMoves,
  schemeMoveDefinition,
  type SchemeRoute,
  type SchemeStatus,
} from "@kc/core/scheme";

/** The act that a scheme waits for, verb first, and whose it is. */
export type AwaitedAct = { readonly act: string; readonly roles: readonly Role[] };

export type AwaitingScheme = {
  readonly status: SchemeStatus;
  readonly route: SchemeRoute;
  /** Where its plan stands; null when it is in none, or when the viewer sees no plans. */
  readonly planStatus: PlanStatus | null;
  /** Where its last payment request stands that still claims money; null without one. */
  readonly paymentStatus: PaymentStatus | null;
};

const by = (act: string, permission: Permission): AwaitedAct => ({
  act,
  roles: actorsOf(permission),
});

/** What has to be done with a payment request at each status before its scheme is paid. */
const paymentActs: Readonly<Record<PaymentStatus, AwaitedAct>> = {
  draft: by("Kiểm soát đề nghị thanh toán", "payment:check"),
  returned_to_maker: by("Hoàn thiện lại đề nghị thanh toán", "payment:make"),
  checked: by("Duyệt đề nghị thanh toán", "payment:approve"),
  approved: by("Gửi hồ sơ Kho bạc", "payment:send"),
  confirmed: by("Gửi hồ sơ Kho bạc", "payment:send"),
  at_treasury: by("Kiểm soát chi, trả lời hồ sơ thanh toán", "payment:record-answer"),
  treasury_returned: by("Hoàn thiện lại đề nghị thanh toán", "payment:make"),
  accepted: by("Lập đề nghị thanh toán", "payment:make"),
  part_paid: by("Lập đề nghị thanh toán phần còn lại", "payment:make"),
  treasury_refused: by("Lập lại đề nghị thanh toán", "payment:make"),
  withdrawn: by("Lập đề nghị thanh toán", "payment:make"),
};

/** What has to be done with a plan at each status before its schemes are approved. */
const planActs: Readonly<Record<PlanStatus, AwaitedAct>> = {
  draft: by("Lấy ý kiến Sở Tài chính về kế hoạch", "plan:ask-opinion"),
  returned: by("Lấy ý kiến Sở Tài chính về kế hoạch", "plan:ask-opinion"),
  opinion_asked: by("Cho ý kiến về kinh phí của kế hoạch", "plan:give-opinion"),
  opinion_given: by("Trình phê duyệt kế hoạch năm", "plan:submit"),
  submitted: by("Phê duyệt kế hoạch năm", "plan:decide"),
  agency_answered: by("Ghi nhận quyết định của Bộ trưởng", "plan:record-ministry"),
  approved: by("Điều chỉnh, bổ sung kế hoạch năm", "plan:adjust"),
  adjusted: by("Điều chỉnh, bổ sung kế hoạch năm", "plan:adjust"),
};

/** What a route does otherwise: a national list goes to the Cục, and the Minister decides it. */
const planActsOfRoutes: Readonly<
  Record<SchemeRoute, Readonly<Partial<Record<PlanStatus, AwaitedAct>>>>
> = {
  local: {},
  local_own_decision: {},
  national: {
    draft: by("Gửi danh mục đến Cục", "plan:submit"),
    returned: by("Gửi danh mục đến Cục", "plan:submit"),
    submitted: by("Ghi nhận kết quả thẩm định của Cục", "plan:record-ministry"),
  },
};

function planActOf(status: PlanStatus, route: SchemeRoute): AwaitedAct {
  return planActsOfRoutes[route][status] ?? planActs[status];
}

/** Where no plan is seen: the act that a status of the plan's stage waits for. */
const plannedStatuses: Partial<Record<SchemeStatus, PlanStatus>> = {
  awaiting_finance_opinion: "opinion_asked",
  submitted_for_approval: "submitted",
  reserve: "approved",
};

/**
 * The next act forward: the first move that needs no reason, since a step back or out always needs one. A move that
 * another act drives is nobody's button, so the act behind it is named instead.
 */
export function awaitedAct(scheme: AwaitingScheme): AwaitedAct | null {
  const next = nextMoves(scheme.status, scheme.route)
    .map(schemeMoveDefinition)
    .find(({ needsReason }) => needsReason !== true);
  if (!next) return null;
  if (next.drivenBy === "plan") {
    const planStatus = scheme.planStatus ?? plannedStatuses[scheme.status];
    return planStatus
      ? planActOf(planStatus, scheme.route)
      : by("Đưa vào kế hoạch năm", "plan:draft");
  }
  if (next.drivenBy === "payment") {
    return paymentActs[scheme.paymentStatus ?? "withdrawn"];
  }
  return by(next.label, next.permission);
}

import {
  actingMode,
  type ActingMode,
  actorsOf,
  type Permission,
  type Role,
} from "../access/index.ts";
import { keysOf, ok, refuse, type Result } from "../kernel/index.ts";
import type { SchemeRoute } from "../scheme/index.ts";

/** The two kinds of payment request: an advance (tạm ứng) before acceptance, a payment (thanh toán) after it. */
export const paymentKinds = { advance: "Tạm ứng", payment: "Thanh toán" } as const;
export type PaymentKind = keyof typeof paymentKinds;

/** Every status of a payment request. */
export const paymentStatusLabels = {
  draft: "Đang lập",
  returned_to_maker: "Đã trả lại người lập",
  checked: "Kế toán đã kiểm soát",
  approved: "Thủ trưởng đã duyệt",
  confirmed: "Sở Công Thương đã xác nhận",
  at_treasury: "Đã gửi Kho bạc",
  accepted: "Kho bạc đã thanh toán",
  part_paid: "Kho bạc thanh toán một phần",
  treasury_returned: "Kho bạc trả hồ sơ",
  treasury_refused: "Kho bạc từ chối thanh toán",
  withdrawn: "Đã hủy đề nghị",
} as const;
export type PaymentStatus = keyof typeof paymentStatusLabels;
export const paymentStatuses: readonly PaymentStatus[] = keysOf(paymentStatusLabels);

/** Whether Sở confirms a request before it leaves the Centre. */
export type Confirmation = "asked" | "not_asked";

/**
 * The kinds of request that Sở confirms, by route: a national advance goes out with Sở's confirmation of the work.
 *
 * Source: TT 36/2013/TT-BCT, Đ.13, Đ.21 k.2.
 */
const confirmedKinds: Readonly<Record<SchemeRoute, readonly PaymentKind[]>> = {
  local: [],
  local_own_decision: [],
  national: ["advance"],
};

/** Whether Sở is to confirm a request of a kind on a route. */
export function confirmationOf(route: SchemeRoute, kind: PaymentKind): Confirmation {
  return confirmedKinds[route].includes(kind) ? "asked" : "not_asked";
}

type PaymentMoveDefinition = {
  readonly from: readonly PaymentStatus[];
  /** In place of `from` where Sở confirms the request. */
  readonly fromWhenAsked?: readonly PaymentStatus[];
  readonly to: PaymentStatus;
  readonly permission: Permission;
  readonly label: string;
  readonly document?: string;
  readonly needsReason?: true;
};

/** Every legal move of a payment request. */
export const paymentMoves = {
  check: { from: ["draft"], to: "checked", permission: "payment:check", label: "Kiểm soát" },
  send_back_to_maker: {
    from: ["draft", "checked", "approved"],
    fromWhenAsked: ["draft", "checked", "approved", "confirmed"],
    to: "returned_to_maker",
    permission: "payment:send-back",
    label: "Trả lại người lập",
    needsReason: true,
  },
  approve: { from: ["checked"], to: "approved", permission: "payment:approve", label: "Duyệt" },
  confirm: {
    from: [],
    fromWhenAsked: ["approved"],
    to: "confirmed",
    permission: "payment:confirm",
    label: "Xác nhận đề nghị",
  },
  decline_confirmation: {
    from: [],
    fromWhenAsked: ["approved"],
    to: "returned_to_maker",
    permission: "payment:confirm",
    label: "Không xác nhận, trả lại",
    needsReason: true,
  },
  send_to_treasury: {
    from: ["approved"],
    fromWhenAsked: ["confirmed"],
    to: "at_treasury",
    permission: "payment:send",
    label: "Gửi hồ sơ Kho bạc",
    document: "payment_request",
  },
  record_paid: {
    from: ["at_treasury"],
    to: "accepted",
    permission: "payment:record-answer",
    label: "Kho bạc đã thanh toán",
    document: "transfer_order",
  },
  record_part_paid: {
    from: ["at_treasury"],
    to: "part_paid",
    permission: "payment:record-answer",
    label: "Kho bạc thanh toán một phần",
    document: "transfer_order",
    needsReason: true,
  },
  record_returned: {
    from: ["at_treasury"],
    to: "treasury_returned",
    permission: "payment:record-answer",
    label: "Kho bạc trả hồ sơ",
    needsReason: true,
  },
  record_refused: {
    from: ["at_treasury"],
    to: "treasury_refused",
    permission: "payment:record-answer",
    label: "Kho bạc từ chối thanh toán",
    needsReason: true,
  },
  revise: {
    from: ["returned_to_maker", "treasury_returned"],
    to: "draft",
    permission: "payment:make",
    label: "Hoàn thiện lại đề nghị",
  },
  withdraw: {
    from: ["draft", "returned_to_maker", "treasury_returned"],
    to: "withdrawn",
    permission: "payment:make",
    label: "Hủy đề nghị",
    needsReason: true,
  },
} as const satisfies Record<string, PaymentMoveDefinition>;

export type PaymentAction = keyof typeof paymentMoves;
export const paymentActions: readonly PaymentAction[] = keysOf(paymentMoves);

/** The definition of a payment request's action, without the literal types of the table. */
export function paymentMoveDefinition(action: PaymentAction): PaymentMoveDefinition {
  return paymentMoves[action];
}

export type PaymentMoveRefusal =
  | {
      readonly kind: "payment-move-not-open";
      readonly action: PaymentAction;
      readonly status: PaymentStatus;
      readonly openFrom: readonly PaymentStatus[];
    }
  | {
      readonly kind: "payment-move-not-yours";
      readonly action: PaymentAction;
      readonly roles: readonly Role[];
    };

export type OpenPaymentMove = {
  readonly action: PaymentAction;
  readonly to: PaymentStatus;
  readonly mode: ActingMode;
};

/** The statuses that a move starts from, with or without Sở's confirmation. */
function fromOf(action: PaymentAction, confirmation: Confirmation): readonly PaymentStatus[] {
  const { from, fromWhenAsked = from } = paymentMoveDefinition(action);
  return confirmation === "asked" ? fromWhenAsked : from;
}

/** Whether a move is next at a status, whoever makes it. */
export function isPaymentMoveNext(
  status: PaymentStatus,
  action: PaymentAction,
  confirmation: Confirmation,
): boolean {
  return fromOf(action, confirmation).includes(status);
}

/** Decides whether a role may make a move of a payment request; refuses a wrong status or another role's move. */
export function movePayment(
  status: PaymentStatus,
  action: PaymentAction,
  role: Role,
  confirmation: Confirmation = "not_asked",
): Result<OpenPaymentMove, PaymentMoveRefusal> {
  const { to, permission } = paymentMoveDefinition(action);
  const from = fromOf(action, confirmation);
  if (!from.includes(status)) {
    return refuse({ kind: "payment-move-not-open", action, status, openFrom: from });
  }
  const mode = actingMode(role, permission);
  if (!mode) {
    return refuse({
      kind: "payment-move-not-yours",
      action,
      roles: actorsOf(permission),
    });
  }
  return ok({ action, to, mode });
}

/** The moves of a payment request that are open to a role. */
export function availablePaymentMoves(
  status: PaymentStatus,
  role: Role,
  confirmation: Confirmation = "not_asked",
): readonly OpenPaymentMove[] {
  return paymentActions.flatMap((action) => {
    const move = movePayment(status, action, role, confirmation);
    return move.ok ? [move.value] : [];
  });
}

/** The statuses at which a request waits for a role: it is the next to act; giving up or sending back is not acting. */
export function statusesWaitingFor(role: Role): readonly PaymentStatus[] {
  return paymentStatuses.filter((status) =>
    availablePaymentMoves(status, role).some(
      ({ action }) => action !== "withdraw" && action !== "send_back_to_maker",
    ),
  );
}

/** Whether the maker may still correct a request: a draft, or one that the chief, the head or the Treasury returned. */
export function isCorrectable(status: PaymentStatus): boolean {
  return status === "draft" || paymentMoveDefinition("revise").from.includes(status);
}

/** Reads a payment's status back from storage; an unknown one throws a RangeError. */
export function parsePaymentStatus(text: string): PaymentStatus {
  const status = paymentStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown payment status: ${text}`);
  return status;
}

/** Whether a request still claims money it has not got; one the Treasury returned keeps its claim until it is revised. */
export function isPaymentPending(status: PaymentStatus): boolean {
  return pendingStatuses.includes(status);
}

const pendingStatuses: readonly PaymentStatus[] = [
  "draft",
  "returned_to_maker",
  "checked",
  "approved",
  "confirmed",
  "at_treasury",
  "treasury_returned",
];

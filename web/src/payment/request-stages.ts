import type { PaymentStatus } from "@kc/core/payment";
import type { Stage } from "../ui/StageLine.tsx";
import type { PaymentRequest } from "./request-values.ts";

type StageKey = "made" | "checked" | "approved" | "confirmed" | "sent" | "answered";

/** The stages of a request, with Sở's confirmation and without. */
const stageOrder: Readonly<Record<PaymentRequest["confirmation"], readonly StageKey[]>> = {
  not_asked: ["made", "checked", "approved", "sent", "answered"],
  asked: ["made", "checked", "approved", "confirmed", "sent", "answered"],
};

/** The last stage that lies behind a request at each status. */
const lastDone: Readonly<Record<PaymentStatus, StageKey>> = {
  draft: "made",
  returned_to_maker: "made",
  withdrawn: "made",
  checked: "checked",
  approved: "approved",
  confirmed: "confirmed",
  at_treasury: "sent",
  treasury_returned: "sent",
  treasury_refused: "sent",
  accepted: "answered",
  part_paid: "answered",
};

const stopped: readonly PaymentStatus[] = [
  "withdrawn",
  "returned_to_maker",
  "treasury_returned",
  "treasury_refused",
];

/** The stages of a request with their days. */
export function requestStages(request: PaymentRequest): readonly Stage[] {
  const { status, madeOn, checker, approver, confirmedBy, sentOn, answers, confirmation } = request;
  const order = stageOrder[confirmation];
  const done = order.indexOf(lastDone[status]) + 1;
  const stages: Readonly<
    Record<StageKey, { readonly label: string; readonly day: string | null }>
  > = {
    made: { label: "Kế toán lập", day: madeOn },
    checked: { label: "Kế toán trưởng kiểm soát", day: checker?.on ?? null },
    approved: { label: "Thủ trưởng duyệt", day: approver?.on ?? null },
    confirmed: { label: "Sở xác nhận", day: confirmedBy?.on ?? null },
    sent: { label: "Gửi Kho bạc", day: sentOn },
    answered: {
      label: "Kho bạc trả lời",
      day: done >= order.length - 1 ? (answers.at(-1)?.answeredOn ?? null) : null,
    },
  };
  return order.map((key, place) => ({
    ...stages[key],
    state:
      place < done
        ? "done"
        : place > done
          ? "ahead"
          : stopped.includes(status)
            ? "stopped"
            : "current",
  }));
}

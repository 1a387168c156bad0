import type { PaymentStatus } from "@kc/core/payment";
import type { Stage } from "../ui/StageLine.tsx";
import type { PaymentRequest } from "./request-values.ts";

/** How many of the five stages lie behind a request at each status. */
const stagesDone: Readonly<Record<PaymentStatus, number>> = {
  draft: 1,
  returned_to_maker: 1,
  withdrawn: 1,
  checked: 2,
  approved: 3,
  at_treasury: 4,
  treasury_returned: 4,
  treasury_refused: 4,
  accepted: 5,
  part_paid: 5,
};

const stopped: readonly PaymentStatus[] = [
  "withdrawn",
  "returned_to_maker",
  "treasury_returned",
  "treasury_refused",
];

/** The five stages of a request with their days. */
export function requestStages(request: PaymentRequest): readonly Stage[] {
  const { status, madeOn, checker, approver, sentOn, answers } = request;
  const done = stagesDone[status];
  const answeredOn = answers.at(-1)?.answeredOn ?? null;
  return [
    { label: "Kế toán lập", day: madeOn },
    { label: "Kế toán trưởng kiểm soát", day: checker?.on ?? null },
    { label: "Thủ trưởng duyệt", day: approver?.on ?? null },
    { label: "Gửi Kho bạc", day: sentOn },
    { label: "Kho bạc trả lời", day: done >= 4 ? answeredOn : null },
  ].map((stage, place) => ({
    ...stage,
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

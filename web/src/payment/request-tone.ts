import type { PaymentStatus } from "@kc/core/payment";
import type { Tone } from "../ui/StatusBadge.tsx";

/** How a status of a request reads at a glance. */
export const requestTones: Readonly<Record<PaymentStatus, Tone>> = {
  draft: "still",
  returned_to_maker: "due",
  checked: "moving",
  approved: "moving",
  confirmed: "moving",
  at_treasury: "moving",
  accepted: "done",
  part_paid: "done",
  treasury_returned: "due",
  treasury_refused: "refused",
  withdrawn: "still",
};

import type { RegistrationPunctuality, RegistrationStatus } from "@kc/core/budget";
import type { Tone } from "../ui/StatusBadge.tsx";

export const registrationTones = {
  awaited: "due",
  registered: "done",
  no_need: "still",
} as const satisfies Record<RegistrationStatus, Tone>;

export const registrationPunctualityTones = {
  on_time: "done",
  late: "due",
  awaited: "still",
  overdue: "late",
} as const satisfies Record<RegistrationPunctuality, Tone>;

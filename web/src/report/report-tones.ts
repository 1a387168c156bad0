import type { Tone } from "../ui/StatusBadge.tsx";

export const reportTones = {
  not_started: "still",
  drafting: "moving",
  submitted: "done",
  returned: "due",
  resubmitted: "done",
} as const satisfies Record<string, Tone>;

export const periodTones = { open: "moving", locked: "done" } as const satisfies Record<
  string,
  Tone
>;

export const punctualityTones = {
  in_time: "done",
  late: "due",
  overdue: "late",
  due: "due",
  not_due: "still",
} as const satisfies Record<string, Tone>;

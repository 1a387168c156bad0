import { keysOf } from "../kernel/index.ts";

/** Every status of a request to change a scheme (đề nghị điều chỉnh, bổ sung). */
export const amendmentStatusLabels = {
  requested: "Đã đề nghị",
  verified: "Sở đã xác minh",
  approved: "Được chấp thuận",
  refused: "Không được chấp thuận",
  withdrawn: "Đã rút đề nghị",
} as const;
export type AmendmentStatus = keyof typeof amendmentStatusLabels;
export const amendmentStatuses: readonly AmendmentStatus[] = keysOf(amendmentStatusLabels);

/** Whether a request still waits for its decision: the scheme then carries the flag of a pending change. */
export function isAmendmentOpen(status: AmendmentStatus): boolean {
  return status === "requested" || status === "verified";
}

/** Reads a status back from storage; an unknown one throws a RangeError. */
export function parseAmendmentStatus(text: string): AmendmentStatus {
  const status = amendmentStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown status of a change: ${text}`);
  return status;
}

/** Who asks for a change (bên đề nghị). */
export const amendmentAskers = {
  establishment: "Đơn vị thụ hưởng",
  implementer: "Đơn vị thực hiện",
  department: "Sở Công Thương",
} as const;
export type AmendmentAsker = keyof typeof amendmentAskers;
export const amendmentAskerNames: readonly AmendmentAsker[] = keysOf(amendmentAskers);

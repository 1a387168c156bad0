import type { listWorkEndpoint } from "@kc/server/api/worklist";
import type { EndpointOutput } from "@kc/server/api/platform";
import type { Tone } from "../ui/StatusBadge.tsx";

export type WorkList = EndpointOutput<typeof listWorkEndpoint>;
export type Work = WorkList["rows"][number];
export type WorkState = Work["state"];

export const workStates = [
  { state: "late", label: "Quá hạn", tone: "late" },
  { state: "today", label: "Hôm nay", tone: "due" },
  { state: "week", label: "Trong 7 ngày", tone: "due" },
  { state: "later", label: "Còn lại", tone: "still" },
] as const satisfies readonly { state: WorkState; label: string; tone: Tone }[];

/** One row of work can stand twice in the list: two steps of one record. */
export function workKey(work: Work): string {
  return `${work.kind}-${work.subjectId}-${work.detail}`;
}

import type { SchemeAction } from "@kc/core/scheme";
import type { SchemeView } from "./scheme-tone.ts";

export type Move = SchemeView["moves"][number];

/** Acts that lead off the way: offered apart, never first. */
const asideActions: readonly SchemeAction[] = [
  "decline_receipt",
  "withdraw",
  "stop",
  "suspend",
  "close",
];

/** Whether an act leads off the way. */
export function isAside(action: SchemeAction): boolean {
  return asideActions.includes(action);
}

const pages: Partial<Record<SchemeAction, string>> = {
  survey: "/survey",
  appraise_pass: "/appraisal",
  appraise_fail: "/appraisal",
  approve_scheme: "?tab=contract",
  assign_task: "?tab=contract",
  assign_task_after_decision: "?tab=contract",
  sign_agency_contract: "?tab=contract",
  sign_contract: "?tab=contract",
  report_progress: "?tab=contract",
  remedy: "?tab=acceptance",
  request_acceptance: "?tab=acceptance",
  accept: "?tab=acceptance",
  accept_partially: "?tab=acceptance",
  not_accept: "?tab=acceptance",
  liquidate: "?tab=settlement",
  settle: "?tab=settlement",
  settle_with_agency: "?tab=settlement",
};

/** The address where an act is done, when it has a page or a tab of its own; null when a dialog does. */
export function placeOf(action: SchemeAction, schemeId: string): string | null {
  const page = pages[action];
  return page === undefined ? null : `/schemes/${schemeId}${page}`;
}

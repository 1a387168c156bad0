import type { SchemeStatus } from "@kc/core/scheme";
import type { Stage } from "../stage.ts";
import { centreRegisters } from "../steps/establishment.ts";
import type { Maker } from "../cast/makers.ts";
import type { Case } from "./cases.ts";

/** A scheme of the demo that has been registered. */
export type Played = Case & { readonly schemeId: string };

/** How far a status lies along the way; those that branch off lie where they leave it. */
const places: Partial<Record<SchemeStatus, number>> = {
  need_registered: 1,
  commune_confirmed: 2,
  surveyed: 3,
  draft: 4,
  submitted: 5,
  received: 6,
  supplement_requested: 6,
  under_appraisal: 7,
  appraised_pass: 8,
  appraised_fail: 8,
  awaiting_finance_opinion: 9,
  submitted_for_approval: 10,
  reserve: 11,
  not_approved: 11,
  withdrawn: 11,
  in_plan: 11,
  approved: 11,
  task_assigned: 12,
  agency_contracted: 12,
  contracted: 13,
  in_progress: 14,
  suspended: 14,
  stopped: 14,
  money_recovered: 14,
  ready_for_acceptance: 15,
  accepted: 16,
  accepted_partially: 16,
  not_accepted: 16,
  paid: 17,
  liquidated: 18,
  settled: 19,
  post_monitoring: 20,
  closed: 21,
};

/** Whether a scheme of the demo goes at least as far as a status. */
export function reaches({ goal }: Case, status: SchemeStatus): boolean {
  return (places[goal] ?? 0) >= (places[status] ?? 0);
}

/** The schemes that end in one of these statuses. */
export function endingIn(played: readonly Played[], ...goals: readonly SchemeStatus[]) {
  return played.filter(({ goal }) => goals.includes(goal));
}

const ABREAST = 4;

/** Plays a step for each, several at a time: on one business day nothing depends on the order. */
export async function forEach<Item>(
  items: readonly Item[],
  play: (item: Item, at: number) => Promise<void>,
): Promise<void> {
  const waiting = [...items.entries()];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await play(next[1], next[0]);
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, lane));
}

/** The register of the demo's makers: each is registered once. */
export function openRegister(stage: Stage) {
  const known = new Map<string, Promise<string>>();
  return (maker: Maker): Promise<string> => {
    const id = known.get(maker.key) ?? centreRegisters(stage, maker);
    known.set(maker.key, id);
    return id;
  };
}
export type Register = ReturnType<typeof openRegister>;

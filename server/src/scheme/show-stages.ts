import { keysOf } from "@kc/core/kernel";
import {
  type SchemeStage,
  schemeStages,
  type SchemeStatus,
  schemeStatusDefinition,
} from "@kc/core/scheme";
import type { SchemeEventRow } from "./page-store.ts";

const order = keysOf(schemeStages);

/** The line of stages: those passed with the day each was entered, the one it stands at, those to come. */
export function showStages(status: SchemeStatus, events: readonly SchemeEventRow[]) {
  const current = order.indexOf(stageNow(status, events));
  return order.map((stage, index) => ({
    stage,
    label: schemeStages[stage],
    state: stateOf(index, current),
    enteredOn:
      index > current
        ? null
        : (events.find(({ to }) => schemeStatusDefinition(to).stage === stage)?.happenedOn ?? null),
  }));
}

function stateOf(index: number, current: number): "done" | "current" | "upcoming" {
  if (index < current) return "done";
  return index === current ? "current" : "upcoming";
}

/** Where a scheme stands on the line; one that ended off the line stands where it left it. */
function stageNow(status: SchemeStatus, events: readonly SchemeEventRow[]): SchemeStage {
  const { stage } = schemeStatusDefinition(status);
  if (stage !== null) return stage;
  const left = [...events]
    .reverse()
    .map(({ to }) => schemeStatusDefinition(to).stage)
    .find((passed) => passed !== null);
  return left ?? "need";
}

import type { Permission } from "@kc/core/access";
import { type BalanceRefusal, type BudgetRefusal, budgetRefusalText } from "@kc/core/budget";
import {
  type ActRefusal,
  type MoveRefusal,
  type RouteBodyRefusal,
  type SchemeAction,
  schemeRefusalText,
} from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { checkDecidedAct, keepPaperOf, lockForAct, moveAndAnswer, paperOf } from "./act.ts";
import type { stopSchemeEndpoint } from "./api.ts";
import { checkWhoWithdraws, freePlanAndMoney } from "./withdrawal-store.ts";

type EndRefusal = MoveRefusal | ActRefusal | RouteBodyRefusal | BudgetRefusal | BalanceRefusal;

/** A command that ends a scheme before its time and frees its place in the plan and the money bound for it. */
export function defineEnd(end: {
  readonly name: string;
  readonly endpoint: typeof stopSchemeEndpoint;
  readonly permission: Permission;
  readonly action: Extract<SchemeAction, "withdraw" | "stop">;
}) {
  const { name, endpoint, permission, action } = end;
  return defineCommand<typeof stopSchemeEndpoint, EndRefusal>({
    name,
    endpoint,
    permission,
    refusalText: endRefusalText,
    async run(context, input) {
      const scheme = await lockForAct(context, input);
      if (!scheme.ok) return scheme;
      const who = checkWhoWithdraws(context, scheme.value, action);
      if (!who.ok) return who;
      const { reason, happenedOn } = input;
      const paper = paperOf(input.paper);
      const { route } = scheme.value;
      const checked = checkDecidedAct(context, action, { route, happenedOn, paper });
      if (!checked.ok) return checked;
      const moved = await moveAndAnswer(context, scheme.value, action, {
        reason,
        ...(happenedOn === undefined ? {} : { happenedOn }),
        ...(await keepPaperOf(context, scheme.value, action, input)),
      });
      if (!moved.ok) return moved;
      const freed = await freePlanAndMoney(context, scheme.value, {
        happenedOn: happenedOn ?? context.today,
        reason,
        paperNumber: paper?.number ?? scheme.value.code,
      });
      return freed.ok ? moved : freed;
    },
  });
}

function endRefusalText(refusal: EndRefusal): string {
  return isOfScheme(refusal) ? schemeRefusalText(refusal) : budgetRefusalText(refusal);
}

const kindsOfScheme: readonly EndRefusal["kind"][] = [
  "move-not-open",
  "move-not-on-route",
  "move-not-yours",
  "act-in-future",
  "act-before",
  "paper-missing",
  "dossier-closed",
  "ministry-decides",
];

function isOfScheme(refusal: EndRefusal): refusal is MoveRefusal | ActRefusal | RouteBodyRefusal {
  return kindsOfScheme.includes(refusal.kind);
}

import { actingMode, checkDifferentPeople } from "@kc/core/access";
import { approveScheme as decide } from "@kc/core/contract";
import { ok, plainDate } from "@kc/core/kernel";
import { listAppraisers } from "../appraisal/store.ts";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { actingRole } from "../platform/viewer.ts";
import { type LockedScheme, makeSchemeMove } from "../scheme/move-store.ts";
import { approveSchemeEndpoint } from "./api.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import { contractStepRefusalText } from "./refusal-text.ts";

/** Approves one scheme of an approved plan by a decision of its own, where the plan leaves that to each (quyết định phê duyệt đề án). */
export const approveScheme = defineCommand({
  name: "contract.approve-scheme",
  endpoint: approveSchemeEndpoint,
  permission: "scheme:decide",
  refusalText: contractStepRefusalText,
  async run(context, input) {
    const opened = await openSchemeMoney(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, decidedOn } = opened.value;
    const { today } = context;
    const decision = decide(
      { planDecidedOn: decidedOn ?? today, today },
      { ...input, decidedOn: plainDate(input.decidedOn) },
    );
    if (!decision.ok) return decision;
    const people = await checkDecider(context, scheme);
    if (!people.ok) return people;
    const { decisionNumber, signatory } = decision.value;
    const moved = await makeSchemeMove(context, scheme, "approve_scheme", {
      happenedOn: input.decidedOn,
      facts: { decisionNumber, signatory },
    });
    if (!moved.ok) return moved;
    return ok({ id: scheme.id, version: moved.value.version });
  },
});

/** Whoever appraised the scheme does not approve it; they may enter the decision that another body took. */
async function checkDecider({ tx, viewer }: CommandContext, scheme: LockedScheme) {
  if (actingMode(actingRole(viewer), "scheme:decide") !== "in_system") return ok(null);
  const appraisers = await listAppraisers(tx, viewer.provinceId, scheme.id);
  const done = appraisers.map((personId) => ({ act: "appraisal:record", personId }) as const);
  return checkDifferentPeople("scheme:decide", viewer.accountId, done);
}

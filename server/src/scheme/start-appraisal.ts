import { type AccountId, asId, refuse } from "@kc/core/kernel";
import { accessRefusalText, checkDifferentPeople, type SamePersonRefusal } from "@kc/core/access";
import { type MoveRefusal, moveRefusalText } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { lockForAct, moveAndAnswer } from "./act.ts";
import { startAppraisalEndpoint } from "./api.ts";
import { listDoneActs } from "./done-acts-store.ts";
import { isAppraisalOfficer } from "./read-store.ts";
import { updateScheme } from "./store.ts";

/** Begins the appraisal and names the officer in charge (phân công thụ lý), who did not draft or submit the scheme. */
export const startAppraisal = defineCommand({
  name: "scheme.start-appraisal",
  endpoint: startAppraisalEndpoint,
  permission: "appraisal:record",
  refusalText: startAppraisalRefusalText,
  async run(context, input) {
    const scheme = await lockForAct(context, input);
    if (!scheme.ok) return scheme;
    const { tx, viewer, today, commandId } = context;
    const officerId = input.officerAccountId ?? viewer.accountId;
    if (!(await isAppraisalOfficer(tx, viewer.provinceId, officerId, today)))
      return refuse({ kind: "not-found", what: "chuyên viên Sở Công Thương" });
    const done = await listDoneActs(tx, viewer.provinceId, scheme.value.id);
    const people = checkDifferentPeople("appraisal:record", asId<AccountId>(officerId), done);
    if (!people.ok) return people;
    const moved = await moveAndAnswer(context, scheme.value, "start_appraisal");
    if (!moved.ok) return moved;
    await updateScheme(tx, { provinceId: viewer.provinceId, commandId }, scheme.value.id, {
      officer_account_id: officerId,
    });
    return moved;
  },
});

function startAppraisalRefusalText(refusal: MoveRefusal | SamePersonRefusal): string {
  return refusal.kind === "same-person" ? accessRefusalText(refusal) : moveRefusalText(refusal);
}

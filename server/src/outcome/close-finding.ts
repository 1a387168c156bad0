import { dong, ok, plainDate, refuse } from "@kc/core/kernel";
import { closeFinding as decideClosing, outcomeRefusalText } from "@kc/core/outcome";
import { defineCommand } from "../platform/command.ts";
import { closeFindingEndpoint } from "./api.ts";
import { lockFinding, writeClosing } from "./check-store.ts";

/** Closes a finding of a check: put right, or the support recovered for a machine that is gone. */
export const closeFinding = defineCommand({
  name: "outcome.close-finding",
  endpoint: closeFindingEndpoint,
  permission: "scheme:monitor",
  refusalText: outcomeRefusalText,
  async run(context, { findingId, ...stated }) {
    const { tx, viewer, today, about } = context;
    const finding = await lockFinding(tx, viewer.provinceId, findingId);
    if (!finding) return refuse({ kind: "not-found", what: "phát hiện sau kiểm tra" });
    const decision = decideClosing(
      { ...finding, today },
      {
        ...stated,
        closedOn: plainDate(stated.closedOn),
        recoveredDong: dong(stated.recoveredDong),
      },
    );
    if (!decision.ok) return decision;
    await writeClosing(context, findingId, decision.value);
    about(finding.schemeId);
    return ok({ id: findingId });
  },
});

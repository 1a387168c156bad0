/** The year's schemes of the commune budgets: the plan's list is approved, then each scheme by a decision of its own. */
import { approveSchemeEndpoint } from "@kc/server/api/contract";
import type { Stage } from "../stage.ts";
import {
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "../steps/approval.ts";
import type { Case } from "./cases.ts";
import type { Register } from "./played.ts";
import { needsAreRegistered, schemesAreAppraised } from "./proposals.ts";

/** Plays them from the need to the scheme's own decision. */
export async function communeYearIsPlayed(
  stage: Stage,
  register: Register,
  year: number,
  cases: readonly Case[],
): Promise<void> {
  const before = String(year - 1);
  const now = String(year);
  const source = "local_commune";
  const played = await needsAreRegistered(stage, register, cases, `${before}-10-16`);
  await schemesAreAppraised(stage, played, `${before}-11-12`);
  stage.on(`${before}-12-22`);
  const allocationId = await estimateIsAssigned(stage, {
    year,
    source,
    content: machineryContent,
    amountDong: played.reduce((sum, { proposal }) => sum + proposal.requestedDong, 0),
    decisionNumber: "2230/QĐ-UBND",
    on: `${before}-12-18`,
  });
  stage.on(`${now}-01-20`);
  const planId = await planIsDrawnUp(stage, {
    year,
    source,
    allocationId,
    items: played.map(({ schemeId }) => ({ schemeId, list: "main" as const })),
    approval: "list_and_each",
    opinionNumber: "96/STC-HCSN",
    opinionOn: `${now}-01-16`,
  });
  await planIsApproved(stage, {
    planId,
    submissionNumber: "18/TTr-SCT",
    submittedOn: `${now}-01-26`,
    decisionNumber: "158/QĐ-UBND",
    on: `${now}-02-09`,
  });
  stage.on(`${now}-03-05`);
  for (const [at, { schemeId }] of played.entries()) {
    await stage.as("lanh-dao-tinh").does(approveSchemeEndpoint, {
      ...(await stage.scheme(schemeId)),
      decisionNumber: `${String(512 + at)}/QĐ-UBND`,
      decidedOn: `${now}-03-04`,
      signatory: "Trần Văn Thí Dụ, Phó Chủ tịch",
    });
  }
}

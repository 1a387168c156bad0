import type { Maker } from "../cast/makers.ts";
import type { Stage } from "../stage.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./approval.ts";
import {
  contractIsLiquidated,
  contractIsSigned,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
  workIsAccepted,
} from "./carrying-out.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./dossier.ts";
import { centreRegisters } from "./establishment.ts";

type PlayedScheme = { readonly schemeId: string; readonly establishmentId: string };

/** A local scheme of 2026 from October 2025 to its contract on 10/03/2026. */
export async function schemeIsPlayedToItsContract(
  stage: Stage,
  maker: Maker,
  proposal: Proposal,
): Promise<PlayedScheme> {
  stage.on("2025-10-16");
  const establishmentId = await centreRegisters(stage, maker);
  const schemeId = await registersNeed(stage, establishmentId, proposal);
  await centreSurveys(stage, schemeId, proposal, "2025-10-16");
  await centreDrafts(stage, schemeId, proposal);
  await centreSubmits(stage, schemeId);
  await departmentReceives(stage, schemeId);
  const amountDong = proposal.requestedDong;
  stage.on("2025-11-12");
  await departmentAppraises(stage, schemeId, { amountDong, on: "2025-11-12" });
  stage.on("2025-12-22");
  const allocationId = await estimateIsAssigned(stage, {
    year: 2026,
    content: machineryContent,
    amountDong,
    decisionNumber: "2201/QĐ-UBND",
    on: "2025-12-15",
  });
  stage.on("2026-01-20");
  const planId = await planIsDrawnUp(stage, {
    year: 2026,
    allocationId,
    items: [{ schemeId, list: "main" }],
    opinionNumber: "88/STC-HCSN",
    opinionOn: "2026-01-16",
  });
  await planIsApproved(stage, {
    planId,
    submissionNumber: "15/TTr-SCT",
    submittedOn: "2026-01-26",
    decisionNumber: "143/QĐ-UBND",
    on: "2026-02-09",
  });
  stage.on("2026-03-10");
  await contractIsSigned(stage, schemeId, {
    number: "01/HĐ-TTKC",
    taskNumber: "41/QĐ-SCT",
    grantDong: amountDong,
    assignedOn: "2026-03-02",
    signedOn: "2026-03-10",
    endsOn: "2026-11-30",
    beneficiaryName: maker.name,
    representative: maker.representative,
    advance: "not-allowed",
  });
  return { schemeId, establishmentId };
}

/** The whole of a local scheme of 2026 in one breath, from October 2025 to its settlement on 25/09/2026. */
export async function schemeIsPlayedToItsEnd(
  stage: Stage,
  maker: Maker,
  proposal: Proposal,
): Promise<PlayedScheme> {
  const played = await schemeIsPlayedToItsContract(stage, maker, proposal);
  const { schemeId } = played;
  const { place, requestedDong: amountDong } = proposal;
  stage.on("2026-09-15");
  await workIsAccepted(stage, schemeId, { on: "2026-09-15", costDong: proposal.priceDong, place });
  const on = "2026-09-25";
  stage.on(on);
  await remainderIsPaid(stage, schemeId, { amountDong, on, voucherNumber: "KB-000208" });
  await contractIsLiquidated(stage, schemeId, { number: "01/BBTL-TTKC", on });
  await schemeIsSettled(stage, schemeId, vouchersOf(proposal, amountDong, "2026-09-10"));
  return played;
}

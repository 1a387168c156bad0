/** One year's national schemes: the list to the Cục, the Minister's decision, two contracts, the Cục's money and settlement. */
import type { Stage } from "../stage.ts";
import {
  centreSigns,
  contractIsLiquidated,
  remainderIsPaid,
  vouchersOf,
  workIsAccepted,
} from "../steps/carrying-out.ts";
import {
  agencyAppraises,
  agencyContractIsLiquidated,
  agencyTransfersMoney,
  centreSignsWithAgency,
  listIsSentToAgency,
  ministerDecides,
  nationalListIsDrawnUp,
  nationalProgressIsReported,
  schemeIsSettledWithAgency,
} from "../steps/national.ts";
import type { Case } from "./cases.ts";
import { type Played, reaches, type Register } from "./played.ts";
import { needsAreRegistered, schemesAreAppraised } from "./proposals.ts";

/** Plays the schemes of a year from the need in spring of the year before. */
export async function nationalYearIsPlayed(
  stage: Stage,
  register: Register,
  year: number,
  cases: readonly Case[],
): Promise<void> {
  const before = String(year - 1);
  const played = await needsAreRegistered(stage, register, cases, `${before}-04-10`);
  await schemesAreAppraised(stage, played, `${before}-05-25`);
  stage.on(`${before}-06-10`);
  const schemeIds = played.map(({ schemeId }) => schemeId);
  const planId = await nationalListIsDrawnUp(stage, { year, schemeIds });
  await listIsSentToAgency(stage, planId, { number: "812/SCT-QLCN", on: `${before}-06-10` });
  if (!played.some((each) => reaches(each, "in_plan"))) return;
  stage.on(`${before}-09-20`);
  await agencyAppraises(stage, planId, { number: "655/CKC-KC", on: `${before}-09-15` });
  stage.on(`${String(year)}-01-20`);
  await ministerDecides(stage, planId, {
    number: "3100/QĐ-BCT",
    on: `${String(year)}-01-15`,
    copyNumber: "31/SCT-QLCN",
  });
  const [first] = played;
  if (first === undefined) return;
  await contractIsSigned(stage, year, played);
  for (const [at, each] of played.entries()) await schemeIsCarriedOut(stage, year, each, at + 1);
  if (!reaches(first, "settled")) return;
  await agencyContractIsLiquidated(stage, first.schemeId, {
    number: "11/BBTL-KCQG",
    on: `${String(year + 1)}-01-15`,
  });
}

/** The Cục signs one contract with the Centre about all schemes of the year. */
async function contractIsSigned(stage: Stage, year: number, played: readonly Played[]) {
  const now = String(year);
  const [first, ...others] = played;
  if (first === undefined) return;
  stage.on(`${now}-03-12`);
  await centreSignsWithAgency(stage, first.schemeId, {
    number: "11/HĐ-KCQG",
    signedOn: `${now}-03-05`,
    endsOn: `${now}-11-30`,
    amountDong: played.reduce((sum, { proposal }) => sum + proposal.requestedDong, 0),
    others: others.map(({ schemeId }) => schemeId),
  });
}

async function schemeIsCarriedOut(stage: Stage, year: number, played: Played, at: number) {
  const { schemeId, proposal, maker } = played;
  const now = String(year);
  const amountDong = proposal.requestedDong;
  stage.on(`${now}-03-12`);
  if (!reaches(played, "contracted")) return;
  await centreSigns(stage, schemeId, {
    number: `${String(50 + at)}/HĐ-TTKC`,
    grantDong: amountDong,
    signedOn: `${now}-03-12`,
    endsOn: `${now}-11-30`,
    beneficiaryName: maker.name,
    representative: maker.representative,
    advance: "not-allowed",
  });
  stage.on(`${now}-06-22`);
  await nationalProgressIsReported(stage, schemeId, {
    month: `${now}-06`,
    on: `${now}-06-22`,
    workValueDong: proposal.priceDong,
    paidByBeneficiaryDong: proposal.priceDong - amountDong,
  });
  stage.on(`${now}-09-15`);
  const { priceDong: costDong, place } = proposal;
  await workIsAccepted(stage, schemeId, { on: `${now}-09-15`, costDong, place });
  const on = `${now}-10-05`;
  stage.on(on);
  const voucherNumber = `LC-${now}-${String(at)}`;
  await agencyTransfersMoney(stage, schemeId, { amountDong, on, voucherNumber });
  await remainderIsPaid(stage, schemeId, {
    amountDong,
    on,
    voucherNumber: `UNC-${now}-${String(at)}`,
  });
  await contractIsLiquidated(stage, schemeId, { number: `${String(50 + at)}/BBTL-TTKC`, on });
  const settledOn = `${String(year + 1)}-01-15`;
  stage.on(settledOn);
  await schemeIsSettledWithAgency(stage, schemeId, {
    vouchers: vouchersOf(proposal, amountDong, `${now}-09-10`),
    number: `${String(14 + at)}/QT-KCQG`,
    on: settledOn,
  });
}

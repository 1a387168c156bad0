/**
 * The story of the local machinery scheme: from registration through the year's plan to payment,
 * acceptance and settlement, told over HTTP, with its refusals on the way.
 */
import { afterAll, describe, expect, it } from "vitest";
import { requestAdvanceEndpoint, requestPaymentEndpoint } from "@kc/server/api/payment";
import {
  findSchemeEndpoint,
  listSchemeHistoryEndpoint,
  submitSchemeEndpoint,
} from "@kc/server/api/scheme";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import {
  advanceIsPaid,
  contractIsLiquidated,
  contractIsSigned,
  progressIsReported,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
  workIsAccepted,
} from "./steps/carrying-out.ts";
import {
  centreAsksFor,
  centreDrafts,
  centreSubmits,
  centreSurveys,
  communeConfirms,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./steps/dossier.ts";
import { centreRegisters } from "./steps/establishment.ts";

const { stage, close } = await openStoryWorld("2025-10-16");
afterAll(close);

const million = 1_000_000;
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng máy đóng gói hút chân không trong chế biến lạp sườn",
  machine: "máy đóng gói hút chân không buồng đôi",
  origin: "Việt Nam",
  priceDong: 420 * million,
  requestedDong: 200 * million,
  technologyLine: "single",
  place: "Phường Thục Phán, tỉnh Cao Bằng",
  workers: 24,
};

async function statusOf(schemeId: string): Promise<string> {
  return (await stage.as("chuyen-vien-so").asks(findSchemeEndpoint, { schemeId })).status;
}

describe("a machinery scheme by the local route", () => {
  let schemeId = "";

  it("is registered, confirmed by the commune, surveyed and drafted by the Centre", async () => {
    const establishmentId = await centreRegisters(stage, makers.tamHoa);
    schemeId = await registersNeed(stage, establishmentId, proposal);
    await communeConfirms(stage, schemeId, "2025-10-16");
    stage.on("2025-10-22");
    await centreSurveys(stage, schemeId, proposal, "2025-10-20");
    await centreDrafts(stage, schemeId, proposal);
    expect(await statusOf(schemeId)).toBe("draft");
  });

  it("is refused one đồng above the norm, with what would be accepted", async () => {
    await centreAsksFor(stage, schemeId, proposal, 210 * million + 1);
    const problem = await stage
      .as("trung-tam")
      .isRefused(
        submitSchemeEndpoint,
        { ...(await stage.scheme(schemeId)), acknowledgesNorm: true },
        "over-norm",
      );
    expect(problem.facts).toMatchObject({ acceptableDong: 210 * million });
    expect(problem.title).toContain("210.000.000");
    await centreAsksFor(stage, schemeId, proposal, proposal.requestedDong);
  });

  it("needs the officer to have seen that the national ceiling stands in", async () => {
    await stage
      .as("trung-tam")
      .isRefused(submitSchemeEndpoint, await stage.scheme(schemeId), "norm-not-acknowledged");
  });

  it("is submitted, received and appraised by the department", async () => {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    stage.on("2025-11-10");
    await departmentAppraises(stage, schemeId, {
      amountDong: proposal.requestedDong,
      on: "2025-11-10",
    });
    expect(await statusOf(schemeId)).toBe("appraised_pass");
  });

  it("enters the year's plan, which the province approves within the assigned estimate", async () => {
    stage.on("2025-12-20");
    const allocationId = await estimateIsAssigned(stage, {
      year: 2026,
      content: machineryContent,
      amountDong: 600 * million,
      decisionNumber: "2201/QĐ-UBND",
      on: "2025-12-15",
    });
    stage.on("2026-01-20");
    const planId = await planIsDrawnUp(stage, {
      year: 2026,
      allocationId,
      items: [{ schemeId, list: "main" }],
      opinionNumber: "88/STC-HCSN",
      opinionOn: "2026-01-15",
    });
    await planIsApproved(stage, {
      planId,
      submissionNumber: "15/TTr-SCT",
      submittedOn: "2026-01-26",
      decisionNumber: "143/QĐ-UBND",
      on: "2026-02-09",
    });
    expect(await statusOf(schemeId)).toBe("in_plan");
  });

  it("is contracted, and gets an advance only when the work is worth more than 70 % of the investment", async () => {
    stage.on("2026-03-10");
    await contractIsSigned(stage, schemeId, {
      number: "03/HĐ-TTKC",
      taskNumber: "41/QĐ-SCT",
      grantDong: proposal.requestedDong,
      assignedOn: "2026-03-02",
      signedOn: "2026-03-10",
      endsOn: "2026-11-30",
      beneficiaryName: makers.tamHoa.name,
      representative: makers.tamHoa.representative,
      advance: "allowed",
    });
    const advance = {
      schemeId,
      amountDong: 100 * million,
      papers: [],
      bankAccount: "0000000000",
      bankName: "Ngân hàng Minh Họa",
      note: "",
    };
    await stage.as("ke-toan").isRefused(requestAdvanceEndpoint, advance, "work-value-too-low");
    stage.on("2026-06-24");
    await progressIsReported(stage, schemeId, {
      month: "2026-06",
      on: "2026-06-24",
      workValueDong: 400 * million,
    });
    await stage
      .as("ke-toan")
      .isRefused(
        requestAdvanceEndpoint,
        { ...advance, amountDong: 140 * million + 1 },
        "over-advance-ceiling",
      );
    await advanceIsPaid(stage, schemeId, {
      amountDong: 140 * million,
      on: "2026-06-24",
      voucherNumber: "KB-000123",
    });
    expect(await statusOf(schemeId)).toBe("in_progress");
  });

  it("is accepted, paid, liquidated and settled", async () => {
    stage.on("2026-09-15");
    await stage.as("ke-toan").isRefused(
      requestPaymentEndpoint,
      {
        schemeId,
        amountDong: 60 * million,
        papers: [],
        bankAccount: "0000000000",
        bankName: "Ngân hàng Minh Họa",
        note: "",
      },
      "not-accepted",
    );
    await workIsAccepted(stage, schemeId, {
      on: "2026-09-15",
      costDong: proposal.priceDong,
      place: proposal.place,
    });
    stage.on("2026-09-25");
    await remainderIsPaid(stage, schemeId, {
      amountDong: 60 * million,
      on: "2026-09-25",
      voucherNumber: "KB-000208",
    });
    expect(await statusOf(schemeId)).toBe("paid");
    await contractIsLiquidated(stage, schemeId, { number: "03/BBTL-TTKC", on: "2026-09-25" });
    await schemeIsSettled(
      stage,
      schemeId,
      vouchersOf(proposal, proposal.requestedDong, "2026-09-10"),
    );
    expect(await statusOf(schemeId)).toBe("settled");
  });

  it("shows its money and its whole history", async () => {
    const officer = stage.as("chuyen-vien-so");
    const { money } = await officer.asks(findSchemeEndpoint, { schemeId });
    expect(money).toMatchObject({ approvedDong: 200 * million, settledDong: 200 * million });
    const { rows } = await officer.asks(listSchemeHistoryEndpoint, { schemeId });
    expect(rows.length).toBeGreaterThanOrEqual(16);
  });
});

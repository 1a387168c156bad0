/**
 * The story of a scheme in a province that decides each one after the plan: the task waits for the scheme's own decision.
 */
import { afterAll, describe, expect, it } from "vitest";
import { approveSchemeEndpoint, assignTaskEndpoint } from "@kc/server/api/contract";
import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import { contractIsSigned } from "./steps/carrying-out.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
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
  name: "Ứng dụng máy sao và vò chè",
  machine: "máy sao và vò chè",
  origin: "Việt Nam",
  priceDong: 280 * million,
  requestedDong: 130 * million,
  technologyLine: "single",
  place: "Xã Thông Nông, tỉnh Cao Bằng",
  workers: 12,
};

describe("a scheme with a decision of its own", () => {
  let schemeId = "";
  const statusNow = async () =>
    (await stage.as("chuyen-vien-so").asks(findSchemeEndpoint, { schemeId })).status;

  it("stands in the plan, and its task cannot be assigned yet", async () => {
    const establishmentId = await centreRegisters(stage, makers.taiHoSin);
    schemeId = await registersNeed(stage, establishmentId, proposal);
    await centreSurveys(stage, schemeId, proposal, "2025-10-16");
    await centreDrafts(stage, schemeId, proposal);
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    await departmentAppraises(stage, schemeId, {
      amountDong: proposal.requestedDong,
      on: "2025-10-16",
    });
    stage.on("2026-01-20");
    const allocationId = await estimateIsAssigned(stage, {
      year: 2026,
      content: machineryContent,
      amountDong: 300 * million,
      decisionNumber: "2201/QĐ-UBND",
      on: "2025-12-15",
    });
    const planId = await planIsDrawnUp(stage, {
      year: 2026,
      allocationId,
      items: [{ schemeId, list: "main" }],
      approval: "list_and_each",
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
    expect(await statusNow()).toBe("in_plan");
    await stage.as("giam-doc-so").isRefused(
      assignTaskEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        documentNumber: "41/QĐ-SCT",
        assignedOn: "2026-02-09",
        amountDong: proposal.requestedDong,
      },
      "move-not-open",
    );
  });

  it("is approved by its own decision, then contracted", async () => {
    stage.on("2026-03-10");
    const decision = {
      ...(await stage.scheme(schemeId)),
      decisionNumber: "512/QĐ-UBND",
      decidedOn: "2026-02-08",
      signatory: "Trần Văn Thí Dụ, Phó Chủ tịch",
    };
    const leader = stage.as("lanh-dao-tinh");
    await leader.isRefused(approveSchemeEndpoint, decision, "scheme-decided-before-plan");
    await leader.does(approveSchemeEndpoint, { ...decision, decidedOn: "2026-02-20" });
    expect(await statusNow()).toBe("approved");
    await contractIsSigned(stage, schemeId, {
      number: "04/HĐ-TTKC",
      taskNumber: "44/QĐ-SCT",
      grantDong: proposal.requestedDong,
      assignedOn: "2026-03-02",
      signedOn: "2026-03-10",
      endsOn: "2026-11-30",
      beneficiaryName: makers.taiHoSin.name,
      representative: makers.taiHoSin.representative,
      advance: "allowed",
    });
    expect(await statusNow()).toBe("contracted");
  });
});

/**
 * The story of what changes after the approval: every kind of change asked, refused and approved, a withdrawal with its
 * replacement from the reserve, work suspended and resumed, force majeure, and a stop with its money returned.
 */
import { listDocumentsEndpoint } from "@kc/server/api/document";
import {
  decideAmendmentEndpoint,
  findSchemeAmendmentsEndpoint,
  requestAmendmentEndpoint,
} from "@kc/server/api/amendment";
import { findSchemeEndpoint, listSchemeHistoryEndpoint } from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import { advanceIsPaid, contractIsSigned, progressIsReported } from "./steps/carrying-out.ts";
import {
  advanceIsReturned,
  annexIsSigned,
  type Change,
  type ChangeDecision,
  changeIsAsked,
  changeIsDecided,
  changeIsVerified,
  changeNow,
  changeRequest,
  reserveTakesPlace,
  schemeIsStopped,
  schemeIsWithdrawn,
  workIsResumed,
  workIsSuspended,
} from "./steps/change.ts";
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
  name: "Ứng dụng máy đóng gói hút chân không",
  machine: "máy đóng gói hút chân không buồng đôi",
  origin: "Việt Nam",
  priceDong: 400 * million,
  requestedDong: 150 * million,
  technologyLine: "single",
  place: "Phường Thục Phán, tỉnh Cao Bằng",
  workers: 24,
};
const on = "2026-04-10";
const officer = stage.as("chuyen-vien-so");

let first = "";
let second = "";
let reserve = "";
let planId = "";
let firstMaker = "";
let otherMaker = "";

const schemeOf = (schemeId: string) => officer.asks(findSchemeEndpoint, { schemeId });

/** Asks for a change, has the wrong one try, and the right one refuse it; then asks again and it is approved. */
async function refusedThenApproved(
  schemeId: string,
  change: Change,
  by: ChangeDecision["by"],
): Promise<string> {
  const other = by === "giam-doc-so" ? "lanh-dao-tinh" : "giam-doc-so";
  const refused = await changeIsAsked(stage, schemeId, change, on);
  const decision = { verdict: "approve" as const, decidedOn: on, reason: "" };
  await stage
    .as(other)
    .isRefused(
      decideAmendmentEndpoint,
      { ...(await changeNow(stage, schemeId, refused)), ...decision },
      "amendment-not-yours",
    );
  await changeIsDecided(stage, schemeId, refused, { by, on, refusedBecause: "Chưa đủ căn cứ" });
  const asked = await changeIsAsked(stage, schemeId, change, on);
  expect((await schemeOf(schemeId)).isAmendmentPending).toBe(true);
  await changeIsVerified(stage, schemeId, asked, on);
  await changeIsDecided(stage, schemeId, asked, { by, on });
  expect((await schemeOf(schemeId)).isAmendmentPending).toBe(false);
  return asked;
}

async function appraisedSchemeOf(establishmentId: string): Promise<string> {
  const schemeId = await registersNeed(stage, establishmentId, proposal);
  stage.on("2025-10-22");
  await centreSurveys(stage, schemeId, proposal, "2025-10-20");
  await centreDrafts(stage, schemeId, proposal);
  await centreSubmits(stage, schemeId);
  await departmentReceives(stage, schemeId);
  await departmentAppraises(stage, schemeId, {
    amountDong: proposal.requestedDong,
    on: "2025-10-22",
  });
  stage.on("2025-10-16");
  return schemeId;
}

async function contractOf(schemeId: string, number: string, signedOn: string): Promise<void> {
  await contractIsSigned(stage, schemeId, {
    number: `${number}/HĐ-TTKC`,
    taskNumber: `${number}/QĐ-SCT`,
    grantDong: proposal.requestedDong,
    assignedOn: signedOn,
    signedOn,
    endsOn: "2026-10-30",
    beneficiaryName: makers.tamHoa.name,
    representative: makers.tamHoa.representative,
    advance: "allowed",
  });
}

beforeAll(async () => {
  firstMaker = await centreRegisters(stage, makers.tamHoa);
  otherMaker = await centreRegisters(stage, makers.cuongYen);
  const third = await centreRegisters(stage, makers.daiHoang);
  first = await appraisedSchemeOf(firstMaker);
  second = await appraisedSchemeOf(otherMaker);
  reserve = await appraisedSchemeOf(third);
  stage.on("2026-01-20");
  const allocationId = await estimateIsAssigned(stage, {
    year: 2026,
    content: machineryContent,
    amountDong: 330 * million,
    decisionNumber: "2201/QĐ-UBND",
    on: "2025-12-15",
  });
  planId = await planIsDrawnUp(stage, {
    year: 2026,
    allocationId,
    items: [
      { schemeId: first, list: "main" },
      { schemeId: second, list: "main" },
      { schemeId: reserve, list: "reserve" },
    ],
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
}, 120_000);

describe("before the contract", () => {
  it("the implementer is changed by the province", async () => {
    stage.on(on);
    const { implementers, implementerId } = await officer.asks(findSchemeAmendmentsEndpoint, {
      schemeId: first,
    });
    const other = implementers.find(({ id }) => id !== implementerId)?.id ?? "";
    const change = { kind: "implementer", organisationId: other } as const;
    await refusedThenApproved(first, change, "lanh-dao-tinh");
    expect((await schemeOf(first)).implementer.id).toBe(other);
    const back = { kind: "implementer", organisationId: implementerId } as const;
    const asked = await changeIsAsked(stage, first, back, on);
    await changeIsDecided(stage, first, asked, { by: "lanh-dao-tinh", on });
  });

  it("a scheme is withdrawn, and one of the reserve takes its place and its money", async () => {
    await schemeIsWithdrawn(stage, second, { reason: "Cơ sở chưa thu xếp được vốn", on });
    expect((await schemeOf(second)).money.committedDong).toBe(0);
    await reserveTakesPlace(stage, {
      planId,
      schemeId: reserve,
      approvedDong: 150 * million,
      decisionNumber: "402/QĐ-UBND",
      on,
    });
    expect(await schemeOf(reserve)).toMatchObject({
      status: "in_plan",
      money: { committedDong: 150 * million },
    });
  });
});

describe("under the contract", () => {
  it("more time within the year is Sở's, and ends in an annex", async () => {
    await contractOf(first, "03", "2026-03-10");
    const change = { kind: "time", endsOn: "2026-12-15" } as const;
    const asked = await refusedThenApproved(first, change, "giam-doc-so");
    await annexIsSigned(stage, first, asked, { number: "01/PLHĐ-TTKC", on });
    const { rows } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId: first });
    expect(rows[0]).toMatchObject({
      fields: [{ label: "Ngày hoàn thành", before: "30/10/2026", after: "15/12/2026" }],
      annex: { number: "01/PLHĐ-TTKC" },
    });
  });

  it("support is raised within norm and remainder, and not one đồng more", async () => {
    const over = { kind: "support", supportDong: 200 * million + 1 } as const;
    const refused = await stage
      .as("trung-tam")
      .isRefused(
        requestAmendmentEndpoint,
        await changeRequest(stage, first, over, on),
        "support-over-norm",
      );
    expect(refused.facts).toMatchObject({ maximumDong: 200 * million });
    const beyond = { kind: "support", supportDong: 180 * million + 1 } as const;
    const asked = await changeIsAsked(stage, first, beyond, on);
    const problem = await stage.as("lanh-dao-tinh").isRefused(
      decideAmendmentEndpoint,
      {
        ...(await changeNow(stage, first, asked)),
        verdict: "approve",
        decidedOn: on,
        reason: "",
      },
      "over-allocation",
    );
    expect(problem.facts).toMatchObject({ remainingDong: 30 * million });
    await changeIsDecided(stage, first, asked, {
      by: "lanh-dao-tinh",
      on,
      refusedBecause: "Dự toán không đủ",
    });
    expect((await schemeOf(first)).money.approvedDong).toBe(150 * million);
    const change = { kind: "support", supportDong: 180 * million } as const;
    await refusedThenApproved(first, change, "lanh-dao-tinh");
    expect((await schemeOf(first)).money).toMatchObject({
      approvedDong: 180 * million,
      committedDong: 180 * million,
    });
  });

  it("machines, place and beneficiary are changed, each by its approver", async () => {
    const { terms } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId: first });
    const machines = (terms[0]?.machines ?? []).map((machine) => ({
      ...machine,
      name: "máy đóng gói hút chân không tự động",
      unitPriceDong: 360 * million,
    }));
    const cheaper = { kind: "machines", machines, supportDong: 180 * million } as const;
    await refusedThenApproved(first, cheaper, "lanh-dao-tinh");
    expect((await schemeOf(first)).norm).toMatchObject({ maximumDong: 180 * million });
    const place = { kind: "place", address: "Xóm Mới", communeCode: "01273" } as const;
    await refusedThenApproved(first, place, "giam-doc-so");
    expect((await schemeOf(first)).place).toBe("Xóm Mới");
    const beneficiary = {
      kind: "beneficiary",
      establishmentId: otherMaker,
      bankAccount: "0000000000",
      bankName: "Ngân hàng Minh Họa",
    } as const;
    await refusedThenApproved(first, beneficiary, "lanh-dao-tinh");
    expect((await schemeOf(first)).beneficiary.establishmentId).toBe(otherMaker);
  });

  it("work is suspended and resumed, and force majeure leads to the acceptance of what is done", async () => {
    await workIsSuspended(stage, first, { reason: "Mưa lũ chia cắt đường vào cơ sở", on });
    await workIsResumed(stage, first, { reason: "Đã thông đường", on });
    expect((await schemeOf(first)).status).toBe("in_progress");
    const flood = {
      kind: "force_majeure",
      event: "Lũ quét làm hư hỏng nhà xưởng",
      occurredOn: on,
      completedVolume: "Đã mua, lắp đặt 01 máy; chưa chạy thử",
    } as const;
    await refusedThenApproved(first, flood, "giam-doc-so");
    expect((await schemeOf(first)).status).toBe("ready_for_acceptance");
    const late = await changeRequest(stage, first, { kind: "time", endsOn: "2026-12-20" }, on);
    await stage.as("trung-tam").isRefused(requestAmendmentEndpoint, late, "amendment-not-open");
  });

  it("every change stands in the history with its fields before and after", async () => {
    const { rows } = await officer.asks(listSchemeHistoryEndpoint, { schemeId: first });
    const approved = rows.filter(({ action }) => action === "approve_amendment");
    expect(approved.length).toBe(8);
    expect(approved.every(({ changes }) => changes.length > 0)).toBe(true);
    expect(rows.some(({ action }) => action === "refuse_amendment")).toBe(true);
  });
});

describe("a stop", () => {
  it("keeps its decision among the papers, and ends when the advance is back", async () => {
    await contractOf(reserve, "04", on);
    await progressIsReported(stage, reserve, {
      month: "2026-04",
      on,
      workValueDong: 390 * million,
    });
    await advanceIsPaid(stage, reserve, {
      amountDong: 100 * million,
      on,
      voucherNumber: "KB-000123",
    });
    await schemeIsStopped(stage, reserve, {
      reason: "Cơ sở bán máy đã mua",
      on,
      decisionNumber: "411/QĐ-UBND",
    });
    expect((await schemeOf(reserve)).money).toMatchObject({
      committedDong: 100 * million,
      advancedDong: 100 * million,
    });
    const papers = await officer.asks(listDocumentsEndpoint, { q: "411/QĐ-UBND" });
    expect(papers.rows[0]).toMatchObject({ number: "411/QĐ-UBND" });
    await advanceIsReturned(stage, reserve, {
      amountDong: 100 * million,
      slipNumber: "C2-05a/07",
      on,
    });
    expect((await schemeOf(reserve)).status).toBe("money_recovered");
  });
});

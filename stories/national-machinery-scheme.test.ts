/**
 * The story of a national machinery scheme: appraised at base level by Sở, decided by the Minister, carried out by two
 * contracts with the Cục's money, and settled with the Cục by 22/01, told over HTTP with its refusals.
 */
import { afterAll, describe, expect, it } from "vitest";
import {
  estimateAllocationEndpoint,
  listAllocationsEndpoint,
  putInPlanEndpoint,
  recordMinistryDecisionEndpoint,
  submitPlanEndpoint,
} from "@kc/server/api/budget";
import {
  assignTaskEndpoint,
  findSchemeContractEndpoint,
  liquidateAgencyContractEndpoint,
  recordAgencyContractEndpoint,
  recordAgencyTransferEndpoint,
  reportProgressEndpoint,
} from "@kc/server/api/contract";
import {
  findDocumentEndpoint,
  issueDocumentEndpoint,
  listPapersEndpoint,
} from "@kc/server/api/document";
import { findDashboardEndpoint } from "@kc/server/api/dashboard";
import { answerRequestEndpoint, sendRequestEndpoint } from "@kc/server/api/payment";
import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { approveSettlementEndpoint, findSchemeSettlementEndpoint } from "@kc/server/api/settlement";
import { listWorkEndpoint } from "@kc/server/api/worklist";
import { assertLedgerBalances } from "../server/src/testing/make-money.ts";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import { departmentAppraises } from "./steps/approval.ts";
import {
  advanceIsAskedFor,
  centreSigns,
  contractIsLiquidated,
  remainderIsPaid,
  requestIsApproved,
  requestNow,
  vouchersOf,
  workIsAccepted,
} from "./steps/carrying-out.ts";
import {
  centreDrafts,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./steps/dossier.ts";
import { centreRegisters } from "./steps/establishment.ts";
import {
  agencyAppraises,
  agencyContractIsLiquidated,
  agencyContractOf,
  agencyTransfersMoney,
  centreSignsWithAgency,
  departmentConfirmsAdvance,
  listIsSentToAgency,
  ministerDecides,
  ministryDecision,
  nationalListIsDrawnUp,
  nationalPlanNow,
  nationalProgressIsReported,
  schemeIsSettledWithAgency,
} from "./steps/national.ts";

const { stage, world, close } = await openStoryWorld("2025-04-10");
afterAll(close);

const million = 1_000_000;
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng dây chuyền tráng và cắt miến",
  machine: "máy tráng miến tự động",
  origin: "Việt Nam",
  priceDong: 600 * million,
  requestedDong: 300 * million,
  technologyLine: "single",
  place: "Phường Thục Phán, tỉnh Cao Bằng",
  source: "national",
  quotedOn: "2025-03-20",
  workers: 20,
};
const contract = {
  number: "12/HĐ-KCQG",
  signedOn: "2026-03-05",
  endsOn: "2026-11-30",
  amountDong: 300 * million,
};

describe("a machinery scheme by the national route", () => {
  let schemeId = "";
  let planId = "";
  const statusNow = async () =>
    (await stage.as("chuyen-vien-so").asks(findSchemeEndpoint, { schemeId })).status;
  const contractPage = () => stage.as("ke-toan").asks(findSchemeContractEndpoint, { schemeId });

  it("is drafted by the Centre and appraised at base level by Sở", async () => {
    const establishmentId = await centreRegisters(stage, makers.cuongYen);
    schemeId = await registersNeed(stage, establishmentId, proposal);
    await centreSurveys(stage, schemeId, proposal, "2025-04-10");
    await centreDrafts(stage, schemeId, proposal);
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    stage.on("2025-05-25");
    await departmentAppraises(stage, schemeId, {
      amountDong: proposal.requestedDong,
      on: "2025-05-25",
    });
    expect(await statusNow()).toBe("appraised_pass");
  });

  it("needs no estimate of the province, and cannot have one", async () => {
    const estimate = {
      budgetYear: 2026,
      source: "national" as const,
      content: "Hỗ trợ ứng dụng máy móc",
      amountDong: 300 * million,
    };
    const accountant = stage.as("ke-toan");
    await accountant.isRefused(estimateAllocationEndpoint, estimate, "not-by-estimate");
    planId = await nationalListIsDrawnUp(stage, { year: 2026, schemeIds: [schemeId] });
    const local = await accountant.does(estimateAllocationEndpoint, {
      ...estimate,
      source: "local_province",
    });
    const { expectedVersion } = await nationalPlanNow(stage, planId);
    await stage.as("chuyen-vien-so").isRefused(
      putInPlanEndpoint,
      {
        planId,
        expectedVersion,
        item: { kind: "task", name: "Hội nghị", proposedDong: million },
        list: "main",
        allocationId: local.id,
      },
      "line-needs-no-allocation",
    );
  });

  it("goes to the Cục by letter, not to UBND tỉnh, and waits for the Minister", async () => {
    const { expectedVersion } = await nationalPlanNow(stage, planId);
    const head = stage.as("giam-doc-so");
    await head.isRefused(
      submitPlanEndpoint,
      { planId, expectedVersion },
      "plan-move-not-of-source",
    );
    const { rows } = await head.asks(listWorkEndpoint, {});
    expect(rows).toContainEqual(
      expect.objectContaining({
        subjectId: planId,
        verb: "Gửi danh mục đến Cục",
        dueOn: "2025-06-14",
      }),
    );
    const decision = await ministryDecision(stage, planId, {
      number: "3100/QĐ-BCT",
      on: "2025-05-25",
    });
    await stage
      .as("van-thu-so")
      .isRefused(recordMinistryDecisionEndpoint, decision, "plan-move-not-open");
    stage.on("2025-06-10");
    await listIsSentToAgency(stage, planId, { number: "812/SCT-QLCN", on: "2025-06-10" });
    expect(await statusNow()).toBe("submitted_for_approval");
  });

  it("is appraised by the Cục and decided by the Minister within that appraisal, each entered from its paper", async () => {
    stage.on("2025-09-20");
    await agencyAppraises(stage, planId, { number: "655/CKC-KC", on: "2025-09-15" });
    stage.on("2026-01-20");
    const decision = await ministryDecision(stage, planId, {
      number: "3100/QĐ-BCT",
      on: "2026-01-15",
    });
    const clerk = stage.as("van-thu-so");
    const tooMuch = {
      ...decision,
      verdicts: decision.verdicts.map((verdict) => ({
        ...verdict,
        approvedDong: verdict.approvedDong + 1,
      })),
    };
    const problem = await clerk.isRefused(
      recordMinistryDecisionEndpoint,
      tooMuch,
      "line-over-agency",
    );
    expect(problem.facts).toMatchObject({ acceptableDong: 300 * million });
    await stage
      .as("chuyen-vien-so")
      .isRefused(
        recordMinistryDecisionEndpoint,
        { ...decision, decidedOn: "2025-06-09" },
        "plan-decided-before-submitted",
      );
    await ministerDecides(stage, planId, {
      number: "3100/QĐ-BCT",
      on: "2026-01-15",
      copyNumber: "31/SCT-QLCN",
    });
    expect(await statusNow()).toBe("in_plan");
    const { rows } = await stage
      .as("ke-toan")
      .asks(listAllocationsEndpoint, { year: 2026, source: "national" });
    expect(rows).toEqual([]);
  });

  it("gets its money by the contract of the Cục with the Centre, for exactly what the Minister approved", async () => {
    stage.on("2026-03-05");
    await stage.as("giam-doc-so").isRefused(
      assignTaskEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        documentNumber: "41/QĐ-SCT",
        assignedOn: "2026-03-05",
        amountDong: 300 * million,
      },
      "move-not-on-route",
    );
    const paper = await agencyContractOf(stage, schemeId, contract);
    const head = stage.as("giam-doc-trung-tam");
    await head.isRefused(
      recordAgencyContractEndpoint,
      { ...paper, amountDong: 300 * million - 1 },
      "agency-amount-differs",
    );
    await centreSignsWithAgency(stage, schemeId, contract);
    expect(await statusNow()).toBe("agency_contracted");
    const { agency } = await contractPage();
    expect(agency).toMatchObject({
      amountDong: 300 * million,
      committedDong: 300 * million,
      receivedDong: 0,
      settleBy: { dueOn: "2027-01-22" },
    });
  });

  it("is carried out by the contract with the establishment, which ends with that of the Cục", async () => {
    stage.on("2026-03-12");
    const signed = {
      number: "05/HĐ-TTKC",
      grantDong: 300 * million,
      signedOn: "2026-03-12",
      endsOn: "2026-11-30",
      beneficiaryName: makers.cuongYen.name,
      representative: makers.cuongYen.representative,
      advance: "allowed",
    } as const;
    await expect(centreSigns(stage, schemeId, { ...signed, endsOn: "2026-12-01" })).rejects.toThrow(
      "contract-ends-after-parent",
    );
    await centreSigns(stage, schemeId, signed);
    expect(await statusNow()).toBe("contracted");
  });

  it("reports each month before the 25th with forms 3a and 3b; what comes later is flagged", async () => {
    stage.on("2026-04-26");
    const plain = {
      ...(await stage.scheme(schemeId)),
      month: "2026-04",
      reportedOn: "2026-04-26",
      workValueDong: 0,
      description: "Đang chờ nhà cung cấp giao máy.",
    };
    await stage.as("trung-tam").isRefused(reportProgressEndpoint, plain, "progress-detail-missing");
    expect((await contractPage()).missingReports).toContain("2026-04");
    await nationalProgressIsReported(stage, schemeId, {
      month: "2026-04",
      on: "2026-04-26",
      workValueDong: 100 * million,
      paidByBeneficiaryDong: 100 * million,
    });
    stage.on("2026-06-22");
    await nationalProgressIsReported(stage, schemeId, {
      month: "2026-06",
      on: "2026-06-22",
      workValueDong: 500 * million,
      paidByBeneficiaryDong: 300 * million,
    });
    const { progress } = await contractPage();
    expect(progress.map(({ month, isLate }) => [month, isLate])).toEqual([
      ["2026-04", true],
      ["2026-06", false],
    ]);
  });

  it("is advanced only with Sở's confirmation, and only what the Cục has transferred", async () => {
    const accountant = stage.as("ke-toan");
    const requestId = await advanceIsAskedFor(stage, schemeId, 210 * million);
    await requestIsApproved(stage, requestId);
    await accountant.isRefused(
      sendRequestEndpoint,
      { ...(await requestNow(stage, requestId)), sentOn: "2026-06-22" },
      "payment-move-not-open",
    );
    const { rows } = await stage.as("chuyen-vien-so").asks(listWorkEndpoint, {});
    expect(rows.map(({ verb }) => verb)).toContain("Xác nhận đề nghị tạm ứng");
    await departmentConfirmsAdvance(stage, requestId);
    await accountant.does(sendRequestEndpoint, {
      ...(await requestNow(stage, requestId)),
      sentOn: "2026-06-22",
    });
    const answer = {
      verdict: "paid",
      answeredOn: "2026-06-22",
      voucherNumber: "UNC-031",
      reason: "",
    } as const;
    const problem = await accountant.isRefused(
      answerRequestEndpoint,
      { ...(await requestNow(stage, requestId)), ...answer },
      "over-received",
    );
    expect(problem.title).toContain("Cục đã chuyển 0");
    await accountant.isRefused(
      recordAgencyTransferEndpoint,
      {
        schemeId,
        kind: "receive",
        amountDong: 300 * million + 1,
        transferredOn: "2026-06-22",
        voucherNumber: "LC-01",
      },
      "receipt-over-contract",
    );
    await agencyTransfersMoney(stage, schemeId, {
      amountDong: 210 * million,
      on: "2026-06-22",
      voucherNumber: "LC-01",
    });
    await accountant.does(answerRequestEndpoint, {
      ...(await requestNow(stage, requestId)),
      ...answer,
    });
    const { agency } = await contractPage();
    expect(agency).toMatchObject({ receivedDong: 210 * million, heldDong: 0 });
    await assertLedgerBalances(world);
  });

  it("is accepted by Sở, paid with the rest of the money, and its contract liquidated", async () => {
    stage.on("2026-09-15");
    await workIsAccepted(stage, schemeId, {
      on: "2026-09-15",
      costDong: proposal.priceDong,
      place: proposal.place,
    });
    stage.on("2026-10-05");
    await agencyTransfersMoney(stage, schemeId, {
      amountDong: 90 * million,
      on: "2026-10-05",
      voucherNumber: "LC-02",
    });
    await remainderIsPaid(stage, schemeId, {
      amountDong: 90 * million,
      on: "2026-10-05",
      voucherNumber: "UNC-054",
    });
    expect(await statusNow()).toBe("paid");
    await contractIsLiquidated(stage, schemeId, { number: "05/BBTL-TTKC", on: "2026-10-05" });
    expect(await statusNow()).toBe("liquidated");
  });

  it("is settled with the Cục by 22/01, not by Sở, and then the contract with the Cục is liquidated", async () => {
    stage.on("2027-01-20");
    await stage
      .as("giam-doc-trung-tam")
      .isRefused(
        liquidateAgencyContractEndpoint,
        { schemeId, minutesNumber: "03/BBTL-KCQG", liquidatedOn: "2027-01-20" },
        "agency-not-settled",
      );
    const page = await stage.as("trung-tam").asks(findSchemeSettlementEndpoint, { schemeId });
    expect(page.dueOn).toBe("2027-01-22");
    expect(page.dueCitation).toContain("36/2013");
    await schemeIsSettledWithAgency(stage, schemeId, {
      vouchers: vouchersOf(proposal, 300 * million, "2026-09-10"),
      number: "15/QT-KCQG",
      on: "2027-01-20",
    });
    expect(await statusNow()).toBe("settled");
    const { settlement } = await stage
      .as("giam-doc-so")
      .asks(findSchemeSettlementEndpoint, { schemeId });
    expect(settlement).toMatchObject({ status: "approved", documentNumber: "15/QT-KCQG" });
    await stage
      .as("giam-doc-so")
      .isRefused(
        approveSettlementEndpoint,
        { schemeId, expectedVersion: settlement?.version ?? 0 },
        "move-not-on-route",
      );
    await agencyContractIsLiquidated(stage, schemeId, { number: "03/BBTL-KCQG", on: "2027-01-20" });
    const { agency, contracts } = await contractPage();
    expect(agency).toMatchObject({ status: "liquidated", settledDong: 300 * million });
    expect(contracts).toMatchObject([{ status: "liquidated" }]);
    await assertLedgerBalances(world);
  });

  it("has its papers: the Minister's list, the contract with the Cục, and none of a local plan", async () => {
    const centre = stage.as("trung-tam");
    const { papers } = await centre.asks(listPapersEndpoint, { schemeId });
    const contract = papers.find(({ kind }) => kind === "contract_with_implementer");
    expect(contract?.state).toBe("ready");
    const issued = await centre.does(issueDocumentEndpoint, {
      kind: "contract_with_implementer",
      subjectId: schemeId,
      reason: "",
    });
    const { reading } = await centre.asks(findDocumentEndpoint, { documentId: issued.id });
    expect(JSON.stringify(reading)).toContain("Ba trăm triệu đồng");
    const ofPlan = await stage.as("chuyen-vien-so").asks(listPapersEndpoint, { planId });
    const stateOf = (kind: string) => ofPlan.papers.find((paper) => paper.kind === kind)?.state;
    expect(stateOf("ministry_plan_decision")).toBe("ready");
    expect(stateOf("summary_table")).toBe("ready");
    expect(stateOf("plan_decision")).toBeUndefined();
  });

  it("stands in the year's figures by its source, apart from the province's money", async () => {
    const dashboard = await stage.as("giam-doc-so").asks(findDashboardEndpoint, { year: 2026 });
    const national = dashboard.money.bySource.find(({ source }) => source === "national");
    expect(national?.figures).toMatchObject({
      assigned: { amountDong: 300 * million },
      settled: { amountDong: 300 * million },
    });
  });
});

/**
 * The story of a group scheme (đề án nhóm): three establishments in one scheme, each with its own machines,
 * norm, contract, acceptance, payment and settlement, told over HTTP with its refusals.
 */
import { afterAll, describe, expect, it } from "vitest";
import { recordAcceptanceEndpoint, requestAcceptanceEndpoint } from "@kc/server/api/inspection";
import { assignTaskEndpoint } from "@kc/server/api/contract";
import { recordAppraisalEndpoint } from "@kc/server/api/appraisal";
import { recordOutcomesEndpoint } from "@kc/server/api/outcome";
import { issueDocumentEndpoint, listPapersEndpoint } from "@kc/server/api/document";
import { findSchemePaymentsEndpoint, requestPaymentEndpoint } from "@kc/server/api/payment";
import {
  addBeneficiaryEndpoint,
  findSchemeEndpoint,
  removeBeneficiaryEndpoint,
  startAppraisalEndpoint,
  submitSchemeEndpoint,
} from "@kc/server/api/scheme";
import { prepareSettlementEndpoint } from "@kc/server/api/settlement";
import { makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import {
  appraisalOf,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import {
  centreSigns,
  contractIsLiquidated,
  departmentAccepts,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
} from "./steps/carrying-out.ts";
import {
  centreAddsMember,
  centreDrafts,
  centreEstimatesGroup,
  centreSubmits,
  centreSurveys,
  centreWritesMember,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./steps/dossier.ts";
import { centreRegisters } from "./steps/establishment.ts";

const { stage, close } = await openStoryWorld("2025-10-16");
afterAll(close);

const million = 1_000_000;
const groupName = "Hỗ trợ máy chế biến nông sản cho nhóm cơ sở";

function proposalOf(machine: string, priceMillion: number, requestedMillion: number): Proposal {
  return {
    year: 2026,
    name: groupName,
    machine,
    origin: "Việt Nam",
    priceDong: priceMillion * million,
    requestedDong: requestedMillion * million,
    technologyLine: "single",
    place: "Tỉnh Cao Bằng",
    workers: 12,
  };
}

const packing = proposalOf("máy đóng gói hút chân không", 420, 200);
const still = proposalOf("hệ thống chưng cất và khử độc tố rượu", 310, 150);
const roaster = proposalOf("máy sao và vò chè", 280, 130);
const proposals = [packing, still, roaster] as const;
const supportDong = 480 * million;

const group = {
  makers: [makers.tamHoa, makers.daiHoang, makers.taiHoSin],
  beneficiaryIds: [] as string[],
  establishmentIds: [] as string[],
};

async function schemeNow(schemeId: string) {
  return stage.as("chuyen-vien-so").asks(findSchemeEndpoint, { schemeId });
}

function member(place: number) {
  const maker = group.makers[place];
  const proposal = proposals[place];
  const beneficiaryId = group.beneficiaryIds[place];
  if (!maker || !proposal || beneficiaryId === undefined) throw new Error("No such member.");
  return { maker, proposal, beneficiaryId };
}

describe("a group scheme of three establishments", () => {
  let schemeId = "";

  it("is drafted with the machines, the counterpart and the support of each", async () => {
    for (const maker of group.makers) {
      group.establishmentIds.push(await centreRegisters(stage, maker));
    }
    const [first = "", ...others] = group.establishmentIds;
    schemeId = await registersNeed(stage, first, packing);
    await centreSurveys(stage, schemeId, packing, "2025-10-16");
    await centreDrafts(stage, schemeId, packing);
    for (const [place, establishmentId] of others.entries()) {
      const proposal = proposals[place + 1];
      if (proposal) await centreAddsMember(stage, schemeId, establishmentId, proposal);
    }
    await centreEstimatesGroup(stage, schemeId, proposals);
    const scheme = await schemeNow(schemeId);
    expect(scheme.shape).toBe("group");
    expect(scheme.money.proposedDong).toBe(supportDong);
    group.beneficiaryIds = scheme.beneficiaries.map(({ id }) => id);
    expect(group.beneficiaryIds).toHaveLength(3);
  });

  it("refuses an establishment that is in the group already: nobody is funded twice", async () => {
    const problem = await stage.as("trung-tam").isRefused(
      addBeneficiaryEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        establishmentId: group.establishmentIds[1] ?? "",
      },
      "beneficiary-there",
    );
    expect(problem.title).toContain(makers.daiHoang.name);
  });

  it("refuses one that is over its own norm, though the group as a whole is not", async () => {
    const { beneficiaryId, proposal } = member(2);
    const tooMuch = { ...proposal, requestedDong: 140 * million + 1 };
    await centreWritesMember(stage, schemeId, beneficiaryId, tooMuch);
    await centreEstimatesGroup(stage, schemeId, [packing, still, tooMuch]);
    const problem = await stage
      .as("trung-tam")
      .isRefused(
        submitSchemeEndpoint,
        { ...(await stage.scheme(schemeId)), acknowledgesNorm: true },
        "beneficiary-refused",
      );
    expect(problem.title).toContain(makers.taiHoSin.name);
    expect(problem.title).toContain("140.000.000");
    await centreWritesMember(stage, schemeId, beneficiaryId, proposal);
    await centreEstimatesGroup(stage, schemeId, proposals);
  });

  it("refuses one that is not eligible, and takes it out again", async () => {
    const tooLarge = await centreRegisters(stage, {
      ...makers.gachMinhHoa,
      workers: 900,
      capitalDong: 900_000 * million,
      revenueDong: 2_000_000 * million,
    });
    const press = proposalOf("máy ép gạch không nung", 200, 100);
    const beneficiaryId = await centreAddsMember(stage, schemeId, tooLarge, press);
    await centreEstimatesGroup(stage, schemeId, [...proposals, press]);
    const problem = await stage
      .as("trung-tam")
      .isRefused(
        submitSchemeEndpoint,
        { ...(await stage.scheme(schemeId)), acknowledgesNorm: true },
        "beneficiary-refused",
      );
    expect(problem.facts).toMatchObject({ refusal: { kind: "beneficiary-not-eligible" } });
    await stage
      .as("trung-tam")
      .does(removeBeneficiaryEndpoint, { ...(await stage.scheme(schemeId)), beneficiaryId });
    await centreEstimatesGroup(stage, schemeId, proposals);
    expect((await schemeNow(schemeId)).money.proposedDong).toBe(supportDong);
  });

  it("is appraised for each beneficiary, and refused while one has no amount", async () => {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    stage.on("2025-11-12");
    const amounts = [0, 1, 2].map((place) => {
      const { beneficiaryId, proposal } = member(place);
      return { beneficiaryId, appraisedDong: proposal.requestedDong };
    });
    const whole = { amountDong: supportDong, on: "2025-11-12" };
    const officer = stage.as("chuyen-vien-so");
    await officer.does(startAppraisalEndpoint, await stage.scheme(schemeId));
    const forTwo = await appraisalOf(stage, schemeId, { ...whole, amounts: amounts.slice(0, 2) });
    await officer.isRefused(recordAppraisalEndpoint, forTwo, "appraised-not-each");
    const [first, ...others] = amounts;
    const aboveAsked = [
      { ...first, appraisedDong: 210 * million, beneficiaryId: first?.beneficiaryId ?? "" },
      ...others,
    ];
    const tooMuch = await appraisalOf(stage, schemeId, { ...whole, amounts: aboveAsked });
    await officer.isRefused(recordAppraisalEndpoint, tooMuch, "appraisal-of-one-refused");
    await officer.does(
      recordAppraisalEndpoint,
      await appraisalOf(stage, schemeId, { ...whole, amounts }),
    );
    const { beneficiaries, status } = await schemeNow(schemeId);
    expect(status).toBe("appraised_pass");
    expect(beneficiaries.map(({ appraisedDong }) => appraisedDong)).toEqual(
      proposals.map(({ requestedDong }) => requestedDong),
    );
  });

  it("is approved in the plan, its money shared among the three", async () => {
    stage.on("2025-12-22");
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
      opinionOn: "2026-01-16",
    });
    await planIsApproved(stage, {
      planId,
      submissionNumber: "15/TTr-SCT",
      submittedOn: "2026-01-26",
      decisionNumber: "143/QĐ-UBND",
      on: "2026-02-09",
    });
    const { beneficiaries, money } = await schemeNow(schemeId);
    expect(beneficiaries.map(({ approvedDong }) => approvedDong)).toEqual(
      proposals.map(({ requestedDong }) => requestedDong),
    );
    expect(money.committedDong).toBe(supportDong);
  });

  it("is contracted when the last of the three has signed", async () => {
    stage.on("2026-03-10");
    await stage.as("giam-doc-so").does(assignTaskEndpoint, {
      ...(await stage.scheme(schemeId)),
      documentNumber: "41/QĐ-SCT",
      assignedOn: "2026-03-02",
      amountDong: supportDong,
    });
    for (const place of [0, 1, 2]) {
      expect((await schemeNow(schemeId)).status).toBe("task_assigned");
      const { maker, proposal, beneficiaryId } = member(place);
      await centreSigns(stage, schemeId, {
        beneficiaryId,
        number: `0${String(place + 1)}/HĐ-TTKC`,
        grantDong: proposal.requestedDong,
        signedOn: "2026-03-10",
        endsOn: "2026-11-30",
        beneficiaryName: maker.name,
        representative: maker.representative,
        advance: "not-allowed",
      });
    }
    expect((await schemeNow(schemeId)).status).toBe("contracted");
  });

  it("accepts one after another, and pays one that is accepted while the others wait", async () => {
    stage.on("2026-09-15");
    await stage.as("trung-tam").does(requestAcceptanceEndpoint, {
      ...(await stage.scheme(schemeId)),
      note: "Ba cơ sở đã lắp đặt xong",
    });
    const { proposal, beneficiaryId } = member(0);
    const on = "2026-09-15";
    const { place } = proposal;
    await departmentAccepts(stage, schemeId, {
      beneficiaryId,
      on,
      costDong: proposal.priceDong,
      place,
    });
    expect((await schemeNow(schemeId)).status).toBe("ready_for_acceptance");
    await stage.as("chuyen-vien-so").isRefused(
      recordAcceptanceEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        beneficiaryId,
        heldOn: on,
        place,
        members: [
          {
            personName: "Nguyễn Thị Mẫu",
            position: "Phó Trưởng phòng",
            organisation: "Sở Công Thương",
            from: "department",
            duty: "chair",
          },
        ],
        machines: [],
        verdict: "passed",
        conclusion: "",
      },
      "accepted-already",
    );
    await stage.as("ke-toan").isRefused(
      requestPaymentEndpoint,
      {
        schemeId,
        beneficiaryId: member(1).beneficiaryId,
        amountDong: still.requestedDong,
        papers: [],
        bankAccount: "0000000000",
        bankName: "Ngân hàng Minh Họa",
        note: "",
      },
      "not-accepted",
    );
    await remainderIsPaid(stage, schemeId, {
      beneficiaryId,
      amountDong: proposal.requestedDong,
      on,
      voucherNumber: "KB-000301",
    });
    const paid = await stage
      .as("ke-toan")
      .asks(findSchemePaymentsEndpoint, { schemeId, beneficiaryId });
    expect(paid.paidDong).toBe(proposal.requestedDong);
  });

  it("shrinks the support of the one whose machine cost less, and of no other", async () => {
    const on = "2026-09-20";
    stage.on(on);
    const second = member(1);
    await departmentAccepts(stage, schemeId, {
      beneficiaryId: second.beneficiaryId,
      on,
      costDong: 260 * million,
      place: second.proposal.place,
    });
    const third = member(2);
    await departmentAccepts(stage, schemeId, {
      beneficiaryId: third.beneficiaryId,
      on,
      costDong: third.proposal.priceDong,
      place: third.proposal.place,
    });
    const { status, beneficiaries, money } = await schemeNow(schemeId);
    expect(status).toBe("accepted");
    expect(beneficiaries.map(({ acceptedSupportDong }) => acceptedSupportDong)).toEqual([
      200 * million,
      130 * million,
      130 * million,
    ]);
    expect(money.committedDong).toBe(460 * million);
  });

  it("is paid, liquidated and settled for each, and closes with the last", async () => {
    const on = "2026-09-25";
    stage.on(on);
    for (const [place, voucherNumber] of [
      [1, "KB-000302"],
      [2, "KB-000303"],
    ] as const) {
      const { beneficiaryId } = member(place);
      await remainderIsPaid(stage, schemeId, {
        beneficiaryId,
        amountDong: 130 * million,
        on,
        voucherNumber,
      });
    }
    expect((await schemeNow(schemeId)).status).toBe("paid");
    await contractIsLiquidated(stage, schemeId, { number: "01/BBTL-TTKC", on });
    const costs = [packing, { ...still, priceDong: 260 * million }, roaster] as const;
    const supports = [200, 130, 130] as const;
    for (const place of [0, 1, 2] as const) {
      expect((await schemeNow(schemeId)).status).toBe("liquidated");
      const vouchers = vouchersOf(costs[place], supports[place] * million, "2026-09-10");
      const { beneficiaryId } = member(place);
      await schemeIsSettled(stage, schemeId, vouchers, beneficiaryId);
      if (place < 2) {
        await stage
          .as("ke-toan")
          .isRefused(
            prepareSettlementEndpoint,
            { schemeId, beneficiaryId, vouchers },
            "settled-already",
          );
      }
    }
    const { status, money, beneficiaries } = await schemeNow(schemeId);
    expect(status).toBe("settled");
    expect(money.paidDong).toBe(460 * million);
    expect(beneficiaries.map(({ settledSupportDong }) => settledSupportDong)).toEqual(
      supports.map((support) => support * million),
    );
  });

  it("has its papers: one of each beneficiary, and those of the whole group", async () => {
    const { papers } = await stage.as("trung-tam").asks(listPapersEndpoint, { schemeId });
    const ofKind = (kind: string) => papers.filter((paper) => paper.kind === kind);
    for (const kind of [
      "contract_with_beneficiary",
      "acceptance_minutes",
      "settlement_table",
      "liquidation_minutes",
    ]) {
      expect(ofKind(kind).map(({ subjectId }) => subjectId)).toEqual(
        [0, 1, 2].map((place) => member(place).beneficiaryId),
      );
      expect(ofKind(kind).every(({ state }) => state === "ready")).toBe(true);
    }
    for (const kind of ["appraisal_sheet_group", "group_plan", "acceptance_whole"]) {
      expect(ofKind(kind).map(({ state }) => state)).toEqual(["ready"]);
    }
    await stage
      .as("trung-tam")
      .does(issueDocumentEndpoint, { kind: "group_plan", subjectId: schemeId, reason: "" });
  });

  it("asks whose result is recorded after support", async () => {
    stage.on("2027-03-25");
    const results = [
      { measure: "jobs", value: 15, grade: "claimed", evidenceCount: 0, note: "" },
    ] as const;
    const record = { schemeId, monthsAfter: 6, measuredOn: "2027-03-24" } as const;
    const centre = stage.as("trung-tam");
    await centre.isRefused(
      recordOutcomesEndpoint,
      { ...record, results: [...results] },
      "not-found",
    );
    await centre.does(recordOutcomesEndpoint, {
      ...record,
      beneficiaryId: member(1).beneficiaryId,
      results: [...results],
    });
  });
});

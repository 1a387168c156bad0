/**
 * The story of a group scheme (đề án nhóm): three establishments in one scheme, each with its own machines,
 * norm, contract, acceptance, payment and settlement, told over HTTP with its refusals.
 */
import { dong, formatDong } from "@kc/core/kernel";
import { afterAll, describe, expect, it } from "vitest";
import {
  findSchemeVisitsEndpoint,
  recordAcceptanceEndpoint,
  requestAcceptanceEndpoint,
} from "@kc/server/api/inspection";
import { findSchemeAmendmentsEndpoint, requestAmendmentEndpoint } from "@kc/server/api/amendment";
import {
  assignTaskEndpoint,
  findSchemeContractEndpoint,
  signContractEndpoint,
} from "@kc/server/api/contract";
import { recordAppraisalEndpoint } from "@kc/server/api/appraisal";
import { recordOutcomesEndpoint } from "@kc/server/api/outcome";
import {
  findDocumentEndpoint,
  issueDocumentEndpoint,
  listPapersEndpoint,
} from "@kc/server/api/document";
import { findSchemePaymentsEndpoint, requestPaymentEndpoint } from "@kc/server/api/payment";
import {
  addBeneficiaryEndpoint,
  exportSchemesEndpoint,
  findSchemeEndpoint,
  listSchemesEndpoint,
  removeBeneficiaryEndpoint,
  startAppraisalEndpoint,
  submitSchemeEndpoint,
  decideGroupPlanEndpoint,
  registerNeedEndpoint,
  savePapersEndpoint,
  submitGroupPlanEndpoint,
} from "@kc/server/api/scheme";
import { listWorkEndpoint } from "@kc/server/api/worklist";
import { prepareSettlementEndpoint } from "@kc/server/api/settlement";
import { makers } from "./cast/makers.ts";
import { readWorkbook } from "../server/src/platform/read-workbook.ts";
import { openStoryWorld } from "./open-story-world.ts";
import {
  appraisalOf,
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "./steps/approval.ts";
import {
  centreParty,
  centreSigns,
  contractIsLiquidated,
  departmentAccepts,
  progressIsReported,
  remainderIsPaid,
  schemeIsSettled,
  vouchersOf,
} from "./steps/carrying-out.ts";
import { annexIsSigned, changeIsAsked, changeIsDecided, changeRequest } from "./steps/change.ts";
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
import {
  centreDraftsGroup,
  centreSubmitsGroupPlan,
  departmentDecidesGroupPlan,
  groupPlanOf,
  type PlannedGroup,
} from "./steps/group-plan.ts";
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

  it("reports its progress as a whole, and the paper that confirms it names every beneficiary", async () => {
    const on = "2026-08-20";
    stage.on(on);
    await progressIsReported(stage, schemeId, {
      month: "2026-08",
      on,
      workValueDong: 300 * million,
    });
    const officer = stage.as("chuyen-vien-so");
    const { id: documentId } = await officer.does(issueDocumentEndpoint, {
      kind: "advance_confirmation",
      subjectId: schemeId,
      reason: "",
    });
    const { reading } = await officer.asks(findDocumentEndpoint, { documentId });
    const words = JSON.stringify(reading);
    for (const place of [0, 1, 2] as const) expect(words).toContain(member(place).maker.name);
    const { beneficiaries } = await schemeNow(schemeId);
    const granted = beneficiaries.reduce((sum, each) => sum + (each.approvedDong ?? 0), 0);
    expect(words).toContain(formatDong(dong(granted)));
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

const planned: PlannedGroup = {
  ...proposalOf("máy chế biến nông sản", 900, 400),
  year: 2027,
  name: "Hỗ trợ máy chế biến nông sản cho các cơ sở xác định sau khi phê duyệt",
  planned: { count: 3, kind: "cơ sở chế biến nông sản" },
};
const dryer = { ...proposalOf("máy sấy miến dong", 420, 200), year: 2027 };
const mixer = { ...proposalOf("máy trộn hạt", 300, 150), year: 2027 };
const slicer = { ...proposalOf("máy thái lát củ", 340, 160), year: 2027, quantity: 2 };

describe("a group scheme whose beneficiaries are chosen after approval", () => {
  let schemeId = "";
  const ids = { dryer: "", mixer: "", slicer: "" };
  const establishments = { dryer: "", mixer: "", slicer: "" };
  const officer = stage.as("trung-tam");
  const planNow = () => groupPlanOf(stage, schemeId);
  const signs = (beneficiaryId: string, number: string, proposal: Proposal, on: string) =>
    centreSigns(stage, schemeId, {
      beneficiaryId,
      number,
      grantDong: proposal.requestedDong,
      signedOn: on,
      endsOn: "2027-11-30",
      beneficiaryName: proposal.machine,
      representative: "Người đại diện",
      advance: "not-allowed",
    });

  it("is registered by its implementer with a number and a kind, and names nobody", async () => {
    stage.on("2026-10-16");
    const need = {
      kind: "machinery",
      planYear: 2027,
      source: "local_province",
      name: "",
      need: "Máy móc",
      needCostDong: null,
      requestedDong: null,
    } as const;
    await officer.isRefused(
      registerNeedEndpoint,
      { ...need, planned: { count: 1, kind: "cơ sở" } },
      "planned-too-few",
    );
    await stage
      .as("can-bo-phuong")
      .isRefused(
        registerNeedEndpoint,
        { ...need, planned: { count: 3, kind: "cơ sở" } },
        "planned-by-implementer",
      );
    schemeId = await centreDraftsGroup(stage, planned);
    const { shape, beneficiary, missing } = await schemeNow(schemeId);
    expect(shape).toBe("group");
    expect(beneficiary.name).toBe("03 cơ sở chế biến nông sản (xác định sau khi phê duyệt)");
    expect(missing).toEqual([]);
    await officer.isRefused(
      addBeneficiaryEndpoint,
      { ...(await stage.scheme(schemeId)), establishmentId: group.establishmentIds[0] ?? "" },
      "named-after-approval",
    );
  });

  it("is appraised and approved as a whole", async () => {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    stage.on("2026-11-12");
    await departmentAppraises(stage, schemeId, {
      amountDong: planned.requestedDong,
      on: "2026-11-12",
    });
    stage.on("2026-12-22");
    const allocationId = await estimateIsAssigned(stage, {
      year: 2027,
      content: machineryContent,
      amountDong: planned.requestedDong,
      decisionNumber: "2301/QĐ-UBND",
      on: "2026-12-15",
    });
    stage.on("2027-01-20");
    const planId = await planIsDrawnUp(stage, {
      year: 2027,
      allocationId,
      items: [{ schemeId, list: "main" }],
      opinionNumber: "90/STC-HCSN",
      opinionOn: "2027-01-16",
    });
    await planIsApproved(stage, {
      planId,
      submissionNumber: "16/TTr-SCT",
      submittedOn: "2027-01-26",
      decisionNumber: "150/QĐ-UBND",
      on: "2027-02-09",
    });
    const { money } = await schemeNow(schemeId);
    expect([money.approvedDong, money.committedDong]).toEqual([400 * million, 400 * million]);
    stage.on("2027-03-02");
    await stage.as("giam-doc-so").does(assignTaskEndpoint, {
      ...(await stage.scheme(schemeId)),
      documentNumber: "45/QĐ-SCT",
      assignedOn: "2027-03-02",
      amountDong: planned.requestedDong,
    });
  });

  it("asks for a change of the whole before its plan names anyone, and of nobody", async () => {
    const on = "2027-03-02";
    const { implementers, implementerId, kinds, terms } = await officer.asks(
      findSchemeAmendmentsEndpoint,
      { schemeId },
    );
    expect([terms, kinds.map(({ kind }) => kind)]).toEqual([[], ["implementer", "force_majeure"]]);
    const other = implementers.find(({ id }) => id !== implementerId)?.id ?? "";
    for (const organisationId of [other, implementerId]) {
      const change = { kind: "implementer", organisationId } as const;
      const asked = await changeIsAsked(stage, schemeId, change, on);
      await changeIsDecided(stage, schemeId, asked, { by: "lanh-dao-tinh", on });
      expect((await schemeNow(schemeId)).implementer.id).toBe(organisationId);
    }
    const storm = { event: "Bão", occurredOn: on, completedVolume: "Chưa lắp máy nào" };
    await officer.isRefused(
      requestAmendmentEndpoint,
      await changeRequest(stage, schemeId, { kind: "force_majeure", ...storm }, on),
      "force-majeure-not-at-work",
    );
    const later = { kind: "time", endsOn: "2027-12-15" } as const;
    await officer.isRefused(
      requestAmendmentEndpoint,
      await changeRequest(stage, schemeId, later, on),
      "amendment-whose",
    );
  });

  it("signs with nobody before its plan names whom", async () => {
    const { beneficiary } = await schemeNow(schemeId);
    expect(beneficiary.eligibility).toMatchObject({ verdict: "unknown", reasons: [] });
    const { rows } = await officer.asks(listWorkEndpoint, {});
    expect(rows.filter(({ subjectId }) => subjectId === schemeId).map(({ kind }) => kind)).toEqual([
      "draw-group-plan",
    ]);
    await stage.as("giam-doc-trung-tam").isRefused(
      signContractEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        beneficiaryId: beneficiary.id,
        contractNumber: "11/HĐ-TTKC",
        signedOn: "2027-03-02",
        startsOn: "2027-03-02",
        endsOn: "2027-11-30",
        grantDong: planned.requestedDong,
        implementer: centreParty,
        beneficiary: centreParty,
        milestones: [{ title: "Lắp đặt", dueOn: "2027-11-30" }],
        advance: "not-allowed",
        vat: "vat-excluded",
      },
      "not-in-group-plan",
    );
  });

  it("checks each that the plan names by itself, and all together against what was approved", async () => {
    stage.on("2027-03-05");
    establishments.dryer = await centreRegisters(stage, makers.cuongYen);
    establishments.mixer = group.establishmentIds[2] ?? "";
    establishments.slicer = group.establishmentIds[1] ?? "";
    ids.dryer = await centreAddsMember(stage, schemeId, establishments.dryer, dryer);
    await officer.does(savePapersEndpoint, {
      ...(await stage.scheme(schemeId)),
      onPaper: [
        "official_letter",
        "beneficiary_request",
        "commitment_letter",
        "business_registration",
        "quotation",
      ],
    });
    const plan = { reason: "", members: [], acknowledges: true };
    await officer.isRefused(
      submitGroupPlanEndpoint,
      { ...(await stage.scheme(schemeId)), ...plan },
      "group-plan-too-few",
    );
    const { beneficiaryId } = await officer.does(addBeneficiaryEndpoint, {
      ...(await stage.scheme(schemeId)),
      establishmentId: establishments.mixer,
    });
    ids.mixer = beneficiaryId;
    await centreWritesMember(stage, schemeId, ids.mixer, {
      ...mixer,
      requestedDong: 150 * million + 1,
    });
    const overNorm = await officer.isRefused(
      submitGroupPlanEndpoint,
      { ...(await stage.scheme(schemeId)), ...plan },
      "group-plan-member-refused",
    );
    expect(overNorm.title).toContain("150.000.000");
    const overApproved = { beneficiaryId: ids.dryer, supportDong: 260 * million };
    await officer.isRefused(
      submitGroupPlanEndpoint,
      { ...(await stage.scheme(schemeId)), ...plan, members: [overApproved] },
      "group-plan-over-approved",
    );
    await centreWritesMember(stage, schemeId, ids.mixer, mixer);
    const { members, leftDong, blockedBecause } = await planNow();
    expect(members.map(({ standing, fault }) => [standing, fault])).toEqual([
      ["candidate", null],
      ["candidate", null],
    ]);
    expect([leftDong, blockedBecause]).toEqual([50 * million, null]);
    expect((await officer.asks(findSchemeVisitsEndpoint, { schemeId })).beneficiaries).toEqual([]);
  });

  it("is decided by Sở, which may send it back; nothing is written while it waits", async () => {
    await centreSubmitsGroupPlan(stage, schemeId);
    await officer.isRefused(
      addBeneficiaryEndpoint,
      { ...(await stage.scheme(schemeId)), establishmentId: establishments.slicer },
      "group-plan-pending",
    );
    await departmentDecidesGroupPlan(stage, schemeId, {
      on: "2027-03-05",
      because: "Bổ sung thông số máy trộn",
    });
    await centreSubmitsGroupPlan(stage, schemeId, { reason: "Đã bổ sung thông số" });
    stage.on("2027-03-10");
    const { versions } = await planNow();
    await stage.as("giam-doc-so").isRefused(
      decideGroupPlanEndpoint,
      {
        groupPlanId: versions[0]?.id ?? "",
        expectedVersion: versions[0]?.version ?? 0,
        verdict: "approve",
        decidedOn: "2027-03-10",
        number: "",
        signatory: "",
        reason: "",
      },
      "group-plan-number-missing",
    );
    await departmentDecidesGroupPlan(stage, schemeId, { on: "2027-03-10", number: "52/QĐ-SCT" });
    const { beneficiaries, money } = await schemeNow(schemeId);
    expect(beneficiaries.map(({ name, approvedDong }) => [name, approvedDong])).toEqual([
      [makers.cuongYen.name, 200 * million],
      [makers.taiHoSin.name, 150 * million],
      ["Kinh phí chưa nêu đơn vị thụ hưởng", 50 * million],
    ]);
    expect([money.approvedDong, money.committedDong]).toEqual([400 * million, 400 * million]);
  });

  it("replaces one without a contract by the next version, before and after visible", async () => {
    await signs(ids.dryer, "11/HĐ-TTKC", dryer, "2027-03-10");
    expect((await schemeNow(schemeId)).status).toBe("task_assigned");
    stage.on("2027-03-20");
    ids.slicer = await centreAddsMember(stage, schemeId, establishments.slicer, slicer);
    await officer.isRefused(
      submitGroupPlanEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        reason: "",
        members: [{ beneficiaryId: ids.dryer, supportDong: 0 }],
        acknowledges: true,
      },
      "group-plan-member-signed",
    );
    await centreSubmitsGroupPlan(stage, schemeId, {
      reason: "Đơn vị không bố trí được vốn đối ứng",
      members: [{ beneficiaryId: ids.mixer, supportDong: 0 }],
    });
    await departmentDecidesGroupPlan(stage, schemeId, { on: "2027-03-20", number: "60/QĐ-SCT" });
    const { versions, leftDong } = await planNow();
    expect(
      versions[0]?.members.map(({ name, beforeDong, supportDong }) => [
        name,
        beforeDong,
        supportDong,
      ]),
    ).toEqual([
      [makers.cuongYen.name, 200 * million, 200 * million],
      [makers.taiHoSin.name, 150 * million, 0],
      [makers.daiHoang.name, null, 160 * million],
    ]);
    expect(leftDong).toBe(40 * million);
    const { money, beneficiaries } = await schemeNow(schemeId);
    expect(money.committedDong).toBe(400 * million);
    expect(beneficiaries.map(({ name }) => name)).not.toContain(makers.taiHoSin.name);
    await signs(ids.slicer, "12/HĐ-TTKC", slicer, "2027-03-20");
    expect((await schemeNow(schemeId)).status).toBe("contracted");
    await stage.as("ke-toan").isRefused(
      signContractEndpoint,
      {
        ...(await stage.scheme(schemeId)),
        beneficiaryId: ids.mixer,
        contractNumber: "13/HĐ-TTKC",
        signedOn: "2027-03-20",
        startsOn: "2027-03-20",
        endsOn: "2027-11-30",
        grantDong: 1,
        implementer: centreParty,
        beneficiary: centreParty,
        milestones: [{ title: "Lắp đặt", dueOn: "2027-11-30" }],
        advance: "not-allowed",
        vat: "vat-excluded",
      },
      "not-permitted",
    );
    const visited = await officer.asks(findSchemeVisitsEndpoint, { schemeId });
    expect(visited.beneficiaries.map(({ name }) => name)).toEqual([
      makers.cuongYen.name,
      makers.daiHoang.name,
    ]);
  });

  it("stays on the Centre's work list when a version is sent back after the contracts", async () => {
    const waits = async () => {
      const { rows } = await officer.asks(listWorkEndpoint, {});
      return rows.some(
        (row) => row.subjectId === schemeId && row.verb === "Lập, trình kế hoạch đề án nhóm",
      );
    };
    const candidate = await centreAddsMember(stage, schemeId, establishments.mixer, {
      ...mixer,
      requestedDong: 40 * million,
    });
    await centreSubmitsGroupPlan(stage, schemeId, { reason: "Bố trí nốt kinh phí" });
    expect(await waits()).toBe(false);
    await departmentDecidesGroupPlan(stage, schemeId, { on: "2027-03-20", because: "Xem lại" });
    expect((await schemeNow(schemeId)).status).toBe("contracted");
    expect(await waits()).toBe(true);
    await officer.does(removeBeneficiaryEndpoint, {
      ...(await stage.scheme(schemeId)),
      beneficiaryId: candidate,
    });
  });

  it("changes one of them, and no other: whose change it is has to be said", async () => {
    const on = "2027-05-10";
    stage.on(on);
    const less = { kind: "support", supportDong: 150 * million } as const;
    await officer.isRefused(
      requestAmendmentEndpoint,
      await changeRequest(stage, schemeId, less, on),
      "amendment-whose",
    );
    const asked = await changeIsAsked(stage, schemeId, less, on, ids.slicer);
    await changeIsDecided(stage, schemeId, asked, { by: "giam-doc-so", on });
    const later = { kind: "time", endsOn: "2027-12-15" } as const;
    const moved = await changeIsAsked(stage, schemeId, later, on, ids.dryer);
    await changeIsDecided(stage, schemeId, moved, { by: "giam-doc-so", on });
    const { contracts } = await officer.asks(findSchemeContractEndpoint, { schemeId });
    expect(
      contracts.map(({ beneficiaryName, grantDong, endsOn }) => [
        beneficiaryName,
        grantDong,
        endsOn,
      ]),
    ).toEqual([
      [makers.cuongYen.name, 200 * million, "2027-12-15"],
      [makers.daiHoang.name, 150 * million, "2027-11-30"],
    ]);
    const { rows } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId });
    expect(rows.map(({ beneficiaryName }) => beneficiaryName)).toEqual([
      makers.cuongYen.name,
      makers.daiHoang.name,
      null,
      null,
    ]);
    const { money } = await schemeNow(schemeId);
    expect([money.approvedDong, money.committedDong]).toEqual([390 * million, 390 * million]);
    await annexIsSigned(stage, schemeId, moved, { number: "01/PLHĐ-TTKC", on });
  });

  it("leaves the place and the beneficiary of one of a group to Sở", async () => {
    const on = "2027-05-12";
    stage.on(on);
    const place = { kind: "place", address: "Xóm Mẫu", communeCode: "01654" } as const;
    const asked = await changeIsAsked(stage, schemeId, place, on, ids.dryer);
    const { rows } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId });
    expect([rows[0]?.approverLabel, rows[0]?.approverBasis]).toEqual([
      "Sở Công Thương",
      "TT 36/2013/TT-BCT, Đ.11 k.4",
    ]);
    await changeIsDecided(stage, schemeId, asked, { by: "giam-doc-so", on });
    const { terms } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId });
    expect(terms.map(({ address }) => address)).toEqual(["Xóm Mẫu", makers.daiHoang.address]);
    expect((await schemeNow(schemeId)).place).toBe(planned.place);
  });

  it("accepts one whole and one in part, and pays each apart", async () => {
    const on = "2027-09-15";
    stage.on(on);
    await officer.does(requestAcceptanceEndpoint, {
      ...(await stage.scheme(schemeId)),
      note: "Hai cơ sở đã lắp đặt xong",
    });
    const { place } = planned;
    await departmentAccepts(stage, schemeId, {
      beneficiaryId: ids.dryer,
      on,
      costDong: dryer.priceDong,
      place,
    });
    expect((await schemeNow(schemeId)).status).toBe("ready_for_acceptance");
    await departmentAccepts(stage, schemeId, {
      beneficiaryId: ids.slicer,
      on,
      costDong: 170 * million,
      place,
      verdict: "partial",
    });
    const { status, beneficiaries } = await schemeNow(schemeId);
    expect(status).toBe("accepted_partially");
    expect(beneficiaries.map(({ acceptedSupportDong }) => acceptedSupportDong)).toEqual([
      200 * million,
      85 * million,
      null,
    ]);
    for (const [beneficiaryId, amountDong, voucherNumber] of [
      [ids.dryer, 200 * million, "KB-000401"],
      [ids.slicer, 85 * million, "KB-000402"],
    ] as const) {
      await remainderIsPaid(stage, schemeId, { beneficiaryId, amountDong, on, voucherNumber });
    }
    expect((await schemeNow(schemeId)).status).toBe("paid");
  });

  it("is settled as a whole when the last of those named is", async () => {
    const on = "2027-09-25";
    stage.on(on);
    await contractIsLiquidated(stage, schemeId, { number: "11/BBTL-TTKC", on });
    for (const [beneficiaryId, proposal, supportDong] of [
      [ids.dryer, dryer, 200 * million],
      [ids.slicer, { ...slicer, priceDong: 170 * million }, 85 * million],
    ] as const) {
      const vouchers = vouchersOf(proposal, supportDong, "2027-09-10");
      await schemeIsSettled(stage, schemeId, vouchers, beneficiaryId);
    }
    const { status, money } = await schemeNow(schemeId);
    expect([status, money.paidDong]).toEqual(["settled", 285 * million]);
  });

  it("stands once in every list, with each beneficiary by name, and so in Excel and on paper", async () => {
    const names = `${makers.cuongYen.name}; ${makers.daiHoang.name}`;
    const { rows } = await officer.asks(listSchemesEndpoint, { year: 2027 });
    const row = rows.find(({ id }) => id === schemeId);
    expect(rows.filter(({ id }) => id === schemeId)).toHaveLength(1);
    expect(row?.establishmentName).toBe(`${makers.cuongYen.name} và 1 đơn vị khác`);
    expect(row?.allBeneficiaries).toBe(names);
    expect([row?.requestedDong, row?.approvedDong, row?.paidDong]).toEqual([
      400 * million,
      390 * million,
      285 * million,
    ]);
    const workbook = await officer.downloads(exportSchemesEndpoint, { year: 2027 });
    const read = await readWorkbook(workbook);
    const cells = "sheets" in read ? read.sheets.flatMap(({ rows }) => rows.flat()) : [];
    expect(cells.some((cell) => cell.includes(names))).toBe(true);
    const { papers } = await officer.asks(listPapersEndpoint, { schemeId });
    const ready = (kind: string) =>
      papers.filter((paper) => paper.kind === kind && paper.state === "ready").length;
    expect(
      ["appraisal_sheet_group", "group_plan", "acceptance_whole", "settlement_table"].map(ready),
    ).toEqual([1, 1, 1, 2]);
    await officer.does(issueDocumentEndpoint, {
      kind: "group_plan",
      subjectId: schemeId,
      reason: "",
    });
  });
});

/**
 * "Sở Tài chính ... phối hợp, tham mưu UBND tỉnh bố trí kinh phí"; "các sở, ban, ngành, địa phương phối hợp" (QĐ 2036 VII): the
 * bodies that do not work in the system take part by document. Every step of the table is recorded from its paper, refused
 * without what the paper must say, and its scan opened again by who may see the record, and by nobody else.
 */
import { permissionDefinition } from "@kc/core/access";
import { outsideStepNames, type OutsideStepName, outsideSteps } from "@kc/core/document";
import { decideAmendmentEndpoint, signAnnexEndpoint } from "@kc/server/api/amendment";
import {
  adjustAllocationEndpoint,
  adjustPlanEndpoint,
  askOpinionEndpoint,
  assignAllocationEndpoint,
  decidePlanEndpoint,
  estimateAllocationEndpoint,
  findPlanEndpoint,
  findPlanRoundEndpoint,
  giveOpinionEndpoint,
  openPlanRoundEndpoint,
  recordAgencyAnswerEndpoint,
  recordMinistryDecisionEndpoint,
  registerForPlanEndpoint,
  returnPlanByAgencyEndpoint,
  sendBackPlanEndpoint,
  submitPlanEndpoint,
} from "@kc/server/api/budget";
import {
  approveSchemeEndpoint,
  assignTaskEndpoint,
  findSchemeContractEndpoint,
  liquidateAgencyContractEndpoint,
  recordAgencyContractEndpoint,
  recordAgencyTransferEndpoint,
  signContractEndpoint,
} from "@kc/server/api/contract";
import { answerRequestEndpoint, sendRequestEndpoint } from "@kc/server/api/payment";
import {
  confirmCommuneEndpoint,
  decideGroupPlanEndpoint,
  resumeSchemeEndpoint,
  savePapersEndpoint,
  stopSchemeEndpoint,
  suspendSchemeEndpoint,
  withdrawSchemeEndpoint,
} from "@kc/server/api/scheme";
import {
  findSchemeSettlementEndpoint,
  liquidateEndpoint,
  prepareSettlementEndpoint,
  settleWithAgencyEndpoint,
} from "@kc/server/api/settlement";
import { afterAll, describe, expect, it } from "vitest";
import { routes } from "../server/src/app.ts";
import { bindDemoMaker } from "../server/src/demo/create-accounts.ts";
import { type Maker, makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import type { Stage } from "./stage.ts";
import { departmentAppraises, machineryContent, planIsListed } from "./steps/approval.ts";
import {
  centreParty,
  centreSigns,
  contractIsLiquidated,
  remainderIsAskedFor,
  remainderIsPaid,
  requestIsApproved,
  requestNow,
  vouchersOf,
  workIsAccepted,
} from "./steps/carrying-out.ts";
import { changeIsAsked, changeIsVerified, changeNow } from "./steps/change.ts";
import {
  centreAddsMember,
  centreDrafts,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "./steps/dossier.ts";
import { centreRegisters } from "./steps/establishment.ts";
import { centreDraftsGroup, centreSubmitsGroupPlan, groupPlanOf } from "./steps/group-plan.ts";
import {
  agencyContractOf,
  listIsSentToAgency,
  ministryDecision,
  nationalListIsDrawnUp,
  nationalPlanNow,
  nationalProgressIsReported,
} from "./steps/national.ts";
import { recorderOf } from "./steps/outside.ts";

const million = 1_000_000;
const bad = "invalid-input";
const signatory = "Trần Văn Thí Dụ, Phó Chủ tịch";
const agencyHead = "Đặng Văn Ví Dụ, Cục trưởng";
const walked = new Set<OutsideStepName>();

function proposalOf(machine: string, priceMillion: number, requestedMillion: number): Proposal {
  return {
    year: 2026,
    name: `Ứng dụng ${machine}`,
    machine,
    origin: "Việt Nam",
    priceDong: priceMillion * million,
    requestedDong: requestedMillion * million,
    technologyLine: "single",
    place: "Tỉnh Cao Bằng",
    workers: 12,
  };
}

/** A world in which an establishment works that has no part in anything told here. */
async function openWithStranger(on: string): Promise<Stage> {
  const { stage, world, close } = await openStoryWorld(on);
  afterAll(close);
  await bindDemoMaker(world.parts.db, await centreRegisters(stage, makers.tamHoa));
  return stage;
}

/** What a paper that is a part of the input must say, each left out. */
function lackingPaper(paper: object, reason: object = {}) {
  return {
    number: [{ paper: { ...paper, number: "" } }, bad],
    day: [{ paper: { ...paper, issuedOn: "" } }, bad],
    signatory: [{ paper: { ...paper, signatory: "" } }, bad],
    reason: [reason, bad],
  } as const;
}

describe("the province's route", async () => {
  const stage = await openWithStranger("2025-07-01");
  const officer = stage.as("chuyen-vien-so");
  const main = proposalOf("máy sao và vò chè", 280, 130);
  const leaving = proposalOf("máy ép gạch không nung", 300, 140);
  const inReserve = proposalOf("nồi chưng cất rượu", 260, 120);
  const group = {
    ...proposalOf("máy chế biến nông sản", 500, 240),
    planned: { count: 2, kind: "cơ sở chế biến nông sản" },
  };
  const ids = { main: "", leaving: "", reserve: "", group: "" };
  let allocationId = "";
  let planId = "";
  const record = recorderOf(stage, walked);
  const planNow = async () => {
    const { plan, lines } = await officer.asks(findPlanEndpoint, { planId });
    return { onPlan: { planId, expectedVersion: plan.version }, lines };
  };
  const paperOf = (number: string, issuedOn: string, signedBy = signatory) => ({
    number,
    issuedOn,
    signatory: signedBy,
  });

  async function appraised(schemeId: string, proposal: Proposal): Promise<string> {
    await centreDrafts(stage, schemeId, proposal);
    await passes(schemeId, proposal.requestedDong);
    return schemeId;
  }

  async function passes(schemeId: string, amountDong: number): Promise<void> {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    await departmentAppraises(stage, schemeId, { amountDong, on: "2025-10-16" });
  }

  async function needOf(maker: Maker, proposal: Proposal): Promise<string> {
    return registersNeed(stage, await centreRegisters(stage, maker), proposal);
  }

  it("a commune registers for the year by letter, and confirms a need", async () => {
    const { id: roundId } = await officer.does(openPlanRoundEndpoint, {
      planYear: 2026,
      dueOn: "2025-08-29",
    });
    const { bodies } = await officer.asks(findPlanRoundEndpoint, { roundId });
    stage.on("2025-07-10");
    const missing = "registration-letter-missing";
    await record("plan.register", {
      by: "chuyen-vien-so",
      endpoint: registerForPlanEndpoint,
      input: {
        roundId,
        organisationId: bodies[0]?.organisationId ?? "",
        tasks: [],
        saysNoNeed: true,
        letterNumber: "12/UBND-KT",
        letterOn: "2025-07-05",
        signatory: "Nông Văn Mẫu, Chủ tịch",
      },
      subjectId: "",
      lacking: {
        number: [{ letterNumber: "" }, missing],
        day: [{ letterOn: null }, missing],
        signatory: [{ signatory: "" }, missing],
      },
    });
    stage.on("2025-10-16");
    ids.main = await needOf(makers.taiHoSin, main);
    const paper = paperOf("31/UBND-KT", "2025-10-16", "Bàn Văn Mẫu, Chủ tịch");
    await record("scheme.confirm-commune", {
      by: "trung-tam",
      endpoint: confirmCommuneEndpoint,
      input: {
        ...(await stage.scheme(ids.main)),
        confirmedOn: "2025-10-16",
        opinion: "Cơ sở có nhu cầu thực tế.",
        paper,
      },
      subjectId: ids.main,
      lacking: lackingPaper(paper),
    });
    await centreSurveys(stage, ids.main, main, "2025-10-16");
    await appraised(ids.main, main);
    ids.leaving = await appraised(await needOf(makers.gachMinhHoa, leaving), leaving);
    ids.reserve = await appraised(await needOf(makers.tienTuu, inReserve), inReserve);
    ids.group = await centreDraftsGroup(stage, group);
    await passes(ids.group, group.requestedDong);
  });

  it("the estimate is assigned and adjusted by decisions", async () => {
    stage.on("2025-12-22");
    ({ id: allocationId } = await stage.as("ke-toan").does(estimateAllocationEndpoint, {
      budgetYear: 2026,
      source: "local_province",
      content: machineryContent,
      amountDong: 500 * million,
    }));
    const decision = {
      allocationId,
      amountDong: 500 * million,
      decisionNumber: "2201/QĐ-UBND",
      decidedOn: "2025-12-15",
    };
    const lacking = {
      number: [{ decisionNumber: "" }, "decision-number-missing"],
      day: [{ decidedOn: "" }, bad],
    } as const;
    const by = "chuyen-vien-so";
    const subjectId = allocationId;
    await record("budget.assign", {
      by,
      endpoint: assignAllocationEndpoint,
      input: decision,
      subjectId,
      lacking,
    });
    await record("budget.adjust", {
      by,
      endpoint: adjustAllocationEndpoint,
      input: { ...decision, amountDong: 60 * million, decisionNumber: "2230/QĐ-UBND" },
      subjectId,
      lacking,
    });
  });

  it("Sở Tài chính gives its opinion, UBND tỉnh sends the plan back and its chairman decides it", async () => {
    stage.on("2026-01-20");
    planId = await planIsListed(stage, {
      year: 2026,
      allocationId,
      approval: "list_and_each",
      items: [
        { schemeId: ids.main, list: "main" },
        { schemeId: ids.leaving, list: "main" },
        { schemeId: ids.group, list: "main" },
        { schemeId: ids.reserve, list: "reserve" },
      ],
    });
    const opinion = {
      documentNumber: "88/STC-HCSN",
      documentOn: "2026-01-16",
      signatory: "Vũ Văn Mẫu",
      content: "Nhất trí về kinh phí.",
    };
    await record("plan.give-opinion", {
      by: "van-thu-so",
      endpoint: giveOpinionEndpoint,
      input: { ...(await planNow()).onPlan, ...opinion },
      subjectId: planId,
      lacking: {
        number: [{ documentNumber: "" }, bad],
        day: [{ documentOn: "" }, bad],
        signatory: [{ signatory: "" }, bad],
        reason: [{ content: "" }, bad],
      },
    });
    await stage.as("giam-doc-so").does(submitPlanEndpoint, (await planNow()).onPlan);
    const paper = paperOf("41/VP-KT", "2026-01-20");
    const back = { ...(await planNow()).onPlan, reason: "Làm rõ vốn đối ứng.", paper };
    await stage
      .as("van-phong-ubnd")
      .isRefused(sendBackPlanEndpoint, { ...back, paper: null }, "paper-missing");
    await record("plan.send-back", {
      by: "van-phong-ubnd",
      endpoint: sendBackPlanEndpoint,
      input: back,
      subjectId: planId,
      lacking: lackingPaper(paper, { reason: "" }),
    });
    await officer.does(askOpinionEndpoint, (await planNow()).onPlan);
    const again = { ...(await planNow()).onPlan, ...opinion, documentNumber: "95/STC-HCSN" };
    await stage.as("so-tai-chinh").does(giveOpinionEndpoint, again);
    await stage.as("giam-doc-so").does(submitPlanEndpoint, (await planNow()).onPlan);
    stage.on("2026-02-09");
    const { onPlan, lines } = await planNow();
    await record("plan.decide", {
      by: "van-phong-ubnd",
      endpoint: decidePlanEndpoint,
      input: {
        ...onPlan,
        decisionNumber: "143/QĐ-UBND",
        decidedOn: "2026-02-09",
        signatory,
        heading: "chair",
        verdicts: lines.map(({ id, list, proposedDong }) => ({
          planLineId: id,
          verdict: list === "main" ? ("approve" as const) : ("reserve" as const),
          approvedDong: proposedDong,
        })),
      },
      subjectId: planId,
      lacking: {
        number: [{ decisionNumber: "" }, "plan-decision-number-missing"],
        day: [{ decidedOn: "" }, bad],
        signatory: [{ signatory: "" }, bad],
      },
    });
  });

  it("an establishment withdraws, the reserve takes its place, one scheme is stopped", async () => {
    stage.on("2026-02-20");
    const on = "2026-02-20";
    const wish = paperOf("01/ĐN", on, "Phan Văn Minh Họa");
    await record("scheme.withdraw", {
      by: "trung-tam",
      endpoint: withdrawSchemeEndpoint,
      input: {
        ...(await stage.scheme(ids.leaving)),
        reason: "Chưa thu xếp được vốn",
        happenedOn: on,
        paper: wish,
      },
      subjectId: ids.leaving,
      lacking: lackingPaper(wish, { reason: "" }),
    });
    const { onPlan, lines } = await planNow();
    const line = lines.find(({ scheme }) => scheme?.id === ids.reserve);
    await record("plan.adjust", {
      by: "van-thu-so",
      endpoint: adjustPlanEndpoint,
      input: {
        ...onPlan,
        decisionNumber: "160/QĐ-UBND",
        decidedOn: on,
        signatory,
        heading: "chair",
        changes: [
          {
            kind: "replace_from_reserve",
            planLineId: line?.id ?? "",
            approvedDong: inReserve.requestedDong,
          },
        ],
      },
      subjectId: planId,
      lacking: {
        number: [{ decisionNumber: "" }, "plan-decision-number-missing"],
        day: [{ decidedOn: "" }, bad],
        signatory: [{ signatory: "" }, bad],
      },
    });
    const stop = paperOf("171/QĐ-UBND", on);
    await record("scheme.stop", {
      by: "chuyen-vien-so",
      endpoint: stopSchemeEndpoint,
      input: {
        ...(await stage.scheme(ids.reserve)),
        reason: "Cơ sở giải thể",
        happenedOn: on,
        paper: stop,
      },
      subjectId: ids.reserve,
      lacking: lackingPaper(stop, { reason: "" }),
    });
  });

  it("a scheme is decided, its task assigned, its contract signed", async () => {
    stage.on("2026-03-10");
    await record("contract.approve-scheme", {
      by: "chuyen-vien-so",
      endpoint: approveSchemeEndpoint,
      input: {
        ...(await stage.scheme(ids.main)),
        decisionNumber: "512/QĐ-UBND",
        decidedOn: "2026-02-25",
        signatory,
      },
      subjectId: ids.main,
      lacking: {
        number: [{ decisionNumber: "" }, "scheme-decision-number-missing"],
        day: [{ decidedOn: "" }, bad],
        signatory: [{ signatory: "" }, "scheme-decision-signatory-missing"],
      },
    });
    const assigned = {
      documentNumber: "44/QĐ-SCT",
      assignedOn: "2026-03-02",
      amountDong: main.requestedDong,
    };
    await record("contract.assign-task", {
      by: "chuyen-vien-so",
      endpoint: assignTaskEndpoint,
      input: { ...(await stage.scheme(ids.main)), ...assigned },
      subjectId: ids.main,
      lacking: {
        number: [{ documentNumber: "" }, "task-number-missing"],
        day: [{ assignedOn: "" }, bad],
      },
    });
    const { representative, name } = makers.taiHoSin;
    await record("contract.sign", {
      by: "trung-tam",
      endpoint: signContractEndpoint,
      input: {
        ...(await stage.scheme(ids.main)),
        contractNumber: "04/HĐ-TTKC",
        signedOn: "2026-03-10",
        endsOn: "2026-11-30",
        grantDong: main.requestedDong,
        implementer: centreParty,
        beneficiary: { ...centreParty, name, representative },
        milestones: [{ title: "Lắp đặt", dueOn: "2026-11-30" }],
        advance: "not-allowed",
        vat: "vat-excluded",
      },
      subjectId: ids.main,
      lacking: {
        number: [{ contractNumber: "" }, "contract-number-missing"],
        day: [{ signedOn: "" }, bad],
        signatory: [
          { beneficiary: { ...centreParty, name, representative: "" } },
          "contract-party-incomplete",
        ],
      },
    });
  });

  it("the beneficiaries of a group are named by the plan that Sở decides", async () => {
    const approval = {
      ...(await stage.scheme(ids.group)),
      decisionNumber: "513/QĐ-UBND",
      decidedOn: "2026-02-25",
      signatory,
    };
    await stage.as("lanh-dao-tinh").does(approveSchemeEndpoint, approval);
    await stage.as("giam-doc-so").does(assignTaskEndpoint, {
      ...(await stage.scheme(ids.group)),
      documentNumber: "45/QĐ-SCT",
      assignedOn: "2026-03-02",
      amountDong: group.requestedDong,
    });
    for (const [maker, machine] of [
      [makers.mocThuNghiem, "máy bào gỗ"],
      [makers.daiHoang, "máy chiết rót rượu"],
    ] as const) {
      const member = proposalOf(machine, 250, 120);
      await centreAddsMember(stage, ids.group, await centreRegisters(stage, maker), member);
    }
    await stage.as("trung-tam").does(savePapersEndpoint, {
      ...(await stage.scheme(ids.group)),
      onPaper: [
        "official_letter",
        "beneficiary_request",
        "commitment_letter",
        "business_registration",
        "quotation",
      ],
    });
    await centreSubmitsGroupPlan(stage, ids.group);
    const { versions } = await groupPlanOf(stage, ids.group, "chuyen-vien-so");
    await record("scheme.decide-group-plan", {
      by: "chuyen-vien-so",
      endpoint: decideGroupPlanEndpoint,
      input: {
        groupPlanId: versions[0]?.id ?? "",
        expectedVersion: versions[0]?.version ?? 0,
        verdict: "approve",
        decidedOn: "2026-03-10",
        number: "52/QĐ-SCT",
        signatory: "Nguyễn Thị Mẫu, Giám đốc",
        reason: "",
      },
      subjectId: ids.group,
      lacking: {
        number: [{ number: "" }, "group-plan-number-missing"],
        day: [{ decidedOn: "" }, bad],
        signatory: [{ signatory: "" }, "group-plan-paper-missing"],
      },
    });
  });

  it("work is suspended and resumed, a change is decided and its annex signed", async () => {
    stage.on("2026-04-10");
    const on = "2026-04-10";
    const paper = paperOf("210/SCT-QLCN", on, "Nguyễn Thị Mẫu, Giám đốc");
    for (const [step, endpoint] of [
      ["scheme.suspend", suspendSchemeEndpoint],
      ["scheme.resume", resumeSchemeEndpoint],
    ] as const) {
      await record(step, {
        by: "chuyen-vien-so",
        endpoint,
        input: {
          ...(await stage.scheme(ids.main)),
          reason: "Mưa lũ chia cắt đường vào cơ sở",
          happenedOn: on,
          paper,
        },
        subjectId: ids.main,
        lacking: lackingPaper(paper, { reason: "" }),
      });
    }
    const change = { kind: "support", supportDong: 135 * million } as const;
    const asked = await changeIsAsked(stage, ids.main, change, on);
    await changeIsVerified(stage, ids.main, asked, on);
    const decision = paperOf("702/QĐ-UBND", on);
    const decided = {
      ...(await changeNow(stage, ids.main, asked)),
      verdict: "approve" as const,
      decidedOn: on,
      reason: "",
      paper: decision,
    };
    await stage
      .as("van-thu-so")
      .isRefused(decideAmendmentEndpoint, { ...decided, paper: null }, "amendment-paper-missing");
    await record("amendment.decide", {
      by: "van-thu-so",
      endpoint: decideAmendmentEndpoint,
      input: decided,
      subjectId: asked,
      lacking: lackingPaper(decision),
    });
    await record("amendment.sign-annex", {
      by: "trung-tam",
      endpoint: signAnnexEndpoint,
      input: {
        ...(await changeNow(stage, ids.main, asked)),
        annexNumber: "01/PLHĐ-TTKC",
        signedOn: on,
      },
      subjectId: asked,
      lacking: {
        number: [{ annexNumber: "" }, "annex-number-missing"],
        day: [{ signedOn: "" }, bad],
      },
    });
  });

  it("the Treasury pays or refuses, and the contract is liquidated", async () => {
    stage.on("2026-09-15");
    await workIsAccepted(stage, ids.main, {
      on: "2026-09-15",
      costDong: main.priceDong,
      place: main.place,
    });
    const on = "2026-09-25";
    stage.on(on);
    const requestId = await remainderIsAskedFor(stage, ids.main, {
      amountDong: 135 * million,
      on,
    });
    await requestIsApproved(stage, requestId);
    const accountant = stage.as("ke-toan");
    await accountant.does(sendRequestEndpoint, {
      ...(await requestNow(stage, requestId)),
      sentOn: on,
    });
    const answer = {
      ...(await requestNow(stage, requestId)),
      verdict: "paid" as const,
      answeredOn: on,
      voucherNumber: "KB-000208",
      reason: "",
    };
    for (const verdict of ["returned", "refused"] as const) {
      await accountant.isRefused(
        answerRequestEndpoint,
        { ...answer, verdict },
        "answer-reason-missing",
      );
    }
    await record("payment.record-answer", {
      by: "ke-toan",
      endpoint: answerRequestEndpoint,
      input: answer,
      subjectId: requestId,
      lacking: {
        number: [{ voucherNumber: "" }, "voucher-number-missing"],
        day: [{ answeredOn: "" }, bad],
      },
    });
    await record("settlement.liquidate", {
      by: "trung-tam",
      endpoint: liquidateEndpoint,
      input: {
        ...(await stage.scheme(ids.main)),
        minutesNumber: "04/BBTL-TTKC",
        liquidatedOn: on,
        note: "",
      },
      subjectId: ids.main,
      lacking: {
        number: [{ minutesNumber: "" }, "liquidation-number-missing"],
        day: [{ liquidatedOn: "" }, bad],
      },
    });
  });
});

describe("the national route", async () => {
  const stage = await openWithStranger("2025-04-10");
  const proposal: Proposal = {
    ...proposalOf("máy tráng miến tự động", 600, 300),
    source: "national",
    quotedOn: "2025-03-20",
  };
  let schemeId = "";
  let planId = "";
  const record = recorderOf(stage, walked);
  const planNow = async () => {
    const { expectedVersion, lines } = await nationalPlanNow(stage, planId);
    return { onPlan: { planId, expectedVersion }, lines };
  };
  const letter = (documentNumber: string, documentOn: string) => ({
    documentNumber,
    documentOn,
    signatory: agencyHead,
  });
  const lackingLetter = {
    number: [{ documentNumber: "" }, bad],
    day: [{ documentOn: "" }, bad],
    signatory: [{ signatory: "" }, bad],
    reason: [{ reason: "" }, bad],
  } as const;

  it("the Cục sends the list back and appraises it, and the Minister decides", async () => {
    const establishmentId = await centreRegisters(stage, makers.cuongYen);
    schemeId = await registersNeed(stage, establishmentId, proposal);
    await centreSurveys(stage, schemeId, proposal, "2025-04-10");
    await centreDrafts(stage, schemeId, proposal);
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
    const amountDong = proposal.requestedDong;
    await departmentAppraises(stage, schemeId, { amountDong, on: "2025-04-10" });
    planId = await nationalListIsDrawnUp(stage, { year: 2026, schemeIds: [schemeId] });
    stage.on("2025-06-10");
    await listIsSentToAgency(stage, planId, { number: "812/SCT-QLCN", on: "2025-06-10" });
    stage.on("2025-07-10");
    await record("plan.returned-by-agency", {
      by: "van-thu-so",
      endpoint: returnPlanByAgencyEndpoint,
      input: {
        ...(await planNow()).onPlan,
        ...letter("402/CKC-KC", "2025-07-08"),
        reason: "Bổ sung thuyết minh tính vượt trội của máy.",
      },
      subjectId: planId,
      lacking: lackingLetter,
    });
    await listIsSentToAgency(stage, planId, { number: "934/SCT-QLCN", on: "2025-07-10" });
    stage.on("2025-09-20");
    const { onPlan, lines } = await planNow();
    await record("plan.record-agency-answer", {
      by: "van-thu-so",
      endpoint: recordAgencyAnswerEndpoint,
      input: {
        ...onPlan,
        ...letter("655/CKC-KC", "2025-09-15"),
        verdicts: lines.map(({ id, proposedDong }) => ({
          planLineId: id,
          agreedDong: proposedDong,
        })),
      },
      subjectId: planId,
      lacking: lackingLetter,
    });
    stage.on("2026-01-20");
    await record("plan.record-ministry-decision", {
      by: "van-thu-so",
      endpoint: recordMinistryDecisionEndpoint,
      input: await ministryDecision(stage, planId, { number: "3100/QĐ-BCT", on: "2026-01-15" }),
      subjectId: planId,
      lacking: {
        number: [{ decisionNumber: "" }, "plan-decision-number-missing"],
        day: [{ decidedOn: "" }, bad],
        signatory: [{ signatory: "" }, bad],
      },
    });
  });

  it("the Cục signs with the Centre and transfers its money", async () => {
    stage.on("2026-03-05");
    const paper = await agencyContractOf(stage, schemeId, {
      number: "12/HĐ-KCQG",
      signedOn: "2026-03-05",
      endsOn: "2026-11-30",
      amountDong: proposal.requestedDong,
    });
    await record("contract.record-agency", {
      by: "trung-tam",
      endpoint: recordAgencyContractEndpoint,
      input: paper,
      subjectId: schemeId,
      lacking: {
        number: [{ contractNumber: "" }, "agency-number-missing"],
        day: [{ signedOn: "" }, bad],
        signatory: [{ agency: { ...paper.agency, representative: "" } }, "agency-party-incomplete"],
      },
    });
    await centreSigns(stage, schemeId, {
      number: "05/HĐ-TTKC",
      grantDong: proposal.requestedDong,
      signedOn: "2026-03-05",
      endsOn: "2026-11-30",
      beneficiaryName: makers.cuongYen.name,
      representative: makers.cuongYen.representative,
      advance: "not-allowed",
    });
    stage.on("2026-06-22");
    await nationalProgressIsReported(stage, schemeId, {
      month: "2026-06",
      on: "2026-06-22",
      workValueDong: 500 * million,
      paidByBeneficiaryDong: 300 * million,
    });
    await record("contract.record-agency-transfer", {
      by: "ke-toan",
      endpoint: recordAgencyTransferEndpoint,
      input: {
        schemeId,
        kind: "receive",
        amountDong: proposal.requestedDong,
        transferredOn: "2026-06-22",
        voucherNumber: "LC-01",
      },
      subjectId: schemeId,
      lacking: {
        number: [{ voucherNumber: "" }, "transfer-number-missing"],
        day: [{ transferredOn: "" }, bad],
      },
    });
  });

  it("the Cục settles and the contract with it is liquidated", async () => {
    stage.on("2026-09-15");
    await workIsAccepted(stage, schemeId, {
      on: "2026-09-15",
      costDong: proposal.priceDong,
      place: proposal.place,
    });
    const on = "2026-10-05";
    stage.on(on);
    const amountDong = proposal.requestedDong;
    await remainderIsPaid(stage, schemeId, { amountDong, on, voucherNumber: "UNC-054" });
    await contractIsLiquidated(stage, schemeId, { number: "05/BBTL-TTKC", on });
    stage.on("2027-01-20");
    await stage.as("ke-toan").does(prepareSettlementEndpoint, {
      schemeId,
      vouchers: vouchersOf(proposal, amountDong, "2026-09-10"),
    });
    const { settlement } = await stage
      .as("trung-tam")
      .asks(findSchemeSettlementEndpoint, { schemeId });
    await record("settlement.record-agency", {
      by: "trung-tam",
      endpoint: settleWithAgencyEndpoint,
      input: {
        schemeId,
        expectedVersion: settlement?.version ?? 0,
        documentNumber: "15/QT-KCQG",
        settledOn: "2027-01-20",
        signatory: agencyHead,
      },
      subjectId: schemeId,
      lacking: {
        number: [{ documentNumber: "" }, bad],
        day: [{ settledOn: "" }, bad],
        signatory: [{ signatory: "" }, bad],
      },
    });
    await record("contract.liquidate-agency", {
      by: "trung-tam",
      endpoint: liquidateAgencyContractEndpoint,
      input: { schemeId, minutesNumber: "03/BBTL-KCQG", liquidatedOn: "2027-01-20" },
      subjectId: schemeId,
      lacking: {
        number: [{ minutesNumber: "" }, "agency-minutes-number-missing"],
        day: [{ liquidatedOn: "" }, bad],
      },
    });
    const { agency } = await stage.as("ke-toan").asks(findSchemeContractEndpoint, { schemeId });
    expect(agency).toMatchObject({ status: "liquidated" });
  });
});

describe("the table of steps by document", () => {
  /** The number and the signed copy of a paper of one's own: no act of another body. */
  const ownPapers = ["document.number", "document.attach-signed-copy"];
  /** Entered from a voucher by the accountant as a right of their own. */
  const byVoucher = ["contract.record-agency-transfer"];

  it("names every command that may be recorded from a paper, with its right, and no other", () => {
    const commands = routes.flatMap((route) =>
      route.kind === "command" && permissionDefinition(route.permission).byDocument !== undefined
        ? [[route.name, route.permission] as const]
        : [],
    );
    expect(Object.fromEntries(commands.filter(([name]) => !ownPapers.includes(name)))).toEqual(
      Object.fromEntries(
        outsideStepNames
          .filter((name) => !byVoucher.includes(name))
          .map((name) => [name, outsideSteps[name].permission]),
      ),
    );
  });

  it("has been walked to its end", () => {
    expect([...walked].toSorted()).toEqual([...outsideStepNames].toSorted());
  });
});

/**
 * The group schemes (đề án nhóm) of 2026: one whose members are known from the start, and one that names its
 * beneficiaries after the approval by a group plan of Mẫu số 11.
 */
import { assignTaskEndpoint } from "@kc/server/api/contract";
import { requestAcceptanceEndpoint } from "@kc/server/api/inspection";
import { findSchemeEndpoint, savePapersEndpoint } from "@kc/server/api/scheme";
import { type Maker, makers } from "../cast/makers.ts";
import { moreMakers } from "../cast/more-makers.ts";
import type { Stage } from "../stage.ts";
import { departmentAppraises } from "../steps/approval.ts";
import { centreSigns, departmentAccepts, remainderIsPaid } from "../steps/carrying-out.ts";
import {
  centreAddsMember,
  centreDrafts,
  centreEstimatesGroup,
  centreSubmits,
  centreSurveys,
  departmentReceives,
  type Proposal,
  registersNeed,
} from "../steps/dossier.ts";
import {
  centreDraftsGroup,
  centreSubmitsGroupPlan,
  departmentDecidesGroupPlan,
  type PlannedGroup,
} from "../steps/group-plan.ts";
import type { Register } from "./played.ts";

const million = 1_000_000;

type Member = { readonly maker: Maker; readonly proposal: Proposal };

/** Both group schemes of the year, as they go into its plan. */
export type Groups = { readonly knownId: string; readonly plannedId: string };

function memberOf(
  maker: Maker | undefined,
  name: string,
  machine: string,
  priceMillion: number,
  requestedMillion: number,
  quotedOn = "2025-09-10",
): Member {
  if (!maker) throw new Error(`The demo has nobody for ${machine}.`);
  return {
    maker,
    proposal: {
      year: 2026,
      name,
      machine,
      origin: "Việt Nam",
      quotedOn,
      priceDong: priceMillion * million,
      requestedDong: requestedMillion * million,
      technologyLine: "single",
      place: `${maker.address}, tỉnh Cao Bằng`,
      workers: maker.workers,
    },
  };
}

const knownName = "Hỗ trợ máy chế biến nông sản, đồ uống cho nhóm ba cơ sở";
const known = [
  memberOf(moreMakers[7], knownName, "máy ép mía ba trục", 150, 70),
  memberOf(moreMakers[18], knownName, "máy sấy lê buồng kín", 120, 55),
  memberOf(makers.tienTuu, knownName, "máy chiết rót chai bán tự động", 90, 40),
] as const;

const plannedName = "Hỗ trợ máy sơ chế nông sản cho các cơ sở xác định sau khi phê duyệt";
const [leader] = known;
const planned: PlannedGroup = {
  ...leader.proposal,
  name: plannedName,
  machine: "máy sơ chế nông sản",
  priceDong: 320 * million,
  requestedDong: 150 * million,
  place: "Các xã, phường của tỉnh Cao Bằng",
  planned: { count: 3, kind: "cơ sở sơ chế nông sản" },
};
const named = [
  memberOf(moreMakers[13], plannedName, "máy rửa củ dong riềng", 110, 50),
  memberOf(moreMakers[16], plannedName, "máy tách sạn gạo nếp", 100, 48),
  memberOf(moreMakers[4], plannedName, "máy phân loại hạt dẻ", 95, 45, "2026-10-20"),
] as const;

const sumOf = (members: readonly Member[]) =>
  members.reduce((sum, { proposal }) => sum + proposal.requestedDong, 0);

/** The Centre draws both up in the autumn of the year before. */
export async function groupsAreProposed(
  stage: Stage,
  register: Register,
  on: string,
): Promise<Groups> {
  stage.on(on);
  const establishments = [];
  for (const { maker } of known) establishments.push(await register(maker));
  const [first = "", ...others] = establishments;
  const knownId = await registersNeed(stage, first, leader.proposal);
  await centreSurveys(stage, knownId, leader.proposal, on);
  await centreDrafts(stage, knownId, leader.proposal);
  for (const [at, establishmentId] of others.entries()) {
    const { proposal } = known[at + 1] ?? leader;
    await centreAddsMember(stage, knownId, establishmentId, proposal);
  }
  await centreEstimatesGroup(
    stage,
    knownId,
    known.map(({ proposal }) => proposal),
  );
  const plannedId = await centreDraftsGroup(stage, planned);
  for (const schemeId of [knownId, plannedId]) {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
  }
  return { knownId, plannedId };
}

/** Sở appraises what each member asks, and the planned group as a whole. */
export async function groupsAreAppraised(
  stage: Stage,
  { knownId, plannedId }: Groups,
  on: string,
): Promise<void> {
  stage.on(on);
  const ids = await beneficiariesOf(stage, knownId);
  const amounts = known.map(({ proposal }, at) => ({
    beneficiaryId: ids[at] ?? "",
    appraisedDong: proposal.requestedDong,
  }));
  await departmentAppraises(stage, knownId, { amountDong: sumOf(known), amounts, on });
  await departmentAppraises(stage, plannedId, { amountDong: planned.requestedDong, on });
}

/** From the task of Sở: contracts, the first money, and the plan that names whom. */
export async function groupsAreCarriedOut(stage: Stage, groups: Groups): Promise<void> {
  stage.on("2026-03-10");
  for (const [documentNumber, schemeId, amountDong] of [
    ["81/QĐ-SCT", groups.knownId, sumOf(known)],
    ["82/QĐ-SCT", groups.plannedId, planned.requestedDong],
  ] as const) {
    await stage.as("giam-doc-so").does(assignTaskEndpoint, {
      ...(await stage.scheme(schemeId)),
      documentNumber,
      assignedOn: "2026-03-02",
      amountDong,
    });
  }
  await knownGroupIsCarriedOut(stage, groups.knownId);
}

/** All three sign; two are accepted, one of them is paid, the third is still awaited. */
async function knownGroupIsCarriedOut(stage: Stage, schemeId: string): Promise<void> {
  const ids = await beneficiariesOf(stage, schemeId);
  for (const [at, { maker, proposal }] of known.entries()) {
    await signs(stage, schemeId, {
      maker,
      proposal,
      beneficiaryId: ids[at] ?? "",
      number: `${String(81 + at)}/HĐ-TTKC`,
      on: "2026-03-10",
    });
  }
  const on = "2026-10-14";
  stage.on(on);
  await stage.as("trung-tam").does(requestAcceptanceEndpoint, {
    ...(await stage.scheme(schemeId)),
    note: "Hai cơ sở đã lắp đặt, chạy thử xong; cơ sở thứ ba nghiệm thu sau",
  });
  for (const [at, { proposal }] of known.slice(0, 2).entries()) {
    const beneficiaryId = ids[at] ?? "";
    const { priceDong: costDong, place } = proposal;
    await departmentAccepts(stage, schemeId, { beneficiaryId, on, costDong, place });
  }
  const paidOn = "2026-10-26";
  stage.on(paidOn);
  await remainderIsPaid(stage, schemeId, {
    beneficiaryId: ids[0] ?? "",
    amountDong: leader.proposal.requestedDong,
    on: paidOn,
    voucherNumber: "KB-202681",
  });
}

/** The plan is sent back once, approved with two, one of whom signs; a version with the third waits for Sở. */
export async function groupPlanIsDecided(
  stage: Stage,
  register: Register,
  { plannedId: schemeId }: Groups,
): Promise<void> {
  stage.on("2026-03-20");
  const [first, second, third] = named;
  const firstId = await isNamed(stage, register, schemeId, first);
  await isNamed(stage, register, schemeId, second);
  await stage.as("trung-tam").does(savePapersEndpoint, {
    ...(await stage.scheme(schemeId)),
    onPaper: [
      "official_letter",
      "beneficiary_request",
      "commitment_letter",
      "business_registration",
      "quotation",
    ],
  });
  await centreSubmitsGroupPlan(stage, schemeId);
  const because = "Bổ sung biên bản khảo sát của từng cơ sở";
  await departmentDecidesGroupPlan(stage, schemeId, { on: "2026-03-20", because });
  await centreSubmitsGroupPlan(stage, schemeId, { reason: "Đã bổ sung biên bản khảo sát" });
  stage.on("2026-03-27");
  await departmentDecidesGroupPlan(stage, schemeId, { on: "2026-03-27", number: "97/QĐ-SCT" });
  await signs(stage, schemeId, {
    ...first,
    beneficiaryId: firstId,
    number: "84/HĐ-TTKC",
    on: "2026-03-27",
  });
  stage.on("2026-11-10");
  await isNamed(stage, register, schemeId, third);
  await centreSubmitsGroupPlan(stage, schemeId, {
    reason: "Xác định thêm đơn vị thụ hưởng thứ ba",
  });
}

async function isNamed(
  stage: Stage,
  register: Register,
  schemeId: string,
  { maker, proposal }: Member,
): Promise<string> {
  return centreAddsMember(stage, schemeId, await register(maker), proposal);
}

async function beneficiariesOf(stage: Stage, schemeId: string): Promise<readonly string[]> {
  const { beneficiaries } = await stage.as("trung-tam").asks(findSchemeEndpoint, { schemeId });
  return beneficiaries.map(({ id }) => id);
}

async function signs(
  stage: Stage,
  schemeId: string,
  {
    maker,
    proposal,
    beneficiaryId,
    number,
    on,
  }: Member & { readonly beneficiaryId: string; readonly number: string; readonly on: string },
): Promise<void> {
  await centreSigns(stage, schemeId, {
    beneficiaryId,
    number,
    grantDong: proposal.requestedDong,
    signedOn: on,
    endsOn: "2026-11-30",
    beneficiaryName: maker.name,
    representative: maker.representative,
    advance: "not-allowed",
  });
}

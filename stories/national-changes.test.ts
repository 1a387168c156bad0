/**
 * The story of changes of national schemes: what the Cục decides and what the Minister, each by its paper after Sở has looked
 * on site; a withdrawal before the contract, a stop by the Minister with its advance returned, force majeure.
 */
import {
  decideAmendmentEndpoint,
  findSchemeAmendmentsEndpoint,
  requestAmendmentEndpoint,
} from "@kc/server/api/amendment";
import { adjustPlanEndpoint } from "@kc/server/api/budget";
import { findSchemeContractEndpoint } from "@kc/server/api/contract";
import {
  findSchemeEndpoint,
  listSchemeHistoryEndpoint,
  stopSchemeEndpoint,
} from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertLedgerBalances } from "../server/src/testing/make-money.ts";
import { type Maker, makers } from "./cast/makers.ts";
import { openStoryWorld } from "./open-story-world.ts";
import { departmentAppraises } from "./steps/approval.ts";
import {
  advanceIsAskedFor,
  centreSigns,
  requestIsApproved,
  treasuryPays,
  workIsAccepted,
} from "./steps/carrying-out.ts";
import {
  advanceIsReturned,
  annexIsSigned,
  type Change,
  changeIsAsked,
  changeIsDecided,
  changeIsVerified,
  changeNow,
  changeRequest,
  schemeIsWithdrawn,
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
import {
  agencyAppraises,
  agencyTransfersMoney,
  centreSignsWithAgency,
  departmentConfirmsAdvance,
  listIsSentToAgency,
  ministerDecides,
  nationalListIsDrawnUp,
  nationalPlanNow,
  nationalProgressIsReported,
} from "./steps/national.ts";

const { stage, world, close } = await openStoryWorld("2025-04-10");
afterAll(close);

const million = 1_000_000;
const on = "2026-06-22";
const proposal: Proposal = {
  year: 2026,
  name: "Ứng dụng dây chuyền tráng và cắt miến",
  machine: "máy tráng miến tự động",
  origin: "Việt Nam",
  priceDong: 600 * million,
  requestedDong: 250 * million,
  technologyLine: "single",
  place: "Xóm 2, xã Hòa An, tỉnh Cao Bằng",
  source: "national",
  quotedOn: "2025-03-20",
  workers: 20,
};
const ofAgency = { number: "712/CKC-KC", signatory: "Đặng Văn Ví Dụ, Cục trưởng" };
const ofMinister = { number: "1450/QĐ-BCT", signatory: "Lê Thị Minh Họa, Thứ trưởng" };

let going = "";
let stopping = "";
let withdrawing = "";
let planId = "";
const officer = stage.as("chuyen-vien-so");
const schemeOf = (schemeId: string) => officer.asks(findSchemeEndpoint, { schemeId });

async function appraisedOf(maker: Maker): Promise<string> {
  const schemeId = await registersNeed(stage, await centreRegisters(stage, maker), proposal);
  await centreSurveys(stage, schemeId, proposal, "2025-04-10");
  await centreDrafts(stage, schemeId, proposal);
  await centreSubmits(stage, schemeId);
  await departmentReceives(stage, schemeId);
  const amountDong = proposal.requestedDong;
  await departmentAppraises(stage, schemeId, { amountDong, on: "2025-04-10" });
  return schemeId;
}

async function contracted(schemeId: string, maker: Maker, number: string): Promise<void> {
  const amountDong = proposal.requestedDong;
  const terms = { signedOn: "2026-03-05", endsOn: "2026-11-30" };
  await centreSignsWithAgency(stage, schemeId, {
    ...terms,
    number: `${number}/HĐ-KCQG`,
    amountDong,
  });
  await centreSigns(stage, schemeId, {
    ...terms,
    number: `${number}/HĐ-TTKC`,
    grantDong: amountDong,
    beneficiaryName: maker.name,
    representative: maker.representative,
    advance: "allowed",
  });
}

/** Nobody in the province decides it; before Sở has looked, and without the paper, it cannot be entered either. */
async function decidedOutside(schemeId: string, change: Change, paper: typeof ofAgency) {
  const asked = await changeIsAsked(stage, schemeId, change, on);
  const decision = { verdict: "approve" as const, decidedOn: on, reason: "" };
  const tries = async (username: string, kind: string, given: typeof ofAgency | null) =>
    stage.as(username).isRefused(
      decideAmendmentEndpoint,
      {
        ...(await changeNow(stage, schemeId, asked)),
        ...decision,
        paper: given && { ...given, issuedOn: on },
      },
      kind,
    );
  await tries("giam-doc-so", "amendment-not-yours", paper);
  await tries("lanh-dao-tinh", "amendment-not-yours", paper);
  await tries("van-thu-so", "amendment-not-verified", paper);
  await changeIsVerified(stage, schemeId, asked, on);
  await tries("van-thu-so", "amendment-paper-missing", null);
  await changeIsDecided(stage, schemeId, asked, { by: "van-thu-so", on, paper });
  return asked;
}

beforeAll(async () => {
  going = await appraisedOf(makers.cuongYen);
  stopping = await appraisedOf(makers.daiHoang);
  withdrawing = await appraisedOf(makers.taiHoSin);
  stage.on("2025-06-10");
  const schemeIds = [going, stopping, withdrawing];
  planId = await nationalListIsDrawnUp(stage, { year: 2026, schemeIds });
  await listIsSentToAgency(stage, planId, { number: "812/SCT-QLCN", on: "2025-06-10" });
  stage.on("2025-09-20");
  await agencyAppraises(stage, planId, { number: "655/CKC-KC", on: "2025-09-15" });
  stage.on("2026-01-20");
  const copyNumber = "31/SCT-QLCN";
  await ministerDecides(stage, planId, { number: "3100/QĐ-BCT", on: "2026-01-15", copyNumber });
  stage.on("2026-03-12");
  await contracted(going, makers.cuongYen, "12");
  await contracted(stopping, makers.daiHoang, "13");
  stage.on(on);
}, 120_000);

describe("a change of a national scheme", () => {
  it("of the time within the year is the Cục's, and ends in an annex", async () => {
    const asked = await decidedOutside(going, { kind: "time", endsOn: "2026-11-15" }, ofAgency);
    await annexIsSigned(stage, going, asked, { number: "01/PLHĐ-TTKC", on });
    const { rows } = await officer.asks(findSchemeAmendmentsEndpoint, { schemeId: going });
    expect(rows[0]).toMatchObject({ annex: { number: "01/PLHĐ-TTKC" } });
  });

  it("of the place is the Cục's, without touching the money", async () => {
    const place = { kind: "place", address: "Xóm Mới", communeCode: "01273" } as const;
    await decidedOutside(going, place, ofAgency);
    expect(await schemeOf(going)).toMatchObject({
      place: "Xóm Mới",
      money: { approvedDong: 250 * million, committedDong: 250 * million },
    });
  });

  it("that raises the support is the Minister's, within the norm, and raises the contract with the Cục", async () => {
    const over = { kind: "support", supportDong: 300 * million + 1 } as const;
    const refused = await stage
      .as("trung-tam")
      .isRefused(
        requestAmendmentEndpoint,
        await changeRequest(stage, going, over, on),
        "support-over-norm",
      );
    expect(refused.facts).toMatchObject({ maximumDong: 300 * million });
    await decidedOutside(going, { kind: "support", supportDong: 280 * million }, ofMinister);
    expect((await schemeOf(going)).money).toMatchObject({
      approvedDong: 280 * million,
      committedDong: 280 * million,
    });
    const page = await stage.as("ke-toan").asks(findSchemeContractEndpoint, { schemeId: going });
    expect(page.agency).toMatchObject({ amountDong: 280 * million, committedDong: 280 * million });
    expect(page.contracts).toMatchObject([{ grantDong: 280 * million }]);
    await assertLedgerBalances(world);
  });

  it("stands in the history with the paper of who decided", async () => {
    const { rows } = await officer.asks(listSchemeHistoryEndpoint, { schemeId: going });
    const approved = rows.filter(({ action }) => action === "approve_amendment");
    expect(approved).toHaveLength(3);
    expect(JSON.stringify(approved)).toContain(ofMinister.number);
  });
});

describe("the end of a national scheme before its time", () => {
  it("is a withdrawal before the contract; nobody of a reserve takes its place by a decision of the province", async () => {
    await schemeIsWithdrawn(stage, withdrawing, { reason: "Cơ sở chưa thu xếp được vốn", on });
    expect((await schemeOf(withdrawing)).status).toBe("withdrawn");
    const { expectedVersion, lines } = await nationalPlanNow(stage, planId);
    await stage.as("lanh-dao-tinh").isRefused(
      adjustPlanEndpoint,
      {
        planId,
        expectedVersion,
        decisionNumber: "402/QĐ-UBND",
        decidedOn: on,
        signatory: "Trần Văn Thí Dụ",
        heading: "chair",
        changes: [
          { kind: "replace_from_reserve", planLineId: lines[0]?.id ?? "", approvedDong: million },
        ],
      },
      "plan-move-not-of-source",
    );
  });

  it("is a stop by the Minister's paper, and ends when the advance is back with the Cục", async () => {
    await nationalProgressIsReported(stage, stopping, {
      month: "2026-06",
      on,
      workValueDong: 500 * million,
      paidByBeneficiaryDong: 300 * million,
    });
    const amountDong = 100 * million;
    await agencyTransfersMoney(stage, stopping, { amountDong, on, voucherNumber: "LC-01" });
    const requestId = await advanceIsAskedFor(stage, stopping, amountDong);
    await requestIsApproved(stage, requestId);
    await departmentConfirmsAdvance(stage, requestId);
    await treasuryPays(stage, requestId, { on, voucherNumber: "UNC-031" });
    const stop = {
      ...(await stage.scheme(stopping)),
      reason: "Cơ sở bán máy đã mua",
      happenedOn: on,
    };
    await stage
      .as("lanh-dao-tinh")
      .isRefused(stopSchemeEndpoint, { ...stop, paper: null }, "ministry-decides");
    await officer.does(stopSchemeEndpoint, { ...stop, paper: { ...ofMinister, issuedOn: on } });
    expect((await schemeOf(stopping)).money).toMatchObject({ committedDong: amountDong });
    await advanceIsReturned(stage, stopping, { amountDong, slipNumber: "C2-05a/07", on });
    expect((await schemeOf(stopping)).status).toBe("money_recovered");
    const give = { amountDong, on, voucherNumber: "NT-01", kind: "give_back" } as const;
    await agencyTransfersMoney(stage, stopping, give);
    const page = await stage.as("ke-toan").asks(findSchemeContractEndpoint, { schemeId: stopping });
    expect(page.agency).toMatchObject({ receivedDong: 0, heldDong: 0 });
    await assertLedgerBalances(world);
  });

  it("is force majeure by the Cục's paper, and leads to the acceptance of what is done", async () => {
    const flood = {
      kind: "force_majeure",
      event: "Lũ quét làm hư hỏng nhà xưởng",
      occurredOn: on,
      completedVolume: "Đã mua, lắp đặt 01 máy; chưa chạy thử",
    } as const;
    await decidedOutside(going, flood, ofAgency);
    expect((await schemeOf(going)).status).toBe("ready_for_acceptance");
    await expect(
      workIsAccepted(stage, going, { on, costDong: proposal.priceDong, place: proposal.place }),
    ).rejects.toThrow("move-not-open");
  });
});

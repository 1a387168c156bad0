import { afterAll, afterEach, describe, expect, it } from "vitest";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  acceptScheme,
  approveSettlementOf,
  askAcceptance,
  liquidateScheme,
  makeSchemeAt,
  prepareSettlementOf,
  versionOf,
} from "../testing/make-progress.ts";
import { returnMoney } from "../payment/return-money.ts";
import { soundTeam } from "../testing/sound-papers.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listAllocations } from "../budget/list-allocations.ts";
import type { EndpointInput } from "../platform/api.ts";
import type { recordAcceptanceEndpoint } from "./api.ts";
import { findSchemeAcceptance } from "./find-scheme-acceptance.ts";
import { recordAcceptance } from "./record-acceptance.ts";
import { remedy } from "./remedy.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const recorder = await world.person("department_officer", { another: "nghiem-thu" });
const centre = await world.person("centre_officer");
const wholeCosts = [310_000_000, 170_000_000];

async function pageOf(schemeId: string) {
  return accepted(await world.ask(findSchemeAcceptance, recorder, { schemeId }));
}

type Member = EndpointInput<typeof recordAcceptanceEndpoint>["members"][number];

/** Minutes that nothing is wrong with, and the kind of refusal that a change of them meets. */
async function minutesOf(schemeId: string) {
  const { machines, schemeVersion } = await pageOf(schemeId);
  const stated = machines.map(({ machineLineId, quantity }, index) => ({
    machineLineId,
    acceptedQuantity: quantity,
    acceptedCostDong: wholeCosts[index] ?? 0,
    serialNumbers: "",
    remark: "",
  }));
  const sound = {
    schemeId,
    expectedVersion: schemeVersion,
    heldOn: "2026-03-02",
    place: "Xóm Mẫu",
    members: soundTeam.map((member): Member => ({ ...member })),
    machines: stated,
    verdict: "passed" as "passed" | "partial" | "failed",
    conclusion: "",
  };
  const kindOf = async (change: Partial<typeof sound>) => {
    const outcome = await world.run(recordAcceptance, recorder, { ...sound, ...change });
    return outcome.ok ? "accepted" : outcome.refusal.kind;
  };
  return { stated, kindOf };
}

describe("the acceptance team", () => {
  it("has one chair from Sở, somebody of the commune, and three members", async () => {
    const { schemeId } = await makeSchemeAt(world, "ready_for_acceptance");
    const { kindOf } = await minutesOf(schemeId);
    const [chair, commune, finance] = soundTeam;
    const as = (duty: "chair" | "member" | "witness") => ({ ...finance, duty });
    expect(await kindOf({ members: [{ ...commune }, as("member")] })).toBe("chair-missing");
    expect(await kindOf({ members: [{ ...chair }, { ...commune }, as("chair")] })).toBe(
      "chair-not-one",
    );
    expect(await kindOf({ members: [as("chair"), { ...commune }] })).toBe("chair-from-wrong-body");
    expect(await kindOf({ members: [{ ...chair }, as("member")] })).toBe("body-missing");
    expect(await kindOf({ members: [{ ...chair }, { ...commune }, as("witness")] })).toBe(
      "too-few-members",
    );
    expect(await kindOf({ members: [{ ...chair }, { ...commune }, { ...commune }] })).toBe(
      "member-twice",
    );
    expect(await kindOf({})).toBe("accepted");
  });

  it("is not recorded by whoever drafted the scheme", async () => {
    const { schemeId } = await makeSchemeAt(world, "ready_for_acceptance");
    const asRecorder = { ...centre, role: recorder.role, permissions: recorder.permissions };
    const { machines, schemeVersion } = await pageOf(schemeId);
    const outcome = await world.run(recordAcceptance, asRecorder, {
      schemeId,
      expectedVersion: schemeVersion,
      heldOn: "2026-03-02",
      place: "Xóm Mẫu",
      members: soundTeam.map((member) => ({ ...member })),
      machines: machines.map(({ machineLineId }) => ({
        machineLineId,
        acceptedQuantity: 0,
        acceptedCostDong: 0,
        serialNumbers: "",
        remark: "",
      })),
      verdict: "failed",
      conclusion: "Chưa có máy",
    });
    expect(outcome).toMatchObject({ refusal: { kind: "same-person", earlierAct: "scheme:draft" } });
  });
});

describe("the acceptance minutes", () => {
  it("state every machine once, within what was contracted, and agree with themselves", async () => {
    const { schemeId } = await makeSchemeAt(world, "ready_for_acceptance");
    const { kindOf, stated } = await minutesOf(schemeId);
    const [first, second] = stated;
    if (!first || !second) throw new Error("Two machines are made");
    const none = { acceptedQuantity: 0, acceptedCostDong: 0 };
    const unknown = { ...first, machineLineId: "00000000-0000-7000-8000-000000000001" };
    expect(await kindOf({ heldOn: "2026-03-01" })).toBe("held-before-request");
    expect(await kindOf({ heldOn: "2026-03-03" })).toBe("held-in-future");
    expect(await kindOf({ machines: [...stated, unknown] })).toBe("machine-unknown");
    expect(await kindOf({ machines: [first] })).toBe("machine-not-stated");
    expect(await kindOf({ machines: [{ ...first, acceptedQuantity: 2 }, second] })).toBe(
      "machine-quantity-out-of-range",
    );
    expect(await kindOf({ machines: [{ ...first, acceptedQuantity: 0 }, second] })).toBe(
      "machine-cost-without-quantity",
    );
    expect(await kindOf({ machines: [{ ...first, acceptedCostDong: 0 }, second] })).toBe(
      "machine-without-cost",
    );
    expect(await kindOf({ machines: [{ ...first, ...none }, second] })).toBe(
      "passed-but-incomplete",
    );
    expect(await kindOf({ verdict: "partial", conclusion: "Đủ" })).toBe("partial-but-complete");
    const nothing = stated.map((line) => ({ ...line, ...none }));
    expect(await kindOf({ verdict: "partial", conclusion: "Chưa", machines: nothing })).toBe(
      "partial-but-nothing",
    );
    expect(await kindOf({ verdict: "failed" })).toBe("conclusion-missing");
    expect(await kindOf({ expectedVersion: 99 })).toBe("stale");
  });
});

describe("the support after acceptance", () => {
  it("shrinks to half of the accepted cost, and the surplus goes back to the allocation", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance");
    const outcome = accepted(await acceptScheme(world, scheme, [300_000_000, 130_000_001]));
    expect(outcome).toMatchObject({
      acceptedSupportDong: 215_000_000,
      shrunkByDong: 25_000_000,
    });
    const [minutes] = (await pageOf(scheme.schemeId)).acceptances;
    expect(minutes?.retest).toMatchObject({
      eligibleCostDong: 430_000_001,
      maximumDong: 215_000_000,
    });
    const officer = await world.person("department_officer");
    const { rows } = accepted(await world.ask(listAllocations, officer, {}));
    const figures = rows.find(({ id }) => id === scheme.allocationId)?.figures;
    expect(figures?.remaining.amountDong).toBe(25_000_000);
  });

  it("counts only the machines that the norm supports", async () => {
    const machines = [
      { name: "Máy chính", quantity: 1, unitPriceDong: 400_000_000, isEligible: true },
      { name: "Xe nâng", quantity: 1, unitPriceDong: 100_000_000, isEligible: false },
    ];
    const scheme = await makeSchemeAt(world, "ready_for_acceptance", {
      machines,
      appraisedDong: 200_000_000,
    });
    const outcome = accepted(await acceptScheme(world, scheme, [390_000_000, 100_000_000]));
    expect(outcome.acceptedSupportDong).toBe(195_000_000);
  });

  it("follows the volume done where only a part stands there", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance");
    const outcome = accepted(
      await acceptScheme(world, scheme, [310_000_000, 85_000_000], {
        quantities: [1, 1],
        verdict: "partial",
        conclusion: "Một máy sấy chưa lắp do lũ",
      }),
    );
    expect(outcome).toMatchObject({
      status: "accepted_partially",
      acceptedSupportDong: 197_500_000,
    });
  });

  it("fails, is remedied, and is asked for again", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance");
    const { schemeId } = scheme;
    accepted(
      await acceptScheme(world, scheme, [], {
        quantities: [0, 0],
        verdict: "failed",
        conclusion: "Máy chưa vận hành",
      }),
    );
    expect(await statusOf(world, schemeId)).toBe("not_accepted");
    const version = await versionOf(world, schemeId);
    accepted(
      await world.run(remedy, centre, {
        schemeId,
        expectedVersion: version,
        note: "Thay bộ phận hỏng",
      }),
    );
    accepted(await askAcceptance(world, schemeId));
    accepted(await acceptScheme(world, scheme, wholeCosts));
    expect(await statusOf(world, schemeId)).toBe("accepted");
    expect((await pageOf(schemeId)).acceptances).toHaveLength(2);
  });

  it("is recorded once, though two record it at once", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance");
    const outcomes = await Promise.all([
      acceptScheme(world, scheme, wholeCosts),
      acceptScheme(world, scheme, wholeCosts),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an acceptance that leaves no support", () => {
  const machines = [
    { name: "Máy tráng miến", quantity: 1, unitPriceDong: 400_000_000, isEligible: true },
    { name: "Xe tải", quantity: 1, unitPriceDong: 300_000_000, isEligible: false },
  ];
  const nothingEligible = {
    quantities: [0, 1],
    verdict: "partial",
    conclusion: "Cơ sở chỉ mua xe tải, không thuộc nội dung hỗ trợ",
  } as const;

  it("leads on to liquidation and settlement when nothing was advanced", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance", {
      machines,
      appraisedDong: 200_000_000,
    });
    const { schemeId } = scheme;
    const outcome = accepted(await acceptScheme(world, scheme, [0, 300_000_000], nothingEligible));
    expect(outcome).toMatchObject({
      acceptedSupportDong: 0,
      releaseDong: 200_000_000,
      status: "paid",
      version: await versionOf(world, schemeId),
    });
    accepted(await liquidateScheme(world, schemeId));
    accepted(
      await prepareSettlementOf(world, schemeId, [
        { amountDong: 300_000_000, paidBy: "beneficiary", isEligible: false },
      ]),
    );
    accepted(await approveSettlementOf(world, schemeId));
    expect(await statusOf(world, schemeId)).toBe("settled");
  });

  it("waits for the advance to be returned, and then leads on", async () => {
    const scheme = await makeSchemeAt(world, "ready_for_acceptance", {
      machines,
      appraisedDong: 200_000_000,
      advanceDong: 100_000_000,
    });
    const { schemeId } = scheme;
    accepted(await acceptScheme(world, scheme, [0, 300_000_000], nothingEligible));
    expect(await statusOf(world, schemeId)).toBe("accepted_partially");
    accepted(
      await world.run(returnMoney, await world.person("centre_accountant"), {
        schemeId,
        from: "advance",
        amountDong: 100_000_000,
        slipNumber: "C2-05a/21",
        returnedOn: "2026-03-02",
        reason: "Không còn kinh phí được hỗ trợ",
      }),
    );
    expect(await statusOf(world, schemeId)).toBe("paid");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asId, dong, type MachineLineId, type AccountId, plainDate } from "../kernel/index.ts";
import {
  acceptedCosts,
  type AcceptanceFacts,
  type AcceptanceMember,
  type AcceptanceMinutes,
  type AcceptedMachine,
  decideAcceptance,
  inspectionRefusalText,
} from "./index.ts";

const dryer = asId<MachineLineId>("00000000-0000-7000-8000-000000000001");
const shed = asId<MachineLineId>("00000000-0000-7000-8000-000000000002");
const recorderId = asId<AccountId>("00000000-0000-7000-8000-00000000000a");

const facts: AcceptanceFacts = {
  requestedOn: plainDate("2026-10-01"),
  today: plainDate("2026-10-20"),
  machines: [
    { machineLineId: dryer, name: "Máy sấy", quantity: 2, isEligible: true },
    { machineLineId: shed, name: "Giá để hàng", quantity: 1, isEligible: false },
  ],
  approvedDong: dong(150),
  committedBalanceDong: dong(150),
  retest: { maximumDong: dong(150) },
  teamRule: {
    chairFrom: "department",
    mustInclude: ["centre", "commune_committee"],
    minimumMembers: 3,
    citation: "TT 36/2013/TT-BCT, Đ.21",
  },
  recorderId,
  done: [],
};

function member(
  personName: string,
  from: AcceptanceMember["from"],
  duty: AcceptanceMember["duty"] = "member",
): AcceptanceMember {
  return { personName, from, duty, position: "Chuyên viên", organisation: from };
}

function found(machineLineId: MachineLineId, quantity: number, cost: number): AcceptedMachine {
  return {
    machineLineId,
    acceptedQuantity: quantity,
    acceptedCostDong: dong(cost),
    serialNumbers: "",
    remark: "",
  };
}

const minutes: AcceptanceMinutes = {
  heldOn: plainDate("2026-10-10"),
  place: "Xã Nguyên Bình",
  members: [
    member("An", "department", "chair"),
    member("Bình", "centre", "secretary"),
    member("Chi", "commune_committee"),
    member("Dũng", "establishment", "witness"),
  ],
  machines: [found(dryer, 2, 300), found(shed, 1, 20)],
  verdict: "passed",
  conclusion: "",
};

function refused(change: Partial<AcceptanceMinutes>, other: Partial<AcceptanceFacts> = {}) {
  const result = decideAcceptance({ ...facts, ...other }, { ...minutes, ...change });
  if (result.ok) throw new Error("It was not refused.");
  expect(inspectionRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

describe("an acceptance", () => {
  it("keeps the approved support where the norm still allows it on the accepted cost", () => {
    expect(decideAcceptance(facts, minutes)).toEqual({
      ok: true,
      value: {
        action: "accept",
        acceptedCostDong: 320,
        acceptedEligibleDong: 300,
        acceptedSupportDong: 150,
        shrunkByDong: 0,
        releaseDong: 0,
        limitedBy: "approved",
      },
    });
  });

  it("shrinks the support to what the norm allows on the accepted cost, and releases the rest", () => {
    const retest = { maximumDong: dong(149) };
    expect(decideAcceptance({ ...facts, retest }, minutes)).toMatchObject({
      value: { acceptedSupportDong: 149, shrunkByDong: 1, releaseDong: 1, limitedBy: "norm" },
    });
  });

  it("releases no more than what is neither advanced nor paid: the rest must be returned", () => {
    const other = {
      retest: { maximumDong: dong(100) },
      committedBalanceDong: dong(45),
    };
    expect(decideAcceptance({ ...facts, ...other }, minutes)).toMatchObject({
      value: { acceptedSupportDong: 100, shrunkByDong: 50, releaseDong: 45 },
    });
  });

  it("never raises the support above the approved amount", () => {
    const retest = { maximumDong: dong(1_000) };
    expect(decideAcceptance({ ...facts, retest }, minutes)).toMatchObject({
      value: { acceptedSupportDong: 150 },
    });
  });

  it("of a part accepts the volume done, and of nothing gives no support", () => {
    const partial = {
      verdict: "partial",
      conclusion: "Lũ",
      machines: [found(dryer, 1, 150), found(shed, 0, 0)],
    } as const;
    const retest = { maximumDong: dong(75) };
    expect(decideAcceptance({ ...facts, retest }, { ...minutes, ...partial })).toMatchObject({
      value: { action: "accept_partially", acceptedEligibleDong: 150, acceptedSupportDong: 75 },
    });
    const failed = { verdict: "failed", conclusion: "Máy không chạy" } as const;
    expect(decideAcceptance(facts, { ...minutes, ...failed })).toMatchObject({
      value: { action: "not_accept", acceptedSupportDong: 0, releaseDong: 0, limitedBy: "failed" },
    });
  });

  it("has a verdict that agrees with what was found", () => {
    expect(refused({ machines: [found(dryer, 1, 150), found(shed, 1, 20)] })).toEqual({
      kind: "passed-but-incomplete",
      names: ["Máy sấy"],
    });
    expect(refused({ verdict: "partial", conclusion: "x" })).toEqual({
      kind: "partial-but-complete",
    });
    expect(
      refused({
        verdict: "partial",
        conclusion: "x",
        machines: [found(dryer, 0, 0), found(shed, 0, 0)],
      }),
    ).toEqual({ kind: "partial-but-nothing" });
    expect(refused({ verdict: "failed" })).toEqual({
      kind: "conclusion-missing",
      verdict: "failed",
    });
  });

  it("states every machine once, in whole numbers up to the contract, with its cost", () => {
    const withDryer = (machine: AcceptedMachine) => ({ machines: [machine, found(shed, 1, 20)] });
    expect(refused({ machines: [found(dryer, 2, 300)] })).toEqual({
      kind: "machine-not-stated",
      name: "Giá để hàng",
    });
    expect(refused({ machines: [...minutes.machines, found(dryer, 2, 300)] }).kind).toBe(
      "machine-not-stated",
    );
    const stranger = asId<MachineLineId>("00000000-0000-7000-8000-000000000009");
    expect(refused({ machines: [...minutes.machines, found(stranger, 1, 1)] })).toEqual({
      kind: "machine-unknown",
    });
    expect(refused(withDryer(found(dryer, 3, 300))).kind).toBe("machine-quantity-out-of-range");
    expect(refused(withDryer(found(dryer, 1.5, 300))).kind).toBe("machine-quantity-out-of-range");
    expect(refused(withDryer(found(dryer, 2, -1))).kind).toBe("machine-cost-negative");
    expect(refused(withDryer(found(dryer, 0, 1))).kind).toBe("machine-cost-without-quantity");
    expect(refused(withDryer(found(dryer, 2, 0))).kind).toBe("machine-without-cost");
  });

  it("is held between the request and today, somewhere", () => {
    expect(decideAcceptance(facts, { ...minutes, heldOn: plainDate("2026-10-01") }).ok).toBe(true);
    expect(refused({ heldOn: plainDate("2026-09-30") }).kind).toBe("held-before-request");
    expect(refused({ heldOn: plainDate("2026-10-21") }).kind).toBe("held-in-future");
    expect(refused({ place: "" })).toEqual({ kind: "place-missing" });
  });

  it("is not recorded by who drafted the scheme", () => {
    expect(refused({}, { done: [{ act: "scheme:draft", personId: recorderId }] }).kind).toBe(
      "same-person",
    );
  });

  it("never gives more than approved nor than the norm, for any amounts", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000 }).map(dong);
    fc.assert(
      fc.property(amount, amount, amount, (approvedDong, maximumDong, committedBalanceDong) => {
        const result = decideAcceptance(
          {
            ...facts,
            approvedDong,
            committedBalanceDong,
            retest: { maximumDong },
          },
          minutes,
        );
        if (!result.ok) throw new Error(result.refusal.kind);
        expect(result.value.acceptedSupportDong).toBe(Math.min(approvedDong, maximumDong));
        expect(result.value.releaseDong).toBeLessThanOrEqual(committedBalanceDong);
      }),
    );
  });
});

describe("an acceptance team", () => {
  const [chair, centre, commune] = minutes.members;
  if (!chair || !centre || !commune) throw new Error("The minutes have members.");

  it("is chaired by one person of Sở Công Thương", () => {
    expect(refused({ members: [centre, commune] })).toEqual({ kind: "chair-missing" });
    expect(refused({ members: [chair, { ...centre, duty: "chair" }, commune] })).toEqual({
      kind: "chair-not-one",
      count: 2,
    });
    expect(
      refused({ members: [{ ...chair, duty: "member" }, { ...centre, duty: "chair" }, commune] }),
    ).toEqual({ kind: "chair-from-wrong-body", chairFrom: "department" });
  });

  it("has the bodies and the number its rule asks for; witnesses do not count", () => {
    expect(refused({ members: [chair, commune] })).toMatchObject({
      kind: "body-missing",
      bodies: ["centre"],
    });
    expect(refused({ members: [chair, commune, { ...centre, duty: "witness" }] })).toMatchObject({
      kind: "too-few-members",
      count: 2,
      minimumMembers: 3,
    });
  });

  it("names each member once", () => {
    expect(refused({ members: [chair, centre, { ...commune, personName: " " }] })).toEqual({
      kind: "member-without-name",
      row: 3,
    });
    expect(
      refused({ members: [chair, centre, commune, { ...commune, personName: "CHI" }] }),
    ).toEqual({
      kind: "member-twice",
      personName: "CHI",
    });
  });

  it("counts the eligible cost apart", () => {
    expect(acceptedCosts(facts.machines, minutes.machines)).toEqual({
      acceptedCostDong: 320,
      acceptedEligibleDong: 300,
    });
  });
});

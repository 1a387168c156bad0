import { plainDate } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { returnMoney } from "../payment/return-money.ts";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  approveSettlementOf,
  makeSchemeAt,
  prepareSettlementOf,
  versionOf,
} from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { approveSettlement } from "./approve-settlement.ts";
import { findSchemeSettlement } from "./find-scheme-settlement.ts";
import { liquidate } from "./liquidate.ts";
import { prepareSettlement } from "./prepare-settlement.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const accountant = await world.person("centre_accountant");
const head = await world.person("department_head");
const own = (amountDong: number) => ({ amountDong, paidBy: "beneficiary" }) as const;
const support = (amountDong: number) => ({ amountDong, paidBy: "support" }) as const;

async function pageOf(schemeId: string) {
  return accepted(await world.ask(findSchemeSettlement, head, { schemeId }));
}

describe("the liquidation", () => {
  it("comes after full payment, by numbered minutes of a day between acceptance and today", async () => {
    const { schemeId } = await makeSchemeAt(world, "paid");
    const centreHead = await world.person("centre_head");
    const kindOf = async (change: object) => {
      const outcome = await world.run(liquidate, centreHead, {
        schemeId,
        expectedVersion: await versionOf(world, schemeId),
        minutesNumber: "06/BBTL",
        liquidatedOn: "2026-03-02",
        note: "",
        ...change,
      });
      return outcome.ok ? "liquidated" : outcome.refusal.kind;
    };
    expect(await kindOf({ minutesNumber: " " })).toBe("liquidation-number-missing");
    expect(await kindOf({ liquidatedOn: "2026-03-03" })).toBe("liquidated-in-future");
    expect(await kindOf({ liquidatedOn: "2026-03-01" })).toBe("liquidated-before-acceptance");
    expect(await kindOf({})).toBe("liquidated");
  });
});

describe("the settlement", () => {
  it("lists vouchers of all cost, each once, with number, amount and day", async () => {
    const { schemeId } = await makeSchemeAt(world, "liquidated");
    const voucher = {
      voucherNumber: "HĐ-1",
      issuedOn: "2026-03-02",
      issuer: "Công ty Máy Mẫu",
      content: "Mua máy",
      amountDong: 480_000_000,
      paidBy: "beneficiary" as const,
      isEligible: true,
    };
    const kindOf = async (vouchers: (typeof voucher | object)[]) => {
      const stated = vouchers.map((change) => ({ ...voucher, ...change }));
      const outcome = await world.run(prepareSettlement, accountant, {
        schemeId,
        vouchers: stated,
      });
      return outcome.ok ? "prepared" : outcome.refusal.kind;
    };
    expect(await kindOf([])).toBe("vouchers-missing");
    expect(await kindOf([{ voucherNumber: "" }])).toBe("voucher-number-missing");
    expect(await kindOf([{ issuedOn: "2026-03-03" }])).toBe("voucher-in-future");
    expect(await kindOf([{}, {}])).toBe("voucher-twice");
    expect(await kindOf([{ paidBy: "support" }])).toBe("counterpart-without-vouchers");
    expect(await kindOf([{}])).toBe("prepared");
  });

  it("shrinks the support to what the vouchers prove; the surplus is returned before it is approved", async () => {
    const { schemeId } = await makeSchemeAt(world, "liquidated");
    const prepared = accepted(
      await prepareSettlementOf(world, schemeId, [support(240_000_000), own(200_000_000)]),
    );
    expect(prepared).toMatchObject({
      settledSupportDong: 220_000_000,
      toRecoverDong: 20_000_000,
    });
    expect(await approveSettlementOf(world, schemeId)).toMatchObject({
      refusal: { kind: "must-return-first", toRecoverDong: 20_000_000 },
    });
    accepted(
      await world.run(returnMoney, accountant, {
        schemeId,
        from: "paid",
        amountDong: 20_000_000,
        slipNumber: "C2-05a/09",
        returnedOn: "2026-03-02",
        reason: "Giảm theo quyết toán",
      }),
    );
    accepted(await approveSettlementOf(world, schemeId));
    expect(await statusOf(world, schemeId)).toBe("settled");
    const { settlement, outstanding } = await pageOf(schemeId);
    expect(settlement).toMatchObject({
      status: "approved",
      settledSupportDong: 220_000_000,
      toRecoverDong: 20_000_000,
    });
    expect(outstanding).toEqual({ toReturnDong: 0, toPayDong: 0 });
  });

  it("is not approved by who drew it up, nor without the money it settles", async () => {
    const { schemeId } = await makeSchemeAt(world, "liquidated");
    accepted(await prepareSettlementOf(world, schemeId, [support(240_000_000), own(240_000_000)]));
    const { settlement } = await pageOf(schemeId);
    const asHead = { ...accountant, role: head.role, permissions: head.permissions };
    const ask = { schemeId, expectedVersion: settlement?.version ?? 1 };
    expect(await world.run(approveSettlement, asHead, ask)).toMatchObject({
      refusal: { kind: "same-person", earlierAct: "settlement:prepare" },
    });
    accepted(
      await world.run(returnMoney, accountant, {
        schemeId,
        from: "paid",
        amountDong: 1,
        slipNumber: "C2-05a/10",
        returnedOn: "2026-03-02",
        reason: "Nộp trả nhầm",
      }),
    );
    expect(await approveSettlementOf(world, schemeId)).toMatchObject({
      refusal: { kind: "payment-outstanding", outstandingDong: 1 },
    });
  });

  it("is drawn up anew only by whoever saw the last one, and says what stands before its approval", async () => {
    const { schemeId } = await makeSchemeAt(world, "liquidated");
    accepted(await prepareSettlementOf(world, schemeId, [support(240_000_000), own(200_000_000)]));
    expect((await pageOf(schemeId)).outstanding).toEqual({
      toReturnDong: 20_000_000,
      toPayDong: 0,
    });
    const { settlement } = await pageOf(schemeId);
    const again = (insteadOfVersion: number) =>
      world.run(prepareSettlement, accountant, {
        schemeId,
        insteadOfVersion,
        vouchers: (settlement?.vouchers ?? []).map(({ paidByLabel, ...voucher }) => {
          expect(paidByLabel).not.toBe("");
          return voucher;
        }),
      });
    expect(await again(0)).toMatchObject({ refusal: { kind: "stale", currentVersion: 1 } });
    expect(accepted(await again(1)).version).toBe(2);
  });

  it("is due 15 days after the acceptance, and says when it is late", async () => {
    const { schemeId } = await makeSchemeAt(world, "liquidated");
    expect((await pageOf(schemeId)).dueOn).toBe("2026-03-17");
    world.clock.set(plainDate("2026-03-17"));
    const onTime = await prepareSettlementOf(world, schemeId, [
      support(240_000_000),
      own(240_000_000),
    ]);
    expect(accepted(onTime).isLate).toBe(false);
    world.clock.set(plainDate("2026-03-18"));
    const late = await prepareSettlementOf(world, schemeId, [
      support(240_000_000),
      own(240_000_000),
    ]);
    expect(accepted(late).isLate).toBe(true);
    world.clock.set(plainDate("2026-03-02"));
  });
});

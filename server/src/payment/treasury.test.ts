import { plainDate } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  acceptScheme,
  askAcceptance,
  askAdvance,
  askPayment,
  makeSchemeAt,
  payee,
  sendToTreasury,
  treasuryPays,
} from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { answerRequest } from "./answer-request.ts";
import { findPaymentRequest } from "./find-payment-request.ts";
import { findSchemePayments } from "./find-scheme-payments.ts";
import { returnMoney } from "./return-money.ts";
import { reviseRequest } from "./revise-request.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(async () => {
  await assertLedgerBalances(world);
  world.clock.set(plainDate("2026-03-02"));
});
const accountant = await world.person("centre_accountant");
const treasury = await world.person("treasury");

async function advanceAtTreasury(amountDong = 100_000_000) {
  const { schemeId } = await makeSchemeAt(world, "in_progress");
  const made = accepted(await askAdvance(world, schemeId, amountDong));
  return { schemeId, ...(await sendToTreasury(world, made)) };
}

type Request = { readonly id: string; readonly version: number };
type Answer = Partial<{
  readonly verdict: "paid" | "part-paid" | "returned" | "refused";
  readonly answeredOn: string;
  readonly voucherNumber: string;
  readonly paidDong: number;
  readonly reason: string;
}>;

const answer = (request: Request, given: Answer, viewer = treasury, key?: string) =>
  world.run(
    answerRequest,
    viewer,
    {
      paymentRequestId: request.id,
      expectedVersion: request.version,
      verdict: "paid",
      answeredOn: world.clock.today(),
      voucherNumber: "UNC-15",
      reason: "",
      ...given,
    },
    key,
  );

const moneyOf = async (schemeId: string) =>
  accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
const returnOf = (schemeId: string, from: "advance" | "paid", amountDong: number) =>
  world.run(returnMoney, accountant, {
    schemeId,
    from,
    amountDong,
    slipNumber: "GNT-01",
    returnedOn: world.clock.today(),
    reason: "Nộp trả phần không sử dụng",
  });

describe("the Treasury's answer", () => {
  it("moves the money only when it has paid", async () => {
    const request = await advanceAtTreasury();
    expect(await moneyOf(request.schemeId)).toMatchObject({ advancedDong: 0, paidDong: 0 });
    expect(accepted(await answer(request, {}))).toMatchObject({ status: "accepted" });
    expect(await moneyOf(request.schemeId)).toMatchObject({
      advancedDong: 100_000_000,
      committedDong: 240_000_000,
    });
  });

  it("recorded by the accountant is marked as taken from its paper", async () => {
    const request = await advanceAtTreasury();
    accepted(await answer(request, {}, accountant));
    const page = accepted(
      await world.ask(findPaymentRequest, accountant, { paymentRequestId: request.id }),
    );
    expect(page.answers).toEqual([
      {
        answer: "accepted",
        answerLabel: "Kho bạc đã thanh toán",
        paidDong: 100_000_000,
        answeredOn: "2026-03-02",
        voucherNumber: "UNC-15",
        reason: "",
        byDocument: true,
      },
    ]);
  });

  it("may pay a part, with its reason; the rest is free to be asked for again", async () => {
    const request = await advanceAtTreasury(168_000_000);
    expect(await answer(request, { verdict: "part-paid", paidDong: 60_000_000 })).toMatchObject({
      refusal: { kind: "answer-reason-missing" },
    });
    const reason = "Chỉ đủ hồ sơ của một máy";
    const part = { verdict: "part-paid", reason } as const;
    for (const paidDong of [168_000_000, 168_000_001]) {
      expect(await answer(request, { ...part, paidDong })).toMatchObject({
        refusal: { kind: "part-paid-out-of-range", amountDong: 168_000_000 },
      });
    }
    accepted(await answer(request, { ...part, paidDong: 60_000_000 }));
    expect(await moneyOf(request.schemeId)).toMatchObject({
      advancedDong: 60_000_000,
      advance: { largestDong: 108_000_000 },
    });
  });

  it("may return the papers; the request keeps its claim until it is corrected", async () => {
    const request = await advanceAtTreasury();
    const reason = "Thiếu báo cáo tiến độ có xác nhận";
    const returned = accepted(await answer(request, { verdict: "returned", reason }));
    expect(await moneyOf(request.schemeId)).toMatchObject({
      advancedDong: 0,
      advance: { largestDong: 68_000_000 },
    });
    const revised = accepted(
      await world.run(reviseRequest, accountant, {
        paymentRequestId: request.id,
        expectedVersion: returned.version,
        ...payee,
        amountDong: 120_000_000,
        papers: [],
      }),
    );
    accepted(await answer(await sendToTreasury(world, revised), {}));
    expect(await moneyOf(request.schemeId)).toMatchObject({ advancedDong: 120_000_000 });
  });

  it("may return the papers of a request that is then given up", async () => {
    const request = await advanceAtTreasury(168_000_000);
    const returned = accepted(await answer(request, { verdict: "returned", reason: "Sai mẫu" }));
    accepted(
      await world.run(withdrawRequest, accountant, {
        paymentRequestId: request.id,
        expectedVersion: returned.version,
        reason: "Chờ thanh toán một lần",
      }),
    );
    expect((await moneyOf(request.schemeId)).advance.largestDong).toBe(168_000_000);
  });

  it("may refuse; then nothing is claimed and nothing has moved", async () => {
    const request = await advanceAtTreasury();
    expect(await answer(request, { verdict: "refused" })).toMatchObject({
      refusal: { kind: "answer-reason-missing" },
    });
    accepted(await answer(request, { verdict: "refused", reason: "Không thuộc dự toán" }));
    expect(await moneyOf(request.schemeId)).toMatchObject({
      advancedDong: 0,
      advance: { largestDong: 168_000_000 },
    });
  });

  it("is not before the papers were sent, nor in the future, nor without a voucher", async () => {
    world.clock.set(plainDate("2026-03-10"));
    const request = await advanceAtTreasury();
    world.clock.set(plainDate("2026-03-12"));
    expect(await answer(request, { answeredOn: "2026-03-09" })).toMatchObject({
      refusal: { kind: "answered-before-sent", sentOn: "2026-03-10" },
    });
    expect(await answer(request, { answeredOn: "2026-03-13" })).toMatchObject({
      refusal: { kind: "answered-in-future", today: "2026-03-12" },
    });
    expect(await answer(request, { voucherNumber: " " })).toMatchObject({
      refusal: { kind: "voucher-number-missing" },
    });
    accepted(await answer(request, { answeredOn: "2026-03-10" }));
  });

  it("is given once: a second one, or the same key twice at once, pays once", async () => {
    const request = await advanceAtTreasury();
    const key = "answer-of-one-click";
    const outcomes = await Promise.all([
      answer(request, {}, treasury, key),
      answer(request, {}, treasury, key),
    ]);
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(await answer(request, {})).toMatchObject({ refusal: { kind: "stale" } });
    const current = { ...request, version: request.version + 1 };
    expect(await answer(current, {})).toMatchObject({
      refusal: { kind: "not-at-treasury", status: "accepted" },
    });
    expect(await moneyOf(request.schemeId)).toMatchObject({ advancedDong: 100_000_000 });
  });

  it("by the Treasury and from its paper at the same moment pays once", async () => {
    const request = await advanceAtTreasury();
    const outcomes = await Promise.all([
      answer(request, {}),
      answer(request, { voucherNumber: "UNC-16" }, accountant),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await moneyOf(request.schemeId)).toMatchObject({ advancedDong: 100_000_000 });
  });
});

describe("full payment", () => {
  it("drives the accepted scheme to paid with the Treasury's last answer", async () => {
    const { schemeId } = await makeSchemeAt(world, "accepted", { advanceDong: 168_000_000 });
    const first = accepted(await askPayment(world, schemeId, 42_000_000));
    const paid = accepted(await treasuryPays(world, await sendToTreasury(world, first)));
    expect(paid.schemeStatus).toBe("accepted");
    const last = accepted(await askPayment(world, schemeId, 30_000_000));
    expect(last.clearAdvanceDong).toBe(0);
    const done = accepted(await treasuryPays(world, await sendToTreasury(world, last)));
    expect(done.schemeStatus).toBe("paid");
    expect(await moneyOf(schemeId)).toMatchObject({ advancedDong: 0, paidDong: 240_000_000 });
  });
});

describe("money that goes back (thu hồi, nộp trả)", () => {
  it("is at most what is open on its side, with the number of its slip", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100_000_000 });
    expect(await returnOf(schemeId, "advance", 100_000_001)).toMatchObject({
      refusal: { kind: "return-over-balance", balanceDong: 100_000_000 },
    });
    expect(await returnOf(schemeId, "paid", 1)).toMatchObject({
      refusal: { kind: "return-over-balance", balanceDong: 0 },
    });
    const slip = { schemeId, from: "advance", amountDong: 1, reason: "Thừa" } as const;
    expect(
      await world.run(returnMoney, accountant, {
        ...slip,
        slipNumber: "",
        returnedOn: "2026-03-02",
      }),
    ).toMatchObject({ refusal: { kind: "slip-number-missing" } });
    expect(
      await world.run(returnMoney, accountant, {
        ...slip,
        slipNumber: "1",
        returnedOn: "2026-03-03",
      }),
    ).toMatchObject({ refusal: { kind: "returned-in-future" } });
    accepted(await returnOf(schemeId, "advance", 40_000_000));
    const money = await moneyOf(schemeId);
    expect(money).toMatchObject({
      advancedDong: 60_000_000,
      returnedDong: 40_000_000,
      mayReturn: true,
    });
    expect(money.returns).toMatchObject([{ amountDong: 40_000_000, slipNumber: "GNT-01" }]);
  });

  it("brings a shrunk scheme to paid when the advance beyond the accepted support is back", async () => {
    const scheme = await makeSchemeAt(world, "in_progress", { advanceDong: 168_000_000 });
    const { schemeId } = scheme;
    accepted(await askAcceptance(world, schemeId));
    const quantities = [0, 2];
    const conclusion = "Máy tráng miến chưa lắp đặt";
    accepted(
      await acceptScheme(world, scheme, [0, 170_000_000], {
        quantities,
        verdict: "partial",
        conclusion,
      }),
    );
    expect(await moneyOf(schemeId)).toMatchObject({
      acceptedSupportDong: 85_000_000,
      committedDong: 168_000_000,
      toRecoverDong: 83_000_000,
    });
    const cleared = accepted(await askPayment(world, schemeId, 0));
    expect(cleared.clearAdvanceDong).toBe(85_000_000);
    accepted(await treasuryPays(world, await sendToTreasury(world, cleared)));
    expect(await statusOf(world, schemeId)).toBe("accepted_partially");
    const returned = accepted(await returnOf(schemeId, "advance", 83_000_000));
    expect(returned.schemeStatus).toBe("paid");
    expect(await moneyOf(schemeId)).toMatchObject({
      paidDong: 85_000_000,
      returnedDong: 83_000_000,
      toRecoverDong: 0,
    });
  });

  it("two returns at once do not give back more than was advanced", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress", { advanceDong: 100_000_000 });
    const outcomes = await Promise.all(
      Array.from({ length: 3 }, () => returnOf(schemeId, "advance", 60_000_000)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("never takes back what is settled", async () => {
    const { schemeId } = await makeSchemeAt(world, "settled");
    expect(await returnOf(schemeId, "paid", 1)).toMatchObject({
      refusal: { kind: "return-over-balance", balanceDong: 0 },
    });
    expect(await moneyOf(schemeId)).toMatchObject({ mayReturn: false, returnableDong: 0 });
  });
});

import { afterAll, afterEach, describe, expect, it } from "vitest";
import { assertLedgerBalances } from "../testing/make-money.ts";
import {
  askAdvance,
  askPayment,
  makeSchemeAt,
  payee,
  proveWork,
  purchasePapers,
} from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { findPaymentRequest } from "./find-payment-request.ts";
import { findSchemePayments } from "./find-scheme-payments.ts";
import { requestAdvance } from "./request-advance.ts";
import { requestPayment } from "./request-payment.ts";
import { withdrawRequest } from "./withdraw-request.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const accountant = await world.person("centre_accountant");

const supportDong = 240_000_000;
const ceilingDong = 168_000_000;

describe("an advance (tạm ứng)", () => {
  it("is allowed up to exactly 70% of the support, and its papers say so", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const made = accepted(await askAdvance(world, schemeId, ceilingDong));
    expect(made.code).toMatch(/^ĐNTT-2026-\d{4}$/);
    expect(made.warnings[0]).toContain("TT 17/2024/TT-BTC");
    const page = accepted(
      await world.ask(findPaymentRequest, accountant, { paymentRequestId: made.id }),
    );
    expect(page).toMatchObject({ status: "draft", kind: "advance", amountDong: ceilingDong });
    expect(page.maker).toEqual({ name: accountant.displayName, on: "2026-03-02" });
  });

  it("is refused one đồng above 70%, with what remains", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    expect(await askAdvance(world, schemeId, ceilingDong + 1)).toEqual({
      ok: false,
      refusal: {
        kind: "over-advance-ceiling",
        ceilingDong,
        remainingDong: ceilingDong,
        citation: "TT 36/2013/TT-BCT, Đ.13 k.2 đ.d",
      },
    });
  });

  it("counts what is already asked for: the second may only take the rest", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    accepted(await askAdvance(world, schemeId, 100_000_000));
    expect(await askAdvance(world, schemeId, 68_000_001)).toMatchObject({
      refusal: { kind: "over-advance-ceiling", remainingDong: 68_000_000 },
    });
    accepted(await askAdvance(world, schemeId, 68_000_000));
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    expect(page.advance).toMatchObject({ largestDong: 0, isPermitted: true });
    expect(page.advance.blockedBecause).toContain("Chỉ còn tạm ứng được 0\u00a0đ");
  });

  it("two requests at the same moment do not pass the ceiling together", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => askAdvance(world, schemeId, ceilingDong)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    expect(page.requests).toHaveLength(1);
  });

  it("the same request sent twice at once is made once", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const input = { schemeId, amountDong: 50_000_000, papers: [], ...payee };
    const key = "one-and-the-same-attempt";
    const outcomes = await Promise.all([
      world.run(requestAdvance, accountant, input, key),
      world.run(requestAdvance, accountant, input, key),
    ]);
    const [first, second] = outcomes.map(accepted);
    expect(second?.id).toBe(first?.id);
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    expect(page.requests).toHaveLength(1);
  });

  it("needs work worth more than 70% of the whole investment; exactly 70% is not enough", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    await proveWork(world, schemeId, 336_000_000);
    expect(await askAdvance(world, schemeId, 10_000_000)).toMatchObject({
      refusal: {
        kind: "work-value-too-low",
        workValueDong: 336_000_000,
        mustExceedDong: 336_000_000,
      },
    });
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    expect(page.advance.largestDong).toBe(0);
    expect(page.advance.blockedBecause).toContain("phải trên 336.000.000\u00a0đ");
  });

  it("is open with one đồng of work more", async () => {
    const { schemeId } = await makeSchemeAt(world, "contracted");
    await proveWork(world, schemeId, 336_000_001);
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    expect(page.advance).toMatchObject({ largestDong: ceilingDong, blockedBecause: null });
    expect(page.advance.evidence.map(({ id, isGiven }) => [id, isGiven])).toEqual([
      ["contract", true],
      ["progress-over-70", true],
    ]);
    accepted(await askAdvance(world, schemeId, ceilingDong));
  });

  it("is refused where the contract allows none, and before any contract", async () => {
    const once = await makeSchemeAt(world, "in_progress", { allowsAdvance: false });
    expect(await askAdvance(world, once.schemeId, 1)).toMatchObject({
      refusal: { kind: "advance-not-in-contract" },
    });
    const early = await makeSchemeAt(world, "task_assigned");
    expect(await askAdvance(world, early.schemeId, 1)).toMatchObject({
      refusal: { kind: "not-contracted", schemeStatus: "task_assigned" },
    });
  });

  it("is over once acceptance is asked for", async () => {
    const { schemeId } = await makeSchemeAt(world, "ready_for_acceptance");
    expect(await askAdvance(world, schemeId, 1)).toMatchObject({
      refusal: { kind: "advance-after-acceptance" },
    });
  });

  it("of zero đồng is not even read", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    expect(await askAdvance(world, schemeId, 0)).toMatchObject({
      refusal: { kind: "invalid-input" },
    });
  });

  it("that is given up frees its claim", async () => {
    const { schemeId } = await makeSchemeAt(world, "in_progress");
    const made = accepted(await askAdvance(world, schemeId, ceilingDong));
    const step = { paymentRequestId: made.id, expectedVersion: made.version };
    accepted(await world.run(withdrawRequest, accountant, { ...step, reason: "Lập nhầm đề án" }));
    accepted(await askAdvance(world, schemeId, ceilingDong));
  });
});

describe("a payment (thanh toán)", () => {
  it("is refused before acceptance", async () => {
    const { schemeId } = await makeSchemeAt(world, "ready_for_acceptance");
    expect(await askPayment(world, schemeId, supportDong)).toMatchObject({
      refusal: { kind: "not-accepted", schemeStatus: "ready_for_acceptance" },
    });
  });

  it("names every paper that is missing; what the system knows itself is not asked for", async () => {
    const { schemeId } = await makeSchemeAt(world, "accepted");
    const [, ...papers] = purchasePapers(world);
    const request = { schemeId, amountDong: supportDong, ...payee };
    expect(await world.run(requestPayment, accountant, { ...request, papers })).toMatchObject({
      refusal: {
        kind: "evidence-missing",
        missing: [{ label: "Báo cáo tổng hợp kết quả thực hiện đề án" }],
      },
    });
    const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
    const given = page.payment.evidence.filter(({ isGiven }) => isGiven).map(({ id }) => id);
    expect(given).toEqual(["base-acceptance"]);
    expect(page.payment).toMatchObject({ largestDong: supportDong, blockedBecause: null });
  });

  it("is the accepted support to the đồng, and not one more", async () => {
    const { schemeId } = await makeSchemeAt(world, "accepted");
    expect(await askPayment(world, schemeId, supportDong + 1)).toMatchObject({
      refusal: { kind: "over-accepted-support", remainingDong: supportDong },
    });
    accepted(await askPayment(world, schemeId, supportDong));
    expect(await askPayment(world, schemeId, 1)).toMatchObject({
      refusal: { kind: "over-accepted-support", remainingDong: 0 },
    });
  });

  it("two requests at the same moment do not pass the support together", async () => {
    const { schemeId } = await makeSchemeAt(world, "accepted");
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => askPayment(world, schemeId, 150_000_000)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("clears the advance by the same request", async () => {
    const { schemeId } = await makeSchemeAt(world, "accepted", { advanceDong: ceilingDong });
    const made = accepted(await askPayment(world, schemeId, 72_000_000));
    expect(made.clearAdvanceDong).toBe(ceilingDong);
    expect(await askPayment(world, schemeId, 0)).toMatchObject({
      refusal: { kind: "nothing-to-pay" },
    });
  });
});

import { plainDate } from "@kc/core/kernel";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { answerRequest } from "../payment/answer-request.ts";
import { approveRequest } from "../payment/approve-request.ts";
import { checkRequest } from "../payment/check-request.ts";
import { confirmRequest } from "../payment/confirm-request.ts";
import { declineConfirmation } from "../payment/decline-confirmation.ts";
import { findPaymentRequest } from "../payment/find-payment-request.ts";
import { sendRequest } from "../payment/send-request.ts";
import { assertLedgerBalances, statusOf } from "../testing/make-money.ts";
import {
  makeNationalAtWork,
  makeNationalPlan,
  makeNationalScheme,
  signWithAgency,
  transferOfAgency,
} from "../testing/make-national.ts";
import { askAdvance } from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { findSchemeContract } from "./find-scheme-contract.ts";
import { liquidateAgencyContract } from "./liquidate-agency-contract.ts";
import { recordAgencyTransfer } from "./record-agency-transfer.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
afterEach(() => assertLedgerBalances(world));
const accountant = await world.person("centre_accountant");

async function agencyOf(schemeId: string) {
  const page = await world.ask(findSchemeContract, accountant, { schemeId });
  return accepted(page).agency;
}

/** A request through the three hands. */
async function approveAsked(asked: { readonly id: string; readonly version: number }) {
  const step = (expectedVersion: number) => ({ paymentRequestId: asked.id, expectedVersion });
  const chief = await world.person("centre_chief_accountant");
  const head = await world.person("centre_head");
  const checked = accepted(await world.run(checkRequest, chief, step(asked.version)));
  return accepted(await world.run(approveRequest, head, step(checked.version)));
}

describe("the money of a contract with the Cục", () => {
  it("is bound by the contract, once, and is never received beyond it however many write at once", async () => {
    const scheme = await makeNationalScheme(world);
    await makeNationalPlan(world, "approved", [scheme]);
    accepted(await signWithAgency(world, scheme));
    expect(await statusOf(world, scheme.schemeId)).toBe("agency_contracted");
    expect(await signWithAgency(world, scheme)).toMatchObject({
      refusal: { kind: "move-not-open" },
    });
    const parallel = await Promise.all(
      Array.from({ length: 16 }, () => transferOfAgency(world, scheme.schemeId, 20_000_000)),
    );
    expect(parallel.filter(({ ok }) => ok)).toHaveLength(12);
    expect(await agencyOf(scheme.schemeId)).toMatchObject({
      amountDong: 240_000_000,
      committedDong: 240_000_000,
      receivedDong: 240_000_000,
    });
    accepted(await transferOfAgency(world, scheme.schemeId, 240_000_000, "give_back"));
    expect(await transferOfAgency(world, scheme.schemeId, 1, "give_back")).toMatchObject({
      refusal: { kind: "give-back-over-held", heldDong: 0 },
    });
  });

  it("is advanced with Sở's confirmation, up to what the Cục has transferred", async () => {
    const { schemeId } = await makeNationalAtWork(world, 2028);
    accepted(await transferOfAgency(world, schemeId, 100_000_000));
    const asked = accepted(await askAdvance(world, schemeId, 150_000_000));
    const officer = await world.person("department_officer");
    const step = async () => {
      const question = { paymentRequestId: asked.id };
      const { version } = accepted(await world.ask(findPaymentRequest, officer, question));
      return { ...question, expectedVersion: version };
    };
    await approveAsked(asked);
    const sentOn = world.clock.today();
    expect(await world.run(sendRequest, accountant, { ...(await step()), sentOn })).toMatchObject({
      refusal: { kind: "payment-move-not-open", openFrom: ["confirmed"] },
    });
    accepted(await world.run(confirmRequest, officer, await step()));
    accepted(await world.run(sendRequest, accountant, { ...(await step()), sentOn }));
    const paid = {
      verdict: "paid",
      answeredOn: sentOn,
      voucherNumber: "UNC-15",
      reason: "",
    } as const;
    expect(
      await world.run(answerRequest, accountant, { ...(await step()), ...paid }),
    ).toMatchObject({
      refusal: { kind: "over-received", receivedDong: 100_000_000, heldDong: 100_000_000 },
    });
    accepted(await transferOfAgency(world, schemeId, 50_000_000));
    accepted(await world.run(answerRequest, accountant, { ...(await step()), ...paid }));
    expect(await agencyOf(schemeId)).toMatchObject({ drawnDong: 150_000_000, heldDong: 0 });
  });

  it("goes back to its maker when Sở does not confirm it", async () => {
    const { schemeId } = await makeNationalAtWork(world, 2029);
    const asked = accepted(await askAdvance(world, schemeId, 100_000_000));
    const { version } = await approveAsked(asked);
    const head = await world.person("department_head");
    const declined = await world.run(declineConfirmation, head, {
      paymentRequestId: asked.id,
      expectedVersion: version,
      reason: "Chưa đủ khối lượng",
    });
    expect(accepted(declined).status).toBe("returned_to_maker");
  });
});

describe("one contract of the Cục about several schemes", () => {
  it("keeps the money of each apart, shares a voucher among them, and is liquidated when all are settled", async () => {
    const [first, second, alone] = [
      await makeNationalScheme(world, { planYear: 2031 }),
      await makeNationalScheme(world, { planYear: 2031 }),
      await makeNationalScheme(world, { planYear: 2031 }),
    ];
    await makeNationalPlan(world, "approved", [first, second, alone], 2031);
    const head = await world.person("centre_head");
    const asked = { schemeId: first.schemeId };
    const { agencyDraft } = accepted(await world.ask(findSchemeContract, head, asked));
    const others = agencyDraft?.others.map(({ id }) => id) ?? [];
    expect(others.toSorted()).toEqual([second.schemeId, alone.schemeId].toSorted());
    world.clock.set(plainDate("2031-03-02"));
    for (const listed of [
      [second, second],
      [second, first],
    ]) {
      expect(await signWithAgency(world, first, listed)).toMatchObject({
        refusal: { kind: "agency-scheme-twice" },
      });
    }
    accepted(await signWithAgency(world, first, [second]));
    expect(await statusOf(world, second.schemeId)).toBe("agency_contracted");
    expect(await statusOf(world, alone.schemeId)).toBe("in_plan");
    const part = (scheme: { readonly schemeId: string }, amountDong: number) => ({
      schemeId: scheme.schemeId,
      amountDong,
    });
    const voucher = {
      schemeId: first.schemeId,
      kind: "receive",
      amountDong: 300_000_000,
      transferredOn: "2031-03-02",
      voucherNumber: "LC-09",
    } as const;
    const share = (...parts: ReturnType<typeof part>[]) =>
      world.run(recordAgencyTransfer, accountant, { ...voucher, parts });
    expect(await share(part(first, 240_000_000), part(second, 59_999_999))).toMatchObject({
      refusal: { kind: "transfer-parts-differ" },
    });
    expect(await share(part(first, 240_000_000), part(alone, 60_000_000))).toMatchObject({
      refusal: { kind: "not-found" },
    });
    accepted(await share(part(first, 240_000_000), part(second, 60_000_000)));
    const agency = await agencyOf(second.schemeId);
    expect(agency).toMatchObject({ amountDong: 240_000_000, receivedDong: 60_000_000 });
    const received = agency?.schemes.map(({ id, receivedDong }) => [id, receivedDong]) ?? [];
    expect(Object.fromEntries(received)).toEqual({
      [first.schemeId]: 240_000_000,
      [second.schemeId]: 60_000_000,
    });
    const liquidated = await world.run(liquidateAgencyContract, head, {
      schemeId: first.schemeId,
      minutesNumber: "03/BBTL-KCQG",
      liquidatedOn: "2031-03-02",
    });
    expect(liquidated).toMatchObject({ refusal: { kind: "agency-not-settled" } });
  });
});

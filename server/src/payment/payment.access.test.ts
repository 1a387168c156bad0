import { afterAll, describe, expect, it } from "vitest";
import { findSchemeAcceptance } from "../inspection/find-scheme-acceptance.ts";
import { findSchemeOutcomes } from "../outcome/find-scheme-outcomes.ts";
import { recordOutcomes } from "../outcome/record-outcomes.ts";
import type { Viewer } from "../platform/viewer.ts";
import { findSchemeSettlement } from "../settlement/find-scheme-settlement.ts";
import { makeSchemeAt, versionOf } from "../testing/make-progress.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { remedy } from "../inspection/remedy.ts";
import { findPaymentRequest } from "./find-payment-request.ts";
import { findSchemePayments } from "./find-scheme-payments.ts";
import { listPaymentRequests } from "./list-payment-requests.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());

const commune = "01726";
const { schemeId, establishmentId } = await makeSchemeAt(world, "settled", {
  communeCode: commune,
});
const other = await makeSchemeAt(world, "accepted");
const accountant = await world.person("centre_accountant");
const page = accepted(await world.ask(findSchemePayments, accountant, { schemeId }));
const paymentRequestId = page.requests[0]?.id ?? "";

const beneficiary = await world.person("establishment", { partyId: establishmentId });
const neighbour = await world.person("establishment", { partyId: other.establishmentId });
const ownCommune = await world.person("commune_officer", { communeCode: commune });
const otherCommune = await world.person("commune_officer", { communeCode: "01273" });

const notFound = { ok: false, refusal: { kind: "not-found" } };
const notPermitted = { ok: false, refusal: { kind: "not-permitted" } };

/** What somebody sees of the scheme, in the order money, request, acceptance, settlement, outcome. */
async function seenBy(viewer: Viewer) {
  return [
    await world.ask(findSchemePayments, viewer, { schemeId }),
    await world.ask(findPaymentRequest, viewer, { paymentRequestId }),
    await world.ask(findSchemeAcceptance, viewer, { schemeId }),
    await world.ask(findSchemeSettlement, viewer, { schemeId }),
    await world.ask(findSchemeOutcomes, viewer, { schemeId }),
  ];
}

describe("the money, acceptance, settlement and outcome of a scheme", () => {
  it("are seen by the establishment they belong to", async () => {
    expect((await seenBy(beneficiary)).map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    const { rows, sums } = accepted(await world.ask(listPaymentRequests, beneficiary, {}));
    expect(rows.map((row) => row.id)).toEqual([paymentRequestId]);
    expect(sums).toEqual({ amountDong: 240_000_000, paidDong: 240_000_000 });
  });

  it("do not exist for another establishment", async () => {
    for (const seen of await seenBy(neighbour)) expect(seen).toMatchObject(notFound);
    const { rows, sums } = accepted(await world.ask(listPaymentRequests, neighbour, {}));
    expect(rows).toEqual([]);
    expect(sums).toEqual({ amountDong: 0, paidDong: 0 });
  });

  it("are seen by the commune of the place of production, its payments apart", async () => {
    const [money, request, ...rest] = await seenBy(ownCommune);
    expect(money).toMatchObject(notPermitted);
    expect(request).toMatchObject(notPermitted);
    expect(rest.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it("do not exist for another commune", async () => {
    const [, , ...rest] = await seenBy(otherCommune);
    for (const seen of rest) expect(seen).toMatchObject(notFound);
  });

  it("are changed by nobody who does not see them", async () => {
    const note = "Khắc phục";
    const expectedVersion = await versionOf(world, schemeId);
    expect(await world.run(remedy, neighbour, { schemeId, expectedVersion, note })).toMatchObject(
      notFound,
    );
    const measured = {
      schemeId,
      monthsAfter: 6,
      measuredOn: "2026-03-02",
      results: [{ measure: "jobs", value: 15, grade: "claimed", evidenceCount: 0 }],
    } as const;
    for (const viewer of [neighbour, otherCommune]) {
      const input = { ...measured, results: [...measured.results] };
      expect(await world.run(recordOutcomes, viewer, input)).toMatchObject(notFound);
    }
  });

  it("are offered to each role as what it may do", async () => {
    const { schemeId: openId } = await makeSchemeAt(world, "ready_for_acceptance");
    const department = await world.person("department_officer");
    const seen = async (viewer: Viewer) =>
      accepted(await world.ask(findSchemeAcceptance, viewer, { schemeId: openId }));
    expect(await seen(department)).toMatchObject({ mayRecord: true, blockedBecause: null });
    const own = await seen(accountant);
    expect(own.mayRecord).toBe(false);
    expect(own.blockedBecause).toContain("Nghiệm thu đạt");
    expect(own.team).toMatchObject({ chairFrom: "department", minimumMembers: 3 });
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anotherCommune, makeEstablishment } from "../testing/make-establishment.ts";
import { makeAppraisedScheme, makeNeed, makeSubmittedScheme } from "../testing/make-scheme.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { listSchemeChoices } from "./list-choices.ts";
import { listSchemes } from "./list-schemes.ts";
import { registerNeed } from "./register-need.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
});
afterAll(() => world.close());

describe("the list of schemes", () => {
  it("filters, sorts, counts by status, and sums all that it finds", async () => {
    const elsewhere = await makeEstablishment(world, {
      name: "Xưởng Rèn Đổng",
      communeCode: anotherCommune,
    });
    const need = await makeNeed(world, {
      name: "Máy dệt thổ cẩm",
      costDong: 100_000_000,
      establishmentId: elsewhere,
    });
    const submitted = await makeSubmittedScheme(world, { costDong: 200_000_000 });
    const appraised = await makeAppraisedScheme(world, {
      costDong: 400_000_000,
      appraisedDong: 180_000_000,
    });
    await makeNeed(world, { planYear: 2027, source: "national" });
    const officer = await world.person("department_officer");
    const list = async (input: Record<string, string>) =>
      accepted(await world.ask(listSchemes, officer, input));

    const all = await list({ year: "2026", sort: "requestedDong" });
    expect(all.rows.map(({ id }) => id)).toEqual([
      need.schemeId,
      submitted.schemeId,
      appraised.schemeId,
    ]);
    expect(all.sums).toEqual({
      requestedDong: 350_000_000,
      appraisedDong: 180_000_000,
      approvedDong: 0,
      paidDong: 0,
    });
    expect(all.byStatus.map(({ status, count }) => [status, count]).sort()).toEqual([
      ["appraised_pass", 1],
      ["need_registered", 1],
      ["submitted", 1],
    ]);
    const page = await list({ year: "2026", page: "2", pageSize: "2", sort: "-requestedDong" });
    expect([page.total, page.rows.length, page.rows[0]?.id]).toEqual([3, 1, need.schemeId]);
    expect((await list({ status: "submitted,appraised_pass" })).total).toBe(2);
    expect((await list({ stage: "appraisal" })).rows.map(({ id }) => id)).toEqual([
      appraised.schemeId,
    ]);
    expect((await list({ officer: "me" })).total).toBe(1);
    expect((await list({ officer: "none", year: "2026" })).total).toBe(2);
    expect((await list({ commune: anotherCommune })).rows[0]).toMatchObject({
      communeName: "Phường Tân Giang",
    });
    expect((await list({ source: "national" })).rows[0]?.code).toBe("KCQG-2027-001");
    expect((await list({ establishmentId: elsewhere })).total).toBe(1);
    expect(await world.ask(listSchemes, officer, { status: "khong-co" })).toMatchObject({
      refusal: { kind: "invalid-input" },
    });
  });

  it("is searched without diacritics by code, name and beneficiary; wildcards are only characters", async () => {
    const officer = await world.person("department_officer");
    const found = async (q: string) => accepted(await world.ask(listSchemes, officer, { q })).total;
    expect(await found("may det tho cam")).toBe(1);
    expect(await found("MÁY DỆT".normalize("NFD"))).toBe(1);
    expect(await found("xuong ren dong")).toBe(1);
    expect(await found("kcdp-2026-001")).toBe(1);
    expect(await found("%")).toBe(0);
    expect(await found("_")).toBe(0);
    expect(await found("  ")).toBe(4);
  });

  it("offers what can be filtered by", async () => {
    const officer = await world.person("department_officer");
    const choices = accepted(await world.ask(listSchemeChoices, officer, {}));
    expect(choices.years).toEqual([2027, 2026]);
    expect(choices.communes).toHaveLength(56);
    expect(choices.officers.map(({ id }) => id)).toEqual([officer.accountId]);
  });
});

describe("codes", () => {
  it("are consecutive and different for twenty registrations at once", async () => {
    const centre = await world.person("centre_officer");
    const establishmentId = await makeEstablishment(world);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        world.run(registerNeed, centre, {
          establishmentId,
          kind: "machinery",
          planYear: 2028,
          name: "",
          need: "Cần máy.",
          needCostDong: null,
          requestedDong: null,
        }),
      ),
    );
    const codes = outcomes.map((outcome) => accepted(outcome).code).sort();
    expect(codes).toEqual(
      Array.from({ length: 20 }, (_, index) => `KCĐP-2028-${String(index + 1).padStart(3, "0")}`),
    );
  });

  it("leave no gap after a refusal", async () => {
    const centre = await world.person("centre_officer");
    const establishmentId = await makeEstablishment(world);
    const need = {
      establishmentId,
      kind: "machinery",
      name: "",
      need: "Cần máy.",
      needCostDong: null,
      requestedDong: null,
    } as const;
    expect(await world.run(registerNeed, centre, { ...need, planYear: 2025 })).toMatchObject({
      refusal: { kind: "plan-year-past" },
    });
    expect(await world.run(registerNeed, centre, { ...need, planYear: 2040 })).toMatchObject({
      refusal: { kind: "plan-year-too-far" },
    });
    const made = accepted(await world.run(registerNeed, centre, { ...need, planYear: 2029 }));
    expect(made.code).toBe("KCĐP-2029-001");
  });
});

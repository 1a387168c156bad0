import { afterAll, describe, expect, it } from "vitest";
import { establishmentInput, makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { changeStatus } from "./change-status.ts";
import { findEstablishment } from "./find-establishment.ts";
import { findSimilar } from "./find-similar.ts";
import { listEstablishments } from "./list-establishments.ts";
import { recordYear } from "./record-year.ts";
import { registerEstablishment } from "./register-establishment.ts";
import { updateEstablishment } from "./update-establishment.ts";

const world = await openTestWorld("2026-03-02");
afterAll(() => world.close());
const centre = await world.person("centre_officer");
const commune = await world.person("commune_officer", { communeCode: "01273" });

describe("registering an establishment", () => {
  it("keeps what was written, and says whether khuyến công supports it and by which article", async () => {
    const id = await makeEstablishment(world, { name: "Hợp tác xã Miến dong Tân Việt Á" });
    const found = accepted(await world.ask(findEstablishment, centre, { establishmentId: id }));
    expect(found).toMatchObject({
      name: "Hợp tác xã Miến dong Tân Việt Á",
      communeName: "Phường Thục Phán",
      eligibility: { verdict: "eligible", ruleSetCode: "nd-235-2025" },
      warnings: [{ kind: "tax-code-missing" }],
      years: [],
      support: [],
    });
    expect(found.eligibility.reasons.every(({ citation }) => citation !== null)).toBe(true);
  });

  it("answers for the rules of another day when asked", async () => {
    const id = await makeEstablishment(world, { name: "Nghệ nhân Thử", legalForm: "artisan" });
    const before = { establishmentId: id, on: "2025-10-14" };
    const found = accepted(await world.ask(findEstablishment, centre, before));
    expect(found.eligibility).toMatchObject({ on: "2025-10-14", verdict: "not" });
  });

  it("composes decomposed Unicode, so that a search finds it", async () => {
    const name = "Cơ sở Rèn Phúc Sen".normalize("NFD");
    const id = await makeEstablishment(world, { name });
    const found = accepted(await world.ask(findEstablishment, centre, { establishmentId: id }));
    expect(found.name).toBe("Cơ sở Rèn Phúc Sen");
    const list = accepted(await world.ask(listEstablishments, centre, { q: "ren phuc sen" }));
    expect(list.rows.map((row) => row.id)).toEqual([id]);
  });

  it("warns of a wrong digit of the tax code and does not block", async () => {
    const input = establishmentInput({ name: "Công ty TNHH Một", taxCode: "4800 123457" });
    const made = accepted(await world.run(registerEstablishment, centre, input));
    expect(made.warnings).toEqual([expect.stringMatching(/4800123457 có chữ số kiểm tra/)]);
  });

  it("says all faults at once", async () => {
    const input = establishmentInput({ taxCode: "abc", sectorDivision: "99" });
    expect(await world.run(registerEstablishment, centre, input)).toMatchObject({
      refusal: {
        kind: "registration-faulty",
        faults: [{ kind: "tax-code-not-a-code" }, { kind: "sector-unknown" }],
      },
    });
  });

  it.each([
    ["unknown", "99999"],
    ["of another province", "00004"],
    ["that ended on 30/6/2025", "01267"],
  ])("refuses a place of production in a commune %s", async (_what, communeCode) => {
    const input = establishmentInput({ communeCode });
    expect(await world.run(registerEstablishment, centre, input)).toMatchObject({
      refusal: { kind: "commune-unknown", field: "communeCode", communeCode },
    });
  });

  it("refuses negative and fractional money as faults of the field", async () => {
    for (const capitalDong of [-1, 0.5]) {
      const input = establishmentInput({ capitalDong });
      expect(await world.run(registerEstablishment, centre, input)).toMatchObject({
        refusal: { kind: "invalid-input", issues: [{ path: "capitalDong" }] },
      });
    }
  });
});

describe("a likely duplicate", () => {
  const original = {
    name: "Hợp tác xã Chè đắng Minh Tâm",
    taxCode: "004085000000",
    communeCode: "01273",
  };

  it("is refused with the candidates, and let in once somebody says it is another", async () => {
    const id = await makeEstablishment(world, original);
    const again = establishmentInput({ name: "HTX Chè Đắng Minh Tâm" });
    const refused = await world.run(registerEstablishment, centre, again);
    expect(refused).toMatchObject({
      refusal: {
        kind: "likely-duplicate",
        candidates: [{ establishmentId: id, certainty: "likely", communeName: "Phường Thục Phán" }],
      },
    });
    const confirmed = { ...again, confirmedNotDuplicateOf: [id] };
    expect(await world.run(registerEstablishment, centre, confirmed)).toMatchObject({ ok: true });
  });

  it("is found across communes by the tax code, with nothing said but name and commune", async () => {
    const elsewhere = await world.person("commune_officer", { communeCode: "01279" });
    const input = establishmentInput({
      name: "Tên khác",
      taxCode: "004085000000",
      communeCode: "01279",
    });
    const refused = await world.run(registerEstablishment, elsewhere, input);
    expect(refused).toMatchObject({
      refusal: { kind: "likely-duplicate", candidates: [{ certainty: "certain" }] },
    });
    expect(JSON.stringify(refused)).not.toContain("Nông Thị Mẫu");
  });

  it("is shown while typing", async () => {
    const found = accepted(
      await world.ask(findSimilar, centre, { name: "chè đắng minh tâm", communeCode: "01273" }),
    );
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows[0]?.why).toMatch(/trùng tên và xã, phường/);
  });
});

describe("who may register where", () => {
  it("lets a commune register on its own ground", async () => {
    const input = establishmentInput({ name: "Hộ Nông Văn Một", communeCode: "01273" });
    expect(await world.run(registerEstablishment, commune, input)).toMatchObject({ ok: true });
  });

  it("refuses a commune what produces elsewhere", async () => {
    const input = establishmentInput({ name: "Hộ Nông Văn Hai", communeCode: "01279" });
    expect(await world.run(registerEstablishment, commune, input)).toMatchObject({
      refusal: { kind: "not-permitted-here" },
    });
  });

  it("shows a commune its own establishments only", async () => {
    const elsewhere = await makeEstablishment(world, { name: "Hộ Ba", communeCode: "01279" });
    const list = accepted(await world.ask(listEstablishments, commune, { pageSize: 200 }));
    expect(list.rows.every(({ communeCode }) => communeCode === "01273")).toBe(true);
    expect(
      await world.ask(findEstablishment, commune, { establishmentId: elsewhere }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
  });

  it("lets an establishment see and change itself and no other", async () => {
    const own = await makeEstablishment(world, { name: "Hộ Bốn" });
    const other = await makeEstablishment(world, { name: "Hộ Năm" });
    const owner = await world.person("establishment", { partyId: own });
    const list = accepted(await world.ask(listEstablishments, owner, {}));
    expect(list.rows.map(({ id }) => id)).toEqual([own]);
    const change = {
      ...establishmentInput({ name: "Hộ Năm mới" }),
      establishmentId: other,
      expectedVersion: 1,
    };
    expect(await world.run(updateEstablishment, owner, change)).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const another = establishmentInput({ name: "Hộ của người khác" });
    expect(await world.run(registerEstablishment, owner, another)).toMatchObject({
      refusal: { kind: "not-permitted-here" },
    });
  });
});

describe("changing an establishment", () => {
  it("refuses a form that is stale, and says what is current", async () => {
    const id = await makeEstablishment(world, { name: "Hộ Sáu" });
    const change = {
      ...establishmentInput({ name: "Hộ Sáu", workers: 20 }),
      establishmentId: id,
      expectedVersion: 1,
    };
    expect(await world.run(updateEstablishment, centre, change)).toMatchObject({
      value: { version: 2 },
    });
    expect(await world.run(updateEstablishment, commune, change)).toMatchObject({
      refusal: { kind: "stale", currentVersion: 2 },
    });
  });

  it("does not let a commune move an establishment to another", async () => {
    const id = await makeEstablishment(world, { name: "Hộ Bảy" });
    const change = {
      ...establishmentInput({ name: "Hộ Bảy", communeCode: "01279" }),
      establishmentId: id,
      expectedVersion: 1,
    };
    expect(await world.run(updateEstablishment, commune, change)).toMatchObject({
      refusal: { kind: "not-permitted-here" },
    });
  });

  it("takes the figures of a year that is over, as claimed, and its size from the latest", async () => {
    const id = await makeEstablishment(world, { name: "Hộ Tám" });
    const figures = {
      establishmentId: id,
      revenueDong: 4_000_000_000,
      workers: 15,
      exportDong: null,
      materialDong: null,
      fuelDong: null,
    };
    const of = (year: number, expectedVersion: number) => ({ ...figures, year, expectedVersion });
    expect(await world.run(recordYear, centre, of(2026, 1))).toMatchObject({
      refusal: { kind: "year-not-over", year: 2026 },
    });
    accepted(await world.run(recordYear, centre, of(2025, 1)));
    accepted(await world.run(recordYear, centre, { ...of(2024, 2), workers: 9 }));
    const found = accepted(await world.ask(findEstablishment, centre, { establishmentId: id }));
    expect(found.years.map(({ year, workers }) => [year, workers])).toEqual([
      [2024, 9],
      [2025, 15],
    ]);
    expect(found).toMatchObject({ workers: 15, revenueDong: 4_000_000_000, version: 3 });
  });

  it("pauses, and after the end of an establishment changes nothing more", async () => {
    const id = await makeEstablishment(world, { name: "Hộ Chín" });
    const change = { establishmentId: id, since: "2026-03-01", reason: "Thiếu nguyên liệu" };
    const to = (status: "paused" | "dissolved" | "active", expectedVersion: number) =>
      world.run(changeStatus, centre, { ...change, status, expectedVersion });
    expect(await to("active", 1)).toMatchObject({ refusal: { kind: "status-unchanged" } });
    expect(await to("paused", 1)).toMatchObject({ ok: true });
    expect(await to("dissolved", 2)).toMatchObject({ ok: true });
    expect(await to("active", 3)).toMatchObject({ refusal: { kind: "establishment-dissolved" } });
  });
});

describe("the list", () => {
  it("is filtered by the verdict of the day and by what was chosen", async () => {
    await makeEstablishment(world, { name: "Làng nghề Mười", legalForm: "craft_village" });
    const unknown = accepted(
      await world.ask(listEstablishments, centre, { verdict: "unknown", pageSize: 200 }),
    );
    expect(unknown.rows.some(({ name }) => name === "Làng nghề Mười")).toBe(true);
    expect(unknown.rows.every(({ verdict }) => verdict === "unknown")).toBe(true);
    const villages = accepted(
      await world.ask(listEstablishments, centre, { legalForm: "craft_village", sort: "-name" }),
    );
    expect(villages).toMatchObject({ total: 1, rows: [{ verdictLabel: "Chưa đủ thông tin" }] });
  });
});

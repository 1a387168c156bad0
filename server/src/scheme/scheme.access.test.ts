import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordAppraisal } from "../appraisal/record-appraisal.ts";
import { inContext } from "../platform/database.ts";
import { contextOf, type Viewer } from "../platform/viewer.ts";
import { search } from "../search/search.ts";
import { anotherCommune, makeEstablishment, someCommune } from "../testing/make-establishment.ts";
import { act, makeAppraisedScheme, makeNeed, passingSheet } from "../testing/make-scheme.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { confirmCommune } from "./confirm-commune.ts";
import { findScheme } from "./find-scheme.ts";
import { listSchemeHistory } from "./list-history.ts";
import { listSchemes } from "./list-schemes.ts";
import { registerNeed } from "./register-need.ts";
import { withdrawScheme } from "./withdraw-scheme.ts";

let world: TestWorld;
let own: string;
let other: string;
let ownScheme: Awaited<ReturnType<typeof makeAppraisedScheme>>;
let otherScheme: typeof ownScheme;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
  own = await makeEstablishment(world, {
    name: "HTX Miến dong Phja Đén",
    communeCode: someCommune,
  });
  other = await makeEstablishment(world, {
    name: "Cơ sở Rèn Phúc Sen",
    communeCode: anotherCommune,
  });
  ownScheme = await makeAppraisedScheme(world, { establishmentId: own, name: "Máy sấy Phja Đén" });
  otherScheme = await makeAppraisedScheme(world, {
    establishmentId: other,
    name: "Máy búa Phúc Sen",
  });
});
afterAll(() => world.close());

const needOf = (establishmentId: string) => ({
  establishmentId,
  kind: "machinery" as const,
  planYear: 2026,
  name: "",
  need: "Cần máy.",
  needCostDong: null,
  requestedDong: null,
});

describe("an establishment", () => {
  it("sees its own scheme, and of another's only that nothing is there", async () => {
    const party = await world.person("establishment", { partyId: own });
    expect((await world.ask(findScheme, party, { schemeId: ownScheme.schemeId })).ok).toBe(true);
    const asked = { schemeId: otherScheme.schemeId };
    const notFound = { refusal: { kind: "not-found" } };
    expect(await world.ask(findScheme, party, asked)).toMatchObject(notFound);
    expect(await world.ask(listSchemeHistory, party, asked)).toMatchObject(notFound);
    expect(
      await world.run(withdrawScheme, party, { ...act(otherScheme), reason: "Thử" }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
    expect(await world.run(registerNeed, party, needOf(other))).toMatchObject({
      refusal: { kind: "not-found", what: "cơ sở" },
    });
    const { rows, total } = accepted(await world.ask(listSchemes, party, {}));
    expect([total, rows.map(({ id }) => id)]).toEqual([1, [ownScheme.schemeId]]);
  });

  it("finds nothing of another's by the search that runs as the owner", async () => {
    const party = await world.person("establishment", { partyId: own });
    const found = accepted(await world.ask(search, party, { q: "phuc sen" }));
    expect(found).toEqual({ schemes: [], establishments: [], visits: [], documents: [] });
    const mine = accepted(await world.ask(search, party, { q: "PHJA den" }));
    expect(mine.schemes.map(({ id }) => id)).toEqual([ownScheme.schemeId]);
    expect(mine.establishments.map(({ id }) => id)).toEqual([own]);
  });
});

describe("a commune", () => {
  it("sees the schemes of its territory, and confirms no other's", async () => {
    const leader = await world.person("commune_leader", { communeCode: someCommune });
    expect((await world.ask(findScheme, leader, { schemeId: ownScheme.schemeId })).ok).toBe(true);
    expect(await world.ask(findScheme, leader, { schemeId: otherScheme.schemeId })).toMatchObject({
      refusal: { kind: "not-found" },
    });
    const need = await makeNeed(world, { establishmentId: other });
    expect(
      await world.run(confirmCommune, leader, {
        ...act(need),
        confirmedOn: "2026-03-02",
        opinion: "Đồng ý",
        paper: null,
      }),
    ).toMatchObject({ refusal: { kind: "not-found" } });
    const officer = await world.person("commune_officer", { communeCode: someCommune });
    expect((await world.run(registerNeed, officer, needOf(own))).ok).toBe(true);
    expect(await world.run(registerNeed, officer, needOf(other))).toMatchObject({
      refusal: { kind: "not-found" },
    });
  });
});

describe("row-level security alone", () => {
  const countSeen = (viewer: Viewer, schemeId: string) =>
    inContext(world.parts.db, "read only", contextOf(viewer), async (tx) => {
      const tables = ["scheme_event", "estimate_line", "appraisal", "beneficiary"] as const;
      const counts = await Promise.all(
        tables.map(async (table) => {
          const rows = await tx
            .selectFrom(table)
            .where("scheme_id", "=", schemeId)
            .select("id")
            .execute();
          return rows.length;
        }),
      );
      const schemes = await tx
        .selectFrom("scheme")
        .where("id", "=", schemeId)
        .select("id")
        .execute();
      const machines = await tx
        .selectFrom("machine_line as m")
        .innerJoin("beneficiary as b", "b.id", "m.beneficiary_id")
        .where("b.scheme_id", "=", schemeId)
        .select("m.id")
        .execute();
      return [schemes.length, machines.length, ...counts].reduce((sum, count) => sum + count, 0);
    });

  it("hides a scheme with all that hangs on it from another establishment, commune and province", async () => {
    const party = await world.person("establishment", { partyId: own });
    const leader = await world.person("commune_leader", { communeCode: someCommune });
    const centre = await world.person("centre_officer");
    const elsewhere = { ...centre, provinceId: 8, provinces: [8] };
    expect(await countSeen(party, ownScheme.schemeId)).toBeGreaterThan(5);
    expect(await countSeen(centre, otherScheme.schemeId)).toBeGreaterThan(5);
    expect(await countSeen(party, otherScheme.schemeId)).toBe(0);
    expect(await countSeen(leader, otherScheme.schemeId)).toBe(0);
    expect(await countSeen(elsewhere, ownScheme.schemeId)).toBe(0);
  });

  it("changes nothing of another's", async () => {
    const party = await world.person("establishment", { partyId: own });
    const changed = await inContext(world.parts.db, "read write", contextOf(party), async (tx) => {
      const updated = await tx
        .updateTable("scheme")
        .set({ name: "Chiếm" })
        .where("id", "=", otherScheme.schemeId)
        .executeTakeFirst();
      return updated.numUpdatedRows;
    });
    expect(changed).toBe(0n);
  });
});

describe("who may do what", () => {
  it("refuses a role without the permission before anything is read", async () => {
    const accountant = await world.person("centre_accountant");
    expect(await world.run(registerNeed, accountant, needOf(own))).toMatchObject({
      refusal: { kind: "not-permitted", permission: "need:register" },
    });
    expect(
      await world.run(recordAppraisal, await world.person("centre_officer"), {
        ...act(ownScheme),
        ...passingSheet(world, 1),
        minutes: { heldAt: "", members: [], discussion: "" },
      }),
    ).toMatchObject({ refusal: { kind: "not-permitted" } });
  });

  it("masks the bank account of a beneficiary from who neither owns nor pays it", async () => {
    const seen = async (viewer: Viewer) =>
      accepted(await world.ask(findScheme, viewer, { schemeId: ownScheme.schemeId })).beneficiary
        .bankAccount;
    expect(await seen(await world.person("centre_accountant"))).toBe("8300 205 012345");
    expect(await seen(await world.person("establishment", { partyId: own }))).toBe(
      "8300 205 012345",
    );
    expect(await seen(await world.person("department_officer"))).toBe("••••2345");
  });
});

import { afterAll, describe, expect, it } from "vitest";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { listOrganisations } from "./list-organisations.ts";
import { openProvince } from "./open-province.ts";

const world = await openTestWorld();
afterAll(() => world.close());

describe("opening a province", () => {
  it("gives Cao Bằng a committee for each of its 56 communes", async () => {
    const officer = await world.person("department_officer");
    const { rows } = accepted(
      await world.ask(listOrganisations, officer, { kind: "commune_committee" }),
    );
    expect(rows).toHaveLength(56);
    expect(rows.map(({ name }) => name)).toContain("Ủy ban nhân dân phường Thục Phán");
  });

  it("is not for a department officer, and the attempt is kept in the security log", async () => {
    const officer = await world.person("department_officer");
    const outcome = await world.run(openProvince, officer, {
      validFrom: "2026-01-01",
      organisations: [],
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "not-permitted" } });
    const refused = await world.parts.db
      .selectFrom("refused_attempt")
      .select("command_name")
      .execute();
    expect(refused).toEqual([{ command_name: "access.open-province" }]);
  });
});

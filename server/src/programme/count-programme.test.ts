import { afterAll, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import { newId } from "../platform/ids.ts";
import { accepted, caoBang, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { adoptProgrammes } from "./adopt-programmes.ts";
import { chooseCounting } from "./choose-counting.ts";
import { findProgrammeResults } from "./find-programme-results.ts";

const programme = "cao-bang-2026-2030";

type AcceptedScheme = {
  readonly establishment: string;
  readonly source: string;
  readonly kind?: string;
  readonly status?: string;
  readonly acceptedOn?: string;
  readonly verdict?: string;
  readonly supportDong?: number;
  readonly outcome?: { readonly measured: number; readonly grade: string };
};

let world: TestWorld;
let owner: pg.Client;
let commandId: string;
let codes = 0;

/** Writes an accepted scheme as the rows it leaves, for this test is about counting and not about how it came to be. */
async function acceptedScheme(scheme: AcceptedScheme): Promise<void> {
  const [schemeId, beneficiaryId] = [newId(), newId()];
  codes += 1;
  const { rows } = await owner.query<{ id: string }>(
    "select id from organisation where province_id = $1 and kind = 'centre'",
    [caoBang],
  );
  await owner.query("begin");
  await owner.query(
    `insert into scheme (province_id, id, code, name, kind, source, route, plan_year, implementer_id, status,
       status_since, registered_on, command_id)
     values ($1, $2, $3, 'Đề án thử', $4, $5, 'local', 2026, $6, $7, '2026-05-01', '2026-01-05', $8)`,
    [
      caoBang,
      schemeId,
      `KCĐP-2026-${String(codes).padStart(3, "0")}`,
      scheme.kind ?? "machinery",
      scheme.source,
      rows[0]?.id,
      scheme.status ?? "accepted",
      commandId,
    ],
  );
  const money = scheme.supportDong ?? 100_000_000;
  await owner.query(
    `insert into beneficiary (province_id, id, scheme_id, establishment_id, commune_code, requested_dong,
       appraised_dong, approved_dong, accepted_support_dong, command_id)
     values ($1, $2, $3, $4, '01273', $5, $5, $5, $5, $6)`,
    [caoBang, beneficiaryId, schemeId, scheme.establishment, money, commandId],
  );
  await owner.query(
    `insert into acceptance (province_id, id, scheme_id, beneficiary_id, accepted_on, place, members, machines,
       verdict, accepted_cost_dong, eligible_cost_dong, accepted_support_dong, retest, conclusion, recorded_by, command_id)
     select $1, $2, $3, $4, $5, 'Nơi sản xuất', '[]', '[]', $6, $7, $7, $7, '{}', 'Đạt', id, $8 from account limit 1`,
    [
      caoBang,
      newId(),
      schemeId,
      beneficiaryId,
      scheme.acceptedOn ?? "2026-05-01",
      scheme.verdict ?? "passed",
      money,
      commandId,
    ],
  );
  if (scheme.outcome) {
    await owner.query(
      `insert into outcome_measure (province_id, id, beneficiary_id, indicator, unit, baseline, measured, measured_on,
         months_after, evidence_grade, command_id)
       values ($1, $2, $3, 'jobs', 'lao động', 10, $4, '2026-06-15', 6, $5, $6)`,
      [caoBang, newId(), beneficiaryId, scheme.outcome.measured, scheme.outcome.grade, commandId],
    );
  }
  await owner.query("commit");
}

async function makeEstablishment(): Promise<string> {
  const id = newId();
  await owner.query(
    `insert into establishment (province_id, id, name, legal_form, representative_name, registered_address,
       registered_commune_code, production_address, commune_code, sector_division, registered_by, registered_on, command_id)
     values ($1, $2, 'Cơ sở thử', 'household', 'Người đại diện', 'Thôn 1', '01273', 'Thôn 1', '01273', '10',
       'centre', '2026-01-05', $3)`,
    [caoBang, id, commandId],
  );
  return id;
}

beforeAll(async () => {
  world = await openTestWorld("2026-07-01");
  await adoptProgrammes(world.parts);
  await world.person("department_officer");
  const url = new URL(world.superuserUrl);
  url.pathname = new URL(world.urls.ownerUrl).pathname;
  owner = new pg.Client({ connectionString: url.href });
  await owner.connect();
  const { rows } = await owner.query<{ command_id: string }>(
    "select command_id from command_log where province_id = $1 limit 1",
    [caoBang],
  );
  commandId = rows[0]?.command_id ?? "";
  const [first, second, third] = [
    await makeEstablishment(),
    await makeEstablishment(),
    await makeEstablishment(),
  ];
  await acceptedScheme({
    establishment: first,
    source: "local_province",
    outcome: { measured: 25, grade: "verified" },
  });
  await acceptedScheme({
    establishment: first,
    source: "national",
    supportDong: 250_000_000,
    outcome: { measured: 13, grade: "claimed" },
  });
  await acceptedScheme({ establishment: second, source: "national", acceptedOn: "2026-06-30" });
  await acceptedScheme({ establishment: third, source: "local_province", verdict: "failed" });
  await acceptedScheme({ establishment: third, source: "local_province", status: "stopped" });
  await acceptedScheme({
    establishment: third,
    source: "local_province",
    acceptedOn: "2025-12-31",
  });
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

async function resultsFor(role: "department_officer" | "commune_officer" | "establishment") {
  const options = role === "commune_officer" ? { communeCode: "01283" } : {};
  const viewer = await world.person(role, options);
  return accepted(await world.ask(findProgrammeResults, viewer, { code: programme }));
}

function resultOf(found: Awaited<ReturnType<typeof resultsFor>>, code: string) {
  return found.targets.find((target) => target.code === code)?.result;
}

describe("what counts in a programme", () => {
  it("is each establishment once, accepted in its years, not failed and not stopped", async () => {
    const found = await resultsFor("department_officer");
    expect(resultOf(found, "machinery")).toBe(2);
    expect(resultOf(found, "establishments-supported")).toBe(2);
  });

  it("is the gain in jobs that has papers behind it, not what is only claimed", async () => {
    expect(resultOf(await resultsFor("department_officer"), "rural-jobs")).toBe(15);
  });

  it("is the same for an officer of another commune and for an establishment", async () => {
    const department = await resultsFor("department_officer");
    expect((await resultsFor("commune_officer")).targets).toEqual(department.targets);
    expect((await resultsFor("establishment")).targets).toEqual(department.targets);
  });

  it("shows the support behind it by source and year", async () => {
    const { support } = await resultsFor("department_officer");
    const base = { year: 2026, schemes: 1, establishments: 1 };
    expect(support.find(({ source }) => source === "national")).toEqual({
      ...base,
      source: "national",
      schemes: 2,
      establishments: 2,
      supportDong: 350_000_000,
    });
  });

  it("is only local money where the province chose so, and claims where it takes them", async () => {
    const head = await world.person("department_head");
    const choice = { gradeAtLeast: "claimed", reason: "Thử" } as const;
    accepted(await world.run(chooseCounting, head, { ...choice, countsNational: false }));
    expect(resultOf(await resultsFor("department_officer"), "machinery")).toBe(1);
    accepted(await world.run(chooseCounting, head, { ...choice, countsNational: true }));
    expect(resultOf(await resultsFor("department_officer"), "rural-jobs")).toBe(18);
  });

  it("is read as at a day: before the second acceptance there was one", async () => {
    const officer = await world.person("department_officer");
    const found = accepted(
      await world.ask(findProgrammeResults, officer, { code: programme, asOf: "2026-06-29" }),
    );
    expect(resultOf(found, "machinery")).toBe(1);
  });
});

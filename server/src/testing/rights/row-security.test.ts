/** Whose rows each viewer sees, table by table: counted as the superuser knows them, and none of a stranger. */
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { inContext } from "../../platform/database.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { caoBang } from "../test-world.ts";
import { elsewhere, looking, openTwoFamilies } from "./two-families.ts";

const families = await openTwoFamilies();
afterAll(families.close);
const { a, b, everything } = families;

/** Whose a row `t` is, as a condition in which the family's scheme, beneficiary and establishment are put. */
const byScheme = "t.scheme_id = :scheme";
const byBeneficiary = "t.beneficiary_id = :beneficiary";
const byEntry =
  "exists (select 1 from commitment c where c.id = t.commitment_id and c.beneficiary_id = :beneficiary)";

/** A row for which neither family's condition holds is the province's. */
const belonging = {
  establishment: "t.id = :establishment",
  establishment_year: "t.establishment_id = :establishment",
  beneficiary: "t.id = :beneficiary",
  scheme: "t.id = :scheme",
  machine_line: byBeneficiary,
  outcome_measure: byBeneficiary,
  commitment: byBeneficiary,
  quotation:
    "exists (select 1 from machine_line m where m.id = t.machine_line_id and m.beneficiary_id = :beneficiary)",
  estimate_line: byScheme,
  supplement_request: byScheme,
  scheme_event: byScheme,
  survey: byScheme,
  appraisal: byScheme,
  task_assignment: byScheme,
  contract: byScheme,
  milestone:
    "exists (select 1 from contract c where c.id = t.contract_id and c.scheme_id = :scheme)",
  progress_report: byScheme,
  payment_request: byScheme,
  treasury_answer:
    "exists (select 1 from payment_request r where r.id = t.payment_request_id and r.scheme_id = :scheme)",
  money_return: byScheme,
  acceptance: byScheme,
  settlement: byScheme,
  voucher:
    "exists (select 1 from settlement s where s.id = t.settlement_id and s.scheme_id = :scheme)",
  ledger_entry: byEntry,
  posting: `exists (select 1 from ledger_entry t2 where t2.id = t.entry_id and ${byEntry.replaceAll("t.", "t2.")})`,
  document: byScheme,
  attachment: "t.scheme_id = :scheme or t.establishment_id = :establishment",
} as const;

/** Tables of a whole province: bodies and communes of the province see them, an establishment sees none of the first kind. */
const ofProvince = {
  hiddenFromParties: ["allocation", "annual_plan", "plan_line", "plan_event"],
  sharedByAll: [
    "programme",
    "programme_version",
    "programme_statistic",
    "scheme_code_counter",
    "slip_counter",
  ],
} as const;

/** Rows of one account, or of the record itself: their tests stand with the runners. */
const elsewhereTested = [
  "command_log",
  "form_draft",
  "norm",
  "organisation",
  "personal_value",
  "uploaded_file",
];

const familyTables = Object.keys(belonging) as (keyof typeof belonging)[];

const viewers = {
  "the establishment A": looking("party", { partyId: a.establishmentId }),
  "the establishment B": looking("party", { partyId: b.establishmentId }),
  "the commune of A": looking("commune", { communeCode: a.communeCode }),
  "the commune of B": looking("commune", { communeCode: b.communeCode }),
  "an organisation of the commune of A": looking("organisation", { communeCode: a.communeCode }),
  "a body of the province": looking("province", {}),
  "another province": looking("province", { provinces: [elsewhere] }),
  "the nation": looking("nation", { provinces: [caoBang, elsewhere] }),
  "the public": looking("public", { provinces: [] }),
  "the public, in the province": looking("public", {}),
  nobody: looking("none", { provinces: [] }),
  "a party of nothing": looking("party", { partyId: null }),
  "a commune of nothing": looking("commune", { communeCode: null }),
} as const satisfies Record<string, Viewer>;
type Who = keyof typeof viewers;

/** Which families' rows each sees; "all" also sees what belongs to neither. */
const sees: Record<Who, readonly ("A" | "B" | "province" | "elsewhere")[]> = {
  "the establishment A": ["A"],
  "the establishment B": ["B"],
  "the commune of A": ["A"],
  "the commune of B": ["B"],
  "an organisation of the commune of A": ["A"],
  "a body of the province": ["A", "B", "province"],
  "another province": ["elsewhere"],
  "the nation": ["A", "B", "province", "elsewhere"],
  "the public": [],
  "the public, in the province": [],
  nobody: [],
  "a party of nothing": [],
  "a commune of nothing": [],
};

type Owned = { readonly row: string; readonly owner: string };

/** Every row of a table with whose it is, as the superuser sees it. */
async function ownersOf(table: keyof typeof belonging): Promise<readonly Owned[]> {
  const condition = (family: typeof a) =>
    belonging[table]
      .replaceAll(":scheme", `'${family.schemeId}'`)
      .replaceAll(":beneficiary", `'${family.beneficiaryId}'`)
      .replaceAll(":establishment", `'${family.establishmentId}'`);
  const rows = await everything(
    `select t::text as row, case when t.province_id <> ${String(caoBang)} then 'elsewhere'
       when ${condition(a)} then 'A' when ${condition(b)} then 'B' else 'province' end as owner from ${table} t`,
  );
  return rows.map(({ row, owner }) => ({ row: String(row), owner: String(owner) }));
}

/** The rows of a table as a viewer of the application sees them. */
async function rowsSeenBy(viewer: Viewer, table: string): Promise<readonly string[]> {
  const { rows } = await inContext(families.world.parts.db, "read only", viewer, (tx) =>
    sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(tx),
  );
  return rows.map(({ row }) => row);
}

describe("every row-secured table", () => {
  it("stands in this matrix or is tested elsewhere", async () => {
    const rows = await everything(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relrowsecurity order by relname`,
    );
    const known = [
      ...familyTables,
      ...ofProvince.hiddenFromParties,
      ...ofProvince.sharedByAll,
      ...elsewhereTested,
    ];
    expect(known.toSorted()).toEqual(rows.map(({ name }) => String(name)));
  });

  it.each(familyTables)("has rows of both families: %s", async (table) => {
    const owners = new Set((await ownersOf(table)).map(({ owner }) => owner));
    expect(owners).toContain("A");
    expect(owners).toContain("B");
  });
});

describe.each(Object.keys(viewers) as Who[])("%s", (who) => {
  it.each(familyTables)("sees of %s all that is theirs, and nothing else", async (table) => {
    const owned = await ownersOf(table);
    const theirs = owned.filter(({ owner }) => sees[who].some((one) => one === owner));
    const seen = await rowsSeenBy(viewers[who], table);
    expect(seen.toSorted()).toEqual(theirs.map(({ row }) => row).toSorted());
  });
});

describe("what a whole province shares", () => {
  const reachesProvince = (who: Who) => viewers[who].provinces.includes(caoBang);

  it.each(Object.keys(viewers) as Who[])(
    "is seen by %s no further than its province",
    async (who) => {
      for (const table of [...ofProvince.hiddenFromParties, ...ofProvince.sharedByAll]) {
        const own = await everything(
          `select t::text as row from ${table} t where t.province_id = ${String(caoBang)}`,
        );
        const seen = await rowsSeenBy(viewers[who], table);
        const ownSeen = own.filter(({ row }) => seen.includes(String(row))).length;
        const isHidden =
          !reachesProvince(who) ||
          (viewers[who].reach === "party" &&
            ofProvince.hiddenFromParties.some((hidden) => hidden === table));
        expect({ table, seen: ownSeen }).toEqual({ table, seen: isHidden ? 0 : own.length });
      }
    },
  );

  it.each(ofProvince.hiddenFromParties)("has rows to hide: %s", async (table) => {
    expect((await everything(`select 1 from ${table}`)).length).toBeGreaterThan(0);
  });
});

describe("a write that names no row", () => {
  const rollBack = new Error("rolled back on purpose");

  async function changedBy(viewer: Viewer, table: string): Promise<number> {
    let changed = -1;
    const work = inContext(families.world.parts.db, "read write", viewer, async (tx) => {
      const result = await sql`update ${sql.table(table)} set command_id = command_id`.execute(tx);
      changed = Number(result.numAffectedRows ?? 0n);
      throw rollBack;
    });
    await expect(work).rejects.toBe(rollBack);
    return changed;
  }

  it.each([
    "establishment",
    "scheme",
    "beneficiary",
    "machine_line",
    "contract",
    "milestone",
    "commitment",
    "payment_request",
    "settlement",
    "attachment",
  ] as const)("changes in %s only what the viewer sees", async (table) => {
    const owned = await ownersOf(table);
    const count = (owner: string) => owned.filter((row) => row.owner === owner).length;
    expect(await changedBy(viewers["the establishment A"], table)).toBe(count("A"));
    expect(await changedBy(viewers["the commune of B"], table)).toBe(count("B"));
    expect(await changedBy(viewers["another province"], table)).toBe(count("elsewhere"));
    expect(await changedBy(viewers.nobody, table)).toBe(0);
  });
});

/** Whose rows each viewer sees, table by table: counted as the superuser knows them, and none of a stranger. */
import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { inContext, sqlState } from "../../platform/database.ts";
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
  amendment: byScheme,
  group_plan: byScheme,
  group_plan_member: byBeneficiary,
  payment_request: byScheme,
  treasury_answer:
    "exists (select 1 from payment_request r where r.id = t.payment_request_id and r.scheme_id = :scheme)",
  money_return: byScheme,
  acceptance: byScheme,
  settlement: byScheme,
  support_check: byScheme,
  support_finding: byScheme,
  publication_choice: byScheme,
  supervision_visit: byBeneficiary,
  supervision_finding: byScheme,
  supervision_step: byScheme,
  planned_visit: byScheme,
  meeting:
    "exists (select 1 from meeting_scheme x where x.meeting_id = t.id and x.scheme_id = :scheme)",
  meeting_scheme: byScheme,
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
  "plan_registration",
  "plan_round",
  "report",
  "report_edition",
  "report_event",
  "report_period",
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

  it.each(familyTables)(
    "has rows of both families and of the other province: %s",
    async (table) => {
      const owners = new Set((await ownersOf(table)).map(({ owner }) => owner));
      expect([...owners]).toEqual(expect.arrayContaining(["A", "B", "elsewhere"]));
    },
  );
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

/** Does something as a viewer and takes it back; the number of rows it reached, or the SQLSTATE it was refused with. */
async function reach(viewer: Viewer, statement: string): Promise<number | string> {
  const rollBack = new Error("rolled back on purpose");
  let reached: number | string = -1;
  const work = inContext(families.world.parts.db, "read write", viewer, async (tx) => {
    const result = await sql.raw(statement).execute(tx);
    reached = Number(result.numAffectedRows ?? 0n);
    throw rollBack;
  });
  await work.catch((error: unknown) => {
    if (error !== rollBack) reached = sqlState(error) ?? String(error);
  });
  return reached;
}

/** The family tables in which the application may do something to the column, or to whole rows. */
async function tablesOpenTo(right: string): Promise<readonly (keyof typeof belonging)[]> {
  const tables = familyTables.map((table) => `'${table}'`).join(",");
  const rows = await everything(`select t as name from unnest(array[${tables}]) t where ${right}`);
  return familyTables.filter((table) => rows.some(({ name }) => name === table));
}

const updatable = await tablesOpenTo(
  "exists (select 1 from information_schema.column_privileges p where p.grantee = 'kc_app' " +
    "and p.table_name = t and p.column_name = 'command_id' and p.privilege_type = 'UPDATE')",
);
const insertable = await tablesOpenTo("has_table_privilege('kc_app', t::regclass, 'INSERT')");
const deletable = await tablesOpenTo("has_table_privilege('kc_app', t::regclass, 'DELETE')");

describe("a write that names no row", () => {
  it.each(updatable)("changes in %s only what the viewer sees", async (table) => {
    const owned = await ownersOf(table);
    for (const who of Object.keys(viewers) as Who[]) {
      const theirs = owned.filter(({ owner }) => sees[who].some((one) => one === owner)).length;
      const reached = await reach(viewers[who], `update ${table} set command_id = command_id`);
      expect({ who, reached }).toEqual({ who, reached: theirs });
    }
  });

  it.each(deletable)("deletes from %s only what the viewer sees", async (table) => {
    const owned = await ownersOf(table);
    for (const who of Object.keys(viewers) as Who[]) {
      const theirs = owned.filter(({ owner }) => sees[who].some((one) => one === owner)).length;
      // A beneficiary with machines and money is held by them: the database refuses what it would reach.
      const expected = table === "beneficiary" && theirs > 0 ? "23503" : theirs;
      expect({ who, reached: await reach(viewers[who], `delete from ${table}`) }).toEqual({
        who,
        reached: expected,
      });
    }
  });

  it("is tried on many tables", () => {
    expect(updatable.length).toBeGreaterThan(10);
    expect(deletable.length).toBeGreaterThan(3);
  });
});

describe("a row of somebody else's province", () => {
  /** The statement that writes a row of the province again, as it stands. */
  async function copyOf(table: string, provinceId: number): Promise<string> {
    const columns = await everything(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
       where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`,
    );
    const [row] = await everything(
      `select quote_literal(to_jsonb(t)::text) as row from ${table} t where province_id = ${String(provinceId)} limit 1`,
    );
    const names = String(columns[0]?.["names"]);
    return `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, ${String(row?.["row"])}::jsonb)`;
  }

  it.each(insertable)("is not let into %s", async (table) => {
    const notLetIn = "42501";
    const foreign = await copyOf(table, elsewhere);
    for (const who of Object.keys(viewers) as Who[]) {
      if (viewers[who].provinces.includes(elsewhere)) continue;
      expect({ who, reached: await reach(viewers[who], foreign) }).toEqual({
        who,
        reached: notLetIn,
      });
    }
    const own = await copyOf(table, caoBang);
    for (const who of ["another province", "the public", "nobody"] as const) {
      expect({ who, reached: await reach(viewers[who], own) }).toEqual({ who, reached: notLetIn });
    }
  });
});

describe("what this matrix must find", () => {
  it("a table whose policy was taken away", async () => {
    await everything("alter table scheme disable row level security");
    const seen = await rowsSeenBy(viewers["the establishment A"], "scheme");
    await everything("alter table scheme enable row level security");
    const theirs = (await ownersOf("scheme")).filter(({ owner }) => owner === "A");
    expect(seen.length).toBeGreaterThan(theirs.length);
  });
});

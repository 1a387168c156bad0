import { documentKinds, type DocumentRegister, slipRegisterFaults } from "@kc/core/document";
import { plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import type { RegisterRow } from "./api.ts";
import { parseKind } from "./document-store.ts";
import { rowOf, textOf, textsOf } from "./papers/read-json.ts";

export type RegisterOf = {
  readonly provinceId: number;
  readonly register: DocumentRegister;
  /** Null where the viewer's body is not known: the register is then empty, except for papers that came. */
  readonly bodyId: string | null;
  readonly year: number;
};

/** The year a paper stands in: of its number where it was issued, of the day it came where it was received. */
const yearOf = {
  outgoing: sql<number>`extract(year from d.official_on)`,
  incoming: sql<number>`extract(year from d.issued_on)`,
  internal: sql<number>`extract(year from d.issued_on)`,
} as const;

function registerQuery(db: Reader, { provinceId, register, bodyId, year }: RegisterOf) {
  const base = db
    .selectFrom("document as d")
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "d.province_id").onRef("s.id", "=", "d.scheme_id"),
    )
    .where("d.province_id", "=", provinceId)
    .where("d.official_number", "is not", null)
    .where(yearOf[register], "=", year);
  if (register === "incoming") return base.where("d.direction", "=", "incoming");
  return base
    .where("d.direction", "=", "issued")
    .where("d.issuer_id", "=", bodyId)
    .where("d.slip_number", register === "internal" ? "is not" : "is", null);
}

/** In the order the register was written: by day and number; received papers as they were recorded. */
const orders = {
  outgoing: [sql`d.official_on`, sql`substring(d.official_number from '^[0-9]{1,9}')::bigint`],
  incoming: [sql`d.issued_on`, sql`d.recorded_at`],
  internal: [sql`d.slip_register`, sql`d.slip_number`],
} as const;

/** A page of a register, with how many papers stand in it. */
export async function listRegisterRows(
  db: Reader,
  of: RegisterOf,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: readonly RegisterRow[]; readonly total: number }> {
  const { n } = await registerQuery(db, of)
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  const [first, second] = orders[of.register];
  const rows = await registerQuery(db, of)
    .select(["d.id", "d.kind", "d.title", "d.official_number", "d.official_on", "d.issued_on"])
    .select(["d.issuer_name", "d.signatory", "d.status", "d.data", "d.is_demo", "s.code"])
    .orderBy(first)
    .orderBy(second)
    .orderBy("d.id")
    .limit(page.limit)
    .offset(page.offset)
    .execute();
  return {
    total: Number(n),
    rows: rows.map((row, index) => {
      const recipients = rowOf(rowOf(rowOf(row.data)["issued"])["recipients"]);
      const recordedOn = plainDate(row.issued_on);
      return {
        documentId: row.id,
        order: page.offset + index + 1,
        number: row.official_number ?? "",
        numberedOn: row.official_on ?? recordedOn,
        recordedOn,
        kindLabel: documentKinds[parseKind(row.kind)].label,
        title: row.title,
        issuerName: row.issuer_name,
        signatory: row.signatory,
        recipients: textsOf(recipients["names"]).join("; "),
        archive: textOf(recipients, "archive"),
        schemeCode: row.code,
        isReplaced: row.status === "replaced",
        isDemo: row.is_demo,
      };
    }),
  };
}

/** The bodies that have issued papers with numbers, and the years there are papers of. */
export async function listRegisterChoices(db: Reader, provinceId: number) {
  const bodies = await db
    .selectFrom("document as d")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "d.province_id").onRef("o.id", "=", "d.issuer_id"),
    )
    .where("d.province_id", "=", provinceId)
    .where("d.official_number", "is not", null)
    .select(["o.id", "o.name"])
    .distinct()
    .orderBy("o.name")
    .execute();
  const years = await db
    .selectFrom("document as d")
    .where("d.province_id", "=", provinceId)
    .where("d.official_on", "is not", null)
    .select(sql<string>`extract(year from coalesce(d.official_on, d.issued_on))`.as("year"))
    .distinct()
    .execute();
  return { bodies, years: years.map(({ year }) => Number(year)).sort((a, b) => b - a) };
}

/** What is wrong with the registers that a body numbers here in a year: one sentence for each register at fault. */
export async function findRegisterFaults(
  db: Reader,
  { provinceId, bodyId, year }: RegisterOf,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("document as d")
    .where("d.province_id", "=", provinceId)
    .where("d.issuer_id", "=", bodyId)
    .where("d.slip_number", "is not", null)
    .where(yearOf.internal, "=", year)
    .select(["d.slip_register", "d.slip_number"])
    .execute();
  const registers = [...new Set(rows.map(({ slip_register: name }) => name ?? ""))];
  return registers.sort().flatMap((name) => {
    const numbers = rows.flatMap((row) =>
      row.slip_register === name && row.slip_number !== null ? [row.slip_number] : [],
    );
    const { missing, doubled } = slipRegisterFaults(numbers);
    return [
      ...(missing.length === 0 ? [] : [`Sổ ${name}: thiếu số ${missing.join(", ")}.`]),
      ...(doubled.length === 0 ? [] : [`Sổ ${name}: trùng số ${doubled.join(", ")}.`]),
    ];
  });
}

/** The name of a body of the province; undefined where there is none. */
export function findBodyName(db: Reader, provinceId: number, id: string) {
  return db
    .selectFrom("organisation")
    .where("province_id", "=", provinceId)
    .where("id", "=", id)
    .select(["id", "name"])
    .executeTakeFirst();
}

import { type OrganisationKind, organisationKinds, type Role } from "@kc/core/access";
import type { Reader } from "../../platform/database.ts";

export type ProvinceRecord = {
  readonly id: number;
  readonly name: string;
  /** `tỉnh Cao Bằng`, as it stands within a sentence. */
  readonly fullName: string;
};

/** A body with the province it works in and the body above it. */
export type BodyRecord = {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly province: ProvinceRecord;
  readonly address: string;
  readonly phone: string;
  /** `SCT` in the symbols of its papers. */
  readonly symbol: string;
  /** Before the day; the name of the province where the body gives none. */
  readonly place: string;
  /** Drafting unit after "Lưu: VT"; null where the body gives none. */
  readonly archive: string | null;
  readonly parent: { readonly kind: OrganisationKind; readonly name: string } | null;
};

function bodyQuery(db: Reader, provinceId: number) {
  return db
    .selectFrom("organisation as o")
    .innerJoin("province as p", "p.id", "o.province_id")
    .leftJoin("organisation as above", (join) =>
      join.onRef("above.province_id", "=", "o.province_id").onRef("above.id", "=", "o.parent_id"),
    )
    .where("o.province_id", "=", provinceId)
    .select([
      "o.id",
      "o.kind",
      "o.name",
      "o.address",
      "o.phone",
      "o.paper_symbol",
      "o.paper_place",
      "o.archive_code",
      "p.id as province_id",
      "p.name as province_name",
      "p.full_name",
      "above.kind as parent_kind",
      "above.name as parent_name",
    ]);
}

type BodyRow = Awaited<ReturnType<ReturnType<typeof bodyQuery>["executeTakeFirstOrThrow"]>>;

function bodyOf(row: BodyRow): BodyRecord {
  const fullName = `${row.full_name.charAt(0).toLowerCase()}${row.full_name.slice(1)}`;
  return {
    id: row.id,
    kind: parseKind(row.kind),
    name: row.name,
    province: { id: row.province_id, name: row.province_name, fullName },
    address: row.address,
    phone: row.phone,
    symbol: row.paper_symbol,
    place: row.paper_place === "" ? row.province_name : row.paper_place,
    archive: row.archive_code === "" ? null : row.archive_code,
    parent:
      row.parent_kind === null || row.parent_name === null
        ? null
        : { kind: parseKind(row.parent_kind), name: row.parent_name },
  };
}

/** One body by its id. */
export async function findBody(db: Reader, provinceId: number, id: string): Promise<BodyRecord> {
  return bodyOf(await bodyQuery(db, provinceId).where("o.id", "=", id).executeTakeFirstOrThrow());
}

/** The one body of a kind in a province; throws when the province was not opened. */
export async function findBodyOfKind(
  db: Reader,
  provinceId: number,
  kind: OrganisationKind,
): Promise<BodyRecord> {
  const query = bodyQuery(db, provinceId).where("o.kind", "=", kind).orderBy("o.id");
  return bodyOf(await query.executeTakeFirstOrThrow());
}

function parseKind(text: string): OrganisationKind {
  const kind = organisationKinds.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of organisation: ${text}`);
  return kind;
}

export type PersonInOffice = { readonly name: string; readonly position: string };

/** Who holds a role in a body on a day, the first who came; undefined when nobody does. */
export async function findPersonInOffice(
  db: Reader,
  provinceId: number,
  organisationId: string,
  role: Role,
  on: string,
): Promise<PersonInOffice | undefined> {
  const row = await db
    .selectFrom("membership as m")
    .innerJoin("account as a", "a.id", "m.account_id")
    .where("m.province_id", "=", provinceId)
    .where("m.organisation_id", "=", organisationId)
    .where("m.role", "=", role)
    .where("m.valid_from", "<=", on)
    .where((eb) => eb.or([eb("m.valid_to", "is", null), eb("m.valid_to", ">", on)]))
    .where("a.status", "=", "active")
    .select(["a.display_name", "m.position_title"])
    .orderBy("m.valid_from")
    .orderBy("m.id")
    .executeTakeFirst();
  return row && { name: row.display_name, position: row.position_title };
}

/** The names of accounts by their ids, for the lines under signatures. */
export async function listNames(
  db: Reader,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = accountIds.filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("account")
    .where("id", "in", ids)
    .select(["id", "display_name"])
    .execute();
  return new Map(rows.map((row) => [row.id, row.display_name]));
}

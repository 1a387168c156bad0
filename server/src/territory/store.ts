import { foldVietnamese, plainDate } from "@kc/core/kernel";
import { type CommuneKind, communeKinds, type ProvinceKind } from "@kc/core/territory";
import type { Reader } from "../platform/database.ts";

export function listProvinces(db: Reader) {
  return db
    .selectFrom("province")
    .select(["id", "code", "full_name as name"])
    .orderBy("id")
    .execute();
}

export function findProvince(db: Reader, provinceId: number) {
  return db.selectFrom("province").where("id", "=", provinceId).selectAll().executeTakeFirst();
}

/** Where somebody may produce, on a day: what eligibility asks of the place. */
export type CommunePlace = {
  readonly code: string;
  readonly fullName: string;
  readonly kind: CommuneKind;
  readonly provinceId: number;
  readonly provinceKind: ProvinceKind;
};

/** The commune that bears a code on a day, with its province. */
export async function findCommuneOn(
  db: Reader,
  code: string,
  on: string,
): Promise<CommunePlace | undefined> {
  const row = await communesOn(db, on).where("c.code", "=", code).executeTakeFirst();
  return row && asPlace(row);
}

/** The communes of a province on a day, by code. */
export async function communePlacesOn(
  db: Reader,
  provinceId: number,
  on: string,
): Promise<ReadonlyMap<string, CommunePlace>> {
  const rows = await communesOn(db, on).where("c.province_id", "=", provinceId).execute();
  return new Map(rows.map((row) => [row.code, asPlace(row)]));
}

/** The communes of a province on a day as a list of choices reads them. */
export async function listCommunesOn(db: Reader, provinceId: number, on: string) {
  const rows = await communesOn(db, on)
    .where("c.province_id", "=", provinceId)
    .select(["c.valid_from", "c.name", "c.former_district"])
    .orderBy("c.name_folded")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    validFrom: plainDate(row.valid_from),
    kind: row.kind,
    name: row.name,
    fullName: row.full_name,
    formerDistrict: row.former_district,
  }));
}

function communesOn(db: Reader, on: string) {
  return db
    .selectFrom("commune as c")
    .innerJoin("province as p", "p.id", "c.province_id")
    .where("c.valid_from", "<=", on)
    .where((eb) => eb.or([eb("c.valid_to", "is", null), eb("c.valid_to", ">", on)]))
    .select(["c.code", "c.full_name", "c.kind", "c.province_id", "p.unit_type"]);
}

function asPlace(row: {
  readonly code: string;
  readonly full_name: string;
  readonly kind: string;
  readonly province_id: number;
  readonly unit_type: string;
}): CommunePlace {
  const kind = communeKinds.find((known) => known === row.kind);
  if (!kind) throw new RangeError(`Unknown kind of commune: ${row.kind}`);
  return {
    code: row.code,
    fullName: row.full_name,
    kind,
    provinceId: row.province_id,
    provinceKind: row.unit_type === "city" ? "city" : "province",
  };
}

/**
 * The communes of a province by every way people write them, folded: the code, the name of today with and without its
 * kind, and names from before, which lead to what they became.
 */
export async function communeNamesOf(
  db: Reader,
  provinceId: number,
  on: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const today = await communesOn(db, on)
    .where("c.province_id", "=", provinceId)
    .select("c.name")
    .execute();
  const former = await db
    .selectFrom("commune_succession as s")
    .innerJoin("commune as old", (join) =>
      join.onRef("old.code", "=", "s.old_code").onRef("old.valid_from", "=", "s.old_valid_from"),
    )
    .where("s.new_code", "in", ["", ...today.map(({ code }) => code)])
    .select(["old.full_name", "s.new_code"])
    .execute();
  const names = new Map<string, string[]>();
  const add = (name: string, code: string) => {
    const key = foldVietnamese(name);
    const known = names.get(key) ?? [];
    if (!known.includes(code)) names.set(key, [...known, code]);
  };
  for (const { code, name, full_name: fullName } of today) {
    add(code, code);
    add(name, code);
    add(fullName, code);
    add(`${fullName} (${code})`, code);
  }
  const current = new Set(names.keys());
  for (const { full_name: fullName, new_code: code } of former) {
    if (!current.has(foldVietnamese(fullName))) add(fullName, code);
  }
  return names;
}

import type { PlainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";

/** How many of a kind a search shows. */
const most = 8;

/** Schemes that have the words, of those the viewer may see. */
export function searchSchemes(db: Reader, provinces: readonly number[], q: string) {
  return db
    .selectFrom("scheme")
    .where("province_id", "in", provinces)
    .where("id", "in", sql<string>`(select scheme_id from search_scheme(${q}, 200))`)
    .select(["id", "code", "name", "status"])
    .orderBy("status_since", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
}

/** Establishments that have the words, of those the viewer may see, each with its commune. */
export function searchEstablishments(
  db: Reader,
  provinces: readonly number[],
  { q, on }: { readonly q: string; readonly on: PlainDate },
) {
  return db
    .selectFrom("establishment as e")
    .leftJoin("commune as c", (join) =>
      join
        .onRef("c.code", "=", "e.commune_code")
        .on("c.valid_from", "<=", on)
        .on((eb) => eb.or([eb("c.valid_to", "is", null), eb("c.valid_to", ">", on)])),
    )
    .where("e.province_id", "in", provinces)
    .where(
      "e.id",
      "in",
      sql<string>`(select establishment_id from search_establishment(${q}, 200))`,
    )
    .select(["e.id", "e.name", "e.products", "c.full_name as commune_name"])
    .orderBy(sql`e.name collate "vi-x-icu"`)
    .limit(most)
    .execute();
}

/** Documents that have the words in their number, title or issuer, of those the viewer may see, the latest first. */
export function searchDocuments(db: Reader, provinces: readonly number[], q: string) {
  return db
    .selectFrom("document")
    .where("province_id", "in", provinces)
    .where("status", "<>", "replaced")
    .where("id", "in", sql<string>`(select document_id from search_document(${q}, 200))`)
    .select(["id", "title", "official_number", "official_on", "issuer_name", "scheme_id"])
    .orderBy("issued_on", "desc")
    .limit(most)
    .execute();
}

/** Supervision visits whose scheme, establishment, place or reason has the words, of those the viewer may see, the latest first. */
export function searchVisits(db: Reader, provinces: readonly number[], q: string) {
  return db
    .selectFrom("supervision_visit as v")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "v.province_id").onRef("s.id", "=", "v.scheme_id"),
    )
    .where("v.province_id", "in", provinces)
    .where("v.id", "in", sql<string>`(select visit_id from search_visit(${q}, 200))`)
    .select(["v.id", "v.scheme_id", "v.kind", "v.led_by", "v.visited_on", "v.place", "s.code"])
    .orderBy("v.visited_on", "desc")
    .orderBy("v.id", "desc")
    .limit(most)
    .execute();
}

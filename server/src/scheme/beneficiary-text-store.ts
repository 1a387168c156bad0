import { sql } from "kysely";

/** The name of a beneficiary `b` with its establishment `e`: those not yet named are told by their number and kind. */
export const beneficiaryName = sql<string>`coalesce(e.name, lpad(b.planned_count::text, 2, '0')
  || ' ' || b.planned_kind || ' (xác định sau khi phê duyệt)')`;

/** What an establishment says of itself; empty for those whom a group plan is still to name. */
export const establishmentTexts = [
  written("legal_form"),
  written("representative_name"),
  written("phone"),
  written("production_address"),
  written("sector_division"),
  written("products"),
  beneficiaryName.as("establishment_name"),
  sql<string[]>`coalesce(e.traits, '{}')`.as("traits"),
] as const;

function written<Column extends string>(column: Column) {
  return sql<string>`coalesce(${sql.ref(`e.${column}`)}, '')`.as(column);
}

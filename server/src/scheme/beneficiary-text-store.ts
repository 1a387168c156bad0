import { type RawBuilder, sql } from "kysely";

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

/**
 * Who counts as a beneficiary `b` of a list: not who left by a later group plan, nor who is not approved in it yet, nor
 * those still to be named once somebody is.
 */
export const countsAsBeneficiary = sql<boolean>`(b.approved_dong is distinct from 0
  and not exists (select 1 from beneficiary other where other.province_id = b.province_id
    and other.scheme_id = b.scheme_id and other.id <> b.id and other.approved_dong is not null
    and (b.approved_dong is null
      or b.establishment_id is null and other.establishment_id is not null and other.approved_dong > 0)))`;

/** Every beneficiary of a scheme by name, one after another, those not yet named last. */
export function beneficiaryNamesOf(scheme: {
  readonly provinceId: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
}): RawBuilder<string | null> {
  return sql<
    string | null
  >`(select string_agg(${beneficiaryName}, '; ' order by b.establishment_id is null, e.name)
    from beneficiary b
    left join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
    where b.province_id = ${scheme.provinceId} and b.scheme_id = ${scheme.id} and ${countsAsBeneficiary})`;
}

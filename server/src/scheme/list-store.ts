import { dong, type PlainDate } from "@kc/core/kernel";
import { parseSchemeStatus, type SchemeKind, type SchemeStatus } from "@kc/core/scheme";
import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { beneficiaryName, beneficiaryNamesOf } from "./beneficiary-text-store.ts";
import type { schemeSortKeys } from "./api.ts";

export type SchemeFilter = {
  readonly provinces: readonly number[];
  readonly today: PlainDate;
  readonly accountId: string;
  readonly q: string | undefined;
  readonly statuses: readonly SchemeStatus[] | undefined;
  readonly kind: SchemeKind | undefined;
  readonly source: string | undefined;
  readonly year: number | undefined;
  readonly commune: string | undefined;
  readonly establishmentId: string | undefined;
  readonly officer: string | undefined;
};

export type SchemeSort = {
  readonly key: (typeof schemeSortKeys)[number];
  readonly direction: "asc" | "desc";
};

/** How many a search by words may find at most; more than anybody reads. */
const mostFound = 5_000;

/** The schemes that the filter finds, whatever their status. */
function schemes(db: Reader, filter: SchemeFilter) {
  const { provinces, q } = filter;
  const base = db
    .selectFrom("scheme as s")
    .$if(provinces.length === 1, (query) => query.where("s.province_id", "=", provinces[0] ?? 0));
  if (q === undefined || q.trim() === "") return narrowed(base, filter);
  const found = sql<string>`(select scheme_id from search_scheme(${q}, ${mostFound}))`;
  return narrowed(base.where("s.id", "in", found), filter);
}
type Schemes = ReturnType<typeof schemes>;

/** Each of them once, with the beneficiary by which it stands in the list. */
function withFirst(found: Schemes) {
  return found
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "s.province_id").onRef("b.scheme_id", "=", "s.id"),
    )
    .where(sql<boolean>`(s.shape = 'single' or b.id = ${firstOfGroup})`);
}

/** What of the money of a beneficiary is paid, settled or not, in đồng. */
const paid = sql<string | null>`(select sum(m.paid_dong + m.settled_dong) from commitment m
  where m.province_id = b.province_id and m.beneficiary_id = b.id)`;

/** The beneficiary by which a group scheme `s` stands in the list: the first that is named and has not left. */
const firstOfGroup = sql`(select x.id from beneficiary x where x.province_id = s.province_id
  and x.scheme_id = s.id order by x.approved_dong is not distinct from 0, x.establishment_id is null, x.id limit 1)`;

/** The sum over a group of what `of` is for one of its beneficiaries; of a single scheme just that. */
function wholeSum(of: "requested_dong" | "appraised_dong" | "approved_dong") {
  return sql<string | null>`case when s.shape = 'single' then ${sql.ref(`b.${of}`)} else
    (select sum(${sql.ref(`x.${of}`)}) from beneficiary x
      where x.province_id = s.province_id and x.scheme_id = s.id) end`;
}

/** What was asked for: after approval those whom a group plan names ask no more than the scheme did. */
const wholeRequested = sql<string>`case when s.shape = 'single' then b.requested_dong else s.requested_dong end`;

/** What is paid of a scheme; of a single one as its beneficiary's `own` says. */
function wholePaid(own: RawBuilder<string | null>) {
  return sql<string | null>`case when s.shape = 'single' then ${own} else
    (select sum(k.paid_dong + k.settled_dong) from commitment k
      join beneficiary x on x.province_id = k.province_id and x.id = k.beneficiary_id
      where x.province_id = s.province_id and x.scheme_id = s.id) end`;
}

function isOf(column: "commune_code" | "establishment_id", value: string | undefined) {
  return value === undefined ? undefined : sql`${sql.ref(`x.${column}`)} = ${value}`;
}

/** A beneficiary that a group plan is still to name. */
const stillToName = sql`x.commune_code is null and x.approved_dong is distinct from 0`;

/** Narrows by everything but the status, so that statuses can be counted beside the list. */
function narrowed<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  filter: SchemeFilter,
): SelectQueryBuilder<DB, TB, O> {
  const wanted: readonly (readonly [string, string | number | undefined])[] = [
    ["s.kind", filter.kind],
    ["s.source", filter.source],
    ["s.plan_year", filter.year],
  ];
  let narrow = query;
  for (const [column, value] of wanted) {
    if (value !== undefined) narrow = narrow.where(sql`${sql.ref(column)} = ${value}` as never);
  }
  const { officer, accountId, commune, establishmentId } = filter;
  for (const condition of [
    commune === "none" ? stillToName : isOf("commune_code", commune),
    isOf("establishment_id", establishmentId),
  ]) {
    if (condition === undefined) continue;
    narrow = narrow.where(
      sql`exists (select 1 from beneficiary x where x.province_id = s.province_id
      and x.scheme_id = s.id and ${condition})` as never,
    );
  }
  if (officer === undefined) return narrow;
  if (officer === "none") return narrow.where(sql`s.officer_account_id is null` as never);
  return narrow.where(
    sql`s.officer_account_id = ${officer === "me" ? accountId : officer}` as never,
  );
}

function atStatuses<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  statuses: SchemeFilter["statuses"],
): SelectQueryBuilder<DB, TB, O> {
  if (statuses === undefined) return query;
  return query.where(sql`s.status = any(${sql.val([...statuses])})` as never);
}

type SortColumn = {
  readonly by: RawBuilder<unknown>;
  /** Only what may be missing is told where it stands, for an index knows no other order. */
  readonly mayBeMissing?: boolean;
  /** A column of the scheme itself, for which nothing need be joined. */
  readonly isOwn?: boolean;
};

/** By what the list is sorted. */
const sortColumns: Readonly<Record<SchemeSort["key"], SortColumn>> = {
  code: { by: sql.ref("s.code"), isOwn: true },
  name: { by: sql`s.name collate "vi-x-icu"`, isOwn: true },
  establishment: {
    by: sql`coalesce(e.name, b.planned_kind) collate "vi-x-icu"`,
    mayBeMissing: true,
  },
  commune: { by: sql`c.name collate "vi-x-icu"`, mayBeMissing: true },
  status: { by: sql.ref("s.status"), isOwn: true },
  statusSince: { by: sql.ref("s.status_since"), isOwn: true },
  planYear: { by: sql.ref("s.plan_year"), isOwn: true },
  requestedDong: { by: wholeRequested },
  approvedDong: { by: wholeSum("approved_dong"), mayBeMissing: true },
  paidDong: { by: sql`coalesce(${wholePaid(paid)}, 0)` },
};

function ordered<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  { key, direction }: SchemeSort,
): SelectQueryBuilder<DB, TB, O> {
  const { by, mayBeMissing } = sortColumns[key];
  return query
    .orderBy(by, (order) => {
      const directed = direction === "desc" ? order.desc() : order.asc();
      return mayBeMissing === true ? directed.nullsLast() : directed;
    })
    .orderBy(sql`s.id`, "desc");
}

type Page = { readonly page: number; readonly pageSize: number };

/** The rows of a page in their order; its size stands in the text, so that the statement is planned for so few. */
function paged<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  sort: SchemeSort,
  { page, pageSize }: Page,
): SelectQueryBuilder<DB, TB, O> {
  return ordered(query, sort)
    .limit(sql.lit(pageSize))
    .offset((page - 1) * pageSize);
}

/** The schemes of a page. Sorted by a column of their own they are found before anything is joined to them. */
function schemesOfPage(db: Reader, filter: SchemeFilter, sort: SchemeSort, page: Page) {
  const found = atStatuses(schemes(db, filter), filter.statuses);
  if (sortColumns[sort.key].isOwn !== true) return paged(withFirst(found), sort, page);
  const keys = paged(found.select(["s.province_id", "s.id"]), sort, page);
  const onPage = db.selectFrom("scheme as s").where(sql<boolean>`(s.province_id, s.id) in ${keys}`);
  return ordered(withFirst(onPage), sort);
}

/** One page of the list. */
export async function listSchemePage(
  db: Reader,
  filter: SchemeFilter,
  sort: SchemeSort,
  page: Page,
) {
  const rows = await schemesOfPage(db, filter, sort, page)
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoin("commune as c", (join) =>
      join
        .onRef("c.code", "=", "b.commune_code")
        .on("c.valid_from", "<=", filter.today)
        .on((eb) => eb.or([eb("c.valid_to", "is", null), eb("c.valid_to", ">", filter.today)])),
    )
    .leftJoin("account as officer", "officer.id", "s.officer_account_id")
    .select([
      "s.id",
      "s.version",
      "s.code",
      "s.name",
      "s.kind",
      "s.source",
      "s.plan_year",
      "s.status",
      "s.status_since",
      "s.is_demo",
      "b.establishment_id",
      "b.commune_code",
      "c.full_name as commune_name",
      "officer.display_name as officer_name",
      beneficiaryName.as("establishment_name"),
      wholeRequested.as("requested_dong"),
      wholeSum("appraised_dong").as("appraised_dong"),
      wholeSum("approved_dong").as("approved_dong"),
      wholePaid(paid).as("paid"),
      sql<string | null>`case when s.shape <> 'single' then ${beneficiaryNamesOf({
        provinceId: sql.ref("s.province_id"),
        id: sql.ref("s.id"),
      })} end`.as("group_names"),
    ])
    .select(
      sql<boolean>`exists (select 1 from amendment a where a.province_id = s.province_id
        and a.scheme_id = s.id and a.status in ('requested', 'verified'))`.as(
        "is_amendment_pending",
      ),
    )
    .execute();
  return rows.map((row) => ({ ...row, status: parseSchemeStatus(row.status) }));
}

/** How many stand at each status, and the sums of their money, with the other filters as they are. */
export async function sumByStatus(db: Reader, filter: SchemeFilter) {
  const rows = await withFirst(schemes(db, filter))
    .leftJoin(
      (eb) =>
        eb
          .selectFrom("commitment")
          .select([
            "province_id",
            "beneficiary_id",
            sql<string>`sum(paid_dong + settled_dong)`.as("paid"),
          ])
          .groupBy(["province_id", "beneficiary_id"])
          .as("m"),
      (join) =>
        join.onRef("m.province_id", "=", "b.province_id").onRef("m.beneficiary_id", "=", "b.id"),
    )
    .select([
      "s.status",
      sql<string>`count(*)`.as("count"),
      sql<string | null>`sum(${wholeRequested})`.as("requested"),
      sql<string | null>`sum(${wholeSum("appraised_dong")})`.as("appraised"),
      sql<string | null>`sum(${wholeSum("approved_dong")})`.as("approved"),
      sql<string | null>`sum(${wholePaid(sql.ref("m.paid"))})`.as("paid"),
    ])
    .groupBy("s.status")
    .execute();
  return rows.map((row) => ({
    status: parseSchemeStatus(row.status),
    count: Number(row.count),
    requestedDong: dong(Number(row.requested ?? 0)),
    appraisedDong: dong(Number(row.appraised ?? 0)),
    approvedDong: dong(Number(row.approved ?? 0)),
    paidDong: dong(Number(row.paid ?? 0)),
  }));
}

/** The years that have schemes, the latest first. */
export async function listSchemeYears(db: Reader, provinces: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom("scheme")
    .where("province_id", "in", provinces)
    .select("plan_year")
    .distinct()
    .orderBy("plan_year", "desc")
    .execute();
  return rows.map((row) => row.plan_year);
}

/** The communes of the provinces on a day, by name. */
export function listCommunes(db: Reader, provinces: readonly number[], on: PlainDate) {
  return db
    .selectFrom("commune")
    .where("province_id", "in", provinces)
    .where("valid_from", "<=", on)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", on)]))
    .select(["code", "full_name as name"])
    .orderBy(sql`commune.name collate "vi-x-icu"`)
    .execute();
}

import {
  supervisingBodies,
  type SupervisingBody,
  type VisitKind,
  visitKinds,
  type VisitMember,
  type VisitState,
  visitStateOf,
  visitStates,
} from "@kc/core/inspection";
import { type PlainDate, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { parseKey } from "./visit-store.ts";

export type VisitFilter = {
  readonly year?: number | undefined;
  readonly kind?: VisitKind | undefined;
  readonly ledBy?: SupervisingBody | undefined;
  readonly state?: VisitState | undefined;
  readonly q?: string | undefined;
  readonly today: PlainDate;
};

function visits(db: Reader, provinceId: number, filter: VisitFilter) {
  let query = db
    .selectFrom("supervision_visit as v")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "v.province_id").onRef("s.id", "=", "v.scheme_id"),
    )
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "v.province_id").onRef("b.id", "=", "v.beneficiary_id"),
    )
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("supervision_finding as f")
          .whereRef("f.province_id", "=", "v.province_id")
          .whereRef("f.visit_id", "=", "v.id")
          .select([
            sql<string>`count(*)`.as("findings"),
            sql<string>`count(*) filter (where f.status = 'open')`.as("open"),
            sql<string>`count(*) filter (where f.status = 'answered')`.as("answered"),
            sql<string>`count(*) filter (where f.status = 'open' and f.due_on < ${filter.today})`.as(
              "late",
            ),
            sql<string | null>`min(f.due_on) filter (where f.status = 'open')`.as("next_due_on"),
          ])
          .as("n"),
      (join) => join.onTrue(),
    )
    .where("v.province_id", "=", provinceId);
  const { year, kind, ledBy, state, q = "" } = filter;
  if (year !== undefined) {
    query = query
      .where("v.visited_on", ">=", `${String(year)}-01-01`)
      .where("v.visited_on", "<=", `${String(year)}-12-31`);
  }
  if (kind !== undefined) query = query.where("v.kind", "=", kind);
  if (ledBy !== undefined) query = query.where("v.led_by", "=", ledBy);
  if (state !== undefined) query = query.where(conditions[state]);
  if (q.trim() !== "") {
    const words = q.normalize("NFC");
    query = query.where(
      sql<boolean>`(s.name_folded like search_pattern(${words}) or e.name_folded like search_pattern(${words}))`,
    );
  }
  return query;
}

/** Every visit with a finding of that kind; the word shown is that of its most pressing finding. */
const conditions: Readonly<Record<VisitState, ReturnType<typeof sql<boolean>>>> = {
  late: sql<boolean>`n.late > 0`,
  open: sql<boolean>`n.open > 0`,
  answered: sql<boolean>`n.answered > 0`,
  closed: sql<boolean>`n.findings > 0 and n.open + n.answered = 0`,
  clean: sql<boolean>`n.findings = 0`,
};

const sortColumns = {
  visitedOn: sql`v.visited_on`,
  code: sql`s.code`,
  findings: sql`n.findings`,
  nextDueOn: sql`n.next_due_on`,
} as const;

/** A page of visits, the latest first unless sorted otherwise. */
export async function listVisitRows(
  db: Reader,
  provinceId: number,
  filter: VisitFilter,
  page: { readonly page: number; readonly pageSize: number; readonly sort?: string | undefined },
) {
  const { sort = "-visitedOn" } = page;
  const name = sort.replace("-", "");
  const column =
    Object.entries(sortColumns).find(([known]) => known === name)?.[1] ?? sortColumns.visitedOn;
  const rows = await visits(db, provinceId, filter)
    .leftJoin("commune as c", (join) =>
      join.onRef("c.code", "=", "b.commune_code").on("c.valid_to", "is", null),
    )
    .select(["v.id", "v.scheme_id", "v.kind", "v.led_by", "v.visited_on", "v.team"])
    .select(["s.code", "s.name", "e.name as establishment", "c.name as commune"])
    .select(["n.findings", "n.open", "n.answered", "n.late", "n.next_due_on"])
    .orderBy(column, (order) =>
      sort.startsWith("-") ? order.desc().nullsLast() : order.asc().nullsLast(),
    )
    .orderBy("v.id", "desc")
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute();
  return rows.map((row) => {
    const counts = {
      findings: Number(row.findings ?? 0),
      open: Number(row.open ?? 0),
      answered: Number(row.answered ?? 0),
      late: Number(row.late ?? 0),
    };
    const state = visitStateOf(counts);
    const team = row.team as readonly VisitMember[];
    const kind = parseKey(visitKinds, row.kind);
    const ledBy = parseKey(supervisingBodies, row.led_by);
    return {
      id: row.id,
      schemeId: row.scheme_id,
      schemeCode: row.code,
      schemeName: row.name,
      beneficiaryName: row.establishment,
      communeName: row.commune ?? "",
      kind,
      kindLabel: visitKinds[kind],
      ledBy,
      ledByLabel: supervisingBodies[ledBy],
      visitedOn: plainDate(row.visited_on),
      leader: team.find(({ duty }) => duty === "leader")?.personName ?? "",
      hasFinance: team.some(({ from }) => from === "finance_department"),
      ...counts,
      nextDueOn: row.next_due_on ?? null,
      state,
      stateLabel: visitStates[state],
    };
  });
}

/** How many visits a filter finds, and their findings. */
export async function sumVisits(db: Reader, provinceId: number, filter: VisitFilter) {
  const row = await visits(db, provinceId, filter)
    .select([
      sql<string>`count(*)`.as("total"),
      sql<string>`coalesce(sum(n.findings), 0)`.as("findings"),
      sql<string>`coalesce(sum(n.open + n.answered), 0)`.as("open"),
      sql<string>`coalesce(sum(n.late), 0)`.as("late"),
    ])
    .executeTakeFirstOrThrow();
  return {
    total: Number(row.total),
    sums: {
      findings: Number(row.findings),
      open: Number(row.open),
      late: Number(row.late),
    },
  };
}

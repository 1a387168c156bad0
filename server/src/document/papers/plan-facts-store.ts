import { type Dong, plainDate } from "@kc/core/kernel";
import { sql } from "kysely";
import type { MoneyBySource } from "../../../templates/paper-data.ts";
import { dongOf, optionalDongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { beneficiaryNamesOf, countsAsBeneficiary } from "../../scheme/beneficiary-text-store.ts";

/** One plan that the viewer sees. */
export async function findPlan(db: Reader, provinces: readonly number[], planId: string) {
  if (provinces.length === 0) return undefined;
  const row = await db
    .selectFrom("annual_plan")
    .where("province_id", "in", provinces)
    .where("id", "=", planId)
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const on = (value: string | null) => (value === null ? null : plainDate(value));
  return {
    provinceId: row.province_id,
    id: row.id,
    planYear: row.plan_year,
    source: row.source,
    name: row.name,
    heading: headingOf(row.decision_heading),
    opinionNumber: row.opinion_number,
    opinionOn: on(row.opinion_on),
    opinionText: row.opinion_text,
    opinionSignatory: row.opinion_signatory,
    submissionNumber: row.submission_number,
    submittedOn: on(row.submitted_on),
    decisionNumber: row.decision_number,
    decidedOn: on(row.decided_on),
    signatory: row.signatory,
  };
}
/** Who decides a plan: the committee, its chair, or the Minister for a national one. */
function headingOf(text: string): "committee" | "chair" | "minister" {
  return text === "committee" || text === "minister" ? text : "chair";
}
export type PlanFacts = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

export type PlanPaperLine = {
  readonly schemeId: string | null;
  readonly list: "main" | "reserve";
  readonly outcome: string;
  readonly name: string;
  readonly implementer: string;
  readonly beneficiary: string;
  readonly place: string;
  readonly objectives: string;
  readonly machines: string;
  readonly outcomes: readonly { readonly indicator: string; readonly target: number }[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The support that stands: approved, or proposed while nothing is decided. */
  readonly money: MoneyBySource;
  readonly proposedDong: Dong;
  /** What Sở Tài chính gives for the line; null where its opinion names no amount. */
  readonly opinionDong: Dong | null;
  readonly note: string;
  readonly isDemo: boolean;
};

const lineColumns = [
  "l.scheme_id",
  "l.task_name",
  "l.list",
  "l.outcome",
  "l.note",
  "l.proposed_dong",
  "l.opinion_dong",
  "l.approved_dong",
  "s.name",
  "s.starts_on",
  "s.ends_on",
  "s.is_demo",
  "o.name as implementer_name",
] as const;

/** What the list says of a scheme beside its own row: who benefits, where, the machines, the outcomes, the estimate. */
const sumsOfScheme = [
  sql<string | null>`s.narrative ->> 'objectives'`.as("objectives"),
  beneficiaryNamesOf({
    provinceId: sql.ref("l.province_id"),
    id: sql.ref("l.scheme_id"),
  }).as("beneficiary"),
  sql<
    string | null
  >`coalesce((select string_agg(distinct coalesce(c.full_name, b.commune_code), '; ') from beneficiary b
        left join commune c on c.code = b.commune_code and c.valid_to is null
        where b.province_id = l.province_id and b.scheme_id = l.scheme_id and ${countsAsBeneficiary}),
        s.narrative ->> 'place')`.as("place"),
  sql<
    string | null
  >`(select string_agg(lpad(m.quantity::text, 2, '0') || ' ' || m.name, '; ' order by m.position)
        from beneficiary b join machine_line m on m.province_id = b.province_id and m.beneficiary_id = b.id
        where b.province_id = l.province_id and b.scheme_id = l.scheme_id and ${countsAsBeneficiary})`.as(
    "machines",
  ),
  sql<{ indicator: string; target: number }[] | null>`(select json_agg(json_build_object(
          'indicator', t.indicator, 'target', t.expected) order by t.id)
        from beneficiary b join outcome_measure t on t.province_id = b.province_id and t.beneficiary_id = b.id
          and t.months_after = 0 and t.expected is not null
        where b.province_id = l.province_id and b.scheme_id = l.scheme_id)`.as("outcomes"),
  sql<string | null>`(select sum(e.support_dong) from estimate_line e
        where e.province_id = l.province_id and e.scheme_id = l.scheme_id)`.as("support"),
  sql<string | null>`(select sum(e.beneficiary_dong) from estimate_line e
        where e.province_id = l.province_id and e.scheme_id = l.scheme_id)`.as("counterpart"),
  sql<string | null>`(select sum(e.other_dong) from estimate_line e
        where e.province_id = l.province_id and e.scheme_id = l.scheme_id)`.as("other"),
] as const;

/** The list of a plan as papers print it: what is withdrawn or not approved is left out. */
export async function listPlanPaperLines(
  db: Reader,
  plan: PlanFacts,
  schemeIds?: readonly string[],
): Promise<readonly PlanPaperLine[]> {
  const rows = await db
    .selectFrom("plan_line as l")
    .leftJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "l.province_id").onRef("s.id", "=", "l.scheme_id"),
    )
    .leftJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .where("l.province_id", "=", plan.provinceId)
    .where("l.plan_id", "=", plan.id)
    .where("l.outcome", "not in", ["withdrawn", "not_approved"])
    .$if(schemeIds !== undefined, (query) =>
      query.where("l.scheme_id", "in", [...(schemeIds ?? [])]),
    )
    .select(lineColumns)
    .select(sumsOfScheme)
    .orderBy("l.list")
    .orderBy("l.priority")
    .orderBy("l.id")
    .execute();
  return rows.map((row) => ({
    schemeId: row.scheme_id,
    list: row.list === "reserve" ? "reserve" : "main",
    outcome: row.outcome,
    name: row.name ?? row.task_name ?? "",
    implementer: row.implementer_name ?? "",
    beneficiary: row.beneficiary ?? "",
    place: row.place ?? "",
    objectives: row.objectives ?? "",
    machines: row.machines ?? "",
    outcomes: row.outcomes ?? [],
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    money: moneyOf(row),
    proposedDong: dongOf(row.proposed_dong),
    opinionDong: optionalDongOf(row.opinion_dong),
    note: row.note,
    isDemo: row.is_demo ?? false,
  }));
}

/** What the list approves less than was asked, the beneficiary pays: the whole stays as estimated. */
function moneyOf(row: {
  readonly proposed_dong: string;
  readonly approved_dong: string | null;
  readonly support: string | null;
  readonly counterpart: string | null;
  readonly other: string | null;
}): MoneyBySource {
  const grantDong = optionalDongOf(row.approved_dong) ?? dongOf(row.proposed_dong);
  const less = Math.max(0, Number(row.support ?? grantDong) - grantDong);
  return {
    grantDong,
    counterpartDong: dongOf(Number(row.counterpart ?? 0) + less),
    otherDong: dongOf(row.other),
  };
}

/** The year's estimate of a source as it was assigned, by unit and content. */
export async function listAssigned(
  db: Reader,
  provinceId: number,
  { planYear, source }: { readonly planYear: number; readonly source: string },
) {
  const rows = await db
    .selectFrom("allocation as a")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "a.province_id").onRef("o.id", "=", "a.fund_holder_id"),
    )
    .where("a.province_id", "=", provinceId)
    .where("a.budget_year", "=", planYear)
    .where("a.source", "=", source)
    .where("a.assigned_dong", ">", "0")
    .select(["a.id", "a.content", "a.assigned_dong", "o.name", "o.budget_code"])
    .orderBy("o.name")
    .orderBy("a.content")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    content: row.content,
    assignedDong: dongOf(row.assigned_dong),
    unit: row.name,
    budgetCode: row.budget_code ?? "",
  }));
}

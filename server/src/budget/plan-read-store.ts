import type { BudgetSource, PrioritySector } from "@kc/core/budget";
import { parsePlanApproval, parsePlanStatus } from "@kc/core/budget";
import { type SchemeKind, schemeKindNames } from "@kc/core/scheme";
import { sql } from "kysely";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { beneficiaryName, countsAsBeneficiary } from "../scheme/beneficiary-text-store.ts";
import { parseBudgetSource } from "./store.ts";

/** The plans of a province with the sums of their lists, newest first. */
export async function listPlansWithSums(
  db: Reader,
  provinceId: number,
  { year, source }: { readonly year?: number | undefined; readonly source?: string | undefined },
) {
  const rows = await db
    .selectFrom("annual_plan as p")
    .leftJoin("plan_line as l", (join) =>
      join
        .onRef("l.province_id", "=", "p.province_id")
        .onRef("l.plan_id", "=", "p.id")
        .on("l.outcome", "<>", "withdrawn"),
    )
    .where("p.province_id", "=", provinceId)
    .$if(year !== undefined, (query) => query.where("p.plan_year", "=", year ?? 0))
    .$if(source !== undefined, (query) => query.where("p.source", "=", source ?? ""))
    .groupBy(["p.province_id", "p.id"])
    .select([
      "p.id",
      "p.version",
      "p.plan_year",
      "p.source",
      "p.name",
      "p.status",
      "p.approval",
      "p.decision_number",
      "p.decided_on",
      sql<string>`count(l.id)`.as("lines"),
      sql<string | null>`sum(l.proposed_dong) filter (where l.list = 'main')`.as("main"),
      sql<string | null>`sum(l.proposed_dong) filter (where l.list = 'reserve')`.as("reserve"),
      sql<string | null>`sum(l.approved_dong) filter (where l.outcome = 'approved')`.as("approved"),
    ])
    .orderBy("p.plan_year", "desc")
    .orderBy("p.source")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    planYear: row.plan_year,
    source: parseBudgetSource(row.source),
    name: row.name,
    status: parsePlanStatus(row.status),
    approval: parsePlanApproval(row.approval),
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    sums: {
      lines: Number(row.lines),
      mainDong: dongOf(row.main),
      reserveDong: dongOf(row.reserve),
      approvedDong: dongOf(row.approved),
    },
  }));
}

/** One plan with its papers; undefined when the viewer sees none. */
export async function findPlanRow(db: Reader, provinceId: number, planId: string) {
  const row = await db
    .selectFrom("annual_plan")
    .where("province_id", "=", provinceId)
    .where("id", "=", planId)
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    version: row.version,
    planYear: row.plan_year,
    source: parseBudgetSource(row.source),
    name: row.name,
    status: parsePlanStatus(row.status),
    approval: parsePlanApproval(row.approval),
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    opinionNumber: row.opinion_number,
    opinionOn: row.opinion_on,
    opinionText: row.opinion_text,
    opinionSignatory: row.opinion_signatory,
    submissionNumber: row.submission_number,
    submittedOn: row.submitted_on,
    decisionHeading: parseHeading(row.decision_heading),
    signatory: row.signatory,
    agencyNumber: row.agency_number,
    agencyOn: row.agency_on,
    agencySignatory: row.agency_signatory,
    agencyText: row.agency_text,
    copyNumber: row.copy_number,
    copyOn: row.copy_on,
  };
}

const headings = ["committee", "chair", "minister"] as const;

function parseHeading(text: string) {
  const heading = headings.find((known) => known === text);
  if (!heading) throw new RangeError(`Unknown heading of a decision: ${text}`);
  return heading;
}

/** The schemes named by lines: who benefits, where, and what it costs. */
export async function listPlanSchemes(
  db: Reader,
  provinceId: number,
  schemeIds: readonly string[],
) {
  if (schemeIds.length === 0) return [];
  const rows = await db
    .selectFrom("scheme as s")
    .where("s.province_id", "=", provinceId)
    .where("s.id", "in", [...schemeIds])
    .select([
      "s.id",
      "s.version",
      "s.code",
      "s.kind",
      "s.requested_dong",
      sql<string | null>`(select sum(e.total_dong) from estimate_line e
        where e.province_id = s.province_id and e.scheme_id = s.id)`.as("total_dong"),
      sql<{ name: string; communeName: string }[] | null>`(select json_agg(json_build_object(
          'name', ${beneficiaryName},
          'communeName', coalesce(c.full_name, b.commune_code, '')) order by b.establishment_id is null, e.name)
        from beneficiary b
        left join establishment e on e.province_id = b.province_id and e.id = b.establishment_id
        left join commune c on c.code = b.commune_code and c.valid_to is null
        where b.province_id = s.province_id and b.scheme_id = s.id and ${countsAsBeneficiary})`.as(
        "beneficiaries",
      ),
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    code: row.code,
    kind: parseSchemeKind(row.kind),
    requestedDong: dongOf(row.requested_dong),
    totalCostDong: dongOf(row.total_dong),
    beneficiaries: row.beneficiaries ?? [],
  }));
}

/** Reads a kind of scheme back from storage. */
function parseSchemeKind(text: string): SchemeKind {
  const kind = schemeKindNames.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of scheme: ${text}`);
  return kind;
}

/** The appraised schemes of a year and source that stand in no plan yet. */
export async function listPlanCandidates(
  db: Reader,
  provinceId: number,
  { planYear, source }: { readonly planYear: number; readonly source: BudgetSource },
) {
  const rows = await db
    .selectFrom("scheme as s")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "s.province_id").onRef("b.scheme_id", "=", "s.id"),
    )
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoin("commune as c", (join) =>
      join.onRef("c.code", "=", "b.commune_code").on("c.valid_to", "is", null),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.status", "=", "appraised_pass")
    .where("s.plan_year", "=", planYear)
    .where("s.source", "=", source)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("plan_line as l")
            .whereRef("l.province_id", "=", "s.province_id")
            .whereRef("l.scheme_id", "=", "s.id")
            .where("l.outcome", "in", ["listed", "approved", "reserved"])
            .select("l.id"),
        ),
      ),
    )
    .groupBy(["s.id", "s.code", "s.name"])
    .select([
      "s.id",
      "s.code",
      "s.name",
      sql<string>`string_agg(${beneficiaryName}, '; ' order by e.name)`.as("beneficiary_name"),
      sql<string>`coalesce(string_agg(distinct coalesce(c.full_name, b.commune_code), '; '), '')`.as(
        "commune_name",
      ),
      sql<string | null>`sum(b.appraised_dong)`.as("appraised"),
      sql<number | null>`max(e.workers)`.as("workers"),
    ])
    .orderBy("s.code")
    .execute();
  return rows.map((row) => ({
    schemeId: row.id,
    code: row.code,
    name: row.name,
    beneficiaryName: row.beneficiary_name,
    communeName: row.commune_name,
    appraisedDong: dongOf(row.appraised),
    suggestedSectors: suggestSectors(row.workers ?? 0),
  }));
}

/** What the register alone tells of the priority of a sector; the officer adds the rest. */
function suggestSectors(workers: number): PrioritySector[] {
  return workers >= 50 ? ["labour_intensive"] : [];
}

/** The history of a plan, oldest first. */
export async function listPlanEvents(db: Reader, provinceId: number, planId: string) {
  const rows = await db
    .selectFrom("plan_event")
    .where("province_id", "=", provinceId)
    .where("plan_id", "=", planId)
    .selectAll()
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    action: row.action,
    toStatus: parsePlanStatus(row.to_status),
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at.toISOString(),
    actorName: row.actor_name,
    actorRole: row.actor_role,
    organisationName: row.organisation_name,
    mode: row.acting_mode === "by_document" ? ("by_document" as const) : ("in_system" as const),
    reason: row.reason,
    facts: (row.facts ?? {}) as Record<string, unknown>,
  }));
}

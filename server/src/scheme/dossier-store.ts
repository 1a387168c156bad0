import { budgetSources } from "@kc/core/budget";
import { type Dong, keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import { schemeKindDefinition, schemeKindNames } from "@kc/core/scheme";
import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { ask, type Question, question } from "../platform/ask.ts";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { establishmentTexts } from "./beneficiary-text-store.ts";

const schemeColumns = [
  "s.province_id",
  "s.id",
  "s.version",
  "s.code",
  "s.name",
  "s.kind",
  "s.shape",
  "s.source",
  "s.route",
  "s.plan_year",
  "s.status",
  "s.status_since",
  "s.registered_on",
  "s.submitted_on",
  "s.received_on",
  "s.officer_account_id",
  "s.drafter_account_id",
  "s.need",
  "s.need_cost_dong",
  "s.narrative",
  "s.starts_on",
  "s.ends_on",
  "s.requested_dong",
  "s.is_demo",
  "s.implementer_id",
] as const;
const peopleColumns = [
  "o.name as implementer_name",
  "officer.display_name as officer_name",
  "drafter.display_name as drafter_name",
] as const;
const beneficiaryColumns = [
  "b.id as beneficiary_id",
  "b.establishment_id",
  "b.commune_code",
  "b.requested_dong as beneficiary_requested_dong",
  "b.appraised_dong",
  "b.approved_dong",
  "b.technology_line",
  "b.norm_assessment",
  "b.acknowledged_norm_by",
  "b.commits_rest_of_capital",
  "b.commits_no_other_money",
  "b.bank_account",
  "b.bank_name",
  "b.planned_count",
  "b.planned_kind",
] as const;
const establishmentColumns = [
  "e.tax_code",
  "e.workers",
  "e.capital_dong",
  "e.revenue_dong",
  "c.kind as commune_kind",
  "c.full_name as commune_name",
  "p.unit_type as province_type",
] as const;

/** A scheme with its one beneficiary, as the tables hold it: what the dossier and the page are made of. */
export type SchemeRecord = NonNullable<Awaited<ReturnType<typeof findSchemeRecord>>>;

/**
 * One scheme that the viewer sees, with its beneficiary, its establishment as it stands, its people and bodies. Of a group scheme it is
 * the beneficiary that is asked for, or the first; those not yet named come last, and who left by a later group plan.
 */
export async function findSchemeRecord(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
  on: PlainDate,
  beneficiaryId?: string,
) {
  if (provinces.length === 0) return undefined;
  const row = await db
    .selectFrom("scheme as s")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "s.province_id").onRef("b.scheme_id", "=", "s.id"),
    )
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "s.province_id").onRef("o.id", "=", "s.implementer_id"),
    )
    .innerJoin("province as p", "p.id", "s.province_id")
    .leftJoin("commune as c", (join) =>
      join
        .onRef("c.code", "=", "b.commune_code")
        .on("c.valid_from", "<=", on)
        .on((eb) => eb.or([eb("c.valid_to", "is", null), eb("c.valid_to", ">", on)])),
    )
    .leftJoin("account as officer", "officer.id", "s.officer_account_id")
    .leftJoin("account as drafter", "drafter.id", "s.drafter_account_id")
    .$if(provinces.length === 1, (query) => query.where("s.province_id", "=", provinces[0] ?? 0))
    .where("s.id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) => query.where("b.id", "=", beneficiaryId ?? ""))
    .select(schemeColumns)
    .select(peopleColumns)
    .select(beneficiaryColumns)
    .select(establishmentColumns)
    .select(establishmentTexts)
    .orderBy(sql`b.approved_dong is not distinct from 0`)
    .orderBy(sql`b.establishment_id is null`)
    .orderBy("b.id")
    .limit(1)
    .executeTakeFirst();
  return row;
}

export type MachineRecord = {
  readonly id: string;
  readonly name: string;
  readonly specification: string;
  readonly origin: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPriceDong: Dong;
  readonly isEligible: boolean;
  readonly isNew: boolean;
  readonly acceptedQuantity: number | null;
  readonly acceptedValueDong: Dong | null;
  readonly quotations: readonly QuotationRecord[];
};

export type QuotationRecord = {
  readonly id: string;
  readonly supplier: string;
  readonly quotedOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly unitPriceDong: Dong;
  readonly vatBps: number;
  readonly includesVat: boolean;
};

/** The machines of a beneficiary in the order they were written, each with its quotations. */
export function machinesOf(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
): Question<readonly MachineRecord[]> {
  const machines = db
    .selectFrom("machine_line as l")
    .where("l.province_id", "=", provinceId)
    .where("l.beneficiary_id", "=", beneficiaryId)
    .selectAll()
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("quotation as q")
          .whereRef("q.province_id", "=", "l.province_id")
          .whereRef("q.machine_line_id", "=", "l.id")
          .select(["q.id", "q.supplier", "q.quoted_on", "q.valid_until", "q.unit_price_dong"])
          .select(["q.vat_bps", "q.includes_vat"])
          .orderBy("q.unit_price_dong")
          .orderBy("q.id"),
      ).as("quotations"),
    )
    .orderBy("l.position");
  return question(machines, (rows) =>
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      specification: row.specification,
      origin: row.origin,
      unit: row.unit,
      quantity: row.quantity,
      unitPriceDong: dongOf(row.unit_price_dong),
      isEligible: row.is_eligible,
      isNew: row.is_new,
      acceptedQuantity: row.accepted_quantity,
      acceptedValueDong: optionalDongOf(row.accepted_value_dong),
      quotations: row.quotations.map((quotation) => ({
        id: quotation.id,
        supplier: quotation.supplier,
        quotedOn: plainDate(quotation.quoted_on),
        validUntil: quotation.valid_until === null ? null : plainDate(quotation.valid_until),
        unitPriceDong: dongOf(quotation.unit_price_dong),
        vatBps: quotation.vat_bps,
        includesVat: quotation.includes_vat,
      })),
    })),
  );
}

/** The same, asked alone. */
export function listMachines(db: Reader, provinceId: number, beneficiaryId: string) {
  return ask(db, machinesOf(db, provinceId, beneficiaryId));
}

/** The estimate of a scheme, row by row. */
export function estimateOf(db: Reader, provinceId: number, schemeId: string) {
  const lines = db
    .selectFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("position");
  return question(lines, (rows) =>
    rows.map((row) => ({
      id: row.id,
      content: row.content,
      budgetYear: row.year,
      totalDong: dongOf(row.total_dong),
      supportDong: dongOf(row.support_dong),
      beneficiaryDong: dongOf(row.beneficiary_dong),
      otherDong: dongOf(row.other_dong),
      note: row.note,
    })),
  );
}

/** The same, asked alone. */
export function listEstimateLines(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, estimateOf(db, provinceId, schemeId));
}

/** What a beneficiary expects to change: baseline and target of each measure, as written in the dossier. */
export function expectedOutcomesOf(db: Reader, provinceId: number, beneficiaryId: string) {
  const measures = db
    .selectFrom("outcome_measure")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("months_after", "=", 0)
    .select(["indicator", "baseline", "expected"])
    .orderBy("id");
  return question(measures, (rows) =>
    rows.map((row) => ({
      indicator: row.indicator,
      baseline: Number(row.baseline ?? 0),
      target: Number(row.expected ?? 0),
    })),
  );
}

/** The same, asked alone. */
export function listExpectedOutcomes(db: Reader, provinceId: number, beneficiaryId: string) {
  return ask(db, expectedOutcomesOf(db, provinceId, beneficiaryId));
}

/** The files that stand in a scheme's dossier. */
export function dossierFilesOf(db: Reader, provinceId: number, schemeId: string) {
  const files = db
    .selectFrom("attachment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("withdrawn_on", "is", null)
    .select(["id", "evidence_kind", "file_name", "attached_on"])
    .orderBy("attached_on")
    .orderBy("id");
  return question(files, (rows) =>
    rows.map((row) => ({
      id: row.id,
      evidenceKind: row.evidence_kind,
      fileName: row.file_name,
      attachedOn: row.attached_on,
    })),
  );
}

/** The same, asked alone. */
export function listDossierFiles(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, dossierFilesOf(db, provinceId, schemeId));
}

/** Which norm is asked for a scheme on a day: by its activity, its source of money and its province. */
export function normQuestion(
  record: Pick<SchemeRecord, "kind" | "source" | "province_id">,
  on: PlainDate,
) {
  return {
    activity: schemeKindDefinition(parseKind(record.kind)).activity,
    source: record.source === "national" ? "national" : "local",
    provinceId: record.province_id,
    on,
  } as const;
}

/** The label of a source of money as the scheme table holds it. */
export function sourceLabel(source: string): string {
  const known = keysOf(budgetSources).find((name) => name === source);
  if (!known) throw new RangeError(`Unknown source: ${source}`);
  return budgetSources[known];
}

/** Reads the kind of a scheme back from storage. */
export function parseKind(text: string) {
  const kind = schemeKindNames.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of scheme: ${text}`);
  return kind;
}

/** Whether the machines of a scheme are one technology line. */
export function technologyLineOf(record: Pick<SchemeRecord, "technology_line">): "single" | "line" {
  return record.technology_line === "line" ? "line" : "single";
}

import { budgetSources } from "@kc/core/budget";
import { type Dong, dong, keysOf, type PlainDate, plainDate } from "@kc/core/kernel";
import { schemeKindDefinition, schemeKindNames } from "@kc/core/scheme";
import type { Reader } from "../platform/database.ts";

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
] as const;
const establishmentColumns = [
  "e.name as establishment_name",
  "e.legal_form",
  "e.tax_code",
  "e.representative_name",
  "e.phone",
  "e.production_address",
  "e.sector_division",
  "e.products",
  "e.workers",
  "e.capital_dong",
  "e.revenue_dong",
  "e.traits",
  "c.kind as commune_kind",
  "c.full_name as commune_name",
  "p.unit_type as province_type",
] as const;

/** A scheme with its one beneficiary, as the tables hold it: what the dossier and the page are made of. */
export type SchemeRecord = NonNullable<Awaited<ReturnType<typeof findSchemeRecord>>>;

/**
 * One scheme that the viewer sees, with its beneficiary, its establishment as it stands, its people and bodies. Of a group scheme it is
 * the beneficiary that is named, or the first.
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
    .innerJoin("establishment as e", (join) =>
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
    .where("s.province_id", "in", provinces)
    .where("s.id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) => query.where("b.id", "=", beneficiaryId ?? ""))
    .select(schemeColumns)
    .select(peopleColumns)
    .select(beneficiaryColumns)
    .select(establishmentColumns)
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
export async function listMachines(
  db: Reader,
  provinceId: number,
  beneficiaryId: string,
): Promise<readonly MachineRecord[]> {
  const machines = await db
    .selectFrom("machine_line")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .selectAll()
    .orderBy("position")
    .execute();
  if (machines.length === 0) return [];
  const quotations = await db
    .selectFrom("quotation")
    .where("province_id", "=", provinceId)
    .where(
      "machine_line_id",
      "in",
      machines.map(({ id }) => id),
    )
    .selectAll()
    .orderBy("unit_price_dong")
    .orderBy("id")
    .execute();
  return machines.map((row) => ({
    id: row.id,
    name: row.name,
    specification: row.specification,
    origin: row.origin,
    unit: row.unit,
    quantity: row.quantity,
    unitPriceDong: dong(Number(row.unit_price_dong)),
    isEligible: row.is_eligible,
    isNew: row.is_new,
    acceptedQuantity: row.accepted_quantity,
    acceptedValueDong:
      row.accepted_value_dong === null ? null : dong(Number(row.accepted_value_dong)),
    quotations: quotations
      .filter((quotation) => quotation.machine_line_id === row.id)
      .map((quotation) => ({
        id: quotation.id,
        supplier: quotation.supplier,
        quotedOn: plainDate(quotation.quoted_on),
        validUntil: quotation.valid_until === null ? null : plainDate(quotation.valid_until),
        unitPriceDong: dong(Number(quotation.unit_price_dong)),
        vatBps: quotation.vat_bps,
        includesVat: quotation.includes_vat,
      })),
  }));
}

/** The estimate of a scheme, row by row. */
export async function listEstimateLines(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("estimate_line")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    content: row.content,
    budgetYear: row.year,
    totalDong: dong(Number(row.total_dong)),
    supportDong: dong(Number(row.support_dong)),
    beneficiaryDong: dong(Number(row.beneficiary_dong)),
    otherDong: dong(Number(row.other_dong)),
    note: row.note,
  }));
}

/** What a beneficiary expects to change: baseline and target of each measure, as written in the dossier. */
export async function listExpectedOutcomes(db: Reader, provinceId: number, beneficiaryId: string) {
  const rows = await db
    .selectFrom("outcome_measure")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("months_after", "=", 0)
    .select(["indicator", "baseline", "expected"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    indicator: row.indicator,
    baseline: Number(row.baseline ?? 0),
    target: Number(row.expected ?? 0),
  }));
}

/** The files that stand in a scheme's dossier. */
export async function listDossierFiles(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("attachment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("withdrawn_on", "is", null)
    .select(["id", "evidence_kind", "file_name", "attached_on"])
    .orderBy("attached_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    evidenceKind: row.evidence_kind,
    fileName: row.file_name,
    attachedOn: row.attached_on,
  }));
}

/** State money that the establishment had by other schemes: one row a machine, for the check of double funding. */
export async function listSupportReceived(
  db: Reader,
  provinceId: number,
  {
    establishmentId,
    exceptSchemeId,
  }: { readonly establishmentId: string; readonly exceptSchemeId: string },
) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "b.province_id").onRef("s.id", "=", "b.scheme_id"),
    )
    .leftJoin("machine_line as m", (join) =>
      join.onRef("m.province_id", "=", "b.province_id").onRef("m.beneficiary_id", "=", "b.id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.establishment_id", "=", establishmentId)
    .where("b.scheme_id", "<>", exceptSchemeId)
    .where("b.approved_dong", ">", "0")
    .where("s.status", "not in", ["withdrawn", "not_approved"])
    .select([
      "s.code",
      "s.kind",
      "s.source",
      "s.plan_year",
      "s.name",
      "b.approved_dong",
      "m.name as machine_name",
    ])
    .orderBy("s.plan_year", "desc")
    .orderBy("s.code")
    .execute();
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    source: row.source,
    year: row.plan_year,
    itemName: row.machine_name ?? row.name,
    amountDong: dong(Number(row.approved_dong)),
  }));
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

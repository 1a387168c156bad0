import { plainDate, type PlainDate } from "@kc/core/kernel";
import {
  cellOf,
  type Indicator,
  indicatorsOf,
  type ReportColumn,
  type ReportForm,
  type ReporterKind,
  type ReportValues,
} from "@kc/core/report";
import type { Reader } from "../platform/database.ts";
import { type RecordKind, recordKinds } from "./api.ts";

export type RecordScope = {
  readonly kind: ReporterKind;
  readonly communeCode: string | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
};

/** Of which body, and of which days, the records of a report are. */
export function scopeOf(
  report: { readonly kind: ReporterKind; readonly communeCode: string | null },
  period: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): RecordScope {
  const { kind, communeCode } = report;
  const { startsOn, endsOn } = period;
  return { kind, communeCode, startsOn, endsOn };
}

/** The records that count until the end of a period, in the place of a report. */
function records(db: Reader, provinceId: number, scope: RecordScope) {
  return db
    .selectFrom("report_record as c")
    .where("c.province_id", "=", provinceId)
    .where("c.counted_on", "<=", scope.endsOn)
    .$if(scope.communeCode !== null, (query) =>
      query.where("c.commune_code", "=", scope.communeCode ?? ""),
    );
}

/** What the system's own records say of each prefilled cell; zero where there is no record, absent where none could be. */
export async function recordedFigures(
  db: Reader,
  provinceId: number,
  form: ReportForm,
  scope: RecordScope,
): Promise<ReportValues> {
  const sums = await records(db, provinceId, scope)
    .groupBy(["c.counted", "c.money"])
    .select(["c.counted", "c.money"])
    .select((eb) => [
      eb.fn.sum<string | null>("c.amount").as("until"),
      eb.fn
        .sum<string | null>("c.amount")
        .filterWhere("c.counted_on", ">=", scope.startsOn)
        .as("within"),
    ])
    .execute();
  const values: Record<string, number> = {};
  for (const indicator of indicatorsOf(form, scope.kind)) {
    const { records: from } = indicator;
    if (from === null) continue;
    for (const column of indicator.columns) {
      values[cellOf(indicator, column)] = sums
        .filter((row) => row.counted === from.of && (column === "all" || row.money === column))
        .reduce((sum, row) => sum + Number(row[from.counted] ?? 0), 0);
    }
  }
  return values;
}

/** The records behind one prefilled cell, the newest first. */
export async function listRecords(
  db: Reader,
  provinceId: number,
  scope: RecordScope,
  cell: { readonly indicator: Indicator; readonly column: ReportColumn },
) {
  const { indicator, column } = cell;
  if (indicator.records === null) return [];
  const rows = await records(db, provinceId, scope)
    .where("c.counted", "=", indicator.records.of)
    .$if(indicator.records.counted === "within", (query) =>
      query.where("c.counted_on", ">=", scope.startsOn),
    )
    .$if(column !== "all", (query) => query.where("c.money", "=", column))
    .select(["c.record_kind", "c.record_id", "c.label", "c.counted_on", "c.amount"])
    .orderBy("c.counted_on", "desc")
    .orderBy("c.record_id")
    .execute();
  return rows.map((row) => ({
    recordKind: recordKindOf(row.record_kind),
    recordId: row.record_id ?? "",
    label: row.label ?? "",
    countedOn: plainDate(row.counted_on ?? ""),
    amount: Number(row.amount ?? 0),
  }));
}

function recordKindOf(text: string | null): RecordKind {
  const kind = recordKinds.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown record: ${String(text)}`);
  return kind;
}

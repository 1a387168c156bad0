import {
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
} from "../kernel/index.ts";
import { type Confidence, confidences, type LegalCitation, readCitation } from "../law/index.ts";

/** The bodies that report: UBND cấp xã, the Centre, the other departments. */
export const reporterKinds = ["commune_committee", "centre", "other_department"] as const;
export type ReporterKind = (typeof reporterKinds)[number];

/** How often is reported by rule: 6 tháng, năm, quý; the days of each part of the year are data of the form. */
export const regularKinds = ["half_year", "year", "quarter"] as const;
export type RegularKind = (typeof regularKinds)[number];

/** What is reported for: a period by rule, or what Sở asks for once (đột xuất). */
export const periodKindLabels = {
  half_year: "6 tháng đầu năm",
  year: "Năm",
  quarter: "Quý",
  ad_hoc: "Đột xuất",
} as const;
export type PeriodKind = keyof typeof periodKindLabels;
export const periodKinds = [...regularKinds, "ad_hoc"] as const satisfies readonly PeriodKind[];

/** The columns in which an indicator is given: one figure, or one for each source of money. */
export const columnLabels = {
  all: "Số liệu",
  local: "Khuyến công địa phương",
  national: "Khuyến công quốc gia",
} as const;
export type ReportColumn = keyof typeof columnLabels;

/** How the figures of the bodies become the province's. A weight is another indicator of the same body. */
export type Consolidation =
  { readonly kind: "sum" } | { readonly kind: "average"; readonly weight: string | null };

/** One indicator (chỉ tiêu). Figures are whole: things, đồng, or basis points. */
export type Indicator = {
  readonly code: string;
  readonly group: string;
  readonly label: string;
  readonly unit: string;
  readonly measure: "count" | "money" | "share";
  readonly columns: readonly ReportColumn[];
  /** The one kind of body that fills it, so that nothing is counted twice; null where it is computed. What is asked once
   * in Sở's own words is filled by every body asked. */
  readonly filledBy: ReporterKind | "every_body" | null;
  readonly consolidation: Consolidation;
  /** The indicators that it is the sum of; null where it is filled in. */
  readonly sumOf: readonly string[] | null;
  /** The records of the system that it is prefilled from, and whether those of the period count, or all until its end. */
  readonly records: { readonly of: string; readonly counted: "within" | "until" } | null;
  readonly help: string;
  readonly citation: LegalCitation;
  readonly confidence: Confidence;
};

/** A part of the report written in words. */
export type Narrative = { readonly code: string; readonly label: string; readonly help: string };

/** When a report of one kind begins and ends, and how long bodies have after its end. */
export type PeriodRule = {
  readonly from: DayOfYear;
  readonly to: DayOfYear;
  readonly dueWorkingDays: number;
  readonly citation: LegalCitation;
  readonly confidence: Confidence;
};
export type DayOfYear = {
  readonly month: number;
  readonly day: number;
  readonly yearOffset: number;
};

/** A body above Sở: the provincial committee by its name in the records, or a body by the name that the form gives. */
export type Recipient =
  { readonly kind: "provincial_committee" } | { readonly kind: "named"; readonly name: string };

/** To whom Sở sends what it consolidated of the periods by rule. */
export type SentUpRule = {
  readonly recipients: readonly Recipient[];
  readonly citation: LegalCitation;
  readonly confidence: Confidence;
};

/** A report form (biểu mẫu báo cáo) in one version: groups, indicators, narratives, and the days of its periods. */
export type ReportForm = {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly citation: LegalCitation;
  readonly groups: readonly { readonly code: string; readonly label: string }[];
  readonly indicators: readonly Indicator[];
  readonly narratives: readonly Narrative[];
  /** The rule of each part of the year: one for 6 tháng and năm, four for quý. */
  readonly periods: Readonly<Record<RegularKind, readonly PeriodRule[]>>;
  readonly sentUp: SentUpRule;
};

/** Reads a report form from `data/reports`; throws a RangeError where it is not in form or contradicts itself. */
export function parseReportForm(json: unknown): ReportForm {
  const file = readRecord(json, "form");
  const periods = readRecord(file["periods"], "periods");
  const form: ReportForm = {
    code: readText(file["code"], "code"),
    version: readInteger(file["version"], "version"),
    title: readText(file["title"], "title"),
    citation: readCitation(file["citation"], "citation"),
    groups: readList(file["groups"], "groups", (item, where) => {
      const row = readRecord(item, where);
      return {
        code: readText(row["code"], `${where}.code`),
        label: readText(row["label"], `${where}.label`),
      };
    }),
    indicators: readList(file["indicators"], "indicators", readIndicator),
    narratives: readList(file["narratives"], "narratives", (item, where) => {
      const row = readRecord(item, where);
      return {
        code: readText(row["code"], `${where}.code`),
        label: readText(row["label"], `${where}.label`),
        help: readOptional(row["help"], `${where}.help`, readText) ?? "",
      };
    }),
    periods: {
      half_year: readList(periods["half_year"], "periods.half_year", readPeriodRule),
      year: readList(periods["year"], "periods.year", readPeriodRule),
      quarter: readList(periods["quarter"], "periods.quarter", readPeriodRule),
    },
    sentUp: readSentUpRule(file["sentUp"], "sentUp"),
  };
  refuseContradictions(form);
  return form;
}

function readIndicator(item: unknown, where: string): Indicator {
  const row = readRecord(item, where);
  const columns = readList(row["columns"] ?? ["all"], `${where}.columns`, (column, place) =>
    readOneOf(column, place, ["all", "local", "national"]),
  );
  const sumOf = readOptional(row["sumOf"], `${where}.sumOf`, (list, place) =>
    readList(list, place, readText),
  );
  return {
    code: readText(row["code"], `${where}.code`),
    group: readText(row["group"], `${where}.group`),
    label: readText(row["label"], `${where}.label`),
    unit: readText(row["unit"], `${where}.unit`),
    measure: readOneOf(row["measure"], `${where}.measure`, ["count", "money", "share"]),
    columns,
    filledBy:
      sumOf === null
        ? readOneOf(row["filledBy"], `${where}.filledBy`, [...reporterKinds, "every_body"])
        : null,
    consolidation: readConsolidation(row["consolidation"] ?? { kind: "sum" }, where),
    sumOf,
    records: readOptional(row["records"], `${where}.records`, (value, place) => {
      const records = readRecord(value, place);
      return {
        of: readText(records["of"], `${place}.of`),
        counted: readOneOf(records["counted"], `${place}.counted`, ["within", "until"]),
      };
    }),
    help: readOptional(row["help"], `${where}.help`, readText) ?? "",
    citation: readCitation(row["citation"], `${where}.citation`),
    confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
  };
}

function readConsolidation(value: unknown, where: string): Consolidation {
  const row = readRecord(value, `${where}.consolidation`);
  const kind = readOneOf(row["kind"], `${where}.consolidation.kind`, ["sum", "average"]);
  if (kind === "sum") return { kind };
  return { kind, weight: readOptional(row["weight"], `${where}.consolidation.weight`, readText) };
}

function readPeriodRule(value: unknown, where: string): PeriodRule {
  const row = readRecord(value, where);
  return {
    from: readDayOfYear(row["from"], `${where}.from`),
    to: readDayOfYear(row["to"], `${where}.to`),
    dueWorkingDays: readInteger(row["dueWorkingDays"], `${where}.dueWorkingDays`),
    citation: readCitation(row["citation"], `${where}.citation`),
    confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
  };
}

function readSentUpRule(value: unknown, where: string): SentUpRule {
  const row = readRecord(value, where);
  return {
    recipients: readList(row["recipients"], `${where}.recipients`, (item, place): Recipient => {
      const recipient = readRecord(item, place);
      const kinds = ["provincial_committee", "named"] as const;
      const kind = readOneOf(recipient["kind"], `${place}.kind`, kinds);
      return kind === "named"
        ? { kind, name: readText(recipient["name"], `${place}.name`) }
        : { kind };
    }),
    citation: readCitation(row["citation"], `${where}.citation`),
    confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
  };
}

function readDayOfYear(value: unknown, where: string): DayOfYear {
  const row = readRecord(value, where);
  return {
    month: readInteger(row["month"], `${where}.month`),
    day: readInteger(row["day"], `${where}.day`),
    yearOffset: readInteger(row["yearOffset"], `${where}.yearOffset`),
  };
}

function refuseContradictions({ groups, indicators }: ReportForm): void {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  if (byCode.size !== indicators.length) throw new RangeError("An indicator stands twice");
  for (const { code, group, sumOf, consolidation } of indicators) {
    if (!groups.some((known) => known.code === group))
      throw new RangeError(`${code}: no group ${group}`);
    for (const part of sumOf ?? []) {
      if (byCode.get(part)?.sumOf !== null) throw new RangeError(`${code}: cannot add up ${part}`);
    }
    const weight = consolidation.kind === "average" ? consolidation.weight : null;
    if (weight !== null && byCode.get(weight)?.measure !== "count")
      throw new RangeError(`${code}: ${weight} is no weight`);
  }
}

/** The figures of a report by cell: `A1`, `B2.local`. What nobody gave is absent. */
export type ReportValues = Readonly<Record<string, number>>;

/** The name of one cell of an indicator. */
export function cellOf(indicator: Indicator, column: ReportColumn): string {
  return column === "all" ? indicator.code : `${indicator.code}.${column}`;
}

/** The indicators that a kind of body fills. */
export function indicatorsOf(form: ReportForm, kind: ReporterKind): readonly Indicator[] {
  return form.indicators.filter(({ filledBy }) => filledBy === kind || filledBy === "every_body");
}

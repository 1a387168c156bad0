import type { PaperGround } from "@kc/core/document";
import {
  type BasisPoints,
  formatBps,
  formatCount,
  formatDay,
  ok,
  type PlainDate,
} from "@kc/core/kernel";
import {
  cellOf,
  columnLabels,
  type Indicator,
  indicatorsOf,
  isSent,
  nextPeriodName,
  periodName,
  type ReportColumn,
  type ReportForm,
  type ReportValues,
  sentUpTo,
} from "@kc/core/report";
import type {
  BodyLine,
  IndicatorRow,
  PeriodReportData,
  ReportPart,
} from "../../../templates/period-report/v1/template.ts";
import { listEditions } from "../../report/edition-store.ts";
import { figuresOf, heldBy } from "../../report/period-figures.ts";
import { standingOf } from "../../report/standing-facts.ts";
import {
  findPeriod,
  findReport,
  listReports,
  type PeriodRecord,
  type ReportRecord,
  type Texts,
} from "../../report/store.ts";
import { type BodyRecord, findBody, findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerOf } from "./bodies.ts";
import { definePaper, notFound, type PaperContext } from "./paper.ts";

/** The report of one body, or the consolidated one of the province: its subject is a report or a period. */
export const periodReportPaper = definePaper({
  kind: "period_report",
  subject: "report",
  stage: "report",
  draftedBy: ["department", "centre", "commune_committee", "other_department"],
  async make(context, subjectId) {
    const { db, provinces } = context;
    for (const provinceId of provinces) {
      const period = await findPeriod(db, provinceId, subjectId);
      if (period) return ok(await consolidatedPaper(context, provinceId, period));
      const report = await findReport(db, provinceId, subjectId);
      const of = report && (await findPeriod(db, provinceId, report.periodId));
      if (of) return ok(await bodyPaper(context, provinceId, of, report));
    }
    return notFound("báo cáo");
  },
});

async function bodyPaper(
  context: PaperContext,
  provinceId: number,
  period: PeriodRecord,
  report: ReportRecord,
) {
  const { db, today } = context;
  const body = await findBody(db, provinceId, report.organisationId);
  const department = await findBodyOfKind(db, provinceId, "department");
  const role = { commune_committee: "commune_leader", centre: "centre_head" } as const;
  const head = report.kind === "commune_committee" ? "Chủ tịch" : "Giám đốc";
  const person =
    report.kind === "other_department"
      ? undefined
      : await findPersonInOffice(db, provinceId, body.id, role[report.kind], today);
  return paperOf(context, body, {
    recordId: report.id,
    signer: signerOf(head, person),
    recipients: ["Như trên"],
    to: [department.name],
    period,
    opening: coveredBy(period),
    parts: partsOf(period, period.form.narratives, report.narrative, []),
    indicators: rowsOf(
      period.form,
      indicatorsOf(period.form, report.kind),
      report.values,
      report.notes,
    ),
    missing: "",
    bodies: [],
    notYet: isSent(report.status) ? null : "sent-report",
  });
}

async function consolidatedPaper(context: PaperContext, provinceId: number, period: PeriodRecord) {
  const { db, today } = context;
  const body = await findBodyOfKind(db, provinceId, "department");
  const committee = await findBodyOfKind(db, provinceId, "provincial_committee");
  const centre = await findBodyOfKind(db, provinceId, "centre");
  const person = await findPersonInOffice(db, provinceId, body.id, "department_head", today);
  const [edition] = await listEditions(db, provinceId, period.id);
  const current = await listReports(db, provinceId, period.id);
  const { form, reports, summary } = heldBy(period, current, edition);
  const values = Object.fromEntries(
    [...figuresOf(form, reports).values()].flatMap(({ cell, value }) =>
      value === null ? [] : [[cell, value]],
    ),
  );
  const missing = reports.filter(({ status }) => !isSent(status));
  const sent = reports.length - missing.length;
  return paperOf(context, body, {
    recordId: period.id,
    signer: signerOf("Giám đốc", person),
    recipients: ["Như trên", "Lãnh đạo Sở", centre.name],
    to: sentUpTo(period, committee.name),
    period,
    opening: `${coveredBy(period)} Báo cáo tổng hợp từ ${formatCount(sent)}/${formatCount(reports.length)} đơn vị.`,
    parts: partsOf(period, form.narratives, summary, resultsOf(form, values)),
    indicators: rowsOf(form, form.indicators, values, {}),
    missing:
      missing.length === 0
        ? ""
        : `Chưa có số liệu của ${formatCount(missing.length)} đơn vị, nêu tại Phụ lục II.`,
    bodies: reports.map((report) => bodyLine(report, period, today)),
    notYet: period.status === "locked" ? null : "locked-period",
  });
}

function bodyLine(report: ReportRecord, period: PeriodRecord, today: PlainDate): BodyLine {
  const { dueOn, punctualityLabel } = standingOf(report, period.dueOn, today);
  return {
    name: report.organisationName,
    dueOn: formatDay(dueOn),
    sentOn: report.sentOn === null ? "" : formatDay(report.sentOn),
    standing: punctualityLabel,
  };
}

/** The paper that asks for a report, and the days that its figures cover. */
function coveredBy({ startsOn, endsOn, paper }: PeriodRecord): string {
  const asked =
    paper === null
      ? ""
      : `Thực hiện Văn bản số ${paper.number} ngày ${formatDay(paper.issuedOn)}, báo cáo như sau. `;
  return `${asked}Số liệu từ ngày ${formatDay(startsOn)} đến ngày ${formatDay(endsOn)}.`;
}

function subjectOf(period: PeriodRecord): string {
  if (period.kind === "ad_hoc") {
    return `${period.subject.charAt(0).toUpperCase()}${period.subject.slice(1)}`;
  }
  return `Kết quả hoạt động khuyến công ${periodName(period)},\nnhiệm vụ ${nextPeriodName(period)}`;
}

type Stated = Omit<PeriodReportData, "issued" | "subject"> & {
  readonly recordId: string;
  readonly signer: ReturnType<typeof signerOf>;
  readonly recipients: readonly string[];
  readonly period: PeriodRecord;
  readonly notYet: PaperGround | null;
};

function paperOf({ today }: PaperContext, body: BodyRecord, stated: Stated) {
  const { recordId, signer, recipients, period, notYet, ...data } = stated;
  return {
    data: {
      issued: issuedPaper({ kind: "period_report", body, signer, recipients, today }),
      subject: subjectOf(period),
      ...data,
    },
    recordId,
    schemeId: null,
    planId: null,
    issuer: { id: body.id, name: body.name },
    recorded: null,
    isDemo: period.isDemo,
    ...(notYet === null ? {} : { notYet }),
  };
}

/** The parts of the form in their order; the figures stand under the results, the tasks under the period they are of. */
function partsOf(
  period: PeriodRecord,
  narratives: ReportForm["narratives"],
  texts: Texts,
  figures: ReportPart["clauses"],
): readonly ReportPart[] {
  const parts = narratives.map(({ code, label }): ReportPart => {
    const lines = linesOf(texts[code] ?? "");
    if (code === "overview") {
      const text = lines.join("\n");
      return {
        name: label,
        text: text === "" ? "Số liệu chi tiết tại Phụ lục." : text,
        clauses: [],
        points: [],
      };
    }
    if (code === "results") {
      const words = lines.length === 0 ? [] : [{ name: label, lines }];
      const clauses = [...figures, ...words];
      const text = clauses.length === 0 ? "Số liệu chi tiết tại Phụ lục." : "";
      return { name: "Kết quả thực hiện", text, clauses, points: [] };
    }
    const name = code === "nextTasks" ? `Nhiệm vụ ${nextPeriodName(period)}` : label;
    return { name, text: "", clauses: [], points: lines.length === 0 ? ["Không có."] : lines };
  });
  const hasResults = narratives.some(({ code }) => code === "results");
  if (hasResults || figures.length === 0) return parts;
  return [{ name: "Kết quả tổng hợp", text: "", clauses: figures, points: [] }, ...parts];
}

/** The figures in words, by group: what is zero or was not given is left to the annex. */
function resultsOf(form: ReportForm, values: ReportValues): ReportPart["clauses"] {
  return form.groups.flatMap((group) => {
    const lines = form.indicators
      .filter((indicator) => indicator.group === group.code)
      .flatMap((indicator) => figureLine(indicator, values));
    const last = lines.length - 1;
    return lines.length === 0
      ? []
      : [
          {
            name: group.label,
            lines: lines.map((line, index) => `${line}${index === last ? "." : ";"}`),
          },
        ];
  });
}

function figureLine(indicator: Indicator, values: ReportValues): readonly string[] {
  const given = indicator.columns.flatMap((column) => {
    const value = values[cellOf(indicator, column)];
    return value === undefined ? [] : [{ column, value }];
  });
  const total = given.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return [];
  const bySource =
    indicator.columns.length === 1
      ? ""
      : ` (${given.map(({ column, value }) => `${columnLabels[column].toLowerCase()} ${shown(indicator, value)}`).join("; ")})`;
  const unit = indicator.measure === "share" ? "%" : ` ${indicator.unit}`;
  return [`${indicator.label}: ${shown(indicator, total)}${unit}${bySource}`];
}

function shown({ measure }: Indicator, value: number): string {
  return measure === "share"
    ? formatBps(value as BasisPoints)
        .replace("%", "")
        .trim()
    : formatCount(value);
}

/** One line for each point that somebody wrote. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^[-–•]\s*/u, "").trim());
  return lines.filter((line) => line !== "");
}

function rowsOf(
  form: ReportForm,
  indicators: readonly Indicator[],
  values: ReportValues,
  notes: Texts,
): readonly IndicatorRow[] {
  return form.groups.flatMap((group) => {
    const rows = indicators.filter((indicator) => indicator.group === group.code);
    if (rows.length === 0) return [];
    const empty = { unit: "", local: "", national: "", total: "", remark: "" };
    return [
      { kind: "group" as const, label: group.code, name: group.label, ...empty },
      ...rows.map((indicator) => rowOf(indicator, values, notes[indicator.code] ?? "")),
    ];
  });
}

function rowOf(indicator: Indicator, values: ReportValues, remark: string): IndicatorRow {
  const { columns } = indicator;
  const show = (value: number | undefined): string =>
    value === undefined ? "-" : shown(indicator, value);
  const at = (column: ReportColumn): string =>
    columns.includes(column) ? show(values[cellOf(indicator, column)]) : "";
  const given = columns.flatMap((column) => values[cellOf(indicator, column)] ?? []);
  const total = given.length === 0 ? undefined : given.reduce((sum, value) => sum + value, 0);
  return {
    kind: indicator.sumOf === null ? "plain" : "sum",
    label: indicator.code,
    name: indicator.label,
    unit: indicator.unit,
    local: at("local"),
    national: at("national"),
    total: show(total),
    remark,
  };
}

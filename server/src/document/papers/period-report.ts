import { type BasisPoints, formatBps, formatCount, formatDay, ok } from "@kc/core/kernel";
import {
  cellOf,
  type Indicator,
  indicatorsOf,
  isSent,
  type ReportColumn,
  type ReportForm,
  type ReportValues,
} from "@kc/core/report";
import type { IndicatorRow } from "../../../templates/period-report/v1/template.ts";
import { listEditions } from "../../report/edition-store.ts";
import { figuresOf, heldBy, nextPeriodName, periodName } from "../../report/period-figures.ts";
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
    to: [department.name],
    period,
    texts: report.narrative,
    indicators: rowsOf(
      period.form,
      indicatorsOf(period.form, report.kind),
      report.values,
      report.notes,
    ),
    missing: "",
  });
}

async function consolidatedPaper(context: PaperContext, provinceId: number, period: PeriodRecord) {
  const { db, today } = context;
  const body = await findBodyOfKind(db, provinceId, "department");
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
  const overview = `Số liệu từ ${formatDay(period.startsOn)} đến ${formatDay(period.endsOn)}; ${formatCount(sent)}/${formatCount(reports.length)} đơn vị gửi báo cáo.`;
  return paperOf(context, body, {
    recordId: period.id,
    signer: signerOf("Giám đốc", person),
    to: [`Ủy ban nhân dân ${body.province.fullName}`, "Bộ Công Thương"],
    period,
    texts: { ...summary, overview: [overview, summary["overview"] ?? ""].join("\n").trim() },
    indicators: rowsOf(form, form.indicators, values, {}),
    missing:
      missing.length === 0
        ? ""
        : `Chưa có số liệu của ${formatCount(missing.length)} đơn vị: ${missing.map(({ organisationName }) => organisationName).join("; ")}.`,
  });
}

function paperOf(
  { today }: PaperContext,
  body: BodyRecord,
  stated: {
    readonly recordId: string;
    readonly signer: ReturnType<typeof signerOf>;
    readonly to: readonly string[];
    readonly period: PeriodRecord;
    readonly texts: Texts;
    readonly indicators: readonly IndicatorRow[];
    readonly missing: string;
  },
) {
  const { period, texts } = stated;
  const textOf = (code: string) => texts[code] ?? "";
  const results = textOf("results");
  return {
    data: {
      issued: issuedPaper({
        kind: "period_report",
        body,
        signer: stated.signer,
        recipients: ["Như trên"],
        today,
      }),
      to: stated.to,
      period: periodName(period),
      nextPeriod: nextPeriodName(period),
      overview: textOf("overview") || "Số liệu chi tiết tại Phụ lục.",
      results: results === "" ? [] : [{ name: "Kết quả nổi bật", text: results }],
      difficulties: linesOf(textOf("difficulties")),
      nextTasks: linesOf(textOf("nextTasks")),
      proposals: linesOf(textOf("proposals")),
      indicators: stated.indicators,
      missing: stated.missing,
    },
    recordId: stated.recordId,
    schemeId: null,
    planId: null,
    issuer: { id: body.id, name: body.name },
    recorded: null,
    isDemo: period.isDemo,
  };
}

/** One line for each point; a part that nobody wrote says so. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/^[-–•]\s*/u, "").trim());
  const written = lines.filter((line) => line !== "");
  return written.length === 0 ? ["Không có."] : written;
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
    const empty = { unit: "", plan: "", local: "", national: "", total: "", remark: "" };
    return [
      { kind: "group" as const, label: group.code, name: group.label, ...empty },
      ...rows.map((indicator) => rowOf(indicator, values, notes[indicator.code] ?? "")),
    ];
  });
}

function rowOf(indicator: Indicator, values: ReportValues, remark: string): IndicatorRow {
  const { measure, columns } = indicator;
  const show = (value: number | undefined): string =>
    value === undefined
      ? "-"
      : measure === "share"
        ? formatBps(value as BasisPoints).replace("%", "")
        : formatCount(value);
  const at = (column: ReportColumn): string =>
    columns.includes(column) ? show(values[cellOf(indicator, column)]) : "";
  const given = columns.flatMap((column) => values[cellOf(indicator, column)] ?? []);
  const total = given.length === 0 ? undefined : given.reduce((sum, value) => sum + value, 0);
  return {
    kind: indicator.sumOf === null ? "plain" : "sum",
    label: indicator.code,
    name: indicator.label,
    unit: indicator.unit,
    plan: "",
    local: at("local"),
    national: at("national"),
    total: show(total),
    remark,
  };
}

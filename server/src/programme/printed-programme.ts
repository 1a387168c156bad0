import { formatCount, type PlainDate, yearOf } from "@kc/core/kernel";
import {
  type BudgetTable,
  type ContentGroup,
  type Passage,
  type ProgrammeStructure,
  type QuantityTable,
  reconcileTables,
  type SumComparison,
  targetAmountText,
} from "@kc/core/programme";
import type {
  PrintedRow,
  PrintedTable,
  ProgrammePrintData,
} from "../../templates/programme-print/v1/template.ts";
import type { TargetResult } from "./api.ts";

/** What the template of a programme's print takes: its text as the decision has it, with the results on a day. */
export function printedProgramme(
  programme: ProgrammeStructure,
  results: readonly TargetResult[],
  asOf: PlainDate,
): ProgrammePrintData {
  const { decision } = programme;
  const attached = `Quyết định số ${decision.number} ngày ${dayWords(decision.issuedOn)} của ${decision.issuer}`;
  const sums = reconcileTables(programme);
  const { budgetTable, quantityTable } = programme;
  return {
    body: bodyOf(decision.issuer),
    paper: {
      number: decision.number,
      symbol: decision.number.split("/").slice(1).join("/"),
      issuedOn: decision.issuedOn,
      year: yearOf(decision.issuedOn),
    },
    typeName: programme.ownName.split(" ").slice(0, 2).join(" "),
    subject: programme.title,
    attachedTo: `(Ban hành kèm theo ${attached})`,
    legalBases: programme.legalBases.map(({ asPrinted }) => withoutEnd(asPrinted)),
    viewpoints: texts(programme.viewpoints),
    generalObjectives: [
      ...texts(programme.generalObjectives),
      ...texts(programme.specificObjectives),
    ],
    targets: programme.targets.map((target, index) => ({
      code: String(index + 1),
      label: target.label,
      asWritten: targetAmountText(target),
      clause: target.clause,
      result: resultText(results.find(({ code }) => code === target.code)),
    })),
    contents: programme.contents.map(contentOf),
    tasksByBody: programme.tasksByBody.map(({ body, tasks }) => ({ body, tasks: texts(tasks) })),
    reportingDuties: reportingText(programme, asOf),
    tables: [
      ...(budgetTable === null ? [] : [printedBudget(budgetTable, sums, attached)]),
      ...(quantityTable === null ? [] : [printedQuantities(quantityTable, sums, attached)]),
    ],
  };
}

function bodyOf(issuer: string): ProgrammePrintData["body"] {
  const place = /(tỉnh|thành phố) (.+)$/u.exec(issuer);
  const unit = place?.[0] ?? "";
  return {
    superior: null,
    nameLines: ["ỦY BAN NHÂN DÂN", unit.toUpperCase()],
    name: `Ủy ban nhân dân ${unit}`,
    abbreviation: "UBND",
    place: place?.[2] ?? "",
  };
}

function contentOf(group: ContentGroup) {
  return {
    label: `${group.clause.split(".").at(-1) ?? group.clause}.`,
    name: group.title,
    details: texts(group.items),
  };
}

function texts(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ text }) => text);
}

function withoutEnd(text: string): string {
  return text.replace(/[;.]$/u, "");
}

function resultText(result: TargetResult | undefined): string {
  if (result === undefined || result.state === "narrative") return "báo cáo bằng lời";
  return result.result === null ? "chưa có số liệu" : decimalText(result.result);
}

function decimalText(value: number): string {
  const [whole = "0", fraction] = String(value).split(".");
  return `${formatCount(Number(whole))}${fraction === undefined ? "" : `,${fraction}`}`;
}

function reportingText(programme: ProgrammeStructure, asOf: PlainDate): string {
  return [
    ...texts(programme.reports),
    ...(programme.reports.length === 0
      ? programme.reportingDuties.map(({ wording }) => wording)
      : []),
    ...texts(programme.amendments),
    `Kết quả ghi trong bản in tính đến ngày ${dayWords(asOf)}.`,
  ].join("\n");
}

function yearHeads(years: readonly number[], totalHeading: string): readonly string[] {
  return [...years.map((year) => `Năm ${String(year)}`), totalHeading];
}

function annex(table: BudgetTable | QuantityTable, attached: string) {
  return {
    annexLabel: table.clause,
    annexTitle: table.title,
    attachedTo: `(Kèm theo ${attached})`,
    yearHeads: yearHeads(table.years, table.totalHeading),
  };
}

function printedBudget(
  table: BudgetTable,
  sums: readonly SumComparison[],
  attached: string,
): PrintedTable {
  const cellsOf = ({ cells, total }: BudgetTable["grand"] | BudgetTable["sections"][number]) =>
    [...cells, total].map(({ printed }) => printed);
  const rows = table.sections.flatMap((section): PrintedRow[] => [
    {
      kind: "group",
      label: section.number,
      name: section.label,
      unit: "",
      cells: cellsOf(section),
    },
    ...section.rows.map((row): PrintedRow => ({
      kind: "plain",
      label: row.number,
      name: row.item,
      unit: "",
      cells: [...row.cells, row.total].map(({ printed }) => printed),
    })),
  ]);
  const { grand } = table;
  const last: PrintedRow = {
    kind: "sum",
    label: grand.number,
    name: grand.label,
    unit: "",
    cells: cellsOf(grand),
  };
  const unit =
    table.unitPrinted === null ? `Văn bản gốc không ghi đơn vị tính. ${table.unitReason} ` : "";
  return {
    ...annex(table, attached),
    unitColumn: "without-unit",
    rows: [...rows, last],
    check: `${unit}${checkText(sums.filter((sum) => sum.table === "budget"))}`,
  };
}

function printedQuantities(
  table: QuantityTable,
  sums: readonly SumComparison[],
  attached: string,
): PrintedTable {
  const blanks = [...table.years.map(() => ""), ""];
  return {
    ...annex(table, attached),
    unitColumn: "with-unit",
    rows: table.sections.flatMap((section): PrintedRow[] => [
      { kind: "group", label: section.number, name: section.label, unit: "", cells: blanks },
      ...section.rows.map((row): PrintedRow => ({
        kind: "plain",
        label: row.number,
        name: row.item,
        unit: row.unit,
        cells: [...row.cells, row.total].map(({ printed }) => printed),
      })),
    ]),
    check: checkText(sums.filter((sum) => sum.table === "quantity")),
  };
}

function checkText(sums: readonly SumComparison[]): string {
  const different = sums.filter(({ equal }) => !equal);
  if (different.length === 0) return `Cộng lại ${String(sums.length)} số: khớp tất cả.`;
  const places = different.map(
    ({ where, asPrinted, computed }) =>
      `${where}: in ${asPrinted}, cộng lại ${formatCount(computed)}`,
  );
  return `Cộng lại ${String(sums.length)} số, ${String(different.length)} số không khớp: ${places.join("; ")}.`;
}

function dayWords(day: PlainDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

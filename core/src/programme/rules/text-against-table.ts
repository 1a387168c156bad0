import { foldVietnamese } from "../../kernel/index.ts";
import { rowsBySource } from "../structure-parts.ts";
import type { ProgrammeStructure, QuantityRow, Target } from "../structure.ts";
import { addIntervals, isNumeric, isWithin, printedValue, wholePeriodInterval } from "./amounts.ts";
import type { Complaint, Rule } from "./rule.ts";
import { sourceName } from "./wording.ts";

/** Rules that hold what the text promises against the tables. */
export const textAgainstTableRules: readonly Rule[] = [
  {
    id: "KC-P10",
    title: "Khối lượng trong lời văn khớp với biểu nội dung",
    severity: "warning",
    why: "Hai con số cho một việc: kết quả không biết đo theo số nào. Trái hẳn phép so sánh thì là lỗi.",
    source: "Đối chiếu lời văn với phụ lục cùng quyết định",
    check: quantitiesAgainstTable,
  },
  {
    id: "KC-P11",
    title: "Đơn vị tính trong lời văn và trong biểu là một",
    severity: "info",
    why: "Một đề án có thể có nhiều cơ sở; đếm đề án và đếm lượt cơ sở cho hai kết quả.",
    source: "TT 36/2013/TT-BCT Đ.2 (đề án, đơn vị thụ hưởng)",
    check: unitsAgainstTable,
  },
  {
    id: "KC-P12",
    title: "Khối lượng đã hứa có dòng kinh phí",
    severity: "warning",
    why: "Việc không có dòng kinh phí thì không có nguồn để thực hiện.",
    source: "NĐ 45/2012/NĐ-CP Đ.11, Đ.13 (kinh phí bảo đảm hoạt động khuyến công)",
    check: promisesWithoutMoney,
  },
  {
    id: "KC-P13",
    title: "Có biểu kinh phí khi có chỉ tiêu bằng số",
    severity: "warning",
    why: "Không có khái toán và phân kỳ thì dự toán hằng năm không có căn cứ đối chiếu.",
    source:
      "TTLT 26/2014/TTLT-BTC-BCT Đ.8 k.1 (dự toán hằng năm căn cứ chương trình được phê duyệt)",
    check: noBudgetTable,
  },
  {
    id: "KC-P14",
    title: "Dòng kinh phí có khối lượng tương ứng trong lời văn",
    severity: "warning",
    why: "Tiền có mà lời văn không nêu việc thì không có chỉ tiêu để đánh giá.",
    source: "Đối chiếu lời văn với phụ lục cùng quyết định",
    check: moneyWithoutPromise,
  },
  {
    id: "KC-P15",
    title: "Năm có khối lượng thì có tiền, năm có tiền thì có khối lượng",
    severity: "error",
    why: "Hai biểu cùng nội dung phải phân kỳ như nhau.",
    source: "Đối chiếu biểu kinh phí với biểu nội dung",
    check: yearsWithoutPartner,
  },
];

function quantitiesAgainstTable(programme: ProgrammeStructure): readonly Complaint[] {
  return linkedGroups(programme).flatMap(({ targets, rows }) => {
    const intervals = targets.flatMap((target) => wholePeriodInterval(programme, target) ?? []);
    if (intervals.length !== targets.length) return [];
    const inTable = rows.reduce((sum, { row }) => sum + rowQuantity(row), 0);
    const isKept = isWithin(inTable, addIntervals(intervals));
    if (isKept && inTable === statedSum(programme, targets)) return [];
    const stated = targets.map((target) => `"${target.wording}" (${target.clause})`).join(" và ");
    const rowsText = rows
      .map(({ source, row }) => `${String(rowQuantity(row))} ${row.unit} ${sourceName[source]}`)
      .join(" + ");
    return [
      {
        where: targets.map((target) => target.clause).join("; "),
        message:
          `Lời văn ghi ${stated}, cả giai đoạn là ${statedText(programme, targets)}; ` +
          `${programme.quantityTable?.clause ?? ""} cộng được ${String(inTable)} (${rowsText}).`,
        severity: isKept ? "warning" : "error",
      },
    ];
  });
}

/** What the printed numbers give over the whole period: "trên 25" is 25, 2 a year is 10 in five years. */
function statedSum(programme: ProgrammeStructure, targets: readonly Target[]): number {
  const years = programme.lastYear - programme.firstYear + 1;
  return targets.reduce(
    (sum, { amount, period }) =>
      sum + (printedValue(amount) ?? 0) * (period === "per-year" ? years : 1),
    0,
  );
}

function statedText(programme: ProgrammeStructure, targets: readonly Target[]): string {
  const operator = targets.length === 1 ? targets[0]?.amount.operator : "=";
  const words = operator === ">" ? "trên " : operator === ">=" ? "ít nhất " : "";
  return `${words}${String(statedSum(programme, targets))}`;
}

type LinkedGroup = {
  readonly targets: readonly Target[];
  readonly rows: ReturnType<typeof rowsBySource<QuantityRow>>;
};

/** Targets that name the same lines of the quantity table belong together: two tours at home and one abroad. */
function linkedGroups(programme: ProgrammeStructure): readonly LinkedGroup[] {
  const rows = rowsBySource(programme.quantityTable);
  const keys = [...new Set(programme.targets.map((target) => target.tableLines.join(" ")))];
  return keys
    .filter((key) => key !== "")
    .map((key) => ({
      targets: programme.targets.filter((target) => target.tableLines.join(" ") === key),
      rows: rows.filter(({ source, row }) => key.split(" ").includes(`${source}/${row.code}`)),
    }));
}

function unitsAgainstTable(programme: ProgrammeStructure): readonly Complaint[] {
  return linkedGroups(programme).flatMap(({ targets, rows }) =>
    targets.flatMap((target) => {
      const row = rows.find((each) => !sameUnit(target.unit ?? "", each.row.unit))?.row;
      if (row === undefined) return [];
      return [
        {
          where: target.clause,
          message:
            `Lời văn đếm theo "${target.unit ?? ""}" ("${target.wording}"), ` +
            `${programme.quantityTable?.clause ?? ""} đếm "${row.item}" theo "${row.unit}".`,
        },
      ];
    }),
  );
}

function sameUnit(first: string, second: string): boolean {
  const [a, b] = [foldVietnamese(first), foldVietnamese(second)];
  return a.includes(b) || b.includes(a);
}

function promisesWithoutMoney(programme: ProgrammeStructure): readonly Complaint[] {
  const table = programme.budgetTable;
  if (table === null) return [];
  const funded = rowsBySource(table).flatMap(({ row }) => row.contentItemCodes);
  return programme.targets
    .filter((target) => isNumeric(target) && target.contentItemCode !== null)
    .filter((target) => target.parentTargetCode === null && typeof target.period === "string")
    .filter((target) => !funded.includes(target.contentItemCode ?? ""))
    .map((target) => ({
      where: target.clause,
      message: `"${target.wording}" không có dòng kinh phí nào trong ${table.clause}.`,
    }));
}

function noBudgetTable(programme: ProgrammeStructure): readonly Complaint[] {
  const numeric = programme.targets.filter(isNumeric);
  if (programme.budgetTable !== null || numeric.length === 0) return [];
  const where = programme.funding.map((passage) => passage.clause).join("; ");
  const quoted = programme.funding[0]?.text.slice(0, 90);
  return [
    {
      where: where === "" ? "Toàn văn" : where,
      message:
        `Có ${String(numeric.length)} chỉ tiêu bằng số nhưng không có biểu kinh phí và phân kỳ theo năm` +
        (quoted === undefined ? "." : `; phần kinh phí chỉ ghi "${quoted}…".`),
    },
  ];
}

function moneyWithoutPromise(programme: ProgrammeStructure): readonly Complaint[] {
  const table = programme.budgetTable;
  const promised = programme.targets.filter(isNumeric);
  return rowsBySource(table).flatMap(({ source, sectionNumber, row }) => {
    const isPromised = promised.some(
      (target) =>
        target.tableLines.includes(`${source}/${row.code}`) ||
        row.contentItemCodes.includes(target.contentItemCode ?? ""),
    );
    if (isPromised) return [];
    return [
      {
        where: `${table?.clause ?? ""}, ${sectionNumber}.${row.number}`,
        message: `"${row.item}" có kinh phí ("${row.total.printed}") nhưng lời văn không nêu khối lượng nào.`,
      },
    ];
  });
}

function yearsWithoutPartner(programme: ProgrammeStructure): readonly Complaint[] {
  const { budgetTable, quantityTable } = programme;
  if (budgetTable === null || quantityTable === null) return [];
  const money = rowsBySource(budgetTable).map(({ source, sectionNumber, row }) => ({
    key: `${source}/${row.code}`,
    place: `${sectionNumber}.${row.number} "${row.item}"`,
    years: budgetTable.years.filter((_, index) => (row.cells[index]?.amountDong ?? 0) > 0),
  }));
  const work = rowsBySource(quantityTable).map(({ source, sectionNumber, row }) => ({
    key: `${source}/${row.code}`,
    place: `${sectionNumber}.${row.number} "${row.item}"`,
    years: quantityTable.years.filter((_, index) => (row.cells[index]?.quantity ?? 0) > 0),
  }));
  return [
    ...unmatched(money, work, budgetTable.clause, "có kinh phí nhưng không có khối lượng"),
    ...unmatched(work, money, quantityTable.clause, "có khối lượng nhưng không có kinh phí"),
  ];
}

type YearsOfLine = {
  readonly key: string;
  readonly place: string;
  readonly years: readonly number[];
};

function unmatched(
  lines: readonly YearsOfLine[],
  partners: readonly YearsOfLine[],
  clause: string,
  words: string,
): readonly Complaint[] {
  return lines.flatMap((line) => {
    const partner = partners.find((each) => each.key === line.key);
    const missing = line.years.filter((year) => !(partner?.years.includes(year) ?? false));
    if (missing.length === 0) return [];
    return [{ where: `${clause}, ${line.place}`, message: `Năm ${missing.join(", ")} ${words}.` }];
  });
}

function rowQuantity(row: QuantityRow): number {
  return row.cells.reduce((sum, cell) => sum + (cell.quantity ?? 0), 0);
}

import { formatCount } from "../../kernel/index.ts";
import type { BudgetTable, MoneyCell, ProgrammeStructure } from "../structure.ts";
import type { Complaint, Rule } from "./rule.ts";
import { textPlaces } from "./text-places.ts";

/** Rules on what is printed: units, separators, zeros, letters. */
export const printingRules: readonly Rule[] = [
  {
    id: "KC-P06",
    title: "Biểu kinh phí in đơn vị tính",
    severity: "warning",
    why: "Biểu không ghi đơn vị tính thì 600 có thể hiểu là đồng, nghìn đồng hay triệu đồng.",
    source: "Kỹ thuật trình bày biểu số liệu",
    check: ({ budgetTable }) =>
      budgetTable?.unitPrinted === null
        ? [
            {
              where: budgetTable.clause,
              message: `"${budgetTable.title}" không in đơn vị tính. ${budgetTable.unitReason}`,
            },
          ]
        : [],
  },
  {
    id: "KC-P07",
    title: "Dấu phân cách hàng nghìn viết thống nhất trong biểu",
    severity: "warning",
    why: "Một số thiếu dấu chấm giữa các số có dấu chấm dễ bị đọc hoặc nhập sai.",
    source: "Cách viết số trong kế toán: dấu chấm sau hàng nghìn",
    check: ({ budgetTable }) => (budgetTable === null ? [] : missingSeparators(budgetTable)),
  },
  {
    id: "KC-P08",
    title: "Số dưới 10 viết thống nhất (02 hoặc 2)",
    severity: "info",
    why: "Hai cách viết trong một văn bản làm khó việc tra cứu và nhập số liệu.",
    source: "Kỹ thuật trình bày văn bản",
    check: (programme) => [...mixedZerosInTable(programme), ...mixedZerosInText(programme)],
  },
  {
    id: "KC-P09",
    title: "Lỗi in: chữ sai dấu, ngoặc không đóng",
    severity: "info",
    why: "Lỗi in có thể đổi nghĩa của chỉ tiêu; khi trích phải giữ nguyên và ghi chú.",
    source: "Kỹ thuật trình bày văn bản; đính chính theo NĐ 30/2020/NĐ-CP",
    check: (programme) => [...misprints(programme), ...openBrackets(programme)],
  },
];

function missingSeparators(table: BudgetTable): readonly Complaint[] {
  const cells = placedCells(table);
  const separated = cells.find(({ cell }) => /\d\.\d{3}/.test(cell.printed));
  if (separated === undefined) return [];
  return cells
    .filter(({ cell }) => /^\d{4,15}$/.test(cell.printed))
    .map(({ cell, where }) => ({
      where,
      message:
        `In "${cell.printed}", trong khi số khác của biểu có dấu phân cách ` +
        `("${separated.cell.printed}"); nên viết "${formatCount(Number(cell.printed))}".`,
    }));
}

type PlacedCell = { readonly cell: MoneyCell; readonly where: string };

function placedCells(table: BudgetTable): readonly PlacedCell[] {
  const lines = [
    ...table.sections.flatMap((section) => [
      { line: section, where: `${table.clause}, ${section.number}` },
      ...section.rows.map((row) => ({
        line: row,
        where: `${table.clause}, ${section.number}.${row.number}`,
      })),
    ]),
    { line: table.grand, where: `${table.clause}, ${table.grand.number}` },
  ];
  return lines.flatMap(({ line, where }) => [
    ...line.cells.map((cell, index) => ({
      cell,
      where: `${where}, năm ${String(table.years[index])}`,
    })),
    { cell: line.total, where: `${where}, ${table.totalHeading}` },
  ]);
}

function mixedZerosInTable({ quantityTable }: ProgrammeStructure): readonly Complaint[] {
  const cells = (quantityTable?.sections ?? []).flatMap((section) =>
    section.rows.flatMap((row) =>
      row.cells.map((cell) => ({
        printed: cell.printed,
        place: `${section.number}.${row.number}`,
      })),
    ),
  );
  const bare = cells.filter(({ printed }) => /^\d$/.test(printed));
  const padded = cells.filter(({ printed }) => /^0\d$/.test(printed));
  const example = padded[0];
  if (bare.length === 0 || example === undefined) return [];
  const rows = [...new Set(bare.map(({ place }) => place))].join(", ");
  return [
    {
      where: `${quantityTable?.clause ?? ""}, ${rows}`,
      message:
        `Dòng ${rows} in ${quoteAll(bare.map(({ printed }) => printed))} không có số 0 đứng trước, ` +
        `các dòng khác in có số 0 ("${example.printed}").`,
    },
  ];
}

function mixedZerosInText({ targets }: ProgrammeStructure): readonly Complaint[] {
  const statements = targets.flatMap((target) => {
    const { amount, clause, wording } = target;
    if (amount.operator === "qualitative" || amount.operator === "range") return [];
    return [{ clause, printed: amount.printed, wording }];
  });
  const bare = statements.filter(({ printed }) => /^\d$/.test(printed));
  const padded = statements
    .filter(({ printed }) => /^0\d$/.test(printed))
    .toSorted((first, second) => first.wording.length - second.wording.length)[0];
  if (bare.length === 0 || padded === undefined) return [];
  return [
    {
      where: [...new Set(bare.map(({ clause }) => clause))].join("; "),
      message:
        `${quoteAll(bare.map(({ wording }) => wording))} viết số không có 0 đứng trước, ` +
        `chỗ khác viết có ("${padded.wording}").`,
    },
  ];
}

/** Misprints met in texts of this field, each with what is meant. */
const knownMisprints: readonly (readonly [printed: string, meant: string])[] = [
  ["tiêu thủ công nghiệp", "tiểu thủ công nghiệp"],
  ["chuyên khảo sát", "chuyến khảo sát"],
  ["vât liêu", "vật liệu"],
  ["địa ban tỉnh", "địa bàn tỉnh"],
  ["hướng lập", "hướng dẫn lập"],
];

function misprints(programme: ProgrammeStructure): readonly Complaint[] {
  return textPlaces(programme).flatMap(({ where, text }) =>
    knownMisprints.flatMap(([printed, meant]) => {
      const at = text.toLowerCase().indexOf(printed);
      if (at < 0) return [];
      const quoted = text.slice(at, at + printed.length);
      return [{ where, message: `In "${quoted}", có lẽ là "${meant}".` }];
    }),
  );
}

function openBrackets(programme: ProgrammeStructure): readonly Complaint[] {
  return textPlaces(programme).flatMap(({ where, text }) => {
    const open = text.split("(").length - 1;
    const closed = text.split(")").length - 1;
    if (open === closed) return [];
    const from = Math.max(0, text.lastIndexOf(open > closed ? "(" : ")"));
    return [
      {
        where,
        message: `Có ${String(open)} dấu mở ngoặc và ${String(closed)} dấu đóng ngoặc: "${text.slice(from, from + 60)}…".`,
      },
    ];
  });
}

function quoteAll(texts: readonly string[]): string {
  return [...new Set(texts)].map((each) => `"${each}"`).join(", ");
}

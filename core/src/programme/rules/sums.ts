import { type Dong, dong, formatMillion } from "../../kernel/index.ts";
import { reconcileTables, type SumComparison } from "../reconcile.ts";
import type { ProgrammeStructure } from "../structure.ts";
import type { Complaint, Rule } from "./rule.ts";

const arithmetic = "Số học";

/** Rules on the sums of the tables: what is printed against what the cells add up to. */
export const sumRules: readonly Rule[] = [
  {
    id: "KC-P01",
    title: "Cộng ngang: tổng của dòng bằng tổng các năm",
    severity: "error",
    why: "Tổng của một nội dung sai thì không biết số nào được duyệt.",
    source: arithmetic,
    check: (programme) => complain(programme, ["row"]),
  },
  {
    id: "KC-P02",
    title: "Cộng dọc: số của nguồn trong năm bằng tổng các nội dung",
    severity: "error",
    why: "Kinh phí một năm của một nguồn là căn cứ lập dự toán năm đó.",
    source: arithmetic,
    check: (programme) => complain(programme, ["column"]),
  },
  {
    id: "KC-P03",
    title: "Tổng của nguồn bằng tổng các dòng của nguồn",
    severity: "error",
    why: "Tổng của một nguồn cả giai đoạn phải khớp với các nội dung của nguồn đó.",
    source: arithmetic,
    check: (programme) => complain(programme, ["section"]),
  },
  {
    id: "KC-P04",
    title: "Tổng các nguồn, từng năm và cả giai đoạn",
    severity: "error",
    why: "Dòng tổng cộng cuối biểu phải bằng tổng của các nguồn.",
    source: arithmetic,
    check: (programme) => complain(programme, ["grand-column", "grand"]),
  },
  {
    id: "KC-P05",
    title: "Tổng kinh phí nêu trong lời văn khớp với biểu",
    severity: "error",
    why: "Lời văn và phụ lục cùng có giá trị; hai số khác nhau thì không biết số nào được duyệt.",
    source: arithmetic,
    check: (programme) => [...complain(programme, ["stated"]), ...statedWithoutTable(programme)],
  },
];

function complain(
  programme: ProgrammeStructure,
  kinds: readonly SumComparison["kind"][],
): readonly Complaint[] {
  return reconcileTables(programme)
    .filter((sum) => kinds.includes(sum.kind) && !sum.equal)
    .map((sum) => ({ where: place(sum), message: message(sum) }));
}

function statedWithoutTable(programme: ProgrammeStructure): readonly Complaint[] {
  if (programme.budgetTable !== null) return [];
  return programme.statedTotals.map((stated) => ({
    where: stated.clause,
    message: `Lời văn ghi "${stated.wording}" nhưng không có biểu kinh phí để đối chiếu.`,
    severity: "warning",
  }));
}

function place(sum: SumComparison): string {
  return sum.year === null ? sum.where : `${sum.where}, năm ${String(sum.year)}`;
}

function message(sum: SumComparison): string {
  const printed = sum.asPrinted === "" ? "để trống" : `in "${sum.asPrinted}"`;
  const computed = sum.table === "budget" ? million(dong(sum.computed)) : String(sum.computed);
  return `"${sum.label}": tổng ${printed}, cộng lại được ${computed}.`;
}

function million(amount: Dong): string {
  return `${formatMillion(amount)} triệu đồng`;
}

import { dong, formatMillion, isInForce } from "../../kernel/index.ts";
import { rowsBySource } from "../structure-parts.ts";
import type { FundingSource, ProgrammeStructure } from "../structure.ts";
import type { CheckFacts, Complaint, NormCeiling, Rule } from "./rule.ts";

/** Rules on what one unit costs: money of one table over quantity of the other. */
export const unitCostRules: readonly Rule[] = [
  {
    id: "KC-P26",
    title: "Mức bình quân một đơn vị ổn định giữa các năm",
    severity: "warning",
    why: "Cùng một việc mà năm này đắt hơn năm kia nhiều thì phải giải thích, hoặc một trong hai biểu sai.",
    source: "Phép chia kinh phí cho khối lượng; ngưỡng là tham số",
    check: driftingCosts,
  },
  {
    id: "KC-P27",
    title: "Mức bình quân một đơn vị không vượt mức chi",
    severity: "error",
    why: "Kế hoạch vượt mức chi tối đa thì đề án sau này không thể được duyệt đúng số tiền.",
    source: "TT 28/2018/TT-BTC Đ.8 và nghị quyết mức chi của HĐND tỉnh, theo dữ liệu mức chi",
    check: costsAboveNorm,
  },
];

type UnitCost = { readonly year: number; readonly amountDong: number; readonly quantity: number };

type CostLine = {
  readonly place: string;
  readonly item: string;
  readonly unit: string;
  readonly normActivity: string | null;
  readonly source: FundingSource;
  readonly costs: readonly UnitCost[];
};

function costLines(programme: ProgrammeStructure): readonly CostLine[] {
  const { budgetTable, quantityTable } = programme;
  if (budgetTable === null || quantityTable === null) return [];
  const work = rowsBySource(quantityTable);
  return rowsBySource(budgetTable).flatMap(({ source, sectionNumber, row }) => {
    const partner = work.find((each) => each.source === source && each.row.code === row.code)?.row;
    if (partner === undefined) return [];
    const costs = budgetTable.years.flatMap((year, index) => {
      const amountDong = row.cells[index]?.amountDong ?? 0;
      const quantity = partner.cells[quantityTable.years.indexOf(year)]?.quantity ?? 0;
      const isCountable = amountDong > 0 && quantity > 0 && Number.isInteger(quantity);
      return isCountable ? [{ year, amountDong, quantity }] : [];
    });
    return [
      {
        place: `${budgetTable.clause}, ${sectionNumber}.${row.number}`,
        item: row.item,
        unit: partner.unit,
        normActivity: row.normActivity,
        source,
        costs,
      },
    ];
  });
}

function driftingCosts(programme: ProgrammeStructure, facts: CheckFacts): readonly Complaint[] {
  return costLines(programme).flatMap((line) => {
    const [cheapest, dearest] = extremes(line.costs);
    if (cheapest === undefined || dearest === undefined) return [];
    const limit = 10_000n + BigInt(facts.unitCostDriftBps);
    const dear = BigInt(dearest.amountDong) * BigInt(cheapest.quantity) * 10_000n;
    const cheap = BigInt(cheapest.amountDong) * BigInt(dearest.quantity) * limit;
    if (dear <= cheap) return [];
    const years = line.costs.map((cost) => `năm ${String(cost.year)}: ${perUnit(cost)}`).join("; ");
    return [
      {
        where: line.place,
        message:
          `"${line.item}" bình quân một ${line.unit.toLowerCase()} từ ${perUnit(cheapest)} triệu đồng (năm ${String(cheapest.year)}) ` +
          `đến ${perUnit(dearest)} triệu đồng (năm ${String(dearest.year)}): ${years}.`,
      },
    ];
  });
}

/** The cheapest and the dearest year, compared exactly by cross-multiplication. */
function extremes(
  costs: readonly UnitCost[],
): readonly [UnitCost | undefined, UnitCost | undefined] {
  const ordered = costs.toSorted((first, second) => {
    const difference =
      BigInt(first.amountDong) * BigInt(second.quantity) -
      BigInt(second.amountDong) * BigInt(first.quantity);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  });
  return [ordered[0], ordered.at(-1)];
}

/** Triệu đồng a unit, cut (not rounded) to thousands of đồng: for reading, never for computing. */
function perUnit({ amountDong, quantity }: UnitCost): string {
  return formatMillion(dong(Number(BigInt(amountDong) / BigInt(quantity) / 1_000n) * 1_000));
}

function costsAboveNorm(programme: ProgrammeStructure, facts: CheckFacts): readonly Complaint[] {
  return costLines(programme).flatMap((line) => {
    const norm = normOf(programme, line, facts);
    if (norm === undefined) return [];
    return line.costs
      .filter((cost) => BigInt(cost.amountDong) > BigInt(norm.ceilingDong) * BigInt(cost.quantity))
      .map((cost) => ({
        where: `${line.place}, năm ${String(cost.year)}`,
        message:
          `"${line.item}" bình quân ${perUnit(cost)} triệu đồng một ${line.unit.toLowerCase()}, ` +
          `vượt mức tối đa ${formatMillion(norm.ceilingDong)} triệu đồng (${norm.citation}, độ tin cậy ${norm.confidence}).`,
      }));
  });
}

/** For local money the province's own norm, otherwise the national ceiling, in force on the day of the decision. */
function normOf(
  programme: ProgrammeStructure,
  line: CostLine,
  facts: CheckFacts,
): NormCeiling | undefined {
  const inForce = facts.normCeilings.filter(
    (norm) => norm.activity === line.normActivity && isInForce(norm, programme.decision.issuedOn),
  );
  const own =
    line.source === "local"
      ? inForce.find((norm) => norm.provinceCode === programme.provinceCode)
      : undefined;
  return own ?? inForce.find((norm) => norm.provinceCode === null);
}

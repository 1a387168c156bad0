import type { Dong } from "../kernel/index.ts";
import { rowsBySource } from "./structure-parts.ts";
import type {
  ContentGroup,
  ContentItem,
  FundingSource,
  ProgrammeStructure,
  Target,
  TargetOperator,
  TargetPeriod,
} from "./structure.ts";

/** One printed amount of the budget table: a source, an item, a year. Whole đồng. */
export type BudgetLine = {
  readonly source: FundingSource;
  readonly item: string;
  readonly itemCode: string;
  readonly year: number;
  readonly amountDong: Dong;
  readonly printed: string;
  readonly clause: string;
};

/** One printed quantity of the quantity table. */
export type QuantityLine = {
  readonly source: FundingSource;
  readonly item: string;
  readonly itemCode: string;
  readonly unit: string;
  readonly year: number;
  readonly quantity: number;
  readonly printed: string;
  readonly clause: string;
};

/** A target with its amount laid flat; `value` is null for a range (see `from`, `to`) and where no number is set. */
export type FlatTarget = Omit<Target, "amount"> & {
  readonly operator: TargetOperator;
  readonly value: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly asPrinted: string | null;
};

/** A quantity that the text promises and no line of the quantity table carries. */
export type Claim = {
  readonly code: string;
  readonly operator: TargetOperator;
  readonly quantity: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: string | null;
  readonly period: TargetPeriod;
  readonly item: string | null;
  readonly clause: string;
  readonly wording: string;
};

export type FlatContentGroup = Omit<ContentGroup, "items"> & {
  readonly items: readonly (ContentItem & { readonly quantities: readonly FlatQuantity[] })[];
};

export type FlatQuantity = Pick<
  FlatTarget,
  "operator" | "value" | "from" | "to" | "unit" | "period"
> & { readonly targetCode: string };

export type FlatProgramme = Omit<ProgrammeStructure, "targets" | "contents"> & {
  readonly targets: readonly FlatTarget[];
  readonly contents: readonly FlatContentGroup[];
  readonly claims: readonly Claim[];
  readonly budgetLines: readonly BudgetLine[];
  readonly quantityLines: readonly QuantityLine[];
};

/** The whole programme as `kc programme show --json` prints it: amounts in đồng, with flat lists. */
export function flatProgramme(programme: ProgrammeStructure): FlatProgramme {
  const targets = programme.targets.map(flatTarget);
  return {
    ...programme,
    targets,
    contents: programme.contents.map((group) => ({
      ...group,
      items: group.items.map((item) => ({
        ...item,
        quantities: targets.filter((each) => each.contentItemCode === item.code).map(flatQuantity),
      })),
    })),
    claims: claimsOf(programme),
    budgetLines: budgetLinesOf(programme),
    quantityLines: quantityLinesOf(programme),
  };
}

/** The items of the budget table by year. A blank cell gives no line: blank is not zero. Totals are not lines. */
export function budgetLinesOf(programme: ProgrammeStructure): readonly BudgetLine[] {
  const table = programme.budgetTable;
  return rowsBySource(table).flatMap(({ source, sectionNumber, row }) =>
    row.cells.flatMap((cell, index) => {
      const year = table?.years[index];
      if (cell.amountDong === null || year === undefined) return [];
      return {
        source,
        item: row.item,
        itemCode: row.code,
        year,
        amountDong: cell.amountDong,
        printed: cell.printed,
        clause: `${table?.clause ?? ""}, ${sectionNumber}.${row.number}`,
      };
    }),
  );
}

/** The items of the quantity table by year. A blank cell gives no line. */
export function quantityLinesOf(programme: ProgrammeStructure): readonly QuantityLine[] {
  const table = programme.quantityTable;
  return rowsBySource(table).flatMap(({ source, sectionNumber, row }) =>
    row.cells.flatMap((cell, index) => {
      const year = table?.years[index];
      if (cell.quantity === null || year === undefined) return [];
      return {
        source,
        item: row.item,
        itemCode: row.code,
        unit: row.unit,
        year,
        quantity: cell.quantity,
        printed: cell.printed,
        clause: `${table?.clause ?? ""}, ${sectionNumber}.${row.number}`,
      };
    }),
  );
}

/** Quantities promised only in the text: targets with a number that no line of the quantity table carries. */
export function claimsOf(programme: ProgrammeStructure): readonly Claim[] {
  return programme.targets
    .filter((target) => target.amount.operator !== "qualitative" && target.tableLines.length === 0)
    .map(flatTarget)
    .map((target) => ({
      code: target.code,
      operator: target.operator,
      quantity: target.value,
      from: target.from,
      to: target.to,
      unit: target.unit,
      period: target.period,
      item: target.contentItemCode,
      clause: target.clause,
      wording: target.wording,
    }));
}

/** A target laid flat; its clause names every place that states it, the content first: "IV.3.c; II.2". */
export function flatTarget(target: Target): FlatTarget {
  const { amount, ...rest } = target;
  const clause = [...new Set([target.clause, ...target.alsoIn.map((each) => each.clause)])].join(
    "; ",
  );
  const common = { ...rest, clause, operator: amount.operator };
  switch (amount.operator) {
    case "qualitative":
      return { ...common, value: null, from: null, to: null, asPrinted: null };
    case "range":
      return {
        ...common,
        value: null,
        from: amount.from,
        to: amount.to,
        asPrinted: amount.printed.join("-"),
      };
    case ">=":
    case ">":
    case "=":
      return { ...common, value: amount.value, from: null, to: null, asPrinted: amount.printed };
  }
}

function flatQuantity(target: FlatTarget): FlatQuantity {
  const { code, operator, value, from, to, unit, period } = target;
  return { targetCode: code, operator, value, from, to, unit, period };
}

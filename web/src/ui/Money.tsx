import { moneyText } from "./format.ts";
import { type MoneyUnit, useMoneyUnit } from "./money-unit.ts";
import { Empty, Unknown } from "./Unknown.tsx";

/** Null is empty ("–"), "unknown" is "chưa có", zero is "0": three different things. */
export type Known<Value> = Value | null | "unknown";

type MoneyProps = {
  /** Whole đồng. */
  readonly dong: Known<number>;
  /** "table" follows the unit chosen on this machine and leaves its name to the table's head. */
  readonly unit?: MoneyUnit | "table";
};

/** An amount of money with its unit; a negative one is read aloud as such. */
export function Money({ dong, unit = "dong" }: MoneyProps) {
  const chosen = useMoneyUnit();
  if (dong === null) return <Empty />;
  if (dong === "unknown") return <Unknown />;
  const shown = unit === "table" ? chosen : unit;
  const name = unit === "table" ? "" : shown === "million" ? "\u00a0triệu đồng" : "\u00a0đ";
  return (
    <data className="nowrap" value={dong}>
      {dong < 0 && <span className="visually-hidden">âm </span>}
      {moneyText(dong, shown)}
      {name}
    </data>
  );
}

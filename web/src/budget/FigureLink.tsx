import type { Figure } from "@kc/server/api/budget";
import { Money } from "../ui/Money.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { pageOf } from "./open-address.ts";

type FigureLinkProps = {
  readonly figure: Figure;
  /** "table" follows the unit chosen for tables. */
  readonly unit?: "dong" | "million" | "table";
};

/** One amount that opens the entries behind it; zero has none. */
export function FigureLink({ figure, unit = "table" }: FigureLinkProps) {
  const amount = <Money dong={figure.amountDong} unit={unit} />;
  if (figure.amountDong === 0) return amount;
  return <TextLink href={pageOf(figure.opens)}>{amount}</TextLink>;
}

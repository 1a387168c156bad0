import { budgetSources } from "@kc/core/budget";
import { isPlainDate, keysOf, type PlainDate } from "@kc/core/kernel";
import { outcomeMeasureDefinition, outcomeMeasureNames } from "@kc/core/scheme";
import type { PaperReference, SchemeLine } from "../../../templates/paper-data.ts";
import type { SchemeGroup } from "../../../templates/paper-parts.ts";
import type { PlanFacts, PlanPaperLine } from "./plan-facts-store.ts";
import { figureText, shortPeriod } from "./scheme-text.ts";

/** The list of a plan in its groups: schemes, tasks, and the reserve that does not count in the total. */
export function planGroups(lines: readonly PlanPaperLine[]): readonly SchemeGroup[] {
  const main = lines.filter(({ list }) => list === "main");
  const groups: Omit<SchemeGroup, "label">[] = [
    group(
      "Đề án khuyến công",
      main.filter(({ schemeId }) => schemeId !== null),
    ),
    group(
      "Nhiệm vụ khuyến công",
      main.filter(({ schemeId }) => schemeId === null),
    ),
    {
      ...group(
        "Danh mục dự phòng",
        lines.filter(({ list }) => list === "reserve"),
      ),
      counted: "reserve",
    },
  ];
  return groups
    .filter(({ schemes }) => schemes.length > 0)
    .map((each, index) => ({ ...each, label: ["I", "II", "III"][index] ?? "" }));
}

function group(name: string, lines: readonly PlanPaperLine[]): Omit<SchemeGroup, "label"> {
  return { name, counted: "in-total", schemes: lines.map(schemeLine) };
}

/** A line of a plan as papers print it. */
export function schemeLine(line: PlanPaperLine): SchemeLine {
  return {
    name: line.name,
    implementer: line.implementer,
    beneficiary: line.beneficiary,
    place: line.place,
    content: line.machines === "" ? line.objectives : `Hỗ trợ ${line.machines}.`,
    expectedResult: line.outcomes.map(resultText).join("; "),
    period: shortPeriod(line.startsOn, line.endsOn),
    money: line.money,
    note: line.note,
  };
}

function resultText({
  indicator,
  target,
}: {
  readonly indicator: string;
  readonly target: number;
}): string {
  const name = outcomeMeasureNames.find((known) => known === indicator);
  if (name === undefined) return "";
  const { label, unit } = outcomeMeasureDefinition(name);
  return `${label}: ${figureText(target)} ${unit}`;
}

/** The source of a plan's money as a person reads it. */
export function sourceLabel(source: string): string {
  const known = keysOf(budgetSources).find((each) => each === source);
  return known === undefined ? source : budgetSources[known];
}

/** A paper that a plan's own row names; null while it has no number. */
export function referenceOf(
  typeName: string,
  number: string | null,
  issuedOn: PlainDate | null,
  issuer: string,
): PaperReference | null {
  return number === null || number === "" || issuedOn === null
    ? null
    : { typeName, number, issuedOn, issuer };
}

/** The number that a plan's row carries, for the paper of it; null while it has none. */
export function recordedOf(number: string | null, on: string | null, signatory: string | null) {
  return number === null || number === "" || on === null || !isPlainDate(on)
    ? null
    : { number, numberedOn: on, signatory };
}

export function isDemoPlan(lines: readonly PlanPaperLine[]): boolean {
  return lines.some(({ isDemo }) => isDemo);
}

/** Who decided a plan, in running text. */
export function planDecider({ heading }: PlanFacts, territory: string): string {
  if (heading === "minister") return "Bộ trưởng Bộ Công Thương";
  return heading === "committee"
    ? `Ủy ban nhân dân ${territory}`
    : `Chủ tịch Ủy ban nhân dân ${territory}`;
}

import { formatDay, formatDong, type Dong } from "@kc/core/kernel";
import {
  type Finding,
  type FlatProgramme,
  type ProgrammeStructure,
  severityLabels,
  targetAmountText,
} from "@kc/core/programme";

/** A programme as plain text for a terminal, in the order of its decision. */
export function programmeLines(
  programme: ProgrammeStructure,
  flat: FlatProgramme,
): readonly string[] {
  const { decision } = programme;
  return [
    `${programme.ownName.toUpperCase()} ${programme.title}`,
    `Quyết định số ${decision.number} ngày ${formatDay(decision.issuedOn)} của ${decision.issuer}`,
    ...heading(`CHỈ TIÊU (${String(programme.targets.length)})`),
    ...programme.targets.map(
      (target) => `${target.clause.padEnd(10)} ${target.label}: ${targetAmountText(target)}`,
    ),
    ...heading("NỘI DUNG"),
    ...programme.contents.flatMap((group) => [
      `${group.clause.padEnd(10)} ${group.title}`,
      ...group.items.map((item) => `${"".padEnd(10)} - ${item.text}`),
    ]),
    ...tableLines(flat),
    ...heading("NHIỆM VỤ CÁC CƠ QUAN"),
    ...programme.tasksByBody.flatMap(({ clause, body, tasks }) => [
      `${clause.padEnd(10)} ${body}`,
      ...tasks.map((task) => `${"".padEnd(10)} - ${task.text}`),
    ]),
    ...heading("CHẾ ĐỘ BÁO CÁO"),
    ...programme.reportingDuties.map(({ clause, wording }) => `${clause.padEnd(10)} ${wording}`),
  ];
}

const sources = { local: "địa phương", national: "quốc gia" } as const;

function tableLines(flat: FlatProgramme): readonly string[] {
  if (flat.budgetLines.length === 0 && flat.quantityLines.length === 0) return [];
  return [
    ...heading("KINH PHÍ (đồng)"),
    ...flat.budgetLines.map(
      ({ source, year, item, amountDong }) =>
        `${String(year)}  ${sources[source].padEnd(11)} ${money(amountDong)}  ${item}`,
    ),
    ...heading("KHỐI LƯỢNG"),
    ...flat.quantityLines.map(
      ({ source, year, item, quantity, unit }) =>
        `${String(year)}  ${sources[source].padEnd(11)} ${String(quantity).padStart(3)} ${unit}  ${item}`,
    ),
  ];
}

function money(amount: Dong): string {
  return formatDong(amount).padStart(15);
}

function heading(words: string): readonly string[] {
  return ["", words];
}

/** What the check found, the gravest first, each with its rule and its place. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Không phát hiện mâu thuẫn nào."];
  const order = ["error", "warning", "info"] as const;
  const sorted = order.flatMap((severity) => findings.filter((each) => each.severity === severity));
  return [
    ...sorted.map(
      ({ rule, severity, where, message }) =>
        `${rule}  ${severityLabels[severity].padEnd(14)} ${where}: ${message}`,
    ),
    "",
    order
      .map((severity) => {
        const count = findings.filter((each) => each.severity === severity).length;
        return `${severityLabels[severity]}: ${String(count)}`;
      })
      .join(" · "),
  ];
}

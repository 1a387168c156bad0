import {
  corrupt,
  day,
  field,
  type JsonAt,
  listOf,
  note,
  oneOf,
  orNull,
  softly,
  text,
  wholeNumber,
} from "./json-reader.ts";
import { plainDate } from "../kernel/index.ts";
import { checkReferences, isInCircle } from "./check-references.ts";
import { printedMoney } from "./parse-printed.ts";
import { parseBudgetTable, parseQuantityTable } from "./parse-table.ts";
import { parseTarget } from "./parse-target.ts";
import type {
  BodyTasks,
  ContentGroup,
  LegalBasis,
  Passage,
  PlanningDuty,
  ProgrammeDecision,
  ProgrammeStructure,
  ReportingDuty,
  StatedTotal,
  Target,
} from "./structure.ts";

/**
 * Reads the JSON of a programme into its typed structure. Amounts and quantities are read from their original
 * spelling, so that value and spelling cannot disagree. Throws an Error with the path of what is corrupt.
 */
export function parseProgrammeStructure(json: unknown): ProgrammeStructure {
  const programme = readStructureAt({ value: json, path: "programme" });
  checkReferences(programme, (fault) => {
    throw new Error(fault);
  });
  return programme;
}

/**
 * Reads whatever can be read of a programme that nobody has reviewed; what is missing, misspelt or out of all measure
 * stands in `unread` with its place. Never throws, and gives null only for what is no JSON object at all.
 */
export function readProgrammeSoftly(json: unknown): ProgrammeStructure | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  const faults = new Map<string, string>();
  const read = readStructureAt({ value: json, path: "programme", faults });
  checkReferences(read, (fault) => {
    const [path = "", ...words] = fault.split(": ");
    faults.set(`${path} ${words.join(": ")}`, words.join(": "));
  });
  const issuedOn = faults.has("programme.decision.issuedOn")
    ? plainDate(`${String(read.lastYear)}-12-31`)
    : read.decision.issuedOn;
  return {
    ...read,
    decision: { ...read.decision, issuedOn },
    targets: withoutCircles(read.targets),
    unread: [...faults].map(([path, fault]) => ({
      where: (path.split(" ")[0] ?? path).replace(/^programme\.?/, "") || "Toàn văn",
      fault,
    })),
  };
}

function readStructureAt(at: JsonAt): ProgrammeStructure {
  const list = <Value>(name: string, read: (at: JsonAt) => Value) => listOf(field(at, name), read);
  return {
    code: text(field(at, "code")),
    ownName: text(field(at, "ownName")),
    title: text(field(at, "title")),
    provinceCode: text(field(at, "provinceCode")),
    ...parseYears(at),
    decision: parseDecision(field(at, "decision")),
    legalBases: list("legalBases", parseLegalBasis),
    viewpoints: list("viewpoints", parsePassage),
    generalObjectives: list("generalObjectives", parsePassage),
    specificObjectives: list("specificObjectives", parsePassage),
    scope: list("scope", parsePassage),
    targets: list("targets", parseTarget),
    contents: list("contents", parseContentGroup),
    solutions: list("solutions", parsePassage),
    funding: list("funding", parsePassage),
    statedTotals: list("statedTotals", (total) => softly(total, null, parseStatedTotal)).filter(
      (total) => total !== null,
    ),
    budgetTable: orNull(field(at, "budgetTable"), parseBudgetTable),
    quantityTable: orNull(field(at, "quantityTable"), parseQuantityTable),
    tasksByBody: list("tasksByBody", parseBodyTasks),
    planningDuties: list("planningDuties", parsePlanningDuty),
    reportingDuties: list("reportingDuties", parseReportingDuty),
    reports: list("reports", parsePassage),
    amendments: list("amendments", parsePassage),
    unread: [],
  };
}

/** Cuts a target off from a whole that it is itself the whole of. */
function withoutCircles(targets: readonly Target[]): readonly Target[] {
  return targets.map((target) =>
    isInCircle(targets, target) ? { ...target, parentTargetCode: null } : target,
  );
}

function parseYears(at: JsonAt) {
  const firstYear = wholeNumber(field(at, "firstYear"));
  const lastYear = wholeNumber(field(at, "lastYear"));
  if (lastYear < firstYear) softly(field(at, "lastYear"), null, notBeforeTheFirst);
  const isPossible = firstYear >= 1990 && firstYear <= lastYear && lastYear <= firstYear + 30;
  if (at.faults === undefined || isPossible) return { firstYear, lastYear };
  note(field(at, "firstYear"), `giai đoạn ${String(firstYear)}-${String(lastYear)} không có thật`);
  return { firstYear: 2000, lastYear: 2000 };
}

function notBeforeTheFirst(lastYear: JsonAt): never {
  return corrupt(lastYear, "a year not before the first");
}

function parseDecision(at: JsonAt): ProgrammeDecision {
  const signature = field(at, "signature");
  return {
    number: text(field(at, "number")),
    issuedOn: day(field(at, "issuedOn")),
    effectiveOn: day(field(at, "effectiveOn")),
    issuer: text(field(at, "issuer")),
    subject: text(field(at, "subject")),
    proposedBy: text(field(at, "proposedBy")),
    signature: {
      form: oneOf(field(signature, "form"), ["TM.", "KT."]),
      lines: listOf(field(signature, "lines"), text),
      signatory: text(field(signature, "signatory")),
    },
    articles: listOf(field(at, "articles"), parsePassage),
    recipients: listOf(field(at, "recipients"), text),
  };
}

function parseLegalBasis(at: JsonAt): LegalBasis {
  return {
    clause: text(field(at, "clause")),
    kind: text(field(at, "kind")),
    number: orNull(field(at, "number"), text),
    issuedOn: day(field(at, "issuedOn")),
    issuer: text(field(at, "issuer")),
    asPrinted: text(field(at, "asPrinted")),
  };
}

function parsePassage(at: JsonAt): Passage {
  return {
    clause: text(field(at, "clause")),
    ordinal: orNull(field(at, "ordinal"), wholeNumber),
    text: text(field(at, "text")),
  };
}

function parseContentGroup(at: JsonAt): ContentGroup {
  return {
    code: text(field(at, "code")),
    clause: text(field(at, "clause")),
    title: text(field(at, "title")),
    items: listOf(field(at, "items"), (item) => ({
      code: text(field(item, "code")),
      ...parsePassage(item),
    })),
  };
}

function parseStatedTotal(at: JsonAt): StatedTotal {
  return {
    clause: text(field(at, "clause")),
    source: orNull(field(at, "source"), (source) => oneOf(source, ["local", "national"])),
    printed: text(field(at, "printed")),
    amountDong: printedMoney(field(at, "printed"), "billion"),
    wording: text(field(at, "wording")),
  };
}

function parseBodyTasks(at: JsonAt): BodyTasks {
  return {
    clause: text(field(at, "clause")),
    body: text(field(at, "body")),
    tasks: listOf(field(at, "tasks"), parsePassage),
  };
}

function parsePlanningDuty(at: JsonAt): PlanningDuty {
  return {
    clause: text(field(at, "clause")),
    by: text(field(at, "by")),
    to: text(field(at, "to")),
    due: orNull(field(at, "due"), (due) => ({
      month: wholeNumber(field(due, "month")),
      day: wholeNumber(field(due, "day")),
      year: oneOf(field(due, "year"), ["before", "same"]),
      bound: oneOf(field(due, "bound"), ["before", "on"]),
    })),
    wording: text(field(at, "wording")),
  };
}

function parseReportingDuty(at: JsonAt): ReportingDuty {
  return {
    clause: text(field(at, "clause")),
    from: listOf(field(at, "from"), text),
    to: listOf(field(at, "to"), text),
    periods: listOf(field(at, "periods"), (period) =>
      oneOf(period, ["half-year", "year", "as-regulated", "ad-hoc"]),
    ),
    wording: text(field(at, "wording")),
  };
}

import {
  corrupt,
  day,
  field,
  type JsonAt,
  listOf,
  oneOf,
  orNull,
  text,
  wholeNumber,
} from "./json-reader.ts";
import { checkReferences } from "./check-references.ts";
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
} from "./structure.ts";

/**
 * Reads the JSON of a programme into its typed structure. Amounts and quantities are read from their original
 * spelling, so that value and spelling cannot disagree. Throws an Error with the path of what is corrupt.
 */
export function parseProgrammeStructure(json: unknown): ProgrammeStructure {
  const at: JsonAt = { value: json, path: "programme" };
  const list = <Value>(name: string, read: (at: JsonAt) => Value) => listOf(field(at, name), read);
  const programme: ProgrammeStructure = {
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
    statedTotals: list("statedTotals", parseStatedTotal),
    budgetTable: orNull(field(at, "budgetTable"), parseBudgetTable),
    quantityTable: orNull(field(at, "quantityTable"), parseQuantityTable),
    tasksByBody: list("tasksByBody", parseBodyTasks),
    planningDuties: list("planningDuties", parsePlanningDuty),
    reportingDuties: list("reportingDuties", parseReportingDuty),
    reports: list("reports", parsePassage),
    amendments: list("amendments", parsePassage),
  };
  checkReferences(programme);
  return programme;
}

function parseYears(at: JsonAt) {
  const firstYear = wholeNumber(field(at, "firstYear"));
  const lastYear = wholeNumber(field(at, "lastYear"));
  if (lastYear < firstYear) corrupt(field(at, "lastYear"), "a year not before the first");
  return { firstYear, lastYear };
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

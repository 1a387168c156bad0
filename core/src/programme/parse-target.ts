import {
  cellText,
  corrupt,
  field,
  hasField,
  type JsonAt,
  listOf,
  oneOf,
  orNull,
  softly,
  text,
} from "./json-reader.ts";
import { printedQuantity } from "./parse-printed.ts";
import type {
  AdministrativeLevel,
  LadderStep,
  Restatement,
  Target,
  TargetAmount,
  TargetMeasure,
  TargetPeriod,
} from "./structure.ts";

const operators = [">=", ">", "=", "range", "qualitative"] as const;
const levels = [
  "commune",
  "province",
  "region",
  "nation",
] as const satisfies readonly AdministrativeLevel[];
const roles = ["organised", "joined"] as const;

/** Reads one target; throws with the path where the data is corrupt. */
export function parseTarget(at: JsonAt): Target {
  return {
    code: text(field(at, "code")),
    label: text(field(at, "label")),
    amount: softAmount(at),
    unit: orNull(field(at, "unit"), text),
    scope: orNull(field(at, "scope"), text),
    clause: text(field(at, "clause")),
    wording: text(field(at, "wording")),
    operatorWords: orNull(field(at, "operatorWords"), text),
    alsoIn: listOf(field(at, "alsoIn"), parseRestatement),
    contentItemCode: orNull(field(at, "contentItemCode"), text),
    parentTargetCode: orNull(field(at, "parentTargetCode"), text),
    period: parsePeriod(field(at, "period")),
    stated: oneOf(field(at, "stated"), ["objective", "content"]),
    subjects: listOf(field(at, "subjects"), text),
    phrase: text(field(at, "phrase")),
    step: orNull(field(at, "step"), parseStep),
    baseline: orNull(field(at, "baseline"), text),
    verification: orNull(field(at, "verification"), text),
    tableLines: listOf(field(at, "tableLines"), text),
    measure: softly(field(at, "measure"), { kind: "narrative" }, parseMeasure),
    note: orNull(field(at, "note"), text),
  };
}

/** A number that cannot be read, or that no programme promises, is noted and taken as none. */
function softAmount(at: JsonAt): TargetAmount {
  const { path } = field(at, "printed");
  return softly({ ...at, path }, { operator: "qualitative" }, (strict) => {
    const amount = parseAmount({ value: strict.value, path: at.path });
    const largest = "to" in amount ? amount.to : "value" in amount ? amount.value : 0;
    return at.faults && largest > 1_000_000_000 ? corrupt(at, "a smaller number") : amount;
  });
}

function parseAmount(at: JsonAt): TargetAmount {
  const operator = oneOf(field(at, "operator"), operators);
  const printed = field(at, "printed");
  switch (operator) {
    case "qualitative":
      return { operator };
    case "range":
      return parseRange(printed);
    case ">=":
    case ">":
    case "=":
      return { operator, value: printedQuantity(printed), printed: text(printed) };
  }
}

function parseRange(at: JsonAt): TargetAmount {
  const [from, to] = listOf(at, (bound) => ({
    printed: cellText(bound),
    value: printedQuantity(bound),
  }));
  if (from === undefined || to === undefined || from.value > to.value)
    return corrupt(at, "two bounds, the lower first");
  return { operator: "range", from: from.value, to: to.value, printed: [from.printed, to.printed] };
}

function parseRestatement(at: JsonAt): Restatement {
  return {
    clause: text(field(at, "clause")),
    printed: text(field(at, "printed")),
    wording: text(field(at, "wording")),
  };
}

function parsePeriod(at: JsonAt): TargetPeriod {
  return hasField(at, "per") ? { per: text(field(at, "per")) } : oneOf(at, ["whole", "per-year"]);
}

function parseStep(at: JsonAt): LadderStep {
  return { ladder: text(field(at, "ladder")), level: oneOf(field(at, "level"), levels) };
}

const measureReaders = {
  "beneficiaries-accepted": (at: JsonAt) => ({
    kind: "beneficiaries-accepted",
    schemeKinds: listOf(field(at, "schemeKinds"), text),
    count: oneOf(field(at, "count"), ["establishments", "turns"]),
  }),
  "schemes-accepted": (at: JsonAt) => ({
    kind: "schemes-accepted",
    schemeKinds: listOf(field(at, "schemeKinds"), text),
  }),
  outcome: (at: JsonAt) => ({
    kind: "outcome",
    indicator: text(field(at, "indicator")),
    aggregate: oneOf(field(at, "aggregate"), ["sum", "average"]),
  }),
  "entered-statistic": (at: JsonAt) => ({
    kind: "entered-statistic",
    indicator: text(field(at, "indicator")),
  }),
  "product-titles": (at: JsonAt) => ({
    kind: "product-titles",
    level: oneOf(field(at, "level"), levels),
  }),
  "product-entries": (at: JsonAt) => ({
    kind: "product-entries",
    level: oneOf(field(at, "level"), levels),
  }),
  "selection-rounds": (at: JsonAt) => ({
    kind: "selection-rounds",
    level: oneOf(field(at, "level"), levels),
    role: oneOf(field(at, "role"), roles),
  }),
  fairs: (at: JsonAt) => ({ kind: "fairs", role: oneOf(field(at, "role"), roles) }),
  "fair-participations": () => ({ kind: "fair-participations" }),
  activities: (at: JsonAt) => ({ kind: "activities", activity: text(field(at, "activity")) }),
  participants: (at: JsonAt) => ({
    kind: "participants",
    activity: text(field(at, "activity")),
    per: oneOf(field(at, "per"), ["whole", "each"]),
  }),
  narrative: () => ({ kind: "narrative" }),
} as const satisfies {
  readonly [Kind in TargetMeasure["kind"]]: (at: JsonAt) => Extract<TargetMeasure, { kind: Kind }>;
};

function parseMeasure(at: JsonAt): TargetMeasure {
  const kind = oneOf(field(at, "kind"), [
    "beneficiaries-accepted",
    "schemes-accepted",
    "outcome",
    "entered-statistic",
    "product-titles",
    "product-entries",
    "selection-rounds",
    "fairs",
    "fair-participations",
    "activities",
    "participants",
    "narrative",
  ]);
  return measureReaders[kind](at);
}

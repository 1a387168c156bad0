import { readFileSync } from "node:fs";
import {
  type HolidayCalendar,
  parseHolidayCalendar,
  type PlainDate,
  plainDate,
} from "@kc/core/kernel";
import {
  type Confidence,
  type Deadline,
  dueOn,
  formatCitation,
  parseDeadlines,
} from "@kc/core/law";

/** The last day of a legal term, where it stands in the law, how sure that is, and whether only practice keeps it. */
export type Term = {
  readonly dueOn: PlainDate;
  readonly citation: string;
  readonly confidence: Confidence;
  readonly isPractice: boolean;
};

type LawData = { readonly deadlines: readonly Deadline[]; readonly holidays: HolidayCalendar };

let read: LawData | undefined;

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

/** A legal term counted from a day, by its code in `data/law/deadlines.json`; throws for a code that has no day. */
export function termFrom(code: string, base: PlainDate): Term {
  read ??= {
    deadlines: parseDeadlines(readData("law/deadlines.json")),
    holidays: parseHolidayCalendar(readData("calendar/holidays.json")),
  };
  const deadline = read.deadlines.find((known) => known.code === code);
  const day = deadline && dueOn(deadline.rule, base, read.holidays);
  if (!deadline || !day) throw new RangeError(`No legal term ${code}`);
  return {
    dueOn: day,
    citation: formatCitation(deadline.citation),
    confidence: deadline.confidence,
    isPractice: deadline.follows === "practice",
  };
}

/** A legal term of a plan's year. */
export function yearTerm(code: string, planYear: number): Term {
  return termFrom(code, plainDate(`${String(planYear)}-01-01`));
}

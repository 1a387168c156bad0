import {
  addDays,
  addWorkingDays,
  type HolidayCalendar,
  lastDayOfMonth,
  type PlainDate,
  plainDate,
  readInteger,
  readList,
  readOneOf,
  readOptional,
  readRecord,
  readText,
  unreachable,
  yearOf,
} from "../kernel/index.ts";
import { type LegalCitation, readCitation } from "./citation.ts";
import { type Confidence, confidences } from "./confidence.ts";

/**
 * How a legal term (thời hạn) is counted. `year-day` is a day of the year `yearOffset` years from the base year:
 * "trước ngày 20/5" is its last day 19/5 (`isBefore`), "chậm nhất ngày 22/01" is that day itself.
 */
export type DeadlineRule =
  | {
      readonly kind: "year-day";
      readonly month: number;
      readonly day: number;
      readonly yearOffset: number;
      readonly isBefore: boolean;
    }
  | { readonly kind: "month-day"; readonly day: number; readonly isBefore: boolean }
  | {
      readonly kind: "days-after";
      readonly days: number;
      readonly counting: "calendar" | "working";
    }
  | { readonly kind: "end-of-following-month" }
  | { readonly kind: "end-of-nth-year"; readonly nth: number }
  | { readonly kind: "periodic"; readonly period: "quarter" | "half-year" | "year" };

/** One legal term: who owes what to whom, and how its last day is found. */
export type Deadline = {
  readonly code: string;
  readonly label: string;
  readonly owedBy: string | null;
  readonly owedTo: string | null;
  readonly rule: DeadlineRule;
  /** What the base of the term is, in words: the last acceptance, the notice, the plan's year. */
  readonly base: string;
  readonly citation: LegalCitation;
  readonly confidence: Confidence;
  /** Whether a text in force sets the term for these bodies, or practice (thông lệ) keeps the day of an earlier text. */
  readonly follows: "law" | "practice";
};

/** Reads `data/law/deadlines.json`; throws a RangeError where it is not in form. */
export function parseDeadlines(json: unknown): readonly Deadline[] {
  return readList(json, "deadlines", (item, where) => {
    const row = readRecord(item, where);
    return {
      code: readText(row["code"], `${where}.code`),
      label: readText(row["label"], `${where}.label`),
      owedBy: readOptional(row["owedBy"], `${where}.owedBy`, readText),
      owedTo: readOptional(row["owedTo"], `${where}.owedTo`, readText),
      rule: readRule(row["rule"], `${where}.rule`),
      base: readText(row["base"], `${where}.base`),
      citation: readCitation(row["citation"], `${where}.citation`),
      confidence: readOneOf(row["confidence"], `${where}.confidence`, confidences),
      follows: readOneOf(row["follows"] ?? "law", `${where}.follows`, ["law", "practice"]),
    };
  });
}

/**
 * The last day of a term counted from `base`: a fact's day, or any day of the year or month that the rule speaks of.
 * null for a periodic duty, whose day the body fixes. Throws a RangeError beyond the years of the calendar.
 */
export function dueOn(
  rule: DeadlineRule,
  base: PlainDate,
  calendar: HolidayCalendar,
): PlainDate | null {
  switch (rule.kind) {
    case "year-day":
      return lastDay(dayOf(yearOf(base) + rule.yearOffset, rule.month, rule.day), rule.isBefore);
    case "month-day":
      return lastDay(plainDate(`${base.slice(0, 8)}${twoDigits(rule.day)}`), rule.isBefore);
    case "days-after":
      return rule.counting === "working"
        ? addWorkingDays(base, rule.days, calendar)
        : addDays(base, rule.days);
    case "end-of-following-month":
      return lastDayOfMonth(addDays(lastDayOfMonth(base), 1));
    case "end-of-nth-year":
      return dayOf(yearOf(base) + rule.nth - 1, 12, 31);
    case "periodic":
      return null;
    default:
      return unreachable(rule);
  }
}

function lastDay(named: PlainDate, isBefore: boolean): PlainDate {
  return isBefore ? addDays(named, -1) : named;
}

function dayOf(year: number, month: number, day: number): PlainDate {
  return plainDate(`${String(year)}-${twoDigits(month)}-${twoDigits(day)}`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function readRule(value: unknown, where: string): DeadlineRule {
  const rule = readRecord(value, where);
  const whole = (key: string): number => readInteger(rule[key], `${where}.${key}`);
  const kind = readOneOf(rule["kind"], `${where}.kind`, [
    "year-day",
    "month-day",
    "days-after",
    "end-of-following-month",
    "end-of-nth-year",
    "periodic",
  ]);
  const isBefore = rule["isBefore"] === true;
  switch (kind) {
    case "year-day": {
      const [month, day, yearOffset] = [whole("month"), whole("day"), whole("yearOffset")];
      return { kind, month, day, yearOffset, isBefore };
    }
    case "month-day":
      return { kind, day: whole("day"), isBefore };
    case "days-after": {
      const counting = readOneOf(rule["counting"], `${where}.counting`, ["calendar", "working"]);
      return { kind, days: whole("days"), counting };
    }
    case "end-of-following-month":
      return { kind };
    case "end-of-nth-year":
      return { kind, nth: whole("nth") };
    case "periodic": {
      const periods = ["quarter", "half-year", "year"] as const;
      return { kind, period: readOneOf(rule["period"], `${where}.period`, periods) };
    }
    default:
      return unreachable(kind);
  }
}

import { readFileSync } from "node:fs";
import { type HolidayCalendar, parseHolidayCalendar } from "@kc/core/kernel";
import { type Deadline, parseDeadlines } from "@kc/core/law";

function readData(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

/** Legal terms by their code, and the days on which offices work; read once, at start. */
export const deadlines: ReadonlyMap<string, Deadline> = new Map(
  parseDeadlines(readData("law/deadlines.json")).map((deadline) => [deadline.code, deadline]),
);
export const holidays: HolidayCalendar = parseHolidayCalendar(readData("calendar/holidays.json"));

import { plainDate, type PlainDate } from "@kc/core/kernel";

/** The business day is a port: only tests and the demo may set it. What is recorded is always the real instant. */
export type Clock = { readonly today: () => PlainDate };

const dayInVietnam = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });

/** The real day in Việt Nam. */
export const realClock: Clock = { today: () => plainDate(dayInVietnam.format(new Date())) };

export type SettableClock = Clock & { readonly set: (day: PlainDate) => void };

/** A clock that stands at the day a test or a story sets. */
export function createSettableClock(start: PlainDate): SettableClock {
  let today = start;
  return {
    today: () => today,
    set: (day) => {
      today = day;
    },
  };
}

import { createContext, useContext } from "react";

/** The business day of the server, `YYYY-MM-DD`; null before it is known. */
export const TodayContext = createContext<string | null>(null);

/** Today as the server counts it, never the clock of this machine. */
export function useToday(): string | null {
  return useContext(TodayContext);
}

/** This year as the server counts it; until the server has said what day it is, as this machine does. */
export function useThisYear(): number {
  const today = useToday();
  return today === null ? new Date().getFullYear() : Number(today.slice(0, 4));
}

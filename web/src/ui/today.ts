import { createContext, useContext } from "react";

/** The business day of the server, `YYYY-MM-DD`; null before it is known. */
export const TodayContext = createContext<string | null>(null);

/** Today as the server counts it, never the clock of this machine. */
export function useToday(): string | null {
  return useContext(TodayContext);
}

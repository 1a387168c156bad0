import { createContext, useContext } from "react";
import type { NavigationEntry } from "./navigation.ts";

export const NavigationContext = createContext<readonly NavigationEntry[]>([]);

/** The menu of the role in use. */
export function useNavigation(): readonly NavigationEntry[] {
  return useContext(NavigationContext);
}

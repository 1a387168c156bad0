import type { Page } from "./page.ts";

/** The table of contents of the app: the pages of every capability within the shell. */
export const pages: readonly Page[] = [
  { path: "/", load: async () => (await import("../worklist/HomePage.tsx")).HomePage },
  { path: "/account", load: async () => (await import("../account/AccountPage.tsx")).AccountPage },
];

/** Whether the app has a page at this address, so that no menu leads nowhere. */
export function hasPage(path: string): boolean {
  return pages.some((page) => page.path === path);
}

import type { Page } from "playwright-core";
import { findBarriers, overflowOf } from "../open-browser.ts";
import { countRequests, standsStill } from "../stands-still.ts";

/** A page that remembers everything the browser complains about. */
export type WatchedPage = {
  readonly page: Page;
  /** What the console, the scripts and the network have complained about since the last call. */
  readonly takeComplaints: () => readonly string[];
  /** Opens an address of the app and waits until it stands still. */
  readonly open: (path: string) => Promise<void>;
  /** Goes to an address within the app, as a link does, without loading it anew. */
  readonly follow: (path: string) => Promise<void>;
  /** Everything that is wrong with the page as it stands: barriers, overflow, complaints. */
  readonly findFaults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

/** The browser's own line for a refused command; the page says in words why. */
const refusal = /status of (409|422) /u;

export function watch(page: Page, origin: string): WatchedPage {
  let complaints: string[] = [];
  page.setDefaultTimeout(20_000);
  countRequests(page);
  page.on("console", (message) => {
    if (refusal.test(message.text())) return;
    if (message.type() === "error" || message.text().includes("Content Security Policy")) {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500)
      complaints.push(`answer ${String(response.status())}: ${response.url()}`);
  });
  const takeComplaints = () => {
    const taken = complaints;
    complaints = [];
    return taken;
  };
  const open = async (path: string) => {
    await page.goto(`${origin}${path}`);
    await standsStill(page);
  };
  return {
    page,
    takeComplaints,
    open,
    follow: async (path) => {
      const next = `${origin}/app${path}`;
      if (page.url() === next) return;
      if (new URL(page.url()).pathname === new URL(next).pathname) return open(`/app${path}`);
      await page.evaluate((next) => {
        for (const heading of document.querySelectorAll("h1")) heading.dataset["left"] = "";
        history.pushState({}, "", `/app${next}`);
      }, path);
      await page.locator("h1:not([data-left])").first().waitFor();
      await standsStill(page);
    },
    findFaults: async () => {
      await standsStill(page);
      const over = await overflowOf(page);
      return [
        ...(await findBarriers(page)),
        ...(over > 0 ? [`reaches ${String(over)} px beyond the window`] : []),
        ...takeComplaints(),
      ];
    },
    close: () => page.context().close(),
  };
}

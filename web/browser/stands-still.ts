import type { Page, Request } from "playwright-core";

/** Requests on their way, by page: the browser itself only says that there was none for half a second. */
const onTheWay = new WeakMap<Page, Set<Request>>();

/** Counts the requests of a page from now on; to be called before the first address is opened. */
export function countRequests(page: Page): void {
  const requests = new Set<Request>();
  onTheWay.set(page, requests);
  page.on("request", (request) => requests.add(request));
  page.on("requestfinished", (request) => requests.delete(request));
  page.on("requestfailed", (request) => requests.delete(request));
}

const longestMs = 20_000;
const pauseMs = 15;

/** Waits until the page has its heading, nothing is loading, and nothing is asked for any more. */
export async function standsStill(page: Page): Promise<void> {
  const requests = onTheWay.get(page);
  if (requests === undefined) throw new Error("countRequests was not called for this page");
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const deadline = Date.now() + longestMs;
  for (let stillFor = 0; stillFor < 3;) {
    const isLoading =
      requests.size > 0 ||
      (await page.evaluate(() => document.querySelector("[aria-busy=true], .loading") !== null));
    stillFor = isLoading ? 0 : stillFor + 1;
    if (Date.now() > deadline) throw new Error(`Still loading: ${waitedFor(requests)}`);
    await page.waitForTimeout(pauseMs);
  }
}

function waitedFor(requests: ReadonlySet<Request>): string {
  return [...requests].map((request) => request.url()).join(", ") || "the page itself";
}

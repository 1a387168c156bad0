import type { CDPSession, Page } from "playwright-core";

export type Weight = {
  readonly requests: number;
  readonly kilobytes: number;
  /** Each request with its bytes on the wire, the heaviest first. */
  readonly list: readonly string[];
};

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, session);
  await session.send("Network.enable");
  return session;
}

/** A slow line of a commune: 400 kbit/s each way, 400 ms there and back. */
export async function slowLine(page: Page): Promise<void> {
  const session = await sessionOf(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

/** Lets a page load everything itself: what a service worker fetches meanwhile is not seen from the page. */
export async function withoutServiceWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => new Promise(() => undefined);
  });
}

/**
 * How many requests a page makes over the line for something done on it, and how much they weigh on the wire. What the
 * browser keeps is not counted, nor what only the bar of the demo asks.
 */
export async function weigh(page: Page, act: () => Promise<void>): Promise<Weight> {
  const session = await sessionOf(page);
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  const asked = ({ requestId, request }: { requestId: string; request: { url: string } }) => {
    const isOfDemo = /\/api\/v1\/demo\/|\/assets\/DemoBar-/.test(request.url);
    if (request.url.startsWith("http") && !isOfDemo) addresses.set(requestId, request.url);
  };
  const fromCache = ({ requestId }: { requestId: string }) => {
    addresses.delete(requestId);
  };
  const answered = (event: { requestId: string; response: { fromDiskCache?: boolean } }) => {
    if (event.response.fromDiskCache === true) addresses.delete(event.requestId);
  };
  const loaded = (event: { requestId: string; encodedDataLength: number }) => {
    bytes.set(event.requestId, event.encodedDataLength);
  };
  session.on("Network.requestWillBeSent", asked);
  session.on("Network.requestServedFromCache", fromCache);
  session.on("Network.responseReceived", answered);
  session.on("Network.loadingFinished", loaded);
  await act();
  await page.waitForLoadState("networkidle");
  session.off("Network.requestWillBeSent", asked);
  session.off("Network.requestServedFromCache", fromCache);
  session.off("Network.responseReceived", answered);
  session.off("Network.loadingFinished", loaded);
  const rows = [...addresses].map(([id, url]) => ({
    path: new URL(url).pathname,
    size: bytes.get(id) ?? 0,
  }));
  return {
    requests: rows.length,
    kilobytes: rows.reduce((sum, { size }) => sum + size, 0) / 1_000,
    list: rows
      .toSorted((a, b) => b.size - a.size)
      .map(({ path, size }) => `${path} ${String(size)}`),
  };
}

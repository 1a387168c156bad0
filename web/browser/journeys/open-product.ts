/** The whole product in a browser: the demo of Cao Bằng on a database of its own, the web server, the built app. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { filledDemo } from "../../../stories/filled-demo.ts";
import { openStage } from "../../../stories/open-story-world.ts";
import type { Stage } from "../../../stories/stage.ts";
import { adoptProgrammes } from "../../../server/src/programme/adopt-programmes.ts";
import {
  openTestWorld,
  openTestWorldAfter,
  type TestWorld,
} from "../../../server/src/testing/test-world.ts";
import { buildWebIfStale } from "../../../tools/build-web.ts";
import { openBrowser } from "../open-browser.ts";
import { type WatchedPage, watch } from "./watched-page.ts";

export type Look = {
  readonly width: number;
  readonly height: number;
  readonly colorScheme: "light" | "dark";
};
export const desk: Look = { width: 1366, height: 768, colorScheme: "light" };
export const phone: Look = { width: 360, height: 740, colorScheme: "light" };

export type Product = {
  readonly world: TestWorld;
  readonly stage: Stage;
  readonly browser: Browser;
  readonly origin: string;
  /** A new browser window in which somebody of the demo's cast is signed in; nobody when no name is given. */
  readonly enter: (username: string | null, look?: Look) => Promise<WatchedPage>;
  /** Somebody else of the cast sits down at an open window; the page that stands there is to be opened anew. */
  readonly seat: (watched: WatchedPage, username: string) => Promise<void>;
  /** How many reports of the content security policy browsers have sent. */
  readonly countPolicyReports: () => Promise<number>;
  readonly close: () => Promise<void>;
};

/** Opens the product at the end of the demo's story, or on an empty register of the day given. */
export async function openProduct({
  emptyOn,
}: { readonly emptyOn?: string } = {}): Promise<Product> {
  await buildWebIfStale();
  const [world, browser] = await Promise.all([
    emptyOn === undefined ? openTestWorldAfter(filledDemo) : openTestWorld(emptyOn),
    openBrowser(),
  ]);
  const { parts, web, stage } = await openStage(world);
  await adoptProgrammes(parts);
  const server = await web.listen(0, "127.0.0.1");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  const close = async () => {
    await browser.close();
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
    await world.close();
  };
  return {
    world,
    stage,
    browser,
    origin,
    enter: async (username, look = desk) =>
      watch(await openWindow(browser, look, origin, username), origin),
    seat: ({ page }, username) => become(page.context(), origin, username),
    countPolicyReports: () => readCounter(origin, "csp_reports_total"),
    close,
  };
}

async function openWindow(
  browser: Browser,
  look: Look,
  origin: string,
  username: string | null,
): Promise<Page> {
  const { width, height, colorScheme } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: "vi-VN",
  });
  if (username !== null) await become(context, origin, username);
  return context.newPage();
}

/** Takes the place of a demo account, as its button does. */
async function become(context: BrowserContext, origin: string, username: string): Promise<void> {
  const answer = await context.request.post(`${origin}/api/v1/demo/become`, {
    headers: { "X-KC-Request": "1" },
    data: { username },
  });
  if (!answer.ok()) throw new Error(`Cannot become ${username}: ${await answer.text()}`);
}

async function readCounter(origin: string, name: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const line = text.split("\n").find((one) => one.startsWith(`${name} `));
  return Number(line?.split(" ")[1] ?? Number.NaN);
}

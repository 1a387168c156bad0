import type { Role } from "@kc/core/access";
import type { Browser, Page } from "playwright-core";
import { routes } from "../../server/src/app.ts";
import { mountPages } from "../../server/src/pages.ts";
import { newSessionToken } from "../../server/src/platform/session.ts";
import type { Viewer } from "../../server/src/platform/viewer.ts";
import { createWebServer } from "../../server/src/platform/web-server.ts";
import {
  openTestWorld,
  type PersonOptions,
  type TestWorld,
} from "../../server/src/testing/test-world.ts";
import { buildWebIfStale } from "../../tools/build-web.ts";
import { openBrowser } from "./open-browser.ts";
import { countRequests } from "./stands-still.ts";

export type Look = { readonly width: number; readonly colorScheme: "light" | "dark" };

export type RealServer = {
  readonly world: TestWorld;
  readonly browser: Browser;
  readonly origin: string;
  /** A page in which a person of the role is signed in. */
  readonly pageOf: (role: Role, look: Look, options?: PersonOptions) => Promise<Page>;
  /** A person of another role sits down at an open page, which is to be opened anew. */
  readonly seat: (page: Page, role: Role) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The product as it stands: a database of its own, the server, the built app, and a browser. */
export async function openRealServer(today: string): Promise<RealServer> {
  await buildWebIfStale();
  const [world, browser] = await Promise.all([openTestWorld(today), openBrowser()]);
  const web = createWebServer(world.parts, routes, mountPages(world.parts));
  const server = await web.listen(0, "127.0.0.1");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const origin = `http://127.0.0.1:${String(address.port)}`;
  return {
    world,
    browser,
    origin,
    pageOf: async (role, { width, colorScheme }, options) => {
      const token = await openSessionOf(world, await world.person(role, options));
      const context = await browser.newContext({ viewport: { width, height: 768 }, colorScheme });
      await context.addCookies([{ name: "kc_session", value: token, url: origin }]);
      const page = await context.newPage();
      countRequests(page);
      return page;
    },
    seat: async (page, role) => {
      const token = await openSessionOf(world, await world.person(role));
      await page.context().addCookies([{ name: "kc_session", value: token, url: origin }]);
    },
    close: async () => {
      await browser.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await world.close();
    },
  };
}

/** Signs a person in without the door, which has tests of its own. */
async function openSessionOf({ parts }: TestWorld, viewer: Viewer): Promise<string> {
  const { token, tokenHash } = newSessionToken();
  await parts.db
    .insertInto("session")
    .values({
      token_hash: tokenHash,
      account_id: viewer.accountId,
      membership_id: viewer.membershipId,
      stage: "signed-in",
      address: "127.0.0.1",
      user_agent: "Trình duyệt của kiểm thử",
    })
    .execute();
  return token;
}

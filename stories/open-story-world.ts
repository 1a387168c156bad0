import { createDemoAccounts } from "../server/src/demo/create-accounts.ts";
import { createDemoReporters } from "../server/src/demo/create-reporters.ts";
import { routes } from "../server/src/app.ts";
import { mountPages } from "../server/src/pages.ts";
import { readConfig } from "../server/src/platform/config.ts";
import { createLog } from "../server/src/platform/log.ts";
import { createParts } from "../server/src/platform/start-parts.ts";
import { createWebServer } from "../server/src/platform/web-server.ts";
import {
  type Beginning,
  caoBang,
  openTestWorld,
  openTestWorldAfter,
  type TestWorld,
} from "../server/src/testing/test-world.ts";
import { setStage, type Stage } from "./stage.ts";

export type StoryWorld = {
  readonly stage: Stage;
  readonly world: TestWorld;
  /** One request as the web server gets it: for public pages and files. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
};

/** A test's own world with the demo's cast, reached through the real web server. */
export async function openStoryWorld(begins: string | Beginning): Promise<StoryWorld> {
  const world = await (typeof begins === "string"
    ? openTestWorld(begins)
    : openTestWorldAfter(begins));
  const { stage, web } = await openStage(world);
  return {
    stage,
    world,
    fetch: async (path, init) => web.fetch(new Request(`http://127.0.0.1${path}`, init)),
    close: world.close,
  };
}

/** Puts the demo's cast into a world, and the web server before it. */
export async function openStage(world: TestWorld) {
  const config = readConfig({
    DATABASE_URL: world.urls.appUrl,
    KC_ENV: "test",
    KC_DEMO: "1",
    KC_EMBEDDED: "1",
    KC_FILES: world.parts.config.filesFolder,
    KC_LOG_LEVEL: "silent",
  });
  const { clock, db } = world.parts;
  const parts = createParts(config, { clock, log: createLog("error"), db });
  await createDemoAccounts(db, caoBang, "2020-01-01");
  await createDemoReporters(db, caoBang, "2020-01-01");
  const web = createWebServer(parts, routes, mountPages(parts));
  return { parts, web, stage: setStage((request) => web.fetch(request), world.clock) };
}

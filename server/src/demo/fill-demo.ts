import { plainDate } from "@kc/core/kernel";
import { fillDemo as playDemo } from "../../../stories/demo.ts";
import { setStage } from "../../../stories/stage.ts";
import { routes } from "../app.ts";
import { createSettableClock } from "../platform/clock.ts";
import type { Parts } from "../platform/http.ts";
import { bindDemoMaker } from "./create-accounts.ts";
import { createLog } from "../platform/log.ts";
import { createParts } from "../platform/start-parts.ts";
import { createWebServer } from "../platform/web-server.ts";

/** Fills an empty demo by playing the stories through the web server, on a business clock of their own. */
export async function fillDemo(parts: Parts, say: (line: string) => void): Promise<void> {
  const clock = createSettableClock(plainDate("2025-10-16"));
  const played = createParts(parts.config, { clock, db: parts.db, log: createLog("error") });
  const web = createWebServer(played, routes, () => undefined);
  await playDemo(
    setStage((request) => web.fetch(request), clock),
    { say, represents: (establishmentId) => bindDemoMaker(parts.db, establishmentId) },
  );
}

/** The web process of the product, as server/src/main.ts puts it together, on a business day that stands still. */
import { plainDate } from "@kc/core/kernel";
import { routes } from "../../server/src/app.ts";
import { createSettableClock } from "../../server/src/platform/clock.ts";
import { readConfig } from "../../server/src/platform/config.ts";
import { createParts } from "../../server/src/platform/start-parts.ts";
import { createWebServer } from "../../server/src/platform/web-server.ts";

const config = readConfig(process.env);
const clock = createSettableClock(plainDate(process.argv[2] ?? ""));
const web = createWebServer(createParts(config, { clock }), routes, () => undefined);
await web.listen(config.port, config.host);

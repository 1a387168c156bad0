/** The web process: reads the configuration, serves the API and the pages, stops in order. */
import { routes } from "./app.ts";
import { mountPages } from "./pages.ts";
import { maskedConfig, readConfig } from "./platform/config.ts";
import { createParts } from "./platform/start-parts.ts";
import { createWebServer } from "./platform/web-server.ts";

const config = readConfig(process.env);
const parts = createParts(config);
parts.log.info(maskedConfig(config), "configuration");
const web = createWebServer(parts, routes, mountPages(parts));
const server = await web.listen(config.port, config.host);
parts.log.info({ url: config.publicUrl }, "ready");

async function stop(): Promise<void> {
  web.drain();
  await new Promise((resolve) => server.close(resolve));
  await parts.db.destroy();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());

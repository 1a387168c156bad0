/** Builds the app of the browser if it is stale, and weighs it: `web/bundle-budget.ts` says what it may weigh. */
import { buildWebIfStale } from "./build-web.ts";

await buildWebIfStale();
await import("../web/bundle-budget.ts");

import { bindDemoMaker } from "../server/src/demo/create-accounts.ts";
import { adoptProgrammes } from "../server/src/programme/adopt-programmes.ts";
import type { Beginning } from "../server/src/testing/test-world.ts";
import { fillDemo } from "./demo.ts";
import { openStage } from "./open-story-world.ts";

/** The demo at its end, played once in a run of the tests and copied by every file that looks at it. */
export const filledDemo: Beginning = {
  name: "demo",
  today: "2020-10-16",
  make: async (world) => {
    const { stage, parts } = await openStage(world);
    await adoptProgrammes(parts);
    await fillDemo(stage, {
      say: () => undefined,
      represents: (establishmentId) => bindDemoMaker(parts.db, establishmentId),
    });
  },
};

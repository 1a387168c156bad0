import { defineConfig } from "vitest/config";
import { testFiles } from "./tools/test-projects.ts";

/** `npm test` brings these what they need; run alone, a project starts a database of its own. */
const withDatabase = {
  globalSetup: ["tools/vitest-postgres.ts"],
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    passWithNoTests: true,
    reporters: ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [...testFiles.unit],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "server",
          include: [...testFiles.server],
          sequence: { groupOrder: 0 },
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: "stories",
          include: [...testFiles.stories],
          sequence: { groupOrder: 1 },
          ...withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [...testFiles.browser],
          testTimeout: 120_000,
          // One browser at a time: two on two cores only slow each other down.
          maxWorkers: 1,
          maxConcurrency: 2,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...withDatabase,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

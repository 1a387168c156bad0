import { openTestCluster } from "./test-cluster.ts";

/** Gives a run of vitest without `npm test` a cluster of its own, once for all its projects. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env["KC_TEST_PG_URL"] !== undefined) return undefined;
  const cluster = await openTestCluster();
  process.env["KC_TEST_PG_URL"] = cluster.superuserUrl;
  process.env["KC_TEST_SHARED"] = cluster.sharedFolder;
  return async () => {
    delete process.env["KC_TEST_PG_URL"];
    delete process.env["KC_TEST_SHARED"];
    await cluster.close();
  };
}

import { mkdtempSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createDemoAccounts } from "../../server/src/demo/create-accounts.ts";
import {
  type EmbeddedPostgres,
  removeClusterFiles,
  startEmbeddedPostgres,
} from "../../server/src/platform/embedded/embedded-postgres.ts";
import {
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  planOf,
} from "../../server/src/testing/make-money.ts";
import { makeSchemeAt } from "../../server/src/testing/make-progress.ts";
import { caoBang, openTestWorld, type TestWorld } from "../../server/src/testing/test-world.ts";

/** The business day of the whole play. */
export const businessDay = "2026-06-24";

/** A plan that waits for its decision, with the one line of its list. */
export type WaitingPlan = {
  readonly planId: string;
  readonly version: number;
  readonly planLineId: string;
  readonly proposedDong: number;
};

/** A real PostgreSQL with every safety on, and records that clients can act on. */
export type Stage = {
  readonly cluster: EmbeddedPostgres;
  readonly world: TestWorld;
  readonly folder: string;
  /** The superuser's address of the database, for the comparison. */
  readonly everythingUrl: string;
  readonly hotAllocationId: string;
  readonly plans: WaitingPlan[];
  readonly contractedSchemeIds: string[];
  /** Gives the database up; the cluster is stopped by whoever holds its leases. */
  readonly leave: () => Promise<void>;
  /** Removes the folder of the stopped cluster. */
  readonly remove: () => void;
};

export type StageWishes = { readonly plans: number; readonly schemes: number };

/** Sets the stage by the product's own commands, before anything is killed. */
export async function setStage({ plans, schemes }: StageWishes): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "kc-cluster-"));
  chmodSync(folder, 0o711);
  const cluster = await startEmbeddedPostgres({ dataDir: join(folder, "pg"), purpose: "product" });
  process.env["KC_TEST_PG_URL"] = cluster.superuserUrl("postgres");
  const world = await openTestWorld(businessDay);
  await createDemoAccounts(world.parts.db, caoBang, "2020-01-01");
  const everythingUrl = cluster.superuserUrl(new URL(world.urls.appUrl).pathname.slice(1));
  return {
    cluster,
    world,
    folder,
    everythingUrl,
    hotAllocationId: await makeAllocation(world, 1_000_000_000, { content: "Dự toán chung" }),
    plans: await makeWaitingPlans(world, plans),
    contractedSchemeIds: await makeContracted(world, schemes),
    leave: world.close,
    remove: () => {
      removeFolders(cluster, folder);
    },
  };
}

function removeFolders({ dataDir }: EmbeddedPostgres, folder: string): void {
  removeClusterFiles(dataDir);
  for (const each of new Set([folder, dirname(dataDir)])) {
    rmSync(each, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A year and a source have one plan, so each is of a year of its own. */
async function makeWaitingPlans(world: TestWorld, count: number): Promise<WaitingPlan[]> {
  const plans: WaitingPlan[] = [];
  for (let year = 2027; year < 2027 + count; year += 1) {
    const scheme = await makeAppraisedScheme(world, { planYear: year });
    const allocationId = await makeAllocation(world, scheme.appraisedDong, { year });
    const drafted = await makePlan(world, allocationId, [{ scheme }], { year });
    const { planId, version } = await bringToDecision(world, drafted);
    const [line] = (await planOf(world, planId)).lines;
    if (!line) throw new Error("The plan has no line.");
    plans.push({ planId, version, planLineId: line.id, proposedDong: line.proposedDong });
  }
  return plans;
}

async function makeContracted(world: TestWorld, count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push((await makeSchemeAt(world, "in_progress")).schemeId);
  return ids;
}

import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { permissionsOf, type Role } from "@kc/core/access";
import { afterAll, describe, expect, it } from "vitest";
import { bindDemoMaker, createDemoAccounts } from "../../demo/create-accounts.ts";
import { statementsSent } from "../../platform/held-connection.ts";
import { caoBang } from "../test-world.ts";
import { callRoute } from "./call-route.ts";
import { openDoors, type Permitted, permittedRoutes, sampleFor } from "./matrix.ts";
import { openRecords } from "./records.ts";
import { knownAbove, mostStatements } from "./statement-limits.ts";
import { openTwoFamilies } from "./two-families.ts";

const families = await openTwoFamilies();
await createDemoAccounts(families.world.parts.db, caoBang, "2020-01-01");
await bindDemoMaker(families.world.parts.db, families.a.establishmentId);
const records = await openRecords(families);
const doors = await openDoors(families.world);
afterAll(families.close);

const queries = permittedRoutes.filter(({ kind }) => kind === "query");

/** How many statements a route sends for whoever of all roles makes it send most. */
async function countStatements(route: Permitted): Promise<number> {
  let most = 0;
  for (const [role, door] of doors) {
    if (!mayAsk(role, route)) continue;
    let sent = 0;
    const count = (): void => {
      sent += 1;
    };
    subscribe(statementsSent.name, count);
    await callRoute(door, route, { ...sampleFor(route), ...idsFor(route) });
    unsubscribe(statementsSent.name, count);
    most = Math.max(most, sent);
  }
  return most;
}

function mayAsk(role: Role, { permission }: Permitted): boolean {
  return permissionsOf(role).includes(permission);
}

function idsFor({ endpoint }: Permitted): Readonly<Record<string, string>> {
  const names = Object.entries(records.own).filter(([name]) => endpoint.path.includes(`:${name}`));
  return Object.fromEntries(names);
}

describe("the statements of a request", () => {
  it(`are at most ${String(mostStatements)}, or no more than is known`, async () => {
    const above: Record<string, number> = {};
    for (const route of queries) {
      const count = await countStatements(route);
      if (count > mostStatements) above[`GET ${route.endpoint.path}`] = count;
    }
    expect(above).toEqual(knownAbove);
  }, 120_000);
});

/**
 * Every route of the API against every role, as the table of rights says: whoever lacks the permission is refused before
 * anything is read, whoever has it is never refused for lack of it, and nothing an unknown record or an empty form brings
 * in makes the server fail.
 */
import { permissionsOf, type Role, roleNames } from "@kc/core/access";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { routes } from "../../app.ts";
import { bindDemoMaker, createDemoAccounts } from "../../demo/create-accounts.ts";
import { demoAccounts } from "../../demo/accounts.ts";
import { createLog } from "../../platform/log.ts";
import type { Routes } from "../../platform/http.ts";
import { makeEstablishment } from "../make-establishment.ts";
import { type Answer, type Door, openDoor } from "../open-door.ts";
import { caoBang, openTestWorld } from "../test-world.ts";
import { callRoute } from "./call-route.ts";
import { sampleOf } from "./sample-of.ts";

const world = await openTestWorld("2026-03-02");
afterAll(world.close);

type Permitted = Extract<Routes[number], { permission: unknown }>;
const permitted = routes.filter((route): route is Permitted => "permission" in route);

const doors = new Map<Role, Door>();
beforeAll(async () => {
  await createDemoAccounts(world.parts.db, caoBang, "2020-01-01");
  await bindDemoMaker(world.parts.db, await makeEstablishment(world));
  // A server that fails says why in the output of the test.
  const heard = { ...world, parts: { ...world.parts, log: createLog("error") } };
  for (const role of roleNames) {
    const door = openDoor(heard, "198.51.100.9", { isDemo: true });
    const account = demoAccounts.find((one) => one.role === role);
    if (account) {
      const { status } = await door.post("/api/v1/demo/become", { username: account.username });
      if (status !== 200) throw new Error(`Cannot become ${account.username}`);
    }
    doors.set(role, door);
  }
});

const counts = { refused: 0, passed: 0, sampled: 0 };
afterAll(() => {
  const { refused, passed, sampled } = counts;
  process.stdout.write(
    `rights over HTTP: ${String(permitted.length)} routes × ${String(roleNames.length)} roles, ` +
      `${String(refused)} refused, ${String(passed)} let through, ${String(sampled)} with a whole form\n`,
  );
});

async function call(
  role: Role,
  route: Routes[number],
  input: Record<string, unknown>,
): Promise<Answer> {
  const door = doors.get(role);
  if (!door) throw new Error(`No door for ${role}`);
  return callRoute(door, route, input);
}

describe.each(permitted.map((route) => [route.name, route] as const))("%s", (_name, route) => {
  const roles = roleNames.map(
    (role) => [role, permissionsOf(role).includes(route.permission)] as const,
  );

  it("is open to its roles alone", async () => {
    for (const [role, isPermitted] of roles) {
      const answer = await call(role, route, {});
      const where = `${role}: ${JSON.stringify(answer.body)}`;
      expect(answer.status, where).toBeLessThan(500);
      if (isPermitted) {
        expect([401, 403], where).not.toContain(answer.status);
        counts.passed += 1;
      } else {
        expect(answer.status, where).toBe(role === "public" ? 401 : 403);
        expect(answer.body["kind"], where).toBe(
          role === "public" ? "sign-in-needed" : "not-permitted",
        );
        counts.refused += 1;
      }
    }
  });

  it.each(["plain", "hostile"] as const)(
    "stands a whole form, %s, about records that do not exist",
    async (manner) => {
      const schema = z.toJSONSchema(route.endpoint.input, { io: "input", unrepresentable: "any" });
      for (const [role] of roles.filter(([, isPermitted]) => isPermitted)) {
        const answer = await call(role, route, sampleOf(schema, manner) as Record<string, unknown>);
        expect(answer.status, `${role}: ${JSON.stringify(answer.body)}`).toBeLessThan(500);
        expect(answer.status, `${role}: ${JSON.stringify(answer.body)}`).not.toBe(403);
        counts.sampled += 1;
      }
    },
  );
});

describe.each(
  permitted
    .filter(({ endpoint }) => endpoint.method === "GET")
    .map((route) => [route.name, route] as const),
)("%s", (_name, route) => {
  it("stands each of its questions alone, however strange", async () => {
    const [role] = roleNames.filter((one) => permissionsOf(one).includes(route.permission));
    const schema = z.toJSONSchema(route.endpoint.input, { io: "input", unrepresentable: "any" });
    for (const [name, value] of Object.entries(
      sampleOf(schema, "hostile") as Record<string, unknown>,
    )) {
      for (const strange of [value, "99999999999", "-1", "", "a"] as const) {
        const answer = await call(role ?? "public", route, { [name]: strange });
        const where = `${name}=${String(strange)}: ${JSON.stringify(answer.body)}`;
        expect(answer.status, where).toBeLessThan(500);
      }
    }
  });
});

describe("the session's own actions", () => {
  const actions = routes.filter(({ kind }) => kind === "session-action");

  it.each(actions.map((route) => [route.name, route] as const))(
    "%s does not fail on an empty form",
    async (_name, route) => {
      const { status } = await call("public", route, {});
      expect(status).toBeLessThan(500);
    },
  );
});

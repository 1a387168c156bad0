/**
 * The whole matrix of rights over HTTP: every route × every role × the record of one's own, of another commune, of another
 * province, and of nobody. What is expected comes from the tables of core/access; what is found, from the answers.
 */
import { permissionsOf, type Role, roleNames } from "@kc/core/access";
import * as z from "zod/mini";
import { routes as servedRoutes } from "../../app.ts";
import { demoAccounts } from "../../demo/accounts.ts";
import type { Routes } from "../../platform/http.ts";
import { type Answer, type Door, openDoor } from "../open-door.ts";
import type { TestWorld } from "../test-world.ts";
import { callRoute } from "./call-route.ts";
import { isSeen, kindOfId, marks, type Records, type Target, targets } from "./records.ts";
import { sampleOf, unknownId } from "./sample-of.ts";

export type Permitted = Extract<Routes[number], { permission: unknown }>;
export type Doors = ReadonlyMap<Role, Door>;

/** One answer that is not as the tables say. */
export type Breach = {
  readonly route: string;
  readonly role: Role;
  readonly target: Target | "nobody";
  readonly what: string;
};

export type Findings = {
  readonly asked: number;
  readonly breaches: readonly Breach[];
  /** Routes with a record whose answer for a seen record is the same as for none: the matrix proves little of them. */
  readonly indistinct: readonly string[];
};

export const permittedRoutes = servedRoutes.filter(
  (route): route is Permitted => "permission" in route,
);

/** A signed-in browser of every role; the maker among them must already act for the own establishment. */
export async function openDoors(world: TestWorld, served: Routes = servedRoutes): Promise<Doors> {
  const doors = new Map<Role, Door>();
  for (const role of roleNames) {
    const door = openDoor(world, "198.51.100.9", { isDemo: true }, served);
    const account = demoAccounts.find((one) => one.role === role);
    if (account) {
      const { status } = await door.post("/api/v1/demo/become", { username: account.username });
      if (status !== 200) throw new Error(`Cannot become ${account.username}`);
    }
    doors.set(role, door);
  }
  return doors;
}

/** The names in a route's path, form or question that name a record. */
function recordNamesOf(route: Permitted): readonly string[] {
  const inForm = Object.entries(propertiesOf(route))
    .filter(([, each]) => isObject(each) && each["format"] === "uuid")
    .map(([name]) => name);
  return [...new Set([...pathNamesOf(route), ...inForm])];
}

/** Which names are asked for together: what the route needs, and beside it each thing it may be narrowed by. */
function askingsOf(route: Permitted): readonly (readonly string[])[] {
  const needed = formOf(route)["required"];
  const isNeeded = (name: string): boolean =>
    pathNamesOf(route).includes(name) || (Array.isArray(needed) && needed.includes(name));
  const names = recordNamesOf(route);
  const always = names.filter(isNeeded);
  const narrowed = names.filter((name) => !isNeeded(name)).map((name) => [...always, name]);
  // A workbook is drawn from the list that is asked for by the same question.
  return route.kind === "download" ? [always] : [always, ...narrowed];
}

/** Asks every given route as every role for every record, and lists what is not as it must be. */
export async function judgeRoutes(
  routes: readonly Permitted[],
  doors: Doors,
  records: Records,
): Promise<Findings> {
  const breaches: Breach[] = [];
  const indistinct: string[] = [];
  let asked = 0;
  for (const route of routes) {
    const judged = await Promise.all(
      [...doors].map(([role, door]) => judgeRoute({ route, role, door, records })),
    );
    asked += judged.reduce((sum, each) => sum + each.asked, 0);
    breaches.push(...judged.flatMap((each) => each.breaches));
    const told = judged.filter(({ tellsApart }) => tellsApart !== null);
    if (told.length > 0 && told.every(({ tellsApart }) => tellsApart === false)) {
      indistinct.push(`${route.endpoint.method} ${route.endpoint.path}`);
    }
  }
  return { asked, breaches, indistinct };
}

type Judging = {
  readonly route: Permitted;
  readonly role: Role;
  readonly door: Door;
  readonly records: Records;
};

type Judged = {
  readonly asked: number;
  readonly breaches: readonly Breach[];
  /** Whether a seen record was answered otherwise than none; null where no record is named or seen. */
  readonly tellsApart: boolean | null;
};

async function judgeRoute(judging: Judging): Promise<Judged> {
  const judged: Judged[] = [];
  for (const names of askingsOf(judging.route)) judged.push(await judgeAsking(judging, names));
  const told = judged.flatMap(({ tellsApart }) => tellsApart ?? []);
  return {
    asked: judged.reduce((sum, { asked }) => sum + asked, 0),
    breaches: judged.flatMap(({ breaches }) => breaches),
    tellsApart: told.length === 0 ? null : told.every(Boolean),
  };
}

async function judgeAsking(
  { route, role, door, records }: Judging,
  names: readonly string[],
): Promise<Judged> {
  const breaches: Breach[] = [];
  const note = (target: Breach["target"], what: string | null): void => {
    const { method, path } = route.endpoint;
    if (what !== null) breaches.push({ route: `${method} ${path}`, role, target, what });
  };
  const ask = async (target: Target | null): Promise<Answer> => {
    const ids = target === null ? {} : records[target];
    const named = Object.fromEntries(names.map((name) => [name, ids[name] ?? unknownId]));
    return callRoute(door, route, { ...sampleFor(route), ...named });
  };

  const ofNobody = await ask(null);
  note("nobody", faultOfGate(route, role, ofNobody) ?? leakOf(role, ofNobody));
  const kinds = names.map(kindOfId).filter((kind) => kind !== null && kind !== "nobody");
  if (kinds.length === 0) return { asked: 1, breaches, tellsApart: null };

  const isPermitted = permissionsOf(role).includes(route.permission);
  let tellsApart: boolean | null = null;
  // One's own last: what it changes is not asked for again.
  for (const target of targets.toReversed()) {
    const answer = await ask(target);
    note(target, faultOfGate(route, role, answer) ?? leakOf(role, answer));
    if (!isPermitted) continue;
    const isHidden = kinds.some((kind) => !isSeen(role, kind, target));
    const isSame = contentOf(answer, records) === contentOf(ofNobody, records);
    if (isHidden && !isSame)
      note(target, `told apart from a record that does not exist: ${short(answer)}`);
    if (!isHidden) tellsApart = tellsApart === true || !isSame;
  }
  return { asked: 1 + targets.length, breaches, tellsApart };
}

/** A form filled as its schema says; of a question only what it cannot go without, so that lists come whole. */
export function sampleFor(route: Permitted): Readonly<Record<string, unknown>> {
  const form = formOf(route);
  const sample = sampleOf(form, "plain");
  const needed: readonly unknown[] = Array.isArray(form["required"]) ? form["required"] : [];
  return Object.fromEntries(
    Object.entries({ ...(isObject(sample) ? sample : {}), ...soundValues(form, sample) }).filter(
      ([name]) => route.endpoint.method === "POST" || needed.includes(name),
    ),
  );
}

/** Values that a schema does not tell by itself, so that a form reaches the question whose record it is about. */
const knownValues: Readonly<Record<string, unknown>> = {
  communeCode: "01273",
  registeredCommuneCode: "01273",
  sectorDivision: "10",
  sha256: "0".repeat(64),
  budgetCode: "1100123",
  withSchemes: [],
  parts: undefined,
};

function soundValues(form: Readonly<Record<string, unknown>>, sample: unknown) {
  const isPaper = isObject(sample) && "subjectId" in sample && "kind" in sample;
  const names = isObject(form["properties"]) ? Object.keys(form["properties"]) : [];
  return Object.fromEntries([
    ...names.flatMap((name) => (name in knownValues ? [[name, knownValues[name]] as const] : [])),
    ...(isPaper ? [["kind", "need_registration"] as const] : []),
  ]);
}

/** Whether the gate let through whom it must, and nobody else. */
function faultOfGate(route: Permitted, role: Role, answer: Answer): string | null {
  if (answer.status >= 500) return `failed: ${short(answer)}`;
  const isPermitted = permissionsOf(role).includes(route.permission);
  const isStopped = ["not-permitted", "sign-in-needed"].includes(String(answer.body["kind"]));
  if (isPermitted) return isStopped ? `stopped: ${short(answer)}` : null;
  const expected = role === "public" ? 401 : 403;
  return answer.status === expected && isStopped ? null : `let through: ${short(answer)}`;
}

/** What an answer says of a record that the role does not see. */
function leakOf(role: Role, answer: Answer): string | null {
  const text = JSON.stringify(answer.body);
  const leaked = targets.find(
    (target) => !isSeen(role, "family", target) && text.includes(marks[target]),
  );
  return leaked === undefined
    ? null
    : `names a record of ${leaked}: …${around(text, marks[leaked])}…`;
}

/** An answer without what differs from request to request: its id, and the ids that were asked for. */
function contentOf({ status, body }: Answer, records: Records): string {
  const { requestId: _, ...content } = body;
  let text = JSON.stringify({ status, content }).replaceAll(unknownId, "…");
  for (const target of targets) {
    for (const id of Object.values(records[target])) text = text.replaceAll(id, "…");
  }
  return text;
}

function pathNamesOf(route: Permitted): readonly string[] {
  return [...route.endpoint.path.matchAll(/:([a-zA-Z]+)/g)].flatMap((match) => match[1] ?? []);
}

function propertiesOf(route: Permitted): Readonly<Record<string, unknown>> {
  const properties = formOf(route)["properties"];
  return isObject(properties) ? properties : {};
}

function formOf(route: Permitted): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(route.endpoint.input, { io: "input", unrepresentable: "any" });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function short({ status, body }: Answer): string {
  return `${String(status)} ${JSON.stringify(body).slice(0, 300)}`;
}

function around(text: string, word: string): string {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 80), at + word.length + 20);
}

/** Ids of routes that no record is known for; each needs a line in records.ts. */
export function kindsUnknown(routes: readonly Permitted[]): readonly string[] {
  return routes.flatMap((route) =>
    recordNamesOf(route)
      .filter((name) => kindOfId(name) === null)
      .map((name) => `${route.endpoint.path}: ${name}`),
  );
}

import type { Routes } from "../../platform/http.ts";
import type { Answer, Door } from "../open-door.ts";
import { unknownId } from "./sample-of.ts";

/** Sends a route what is given, its path filled in; a part of the path that is not given names nothing that exists. */
export async function callRoute(
  door: Door,
  route: Routes[number],
  input: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const { method, path } = route.endpoint;
  const rest = { ...input };
  const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name];
    Reflect.deleteProperty(rest, name);
    return encodeURIComponent(isPlain(value) ? String(value).toWellFormed() : unknownId);
  });
  if (method === "POST") {
    const version = rest["expectedVersion"];
    const seen = version === undefined ? {} : { "If-Match": `"${JSON.stringify(version)}"` };
    return door.post(`/api/v1${filled}`, rest, seen);
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (isPlain(value)) query.set(name, String(value));
  }
  return door.get(`/api/v1${filled}?${query.toString()}`);
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

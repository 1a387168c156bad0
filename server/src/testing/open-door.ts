/** A browser without a screen: keeps its cookie, sends what the web app sends, and answers what came back. */
import { randomUUID } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { routes } from "../app.ts";
import type { Config } from "../platform/config.ts";
import type { Routes } from "../platform/http.ts";
import { createWebServer } from "../platform/web-server.ts";
import type { TestWorld } from "./test-world.ts";

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

export type Door = {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly post: (
    path: string,
    body?: unknown,
    headers?: Record<string, string | null>,
  ) => Promise<Answer>;
  readonly cookie: () => string;
};

/** Opens a browser at an address; `config` changes how the server stands for this one, `served` what it serves. */
export function openDoor(
  world: TestWorld,
  address = "198.51.100.1",
  config: Partial<Config> = {},
  served: Routes = routes,
): Door {
  const parts = { ...world.parts, config: { ...world.parts.config, trustsProxy: true, ...config } };
  const server = createWebServer(parts, served, () => undefined);
  const origin = new URL(parts.config.publicUrl).origin;
  let cookie = "";
  async function send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set("X-Forwarded-For", address);
    if (cookie !== "") headers.set("Cookie", cookie);
    const response = await server.fetch(new Request(`${origin}${path}`, { ...init, headers }));
    const set = response.headers.get("Set-Cookie");
    if (set !== null) cookie = set.split(";")[0] ?? "";
    return { status: response.status, headers: response.headers, body: await readBody(response) };
  }
  return {
    cookie: () => cookie,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body = {}, headers = {}) => {
      const sent = new Headers({
        "Content-Type": "application/json",
        "X-KC-Request": "1",
        "Idempotency-Key": randomUUID(),
      });
      for (const [name, value] of Object.entries(headers)) {
        if (value === null) sent.delete(name);
        else sent.set(name, value);
      }
      return send(path, { method: "POST", headers: sent, body: JSON.stringify(body) });
    },
  };
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A workbook or a DOCX is a ZIP: what it says stands in its parts.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join("\n")
    : strFromU8(bytes);
  return !isZip && text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : { text };
}

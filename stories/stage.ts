/**
 * The stage a story is told on: people who act over HTTP, and a business clock. The tests and the demo
 * play the same stories through the same web server.
 */
import { randomUUID } from "node:crypto";
import { plainDate } from "@kc/core/kernel";
import { becomeDemoAccountEndpoint } from "@kc/server/api/demo";
import { signInEndpoint } from "@kc/server/api/account";
import { uploadFileEndpoint } from "@kc/server/api/document";
import { findSchemeEndpoint } from "@kc/server/api/scheme";
import type {
  Endpoint,
  EndpointInput,
  EndpointOutput,
  Problem,
} from "../server/src/platform/api.ts";
import type { SettableClock } from "../server/src/platform/clock.ts";

export type Fetch = (request: Request) => Response | Promise<Response>;

/** Somebody of the cast: what they do is sent as their browser would send it. */
export type Actor = {
  /** Does it; throws with the refusal's sentence when it is refused. */
  readonly does: <E extends Endpoint>(
    endpoint: E,
    input: EndpointInput<E>,
  ) => Promise<EndpointOutput<E>>;
  /** Tries what must be refused, and gives the refusal; throws when it was done or refused otherwise. */
  readonly isRefused: <E extends Endpoint>(
    endpoint: E,
    input: EndpointInput<E>,
    kind: string,
  ) => Promise<Problem>;
  readonly asks: <E extends Endpoint>(
    endpoint: E,
    input: EndpointInput<E>,
  ) => Promise<EndpointOutput<E>>;
  /** Sends a file, whose hash a later act names. */
  readonly uploads: (
    fileName: string,
    content: Uint8Array,
  ) => Promise<EndpointOutput<typeof uploadFileEndpoint>>;
  /** Downloads a file. */
  readonly downloads: <E extends Endpoint>(
    endpoint: E,
    input: EndpointInput<E>,
  ) => Promise<Uint8Array>;
  /** Sends a file, to be attached by what the answer says of it. */
  readonly sends: (
    fileName: string,
    content: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly fileName: string }>;
};

export type Stage = {
  /** The business day from here on. */
  readonly on: (day: string) => void;
  /** A person of the demo's cast, by the name of the account. */
  readonly as: (username: string) => Actor;
  /** A person who signs in with a password of their own. */
  readonly asSignedIn: (login: string, password: string) => Actor;
  /** Nobody in particular: the public. */
  readonly asPublic: () => Actor;
  /** A scheme with the version it has now, for the next act on it. */
  readonly scheme: (
    schemeId: string,
  ) => Promise<{ readonly schemeId: string; readonly expectedVersion: number }>;
};

const origin = "http://127.0.0.1";

/** Sets the stage on a web server and the clock it runs by. */
export function setStage(fetch: Fetch, clock: SettableClock): Stage {
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (name: string, open: () => Promise<string>) => {
    const known = cookies.get(name) ?? open();
    cookies.set(name, known);
    return known;
  };
  const actor = (cookie: () => Promise<string>): Actor => ({
    does: async (endpoint, input) =>
      readDone(endpoint, await send(fetch, endpoint, input, await cookie())),
    asks: async (endpoint, input) =>
      readDone(endpoint, await send(fetch, endpoint, input, await cookie())),
    isRefused: async (endpoint, input, kind) =>
      readRefusal(endpoint, await send(fetch, endpoint, input, await cookie()), kind),
    uploads: async (fileName, content) =>
      readDone(
        uploadFileEndpoint,
        await sendFile(fetch, uploadFileEndpoint, { fileName, content, cookie: await cookie() }),
      ),
    downloads: async (endpoint, input) => {
      const response = await send(fetch, endpoint, input, await cookie());
      if (!response.ok) throw new Error(`${endpoint.path}: ${await response.text()}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    sends: async (fileName, content) =>
      readDone(
        uploadFileEndpoint,
        await fetch(
          new Request(`${origin}/api/v1/files?fileName=${encodeURIComponent(fileName)}`, {
            method: "POST",
            headers: {
              Cookie: await cookie(),
              "X-KC-Request": "1",
              "Idempotency-Key": randomUUID(),
              "Content-Type": "application/octet-stream",
            },
            body: new Uint8Array(content),
          }),
        ),
      ),
  });
  const as = (username: string) =>
    actor(() =>
      cookieOf(username, () => openSession(fetch, becomeDemoAccountEndpoint, { username })),
    );
  return {
    on: (day) => {
      clock.set(plainDate(day));
    },
    as,
    asSignedIn: (login, password) =>
      actor(() =>
        cookieOf(`${login} (mật khẩu)`, () =>
          openSession(fetch, signInEndpoint, { account: login, password }),
        ),
      ),
    asPublic: () => actor(() => Promise.resolve("")),
    scheme: async (schemeId) => {
      const { version } = await as("chuyen-vien-so").asks(findSchemeEndpoint, { schemeId });
      return { schemeId, expectedVersion: version };
    },
  };
}

async function openSession<E extends Endpoint>(
  fetch: Fetch,
  endpoint: E,
  input: EndpointInput<E>,
): Promise<string> {
  const response = await send(fetch, endpoint, input, "");
  const cookie = response.headers.get("Set-Cookie")?.split(";")[0];
  if (!response.ok || cookie === undefined) throw new Error(`No session: ${await response.text()}`);
  return cookie;
}

/** Sends one request as the web app does: path parameters, query or body, the version in `If-Match`. */
export async function send<E extends Endpoint>(
  fetch: Fetch,
  endpoint: E,
  input: EndpointInput<E>,
  cookie: string,
): Promise<Response> {
  const values = { ...(input as Record<string, unknown>) };
  const path = endpoint.path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = String(values[name]);
    Reflect.deleteProperty(values, name);
    return encodeURIComponent(value);
  });
  const url = new URL(`/api/v1${path}`, origin);
  if (endpoint.method === "GET") {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
        url.searchParams.set(name, String(value));
      }
    }
    return fetch(new Request(url, { headers: { Cookie: cookie } }));
  }
  const headers = headersOf(cookie, "application/json");
  if (endpoint.ifMatch === true) headers.set("If-Match", String(values["expectedVersion"]));
  return fetch(new Request(url, { method: "POST", headers, body: JSON.stringify(values) }));
}

function headersOf(cookie: string, contentType: string): Headers {
  return new Headers({
    Cookie: cookie,
    "Content-Type": contentType,
    "X-KC-Request": "1",
    "Idempotency-Key": randomUUID(),
  });
}

/** Sends one file: its bytes are the body of the request. */
async function sendFile(
  fetch: Fetch,
  { path }: Endpoint,
  file: { readonly fileName: string; readonly content: Uint8Array; readonly cookie: string },
): Promise<Response> {
  const url = new URL(`/api/v1${path}`, origin);
  url.searchParams.set("fileName", file.fileName);
  const headers = headersOf(file.cookie, "application/octet-stream");
  return fetch(new Request(url, { method: "POST", headers, body: new Uint8Array(file.content) }));
}

async function readDone<E extends Endpoint>(
  endpoint: E,
  response: Response,
): Promise<EndpointOutput<E>> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${endpoint.method} ${endpoint.path} was refused: ${text}`);
  return endpoint.output.parse(JSON.parse(text)) as EndpointOutput<E>;
}

async function readRefusal(endpoint: Endpoint, response: Response, kind: string): Promise<Problem> {
  const text = await response.text();
  if (response.ok)
    throw new Error(`${endpoint.path} was done, though it should be refused: ${kind}`);
  const problem = JSON.parse(text) as Problem;
  if (problem.kind !== kind) throw new Error(`${endpoint.path}: expected ${kind}, got ${text}`);
  return problem;
}

import type { Permission } from "@kc/core/access";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import type { HttpBindings } from "@hono/node-server";
import type { Endpoint } from "./api.ts";
import {
  type AnyCommand,
  type CommonRefusal,
  type GateRefusal,
  issuesOf,
  type Refusal,
} from "./command.ts";
import type { Config } from "./config.ts";
import { newId } from "./ids.ts";
import type { Parts } from "./parts.ts";
import type { AnyQuery } from "./query.ts";
import { isPlatformRefusal, platformRefusalText } from "./refusal-text.ts";
import { findSession, type FoundSession, type SessionLimits, viewerOf } from "./session.ts";
import {
  type Download,
  type FileAnswer,
  readBody,
  type Upload,
  type UploadCall,
} from "./transfer.ts";
import { isPermitted, publicAccountId, type Viewer } from "./viewer.ts";
import { isWellFormed } from "./well-formed.ts";
import type * as z from "zod/mini";

export type { Parts };

export type HttpEnv = {
  Bindings: HttpBindings;
  Variables: {
    requestId: string;
    address: string;
    port: number | undefined;
    found: FoundSession | undefined;
    cspNonce: string;
  };
};
export type Http = Context<HttpEnv>;

/** Sign-in and its neighbours: they open, change or end the session itself, so no viewer can run them. */
export type SessionAction = {
  readonly kind: "session-action";
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly run: (parts: Parts, c: Http, input: unknown) => Promise<Response>;
};

/** States one session action with its typed input. */
export function defineSessionAction<E extends Endpoint>(action: {
  readonly name: string;
  readonly endpoint: E;
  readonly run: (parts: Parts, c: Http, input: z.output<E["input"]>) => Promise<Response>;
}): SessionAction {
  const { name, endpoint, run } = action;
  return {
    kind: "session-action",
    name,
    endpoint,
    run: (parts, c, input) => {
      const parsed = endpoint.input.safeParse(input);
      if (!parsed.success) {
        const refusal: GateRefusal = { kind: "invalid-input", issues: issuesOf(parsed.error) };
        return Promise.resolve(problem(c, refusal, () => platformRefusalText(refusal)));
      }
      return run(parts, c, parsed.data as z.output<E["input"]>);
    },
  };
}

/** A command or query of any endpoint and refusal: what a list of routes can know of it. */
type RunnableDefinition = {
  readonly kind: "command" | "query";
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly permission: Permission;
  readonly refusalText: (refusal: never) => string;
  readonly run: (context: never, input: never) => Promise<unknown>;
};
type AnyDefinition = RunnableDefinition | SessionAction | Download | Upload;
export type Routes = readonly AnyDefinition[];

const sessionLimits: SessionLimits = { idleMinutes: 15, absoluteHours: 12 };
const demoSessionLimits: SessionLimits = { idleMinutes: 240, absoluteHours: 12 };

export function cookieName(config: Config): string {
  return config.publicUrl.startsWith("https:") ? "__Host-kc_session" : "kc_session";
}

/** Mounts every command, query and session action at its path; nothing else answers below `/api/v1`. */
export function mountRoutes(parts: Parts, routes: Routes): Hono<HttpEnv> {
  const api = new Hono<HttpEnv>();
  api.use("*", recogniseSession(parts));
  for (const definition of routes) {
    const { method, path } = definition.endpoint;
    api.on(method, path, (c: Http) => answer(parts, definition, c));
  }
  api.notFound((c: Http) => problemOf(c, 404, "not-found", "Không có địa chỉ này trong API."));
  return api;
}

/** Finds whose session a request belongs to, and refuses what another site's page made the browser send. */
function recogniseSession(parts: Parts): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    c.header("Cache-Control", "no-store");
    const token = getCookie(c, cookieName(parts.config));
    const limits = parts.config.isDemo ? demoSessionLimits : sessionLimits;
    const found = token
      ? await findSession(parts.db, token, limits, parts.clock.today())
      : undefined;
    c.set("found", found);
    if (c.req.method !== "GET" && !isFromOurPages(c, parts.config)) {
      const title = "Yêu cầu không đến từ trang của hệ thống. Tải lại trang rồi thử lại.";
      return problemOf(c, 403, "cross-site", title);
    }
    await next();
    return undefined;
  };
}

async function answer(parts: Parts, definition: AnyDefinition, c: Http): Promise<Response> {
  if (definition.kind === "upload") return answerUpload(parts, definition, c);
  const input = await readInput(c, definition.endpoint);
  if (input === undefined) {
    return problemOf(c, 400, "not-json", "Nội dung gửi lên không phải JSON đọc được.");
  }
  if (!isWellFormed(input)) return notText(c);
  if (definition.kind === "session-action") return definition.run(parts, c, input);
  const viewer = viewerOfRequest(c);
  const isPublic = viewer.role === "public";
  if (definition.kind === "download") {
    const answered = await definition.run(parts, viewer, input);
    if ("content" in answered) return fileResponse(c, answered);
    return signInOrRefuse(c, isPublic, answered.refusal, definition.refusalText);
  }
  if (definition.kind === "query") {
    const outcome = await parts.runQuery(definition as unknown as AnyQuery, { viewer, input });
    if (outcome.ok) return c.json(outcome.value as object);
    return signInOrRefuse(c, isPublic, outcome.refusal, definition.refusalText);
  }
  const outcome = await parts.runCommand(definition as unknown as AnyCommand, {
    ...attemptOf(c),
    viewer,
    input,
  });
  if (outcome.ok) return c.json(outcome.value as object);
  return signInOrRefuse(c, isPublic, outcome.refusal, definition.refusalText);
}

function attemptOf(c: Http): UploadCall["attempt"] {
  return {
    idempotencyKey: c.req.header("Idempotency-Key") ?? "",
    requestId: c.get("requestId"),
    address: c.get("address"),
    port: c.get("port"),
  };
}

async function answerUpload(parts: Parts, upload: Upload, c: Http): Promise<Response> {
  const viewer = viewerOfRequest(c);
  const isPublic = viewer.role === "public";
  const { permission, refusalText } = upload;
  if (!isPermitted(viewer, permission)) {
    const refusal: GateRefusal = { kind: "not-permitted", permission };
    return signInOrRefuse(c, isPublic, refusal, refusalText);
  }
  const input = { ...c.req.query(), ...c.req.param() };
  if (!isWellFormed(input)) return notText(c);
  const content = await readBody(c.req.raw.body, upload.largestBytes);
  const outcome = await upload.run(parts, { viewer, input, content, attempt: attemptOf(c) });
  if (outcome.ok) return c.json(outcome.value as object);
  return signInOrRefuse(c, isPublic, outcome.refusal, refusalText);
}

/** Sent to be saved, never shown as a page: an uploaded file must not act under our name. */
function fileResponse(c: Http, { content, mediaType, fileName }: FileAnswer): Response {
  return c.body(new Uint8Array(content), 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store",
  });
}

function signInOrRefuse(
  c: Http,
  isPublic: boolean,
  refusal: Refusal,
  text: (refusal: never) => string,
): Response {
  if (isPublic && refusal.kind === "not-permitted") {
    return problemOf(
      c,
      401,
      "sign-in-needed",
      "Phiên làm việc đã hết hoặc chưa đăng nhập. Đăng nhập để tiếp tục.",
    );
  }
  return problem(c, refusal, text as (refusal: Refusal) => string);
}

/** Who asks: the session's viewer, or the public. */
function viewerOfRequest(c: Http): Viewer {
  return c.get("found")?.viewer ?? publicViewer;
}

const publicViewer: Viewer = viewerOf({
  accountId: publicAccountId,
  displayName: "Công khai",
  membershipId: null,
  role: "public",
  provinceId: null,
  organisationId: null,
  communeCode: null,
  partyId: null,
});

async function readInput(
  c: Http,
  endpoint: Endpoint,
): Promise<Record<string, unknown> | undefined> {
  const path = c.req.param();
  if (endpoint.method === "GET") return { ...c.req.query(), ...path };
  const text = await c.req.text();
  if (text.length > 2_000_000) return undefined;
  try {
    const body: unknown = text === "" ? {} : JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return undefined;
    const seen = endpoint.ifMatch ? c.req.header("If-Match")?.replaceAll('"', "") : undefined;
    return { ...body, ...path, ...(seen === undefined ? {} : { expectedVersion: Number(seen) }) };
  } catch {
    return undefined;
  }
}

function notText(c: Http): Response {
  const title = "Nội dung gửi lên có ký tự không đọc được. Xóa ký tự lạ rồi gửi lại.";
  return problemOf(c, 400, "not-text", title);
}

/**
 * Cross-site request forgery is refused three ways: the cookie is SameSite, the browser's own
 * `Sec-Fetch-Site` must not say another site, and a header that no form can send must be there.
 */
function isFromOurPages(c: Http, config: Config): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = c.req.header("Origin");
  const isOwn =
    origin === undefined ||
    origin === new URL(config.publicUrl).origin ||
    origin === new URL(c.req.url).origin;
  return isOwn && c.req.header("X-KC-Request") === "1";
}

const statusByKind: Readonly<Record<string, 400 | 403 | 404 | 409 | 412 | 422>> = {
  "not-permitted": 403,
  "not-found": 404,
  stale: 412,
  "invalid-input": 400,
  "idempotency-key-missing": 400,
  "idempotency-key-reused": 422,
};

/** A refusal as Problem Details: the kind, the sentence, the facts, and the faulty fields. */
export function problem(c: Http, refusal: Refusal, text: (refusal: Refusal) => string): Response {
  const { kind, ...facts } = refusal;
  const title = isPlatformRefusal(refusal) ? platformRefusalText(refusal) : text(refusal);
  const fields =
    "issues" in refusal
      ? fieldsOf(refusal as Extract<GateRefusal | CommonRefusal, { kind: "invalid-input" }>)
      : undefined;
  return problemOf(c, statusByKind[kind] ?? 409, kind, title, facts, fields);
}

function fieldsOf(refusal: Extract<GateRefusal, { kind: "invalid-input" }>) {
  return refusal.issues.map((issue) => ({ path: issue.path, message: issue.message }));
}

export function problemOf(
  c: Http,
  status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 500 | 503,
  kind: string,
  title: string,
  facts: Record<string, unknown> = {},
  fields?: readonly { readonly path: string; readonly message: string }[],
): Response {
  return c.body(
    JSON.stringify({
      type: `urn:khuyen-cong:problem:${kind}`,
      title,
      status,
      kind,
      facts,
      ...(fields ? { fields } : {}),
      requestId: c.get("requestId"),
    }),
    status,
    { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  );
}

/** A request id that the log, the problem and the security log share. */
export function newRequestId(): string {
  return newId();
}

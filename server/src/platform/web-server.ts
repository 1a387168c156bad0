import { serve, type ServerType } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { routePath } from "hono/route";
import { sql } from "kysely";
import { Counter, Histogram, Registry, collectDefaultMetrics } from "prom-client";
import {
  type Http,
  type HttpEnv,
  mountRoutes,
  newRequestId,
  type Parts,
  problemOf,
  type Routes,
} from "./http.ts";
import { describeApi } from "./openapi.ts";
import type { FoundSession } from "./session.ts";
import { contentSecurityPolicy } from "./security-headers.ts";

export type WebServer = {
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  readonly listen: (port: number, host: string) => Promise<ServerType>;
  /** From here on `/readyz` answers no, so that a proxy sends nobody any more. */
  readonly drain: () => void;
};

/** Everything that answers HTTP: the API, health, metrics, and the pages that `mountPages` adds. */
export function createWebServer(
  parts: Parts,
  routes: Routes,
  mountPages: (app: Hono<HttpEnv>) => void,
): WebServer {
  const app = new Hono<HttpEnv>();
  const metrics = createMetrics();
  let isDraining = false;

  app.use("*", accompany(parts, metrics));
  app.use("*", compress());

  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    if (isDraining) return c.json({ ready: false, because: "stopping" }, 503);
    const because = await faultOfDatabase(parts);
    return because === null ? c.json({ ready: true }) : c.json({ ready: false, because }, 503);
  });
  app.get("/metrics", async (c) => {
    if (!isLoopback(c.get("address"))) return problemOf(c, 404, "not-found", "Không có trang này.");
    return c.text(await metrics.registry.metrics(), 200, {
      "Content-Type": metrics.registry.contentType,
    });
  });
  app.post("/csp-report", async (c) => {
    metrics.cspReports.inc();
    parts.log.warn(
      { report: (await c.req.text()).slice(0, 2000) },
      "content security policy report",
    );
    return c.body(null, 204);
  });
  app.get("/api/v1/openapi.json", (c) => c.json(describeApi(routes, parts.config.publicUrl)));
  app.route("/api/v1", mountRoutes(parts, routes));
  mountPages(app);
  app.onError((error, c) => {
    parts.log.error({ requestId: c.get("requestId"), error: error.stack }, "unexpected error");
    return problemOf(
      c,
      500,
      "unexpected",
      `Hệ thống gặp lỗi, dữ liệu bạn nhập vẫn được giữ. Thử lại; nếu còn lỗi, báo mã ${c.get("requestId")} cho quản trị.`,
    );
  });
  return {
    fetch: (request, env) => app.fetch(request, env as never),
    listen: (port, host) => listen(app, port, host),
    drain: () => {
      isDraining = true;
    },
  };
}

/** What goes with every request: its id and address, the security headers, one line in the log, one measure. */
function accompany(parts: Parts, metrics: Metrics): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    c.set("requestId", newRequestId());
    const { address, port } = addressOf(parts, c);
    c.set("address", address);
    c.set("port", port);
    await next();
    setSecurityHeaders(c.res.headers, parts.config.publicUrl.startsWith("https:"));
    c.res.headers.set("X-Request-Id", c.get("requestId"));
    const seconds = (performance.now() - startedAt) / 1000;
    const route = c.req.path.startsWith("/api/") ? routePath(c, -1) : "page";
    metrics.requests.labels(c.req.method, route, String(c.res.status)).observe(seconds);
    parts.log.info(
      {
        requestId: c.get("requestId"),
        method: c.req.method,
        path: c.req.path,
        status: c.res.status,
        milliseconds: Math.round(seconds * 1000),
        account: foundIn(c)?.session.accountId,
        address,
        port,
      },
      "request",
    );
  };
}

function listen(app: Hono<HttpEnv>, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => {
      resolve(server);
    });
    server.once("error", reject);
  });
}

/** The address of the client; what a proxy says counts only where a trusted one stands in front. */
function addressOf(parts: Parts, c: Http) {
  const forwarded = parts.config.trustsProxy
    ? c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim()
    : undefined;
  try {
    const { remote } = getConnInfo(c);
    return { address: forwarded ?? remote.address ?? "", port: remote.port };
  } catch {
    return { address: forwarded ?? "127.0.0.1", port: undefined };
  }
}

function isLoopback(address: string): boolean {
  return address === "127.0.0.1" || address === "::1" || address === "::ffff:127.0.0.1";
}

async function faultOfDatabase({ db }: Parts): Promise<string | null> {
  try {
    await sql`select name from schema_migration limit 1`.execute(db);
    return null;
  } catch {
    return "database";
  }
}

function setSecurityHeaders(headers: Headers, isSecure: boolean): void {
  const set = (name: string, value: string) => {
    if (!headers.has(name)) headers.set(name, value);
  };
  set("Content-Security-Policy", contentSecurityPolicy());
  set("X-Content-Type-Options", "nosniff");
  set("Referrer-Policy", "same-origin");
  set("Cross-Origin-Opener-Policy", "same-origin");
  set("Cross-Origin-Resource-Policy", "same-origin");
  set("Permissions-Policy", "camera=(self), geolocation=(self), microphone=()");
  set("X-Frame-Options", "DENY");
  if (isSecure) set("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}

/** The session of a request; a page that is not the API has looked for none. */
function foundIn(c: Http): FoundSession | undefined {
  return c.get("found");
}

type Metrics = ReturnType<typeof createMetrics>;

function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "http_request_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const cspReports = new Counter({
    name: "csp_reports_total",
    help: "Reports of the content security policy",
    registers: [registry],
  });
  return { registry, requests, cspReports };
}

/** What the web server shows to whoever is not kind: strange methods, forged headers, broken bodies, failing routes. */
import { request } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { routes } from "../app.ts";
import { mountPortal } from "../portal/mount-portal.ts";
import { openTestWorld } from "../testing/test-world.ts";
import { endpoint, Problem } from "./api.ts";
import { defineQuery } from "./query.ts";
import type { Routes } from "./http.ts";
import { createWebServer } from "./web-server.ts";

const world = await openTestWorld("2026-03-02");

const failingQuery = defineQuery({
  name: "test.fail",
  endpoint: endpoint({
    method: "GET",
    path: "/test/fail",
    summary: "Hỏng có chủ ý",
    input: z.object({}),
    output: z.object({}),
  }),
  permission: "territory:read",
  run: () => Promise.reject(new Error("connection to 10.0.0.5 as kc_owner failed")),
});
const allRoutes: Routes = [...routes, failingQuery];

/** The server on a socket of its own: one that is reached directly, and one that stands behind a proxy. */
const places = { direct: await open(false), proxied: await open(true) };
afterAll(async () => {
  for (const { close } of Object.values(places)) await close();
  await world.close();
});

async function open(trustsProxy: boolean) {
  const parts = { ...world.parts, config: { ...world.parts.config, trustsProxy } };
  const web = createWebServer(parts, allRoutes, (app) => {
    mountPortal(app, parts);
  });
  const server = await web.listen(0, "127.0.0.1");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

type Sent = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly via?: keyof typeof places;
};
type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
};

/** Sends a request as it is written, without the courtesy of a browser or of fetch. */
function send(
  path: string,
  { method = "GET", headers = {}, body, via = "direct" }: Sent = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: places[via].port,
        path,
        method,
        headers: { ...headers, "Content-Length": String(Buffer.byteLength(body ?? "")) },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const asOurPages = { "X-KC-Request": "1", "Content-Type": "application/json" };
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  send(path, {
    method: "POST",
    body,
    headers: { ...asOurPages, "Idempotency-Key": "mot-ma-du-dai", ...headers },
  });

const isUnder = (path: string) =>
  path.replaceAll(/:([a-zA-Z]+)/g, "019ab3c2-0000-7000-8000-00000000dead");
const everyAddress = [
  ...new Set(allRoutes.map((route) => `/api/v1${isUnder(route.endpoint.path)}`)),
  ...[
    "/",
    "/ho-tro",
    "/chuong-trinh",
    "/tra-cuu",
    "/dang-ky",
    "/co-so-duoc-ho-tro",
    "/co-so-duoc-ho-tro.csv",
    "/khong-co",
    "/healthz",
    "/readyz",
    "/metrics",
  ],
  ...["/api/v1/openapi.json", "/api/v1/khong-co", "/csp-report"],
];

function expectProtected({ headers, text }: Answer): void {
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect(headers["content-security-policy"]).not.toMatch(/unsafe-|\*/);
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["server"]).toBeUndefined();
  expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  expect(text).not.toMatch(/node_modules|\bat .*\.ts:\d+|kc_owner/);
}

describe("every address", () => {
  it.each(["GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND"])(
    "answers %s with the security headers and without failing",
    async (method) => {
      for (const path of everyAddress) {
        const answer = await send(path, { method, headers: { Origin: "https://xau.example" } });
        if (path !== "/api/v1/test/fail") expect(answer.status, path).toBeLessThan(500);
        expectProtected(answer);
      }
    },
  );

  it.each(["PUT", "PATCH", "DELETE"])("of the API does nothing on %s", async (method) => {
    for (const path of everyAddress.filter((one) => one.startsWith("/api/"))) {
      const { status } = await send(path, { method, headers: asOurPages, body: "{}" });
      expect(status, path).toBe(404);
    }
  });

  it("of the API that changes something is refused when a form of another site sends it", async () => {
    const before = await attempts();
    for (const { endpoint: stated } of allRoutes.filter((one) => one.endpoint.method === "POST")) {
      const answer = await send(`/api/v1${isUnder(stated.path)}`, {
        method: "POST",
        headers: {
          "Content-Type": "text/plain",
          Origin: "https://xau.example",
          "Sec-Fetch-Site": "cross-site",
        },
        body: "{}",
      });
      expect(answer.status, stated.path).toBe(403);
      expect(JSON.parse(answer.text)).toMatchObject({ kind: "cross-site" });
    }
    expect(await attempts()).toBe(before);
  });
});

async function attempts(): Promise<number> {
  const rows = await world.parts.db.selectFrom("command_attempt").select("command_id").execute();
  return rows.length;
}

describe("the address that a client is known by", () => {
  async function seenAddress(
    via: keyof typeof places,
    forwarded: string,
  ): Promise<string | undefined> {
    const login = `la-${via}-${String(forwarded.length)}`;
    await send("/api/v1/sign-in", {
      method: "POST",
      via,
      headers: {
        ...asOurPages,
        "X-Forwarded-For": forwarded,
        "X-Real-IP": "203.0.113.77",
        Forwarded: "for=203.0.113.78",
      },
      body: JSON.stringify({ account: login, password: "khong dung" }),
    });
    const row = await world.parts.db
      .selectFrom("sign_in_attempt")
      .where("login", "=", login)
      .select("address")
      .executeTakeFirst();
    return row?.address;
  }

  it("is that of its connection, whatever it says, where no proxy is trusted", async () => {
    expect(await seenAddress("direct", "203.0.113.9")).toBe("127.0.0.1");
  });

  it("is what the trusted proxy has added last, not what the client has put before it", async () => {
    expect(await seenAddress("proxied", "127.0.0.1, 10.1.1.1, 203.0.113.9")).toBe("203.0.113.9");
  });

  it("does not open the measures to whoever claims to sit at this machine", async () => {
    const headers = { "X-Forwarded-For": "127.0.0.1, 203.0.113.9" };
    expect((await send("/metrics", { via: "proxied", headers })).status).toBe(404);
    expect((await send("/metrics")).text).toContain("csp_reports_total");
  });
});

describe("a route that fails", () => {
  it("tells nothing of its inside, and the code to report", async () => {
    const answer = await send("/api/v1/test/fail");
    expect(answer.status).toBe(500);
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    const problem = Problem.parse(JSON.parse(answer.text));
    expect(problem).toMatchObject({ kind: "unexpected", status: 500, facts: {} });
    expect(problem.title).toContain(problem.requestId);
    expect(problem.requestId).toBe(answer.headers["x-request-id"]);
    expect(answer.text).not.toMatch(/10\.0\.0\.5|Error|stack/);
  });
});

describe("a refusal", () => {
  const deep = `{"name":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  const asked: readonly (readonly [string, number, string, () => Promise<Answer>])[] = [
    ["of an address that is none", 404, "not-found", () => send("/api/v1/khong-co")],
    ["of what needs signing in", 401, "sign-in-needed", () => send("/api/v1/schemes")],
    [
      "of a question out of bounds",
      400,
      "invalid-input",
      () => send("/api/v1/communes?provinceId=100"),
    ],
    ["of a body that is no JSON", 400, "not-json", () => post("/api/v1/sign-in", "{")],
    ["of a body that is a list", 400, "not-json", () => post("/api/v1/sign-in", "[]")],
    [
      "of a body of two megabytes",
      400,
      "not-json",
      () => post("/api/v1/sign-in", `{"a":"${"x".repeat(2_000_001)}"}`),
    ],
    [
      "of a text with a null character",
      400,
      "not-text",
      () => post("/api/v1/sign-in", '{"account":"a\\u0000"}'),
    ],
    [
      "of half a surrogate pair",
      400,
      "not-text",
      () => post("/api/v1/sign-in", '{"account":"\\ud800"}'),
    ],
    ["of a null character in a question", 400, "not-text", () => send("/api/v1/communes?q=%00")],
    ["of a list fifty thousand deep", 400, "not-text", () => post("/api/v1/sign-in", deep)],
    [
      "of another site's page",
      403,
      "cross-site",
      () => send("/api/v1/sign-in", { method: "POST" }),
    ],
  ];

  it.each(asked)("%s is a Problem of %i %s", async (_what, status, kind, ask) => {
    const answer = await ask();
    expect({ status: answer.status, text: answer.text }).toMatchObject({ status });
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(answer.headers["cache-control"]).toBe("no-store");
    const problem = Problem.parse(JSON.parse(answer.text));
    expect(problem).toMatchObject({ status, kind, type: `urn:khuyen-cong:problem:${kind}` });
    expect(problem.title).toMatch(/\.$/);
    expectProtected(answer);
  });

  it("names the faulty field in Vietnamese", async () => {
    const { text } = await send("/api/v1/communes?provinceId=100");
    expect(Problem.parse(JSON.parse(text)).fields?.[0]).toEqual({
      path: "provinceId",
      message: "Lớn hơn mức cho phép. Nhập số không quá 99.",
    });
  });
});

describe("the public pages", () => {
  it.each([
    "/tra-cuu?ma=%00",
    "/tra-cuu?ma=%ED%A0%80",
    "/tra-cuu?ma=%E0%A4%A",
    "/ho-tro?viec=%00&chi-phi=99999999999999999999&noi=%00&nganh=%00",
    "/ho-tro?viec=machinery_tech_transfer&chi-phi=-1&loai-hinh=x&noi=x&nganh=x",
    "/?tinh=%00",
    "/%00",
    "/app/..%2f..%2f..%2fpackage.json",
    "/../../../../etc/passwd",
    "//xau.example/",
  ])("stand %s", async (path) => {
    const answer = await send(path);
    expect(answer.status, answer.text).toBeLessThan(500);
    expect(answer.headers["location"] ?? "").not.toMatch(/^\/\/|xau/);
    expect(answer.text).not.toMatch(/"workspaces"|root:x:/);
    expectProtected(answer);
  });

  it("put what is asked into the page as text, never as markup", async () => {
    const { text } = await send(`/tra-cuu?ma=${encodeURIComponent(`"><script>alert(1)</script>`)}`);
    expect(text).not.toContain("<script>alert");
  });

  it.each(["ten=%00&dong-y=1", "ten=a&loai-hinh=%00", "%", "=", "ten=".repeat(10_000)])(
    "stand a form that says %s",
    async (body) => {
      const origin = `http://127.0.0.1:${String(places.direct.port)}`;
      const headers = { "Content-Type": "application/x-www-form-urlencoded", Origin: origin };
      const answer = await send("/dang-ky", { method: "POST", headers, body });
      expect(answer.status).toBeLessThan(500);
    },
  );
});

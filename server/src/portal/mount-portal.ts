import { Hono } from "hono";
import { compress } from "hono/compress";
import { type Http, type HttpEnv, type Parts, problemOf } from "../platform/http.ts";
import { isWellFormed } from "../platform/well-formed.ts";
import { errorPage } from "./error-page.ts";
import { homePage } from "./home-page.ts";
import { lookUpPage } from "./look-up-page.ts";
import { findPlace, type Visit } from "./portal-context.ts";
import { resultsPage } from "./results-page.ts";
import { signUpPage, takeSignUp } from "./sign-up-page.ts";
import { supportedData, supportedPage } from "./supported-page.ts";
import { supportPage } from "./support-page.ts";

const pages = {
  "/": homePage,
  "/ho-tro": supportPage,
  "/chuong-trinh": resultsPage,
  "/tra-cuu": lookUpPage,
  "/dang-ky": signUpPage,
  "/co-so-duoc-ho-tro": supportedPage,
  "/co-so-duoc-ho-tro.csv": supportedData,
} as const satisfies Record<string, (visit: Visit) => Promise<Response>>;

/** The public pages: written by the server, whole without script, packed for a slow line. */
export function mountPortal(app: Hono<HttpEnv>, parts: Parts): void {
  const portal = new Hono<HttpEnv>();
  for (const [path, page] of Object.entries(pages)) {
    portal.use(path, compress());
    portal.get(path, (c) => visit(parts, c, page));
  }
  portal.post("/dang-ky", (c) => visit(parts, c, takeSignUp));
  portal.onError((error, c) => {
    parts.log.error({ requestId: c.get("requestId"), error: error.stack }, "unexpected error");
    return errorPage(c, 500);
  });
  app.route("/", portal);
  app.notFound((c) =>
    c.req.path.startsWith("/api/")
      ? problemOf(c, 404, "not-found", "Không có địa chỉ này trong API.")
      : errorPage(c, 404),
  );
}

async function visit(
  parts: Parts,
  c: Http,
  page: (visit: Visit) => Promise<Response>,
): Promise<Response> {
  if (!isWellFormed(c.req.query())) return errorPage(c, 404);
  const place = await findPlace(parts, c);
  c.header("Vary", "Accept-Encoding");
  return place ? page({ parts, c, place }) : errorPage(c, 503);
}

/** Every route of the API × every role × whose record: as the tables of rights say, and no word of a stranger's record. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../app.ts";
import { bindDemoMaker, createDemoAccounts } from "../../demo/create-accounts.ts";
import { createLog } from "../../platform/log.ts";
import type { Routes } from "../../platform/http.ts";
import { caoBang } from "../test-world.ts";
import { judgeRoutes, kindsUnknown, openDoors, permittedRoutes } from "./matrix.ts";
import { openRecords, type Records } from "./records.ts";
import { openTwoFamilies } from "./two-families.ts";

const families = await openTwoFamilies();
afterAll(families.close);
// A server that fails says why in the output of the test.
const log = createLog("error");
const world = { ...families.world, parts: { ...families.world.parts, log } };

let records: Records;
beforeAll(async () => {
  await createDemoAccounts(world.parts.db, caoBang, "2020-01-01");
  await bindDemoMaker(world.parts.db, families.a.establishmentId);
  records = await openRecords(families);
});

const find = (path: string) => permittedRoutes.filter(({ endpoint }) => endpoint.path === path);

describe("the matrix of rights", () => {
  it("knows whose each id is that a route asks for", () => {
    expect(kindsUnknown(permittedRoutes)).toEqual([]);
  });

  it("holds over HTTP for every route, every role, and every kind of record", async () => {
    const startedAt = performance.now();
    const doors = await openDoors(world);
    const { asked, breaches, indistinct } = await judgeRoutes(permittedRoutes, doors, records);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    process.stdout.write(
      `rights matrix: ${String(permittedRoutes.length)} routes × ${String(doors.size)} roles, ${String(asked)} requests in ${seconds} s\n`,
    );
    expect(breaches).toEqual([]);
    // The account that is asked about has done nothing and opened no session; the record excepted is not the record
    // found; the report was confirmed; the paper is another body's, so that it takes no number and no copy from here.
    // What is asked for as a report is a progress report of the family: no periodic report has its id; a round has none.
    const reports = [
      "GET /papers",
      "GET /reports/:reportId",
      "GET /reports/:reportId/records",
      "GET /workbooks/reports/:reportId",
      "POST /reports/:reportId/extend",
      "POST /reports/:reportId/return",
      "POST /reports/:reportId/save",
      "POST /reports/:reportId/submit",
    ];
    expect(indistinct.toSorted()).toEqual(
      [
        ...reports,
        "GET /accounts/:accountId/sessions",
        "GET /establishments/similar",
        "POST /plan-rounds/:roundId/register",
        "GET /audit",
        "GET /audit/refused",
        "POST /progress-reports/:reportId/confirm",
        "POST /documents/:documentId/number",
        "POST /documents/:documentId/signed-copy",
      ].toSorted(),
    );
  }, 180_000);
});

describe("what the matrix must find", () => {
  it("a route that was opened to a wider permission", async () => {
    const opened = routes.map((route) =>
      "permission" in route && route.endpoint.path === "/schemes/:schemeId/payments"
        ? { ...route, permission: "territory:read" }
        : route,
    ) as Routes;
    const doors = await openDoors(world, opened);
    const { breaches } = await judgeRoutes(find("/schemes/:schemeId/payments"), doors, records);
    expect(breaches.map(({ what }) => what.slice(0, 11))).toContain("let through");
  });

  it("a table that lost its policy", async () => {
    const doors = await openDoors(world);
    const secure = (verb: string) =>
      families.everything(
        ["scheme", "beneficiary", "establishment", "payment_request"]
          .map((table) => `alter table ${table} ${verb} row level security`)
          .join("; "),
      );
    await secure("disable");
    const paths = ["/schemes", "/schemes/:schemeId", "/payment-requests/:paymentRequestId"];
    const { breaches } = await judgeRoutes(paths.flatMap(find), doors, records);
    await secure("enable");
    const found = new Set(
      breaches.map(({ route, what }) => `${route} ${what.split(" ")[0] ?? ""}`),
    );
    expect([...found].sort()).toEqual([
      "GET /payment-requests/:paymentRequestId names",
      "GET /payment-requests/:paymentRequestId told",
      "GET /schemes names",
      "GET /schemes told",
      "GET /schemes/:schemeId names",
      "GET /schemes/:schemeId told",
    ]);
  });
});

/** Every page of the app for every role: it opens for whoever may see it, and says who can to everybody else. */
import { permissionsOf, type Role } from "@kc/core/access";
import { listAccountsEndpoint } from "@kc/server/api/access";
import { listPlanRoundsEndpoint, listPlansEndpoint } from "@kc/server/api/budget";
import { issueDocumentEndpoint, listPapersEndpoint } from "@kc/server/api/document";
import { listPaymentRequestsEndpoint } from "@kc/server/api/payment";
import { listReportPeriodsEndpoint } from "@kc/server/api/report";
import { listSchemesEndpoint } from "@kc/server/api/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stage } from "../../../stories/stage.ts";
import { demoAccounts } from "../../../server/src/demo/accounts.ts";
import { pages } from "../../src/app/pages.ts";
import { desk, type Look, openProduct, phone, type Product } from "./open-product.ts";
import type { WatchedPage } from "./watched-page.ts";

let product: Product;
const ids = new Map<string, string>();

beforeAll(async () => {
  product = await openProduct();
  const { stage } = product;
  const officer = stage.as("chuyen-vien-so");
  const schemes = (await officer.asks(listSchemesEndpoint, { pageSize: 100 })).rows;
  const schemeOf = (name: string) => schemes.find((row) => row.name.includes(name))?.id ?? "";
  const own = (await stage.as("co-so").asks(listSchemesEndpoint, {})).rows[0];
  const requests = await officer.asks(listPaymentRequestsEndpoint, {});
  const accounts = await stage.as("quan-tri").asks(listAccountsEndpoint, { q: "ke-toan" });
  const plans = await officer.asks(listPlansEndpoint, {});
  ids.set("$establishmentId", own?.establishmentId ?? "");
  ids.set("$schemeId", own?.id ?? "");
  ids.set("$planId", plans.rows[0]?.id ?? "");
  ids.set("$accountId", accounts.rows[0]?.id ?? "");
  ids.set("$code", "cao-bang-2026-2030");
  const rounds = await officer.asks(listPlanRoundsEndpoint, {});
  ids.set("$roundId", rounds.rows[0]?.id ?? "");
  const periods = await stage.as("can-bo-phuong").asks(listReportPeriodsEndpoint, {});
  ids.set("$periodId", periods.rows[0]?.id ?? "");
  ids.set("$reportId", periods.rows[0]?.own?.id ?? "");
  ids.set("$paymentRequestId", requests.rows.find((row) => row.schemeId === own?.id)?.id ?? "");
  ids.set("$documentId", await issueOnePaper(product.stage, own?.id ?? ""));
  ids.set("/schemes/$schemeId/dossier", schemeOf("lọc và lão hóa rượu"));
  ids.set("/schemes/$schemeId/survey", schemeOf("lọc và lão hóa rượu"));
  ids.set("/schemes/$schemeId/appraisal", schemeOf("ép gạch"));
}, 300_000);
afterAll(() => product.close());

/** The Centre issues the first paper of the scheme that it may. */
async function issueOnePaper(stage: Stage, schemeId: string): Promise<string> {
  const centre = stage.as("trung-tam");
  const { papers } = await centre.asks(listPapersEndpoint, { schemeId });
  const ready = papers.find(({ state, mayIssue }) => state === "ready" && mayIssue);
  if (!ready) throw new Error("The Centre may issue no paper of this scheme.");
  const { kind, subjectId } = ready;
  return (await centre.does(issueDocumentEndpoint, { kind, subjectId })).id;
}

/** The address of a page with a record of the demo put in. */
function addressOf(path: string): string {
  return path.replace(/\$\w+/, (name) => ids.get(path) ?? ids.get(name) ?? name);
}

const mayOpen = (role: Role, { permission }: (typeof pages)[number]) =>
  permission === undefined || permissionsOf(role).includes(permission);

const noPermission = "Không có quyền xem";

/** Records of one body: to another body of the same right they are not there. */
const ofOneBody: ReadonlySet<string> = new Set(["/reports/$reportId"]);

async function faultOfOpening(watched: WatchedPage, role: Role, page: (typeof pages)[number]) {
  await watched.follow(addressOf(page.path));
  const title = await watched.page.getByRole("heading", { level: 1 }).first().innerText();
  const text = await watched.page.locator("main").innerText();
  const isOpen = title !== noPermission;
  const complaints = watched.takeComplaints();
  if (isOpen !== mayOpen(role, page)) return `${page.path}: “${title}”`;
  if (ofOneBody.has(page.path)) return null;
  if (/Không tìm thấy|Có lỗi|không tải được/iu.test(text))
    return `${page.path}: ${text.slice(0, 200)}`;
  return complaints.length > 0 ? `${page.path}: ${complaints.join("; ")}` : null;
}

describe("opens every page that is theirs, and is told who can open the others", () => {
  // Two at a time: while one waits for its answer, the other is drawn.
  it.concurrent.each(demoAccounts.map(({ role, username }) => [role, username] as const))(
    "%s",
    async (role, username) => {
      const watched = await product.enter(username);
      await watched.open("/app/");
      const faults: string[] = [];
      for (const page of pages) {
        const fault = await faultOfOpening(watched, role, page);
        if (fault !== null) faults.push(fault);
      }
      expect(faults).toEqual([]);
      await watched.close();
    },
  );
});

/** The pages whose parts are links of their own: each part is a page to look at. */
const partsOf: Readonly<Record<string, string>> = {
  "/schemes/$schemeId": "Các phần của đề án",
  "/programmes/$code": "Các phần của chương trình",
};

async function addressesOf(watched: WatchedPage, path: string): Promise<readonly string[]> {
  const parts = partsOf[path];
  if (parts === undefined) return [addressOf(path)];
  await watched.follow(addressOf(path));
  const links = watched.page.getByRole("navigation", { name: parts }).getByRole("link");
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  return hrefs.flatMap((href) => (href === null ? [] : [href.replace(/^\/app/u, "")]));
}

const looks: readonly Look[] = [desk, { ...phone, colorScheme: "dark" }];

describe.each(looks)("at $width wide, $colorScheme", (look) => {
  const byRole = Map.groupBy(
    pages,
    (page) =>
      demoAccounts.find(({ role }) => mayOpen(role, page) && role !== "establishment")?.username ??
      "",
  );

  it.each([...byRole])(
    "the pages of %s have no barrier, no overflow and no complaint",
    async (username, theirs) => {
      const watched = await product.enter(username, look);
      await watched.open("/app/");
      const faults: Record<string, readonly string[]> = {};
      for (const page of theirs) {
        for (const address of await addressesOf(watched, page.path)) {
          await watched.follow(address);
          const found = await watched.findFaults();
          if (found.length > 0) faults[address] = found;
        }
      }
      expect(faults).toEqual({});
      await watched.close();
    },
  );

  it("the page for whoever may not open it has no barrier", async () => {
    const watched = await product.enter("kho-bac", look);
    await watched.open("/app/accounts");
    expect(await watched.page.getByRole("heading", { level: 1 }).innerText()).toBe(noPermission);
    await watched.page.getByText(/Người xử lý được: .*Quản trị hệ thống/u).waitFor();
    expect(await watched.findFaults()).toEqual([]);
    await watched.close();
  });
});

it("no browser has reported a breach of the content security policy", async () => {
  expect(await product.countPolicyReports()).toBe(0);
});

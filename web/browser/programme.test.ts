import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../server/src/platform/viewer.ts";
import { adoptProgrammes } from "../../server/src/programme/adopt-programmes.ts";
import { findProgrammeChecks } from "../../server/src/programme/find-programme-checks.ts";
import { findProgrammeReconciliation } from "../../server/src/programme/find-programme-reconciliation.ts";
import { findProgrammeResults } from "../../server/src/programme/find-programme-results.ts";
import { findProgramme } from "../../server/src/programme/find-programme.ts";
import { listProgrammes } from "../../server/src/programme/list-programmes.ts";
import { accepted, openTestWorld, type TestWorld } from "../../server/src/testing/test-world.ts";
import { buildWebIfStale } from "../../tools/build-web.ts";
import { findBarriers, openBrowser, overflowOf } from "./open-browser.ts";
import { answer, answerApi, type Answers, session } from "./shell-world.ts";
import { serveStaticApp, type StaticApp } from "./static-app.ts";

const plan = "cao-bang-2021-2025";
const programme = "cao-bang-2026-2030";

let app: StaticApp;
let browser: Browser;
let world: TestWorld;
let answers: Answers;

/** What the server answers about one programme. */
async function answersOf(viewer: Viewer, code: string): Promise<Answers> {
  const path = `GET /programmes/${code}`;
  return {
    [path]: answer(accepted(await world.ask(findProgramme, viewer, { code }))),
    [`${path}/results`]: answer(accepted(await world.ask(findProgrammeResults, viewer, { code }))),
    [`${path}/checks`]: answer(accepted(await world.ask(findProgrammeChecks, viewer, { code }))),
    [`${path}/reconciliation`]: answer(
      accepted(await world.ask(findProgrammeReconciliation, viewer, { code })),
    ),
  };
}

beforeAll(async () => {
  await buildWebIfStale();
  [app, browser, world] = await Promise.all([
    serveStaticApp(),
    openBrowser(),
    openTestWorld("2026-07-01"),
  ]);
  await adoptProgrammes(world.parts);
  const head = await world.person("department_head");
  const permissions = [
    ...session.permissions,
    "programme:read",
    "programme:edit",
    "programme:approve",
  ];
  answers = {
    "GET /session": answer({ ...session, permissions }),
    "GET /programmes": answer(accepted(await world.ask(listProgrammes, head, {}))),
    ...(await answersOf(head, plan)),
    ...(await answersOf(head, programme)),
    "POST /programmes/counting": answer({
      countedSources: ["local"],
      gradeAtLeast: "evidenced",
      decided: null,
    }),
  };
}, 300_000);
afterAll(async () => {
  await browser.close();
  await app.stop();
  await world.close();
});

async function open(path: string, width = 1366): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 768 } });
  await answerApi(page, answers);
  await page.goto(`${app.origin}/app${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  return page;
}

const tabs = ["muc-tieu", "noi-dung", "kinh-phi", "kiem-tra", "phap-ly", "nhiem-vu"];
const looks = [
  ...tabs.map((tab) => [plan, tab, 1366] as const),
  ...tabs.map((tab) => [plan, tab, 360] as const),
  [programme, "muc-tieu", 360] as const,
  [programme, "kinh-phi", 360] as const,
];

describe("the pages of programmes", () => {
  it.each(looks)(
    "%s, tab %s, has no barrier and no overflow at %i wide",
    async (code, tab, width) => {
      const page = await open(`/programmes/${code}?tab=${tab}`, width);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.close();
    },
  );

  it("lead from the list to one, and from tab to tab by their addresses", async () => {
    const page = await open("/programmes");
    await page.getByRole("link", { name: /2021 - 2025/u }).click();
    await page.getByRole("link", { name: "Kinh phí, khối lượng" }).click();
    expect(new URL(page.url()).search).toBe("?tab=kinh-phi");
    await page.close();
  });

  it("show the annexes in the spelling of the decision, with every sum worked out again", async () => {
    const page = await open(`/programmes/${plan}?tab=kinh-phi`);
    const grand = page.getByRole("row", { name: /Tổng kinh phí theo hai nguồn/u });
    expect(await grand.innerText()).toContain("3960");
    const again = page.getByRole("row", { name: /Cộng lại hai nguồn/u });
    expect(await again.innerText()).toContain("3.960 ✓");
    expect(
      await page
        .getByRole("row", { name: /Tổ chức Hội chợ cấp vùng/u })
        .last()
        .innerText(),
    ).toContain("01");
    await page.close();
  });

  it("offer the print as Word and as PDF", async () => {
    const page = await open(`/programmes/${plan}`);
    const href = await page.getByRole("link", { name: "PDF" }).getAttribute("href");
    expect(href).toBe(`/api/v1/programmes/${plan}/print?format=pdf`);
    await page.close();
  });

  it("let the head choose what counts, with a reason", async () => {
    const page = await open(`/programmes/${programme}`);
    await page.getByRole("button", { name: "Chọn cách tính" }).click();
    await page.getByLabel("Chỉ địa phương").check();
    await page.getByLabel("Lý do, căn cứ").fill("Theo văn bản hướng dẫn của Sở");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Ghi nhận" }).click();
    await page.getByText("Đã ghi nhận cách tính kết quả.").waitFor();
    await page.close();
  });
});

import type { Role } from "@kc/core/access";
import { plainDate } from "@kc/core/kernel";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { orderPlan } from "../../server/src/budget/plan-order.ts";
import { adoptProgrammes } from "../../server/src/programme/adopt-programmes.ts";
import {
  assertLedgerBalances,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
  planOf,
} from "../../server/src/testing/make-money.ts";
import { makeSchemeAt } from "../../server/src/testing/make-progress.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
/** Where the records of the tests are. */
const places = { draft: "", submitted: "", approved: "", contract: "", task: "" };
let pages: Page[] = [];

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  const { world } = real;
  await adoptProgrammes(world.parts);
  const going = await makeSchemeAt(world, "in_progress", {
    communeCode: "01273",
    advanceDong: 100_000_000,
  });
  const task = await makeSchemeAt(world, "task_assigned");
  const short = await makeAllocation(world, 500_000_000, { year: 2027 });
  const wanted = [];
  for (let made = 0; made < 5; made += 1) {
    wanted.push(await makeAppraisedScheme(world, { planYear: 2027 }));
  }
  const draft = await makePlan(
    world,
    short,
    wanted.slice(0, 4).map((scheme, place) => ({ scheme, list: place === 3 ? "reserve" : "main" })),
    { year: 2027 },
  );
  const enough = await makeAllocation(world, 800_000_000, { year: 2028 });
  const chosen = [];
  for (let made = 0; made < 3; made += 1) {
    chosen.push({ scheme: await makeAppraisedScheme(world, { planYear: 2028 }) });
  }
  const submitted = await bringToDecision(
    world,
    await makePlan(world, enough, chosen, { year: 2028 }),
  );
  places.draft = `/plans/${draft.planId}`;
  places.submitted = `/plans/${submitted.planId}`;
  places.approved = `/plans/${going.planId}`;
  places.contract = `/schemes/${going.schemeId}?tab=contract`;
  places.task = `/schemes/${task.schemeId}?tab=contract`;
  world.clock.set(plainDate("2026-10-05"));
}, 300_000);
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
  await assertLedgerBalances(real.world);
});
afterAll(() => real.close());

async function open(role: Role, path: string, width = 1366): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  pages.push(page);
  await page.goto(`${real.origin}/app${path}`);
  await standsStill(page);
  return page;
}

const looks: readonly (readonly [string, Role, () => string])[] = [
  ["the budget", "department_officer", () => "/budget"],
  ["the ledger", "finance_officer", () => "/budget/ledger?figure=committed&year=2026"],
  ["the list of plans", "department_officer", () => "/plans"],
  ["a plan beyond its budget", "department_officer", () => places.draft],
  ["an approved plan", "provincial_leader", () => places.approved],
  ["the year on one page", "department_head", () => "/dashboard"],
  ["a contract behind time", "centre_officer", () => places.contract],
];

const dialogs: readonly (readonly [string, Role, () => string, string])[] = [
  ["a line of a plan", "department_officer", () => places.draft, "Đưa vào kế hoạch"],
  ["an estimate", "department_officer", () => "/budget", "Lập dự toán"],
  ["an adjustment", "provincial_leader", () => places.approved, "Điều chỉnh, bổ sung kế hoạch"],
  ["a contract to sign", "centre_officer", () => places.task, "Ký hợp đồng (ghi nhận văn bản)"],
  ["a report of progress", "centre_officer", () => places.contract, "Báo cáo tiến độ"],
];

describe.each([1366, 360])("the pages of money, %i wide", (width) => {
  it.each(looks)("show %s without barrier or overflow", async (_name, role, path) => {
    const page = await open(role, path(), width);
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  it.each(dialogs)("open %s without barrier or overflow", async (_name, role, path, button) => {
    const page = await open(role, path(), width);
    await page.getByRole("button", { name: button, exact: true }).first().click();
    await page.getByRole("dialog").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe("the money of a year", () => {
  it("opens from a figure to the entries that add up to it", async () => {
    const page = await open("finance_officer", "/budget?year=2026");
    const sum = page.getByRole("row", { name: /^Cộng/u });
    const advanced = (await sum.getByRole("cell").nth(5).innerText()).trim();
    expect(advanced).toBe("100.000.000");
    await page.getByRole("link", { name: advanced }).first().click();
    await page.getByRole("heading", { name: "Sổ kinh phí: số dư tạm ứng" }).waitFor();
    const total = page.getByRole("row", { name: /^Cộng/u });
    expect(await total.innerText()).toContain(advanced);
  });

  it("shows where the budget of a plan ends, and what is missing", async () => {
    const page = await open("department_officer", places.draft);
    await page.getByText("Hết dự toán ở đây. Dòng dưới cần thêm 220.000.000 đ mới đủ.").waitFor();
    await page.getByText("Còn thiếu").waitFor();
  });
});

describe("a plan that somebody else has changed meanwhile", () => {
  it("says so in the words of every refusal, is read anew, and the button then works", async () => {
    const page = await open("department_officer", places.draft);
    const planId = places.draft.replace("/plans/", "");
    const { plan } = await planOf(real.world, planId);
    const other = await real.world.person("department_officer", { another: "hai" });
    accepted(await real.world.run(orderPlan, other, { planId, expectedVersion: plan.version }));
    const order = page.getByRole("button", { name: "Xếp theo ưu tiên" });
    await order.click();
    const dialog = page.getByRole("dialog", { name: "Chưa xếp được danh mục" });
    await dialog.getByRole("alert").waitFor();
    await standsStill(page);
    expect(await findBarriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Lấy bản mới" }).click();
    await dialog.waitFor({ state: "hidden" });
    await order.click();
    await page.getByText("Đã xếp danh mục theo Thông tư 46/2012, Điều 6.").waitFor();
  });
});

describe("a list on paper", () => {
  it("lies across, names its columns, and leaves the frame of the app out", async () => {
    const page = await open("department_officer", "/schemes");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("columnheader", { name: "Mã" }).innerText()).toBe("Mã");
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Khác" }).isVisible()).toBe(false);
  });
});

describe("a decision", () => {
  it("approves with an amount for each line and binds the money", async () => {
    const page = await open("provincial_leader", places.submitted);
    await page.getByRole("button", { name: "Phê duyệt", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Số quyết định").fill("1200/QĐ-UBND");
    await dialog.getByLabel("Người ký, chức vụ").fill("Phó Chủ tịch UBND tỉnh");
    await dialog.getByLabel("Kinh phí phê duyệt").first().fill("200000000");
    await dialog.getByText(/phê duyệt 680\.000\.000\sđ, còn 120\.000\.000\sđ/u).waitFor();
    await dialog.getByRole("button", { name: "Phê duyệt kế hoạch" }).click();
    await page.getByText("Đã phê duyệt kế hoạch. Kinh phí đã được bố trí cho các đề án.").waitFor();
    const card = page.getByRole("region", { name: "Dự toán và danh mục chính" });
    await card.getByText("680.000.000").waitFor();
    await card.getByText("120.000.000").waitFor();
  });
});

describe("a contract", () => {
  it("takes the report of a month, which the department confirms", async () => {
    const page = await open("centre_officer", places.contract);
    await page.getByRole("button", { name: "Báo cáo tiến độ", exact: true }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Giá trị khối lượng lũy kế").fill("480000000");
    await dialog.getByLabel("Công việc đã thực hiện").fill("Chạy thử máy tại xưởng");
    await dialog.getByRole("button", { name: "Gửi báo cáo" }).click();
    await page.getByText("Chạy thử máy tại xưởng").waitFor();
    await page.getByText("Chờ Sở xác nhận").waitFor();
    const officer = await open("department_officer", places.contract);
    await officer.getByRole("button", { name: "Xác nhận khối lượng" }).click();
    await officer.getByText("Sở xác nhận 05/10/2026").waitFor();
  });
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { routes } from "../../server/src/app.ts";
import { mountPages } from "../../server/src/pages.ts";
import { createWebServer } from "../../server/src/platform/web-server.ts";
import { adoptProgrammes } from "../../server/src/programme/adopt-programmes.ts";
import { openTestWorld, type TestWorld } from "../../server/src/testing/test-world.ts";
import { findBarriers, openBrowser, overflowOf } from "./open-browser.ts";

let world: TestWorld;
let browser: Browser;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  [world, browser] = await Promise.all([openTestWorld("2026-07-01"), openBrowser()]);
  await adoptProgrammes(world.parts);
  const web = createWebServer(world.parts, routes, mountPages(world.parts));
  const server = await web.listen(0, "127.0.0.1");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  origin = `http://127.0.0.1:${String(address.port)}`;
  close = () =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
});
afterAll(async () => {
  await browser.close();
  await close();
  await world.close();
});

const asked =
  "/ho-tro?viec=machinery_tech_transfer&chi-phi=800+tri%E1%BB%87u&loai-hinh=enterprise&noi=01273&nganh=23";
const paths = [
  "/",
  "/ho-tro?viec=x",
  asked,
  "/chuong-trinh",
  "/tra-cuu?ma=KC",
  "/dang-ky",
  "/nope",
];
const looks = [
  { width: 1366, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
] as const;

describe.each(looks)("the public pages at $width wide, $colorScheme", ({ width, colorScheme }) => {
  it.each(paths)("%s has no barrier, no overflow and no word from the policy", async (path) => {
    const page = await browser.newPage({ viewport: { width, height: 768 }, colorScheme });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) complaints.push(message.text());
    });
    await page.goto(`${origin}${path}`);
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("without JavaScript", () => {
  it("somebody finds out what may be had, by keyboard alone", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin);
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Đến nội dung chính");
    await page.getByRole("link", { name: "Cơ sở của tôi được hỗ trợ gì?" }).press("Enter");
    await page.getByLabel("Việc cần hỗ trợ").selectOption("machinery_tech_transfer");
    await page.getByLabel("Chi phí dự kiến").fill("100 triệu");
    await page.getByLabel("Loại hình").selectOption("household_business");
    await page.getByLabel("Nơi sản xuất").selectOption({ index: 1 });
    await page.getByLabel("Ngành sản xuất").selectOption("10");
    await page.getByLabel("Ngành sản xuất").press("Tab");
    await page.getByRole("button", { name: "Xem mức hỗ trợ" }).press("Enter");
    await page.getByRole("heading", { name: /^Kết quả cho ngày/u }).waitFor();
    expect(await page.getByText(/50\.000\.000\sđ/u).count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe("the first page", () => {
  it("moves at most 20 kB in all, whatever the browser asks for beside it", async () => {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await session.send("Network.enable");
    await page.goto(origin, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(20 * 1024);
    await page.close();
  });
});

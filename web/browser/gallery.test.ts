import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWebIfStale } from "../../tools/build-web.ts";
import { findBarriers, openBrowser, overflowOf } from "./open-browser.ts";
import { serveStaticApp, type StaticApp } from "./static-app.ts";

let app: StaticApp;
let browser: Browser;

beforeAll(async () => {
  await buildWebIfStale();
  [app, browser] = await Promise.all([serveStaticApp(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const widths = [1366, 360] as const;
const schemes = ["light", "dark"] as const;
const looks = widths.flatMap((width) => schemes.map((scheme) => [width, scheme] as const));

describe("every component in all its states", () => {
  it.each(looks)(
    "has no barrier, no overflow and no word from the policy at %i wide, %s",
    async (width, colorScheme) => {
      const page = await browser.newPage({ viewport: { width, height: 768 }, colorScheme });
      const complaints: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await page.goto(`${app.origin}/app/gallery`);
      await page.waitForSelector("#tinh-huong");
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("opens a dialog without a barrier, keeps the focus in it and gives it back", async () => {
    const page = await browser.newPage();
    await page.goto(`${app.origin}/app/gallery`);
    const opener = page.getByRole("button", { name: "Mở hộp thoại có lý do" });
    await opener.click();
    await page.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
    expect(await page.getByText("Nhập lý do: người nhận").count()).toBe(1);
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });
});

describe("fields", () => {
  it("group money while it is typed, read words, and keep what cannot be read", async () => {
    const page = await browser.newPage();
    await page.goto(`${app.origin}/app/gallery`);
    const field = page.getByLabel("Vốn đối ứng của cơ sở CNNT");
    await field.pressSequentially("1056000000");
    expect(await field.inputValue()).toBe("1.056.000.000");
    await field.fill("");
    await field.pressSequentially("1,5 tỷ");
    expect(await page.getByText("Một tỷ năm trăm triệu đồng").count()).toBe(1);
    await field.blur();
    expect(await field.inputValue()).toBe("1.500.000.000");
    await field.fill("khoảng 2 tỷ");
    await field.blur();
    expect(await field.inputValue()).toBe("khoảng 2 tỷ");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await page.close();
  });

  it("take a day typed without slashes, and one picked with the keyboard", async () => {
    const page = await browser.newPage();
    await page.goto(`${app.origin}/app/gallery`);
    const field = page.getByLabel("Ngày hoàn thành", { exact: true });
    await field.pressSequentially("28112026");
    expect(await field.inputValue()).toBe("28/11/2026");
    await page.getByRole("button", { name: "Chọn ngày: Ngày hoàn thành" }).click();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("29/11/2026");
    await page.close();
  });

  it("find a commune without diacritics", async () => {
    const page = await browser.newPage();
    await page.goto(`${app.origin}/app/gallery`);
    const field = page.getByRole("combobox", { name: "Xã, phường" });
    await field.fill("dong khe");
    expect(await findBarriers(page)).toEqual([]);
    await field.press("Enter");
    expect(await field.inputValue()).toBe("Xã Đông Khê");
    await page.close();
  });
});

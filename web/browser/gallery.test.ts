import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWebIfStale } from "../../tools/build-web.ts";
import { findBarriers, openBrowser, overflowOf } from "./open-browser.ts";
import { answer, answerApi, refusal } from "./shell-world.ts";
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

describe("a form bound to a command", () => {
  it("says what is missing, puts a refusal beside its field, keeps everything, and sends once", async () => {
    const page = await browser.newPage();
    const sent: unknown[] = [];
    await answerApi(page, {
      "POST /gallery/expense": (route) => {
        sent.push(route.request().postDataJSON());
        const fields = [{ path: "amountDong", message: "Còn được chi 140.000.000 đ." }];
        return sent.length === 1
          ? refusal(409, "over-ceiling", "Vượt mức được chi.", {}, fields)(route)
          : answer({ voucher: "PC-0001" })(route);
      },
    });
    await page.goto(`${app.origin}/app/gallery`);
    const send = page.getByRole("button", { name: "Ghi nhận khoản chi" });
    await send.click();
    const summary = page.locator(".error-summary").last();
    expect(await summary.getByRole("link").allTextContents()).toEqual([
      "Nhập “Người nhận tiền”.",
      "Nhập “Số tiền khoản chi”.",
      "Nhập “Ngày chứng từ”.",
    ]);
    await summary.getByRole("link", { name: "Số tiền khoản chi" }).click();
    await page.keyboard.type("200tr");
    await page.getByLabel("Người nhận tiền").fill("HTX Mẫu");
    await page.getByLabel("Ngày chứng từ", { exact: true }).fill("2/3/2026");
    await send.click();
    await summary.getByRole("link", { name: "Còn được chi 140.000.000 đ." }).waitFor();
    expect(await page.getByLabel("Số tiền khoản chi").getAttribute("aria-invalid")).toBe("true");
    expect(await page.getByLabel("Người nhận tiền").inputValue()).toBe("HTX Mẫu");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel("Số tiền khoản chi").fill("140000000");
    await send.dblclick();
    await page.getByText("Đã ghi nhận khoản chi PC-0001.").waitFor();
    expect(sent.slice(1)).toEqual([
      { paidOn: "2026-03-02", amountDong: 140_000_000, payee: "HTX Mẫu" },
    ]);
    await page.close();
  });
});

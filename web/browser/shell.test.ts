import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWebIfStale } from "../../tools/build-web.ts";
import { findBarriers, openBrowser, overflowOf } from "./open-browser.ts";
import { answer, answerApi, refusal, session, signedIn } from "./shell-world.ts";
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

const signInNeeded = refusal(401, "sign-in-needed", "Chưa đăng nhập.");

describe("the door", () => {
  it("asks for the password, then the code, then opens the page that was asked for", async () => {
    const page = await browser.newPage();
    let isIn = false;
    await answerApi(page, {
      "GET /session": (route) => (isIn ? answer(session)(route) : signInNeeded(route)),
      "POST /sign-in": answer({ next: "totp" }),
      "POST /sign-in/totp": (route) => {
        isIn = true;
        return answer({ next: "done" })(route);
      },
    });
    await page.goto(`${app.origin}/app/account`);
    await page.getByLabel("Tài khoản").fill("trung-tam");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("Nhập “Mật khẩu");
    expect(await findBarriers(page)).toEqual([]);
    await page.getByLabel("Mật khẩu").fill("dung-thu-khuyen-cong");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByLabel("Mã 6 chữ số").fill("123 456");
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("heading", { level: 1, name: "Tài khoản của tôi" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/app/account");
    await page.close();
  });

  it("says what was refused and keeps what was typed", async () => {
    const page = await browser.newPage();
    await answerApi(page, {
      "GET /session": signInNeeded,
      "POST /sign-in": refusal(401, "wrong-pair", "Tài khoản hoặc mật khẩu chưa đúng."),
    });
    await page.goto(`${app.origin}/app/`);
    await page.getByLabel("Tài khoản").fill("trung-tam");
    await page.getByLabel("Mật khẩu").fill("x");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByText("Tài khoản hoặc mật khẩu chưa đúng.").waitFor();
    expect(await page.getByLabel("Tài khoản").inputValue()).toBe("trung-tam");
    await page.close();
  });
});

describe("the shell", () => {
  it.each([1366, 360])("has no barrier and no overflow at %i wide", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 768 } });
    await answerApi(page, signedIn);
    await page.goto(`${app.origin}/app/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await page.title()).toContain("Khuyến công");
    await page.close();
  });

  it("brings the cursor to the search with a slash, and moves the focus to the heading of the next page", async () => {
    const page = await browser.newPage();
    await answerApi(page, signedIn);
    await page.goto(`${app.origin}/app/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("miến dong");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/app/search?q=mi*");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.close();
  });

  it("sends a command again with the same key when the answer was lost", async () => {
    const page = await browser.newPage();
    const keys: (string | undefined)[] = [];
    await answerApi(page, {
      ...signedIn,
      "POST /account/password": (route) => {
        keys.push(route.request().headers()["idempotency-key"]);
        return keys.length < 3 ? route.abort("connectionreset") : answer({ next: "done" })(route);
      },
    });
    await page.goto(`${app.origin}/app/account`);
    await page.getByLabel("Mật khẩu hiện tại").fill("a");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("mot cau rat dai 1");
    await page.getByLabel("Nhập lại mật khẩu mới").fill("mot cau rat dai 1");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    await page.getByText("Đã đổi mật khẩu.").waitFor();
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
    await page.close();
  });

  it("lets the person sign in again over the page when the session has ended", async () => {
    const page = await browser.newPage();
    await answerApi(page, {
      ...signedIn,
      "POST /account/password": signInNeeded,
      "POST /sign-in": answer({ next: "done" }),
    });
    await page.goto(`${app.origin}/app/account`);
    await page.getByLabel("Mật khẩu hiện tại").fill("a");
    await page.getByLabel("Mật khẩu mới", { exact: true }).fill("mot cau rat dai 1");
    await page.getByLabel("Nhập lại mật khẩu mới").fill("mot cau rat dai 1");
    await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
    const dialog = page.getByRole("dialog", { name: "Phiên làm việc đã hết" });
    await dialog.getByLabel("Tài khoản").fill("trung-tam");
    await dialog.getByLabel("Mật khẩu").fill("x");
    await dialog.getByRole("button", { name: "Đăng nhập" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await page.getByLabel("Nhập lại mật khẩu mới").inputValue()).toBe("mot cau rat dai 1");
    await page.close();
  });

  it("opens without the network for the person who worked here last", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await answerApi(page, signedIn);
    await page.goto(`${app.origin}/app/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.unroute("**/api/v1/**");
    await context.setOffline(true);
    await page.reload();
    await page.getByText("Đang mất mạng.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Việc của tôi");
    await context.close();
  });
});

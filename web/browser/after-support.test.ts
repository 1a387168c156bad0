import type { Role } from "@kc/core/access";
import { addDays, plainDate } from "@kc/core/kernel";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordVisit } from "../../server/src/inspection/record-visit.ts";
import { makeSchemeAt } from "../../server/src/testing/make-progress.ts";
import { soundVisit } from "../../server/src/testing/sound-visit.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
const widths = [1366, 360] as const;
/** A scheme of its own for each width, and the one of the width that is walked. */
const schemes = new Map<number, string>();
let settled = "";

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  const { world } = real;
  for (const width of widths) {
    schemes.set(width, (await makeSchemeAt(world, "settled")).schemeId);
  }
  world.clock.set(addDays(plainDate(world.clock.today()), 184));
}, 180_000);
afterAll(() => real.close());

async function open(role: Role, path: string, width: number): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  await page.goto(`${real.origin}/app${path}`);
  return page;
}

const press = (within: Page | Locator, name: string) =>
  within.getByRole("button", { name, exact: true }).click();

/** Nothing on the page as it stands keeps anybody out, or reaches beyond the window. */
async function looksRight(page: Page): Promise<void> {
  await standsStill(page);
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

const findingOn = (page: Page, content: string) => page.locator("li.finding", { hasText: content });

/** Sở visits out of turn and finds something that must be put right. */
async function visitFinds(content: string): Promise<void> {
  const { world } = real;
  const visitor = await world.person("department_officer");
  const sound = await soundVisit(world, settled, visitor);
  const findings = sound.findings.map((finding) => ({ ...finding, content }));
  const visit = { ...sound, kind: "ad_hoc" as const, reason: "Theo phản ánh", findings };
  accepted(await world.run(recordVisit, visitor, visit));
}

/** A picture as a phone would give it: one pixel is enough to be a picture. */
const photo = {
  name: "bien-khuyen-cong.png",
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};

describe.each(widths)("after support at %i", (width) => {
  beforeAll(() => {
    settled = schemes.get(width) ?? "";
  });

  describe("a check after support", () => {
    it("is in the Centre's list, is filled in without network, and is sent when the network is back", async () => {
      const page = await open("centre_officer", "/", width);
      await page
        .getByRole("link", { name: /Kiểm tra sau hỗ trợ/ })
        .and(page.locator(`[href*="${settled}"]`))
        .click();
      await page.getByRole("heading", { name: "Kiểm tra sau hỗ trợ", exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await press(page, "Lập biên bản kiểm tra");
      await page.getByLabel("Làm việc với").waitFor();
      await page.context().setOffline(true);
      await page.getByLabel("Làm việc với").fill("Chủ cơ sở");
      const machines = page.getByRole("group", { name: "Máy tại cơ sở" });
      const count = await machines.count();
      expect(count).toBeGreaterThan(1);
      await machines.first().getByLabel("Không còn").check();
      for (let place = 1; place < count; place += 1) {
        await machines.nth(place).getByLabel("Còn", { exact: true }).check();
      }
      for (const box of await page.getByLabel("Đang được sử dụng").all()) await box.check();
      for (const box of await page.getByLabel(/^Có biển/).all()) await box.check();
      await page.getByLabel("Ảnh máy và biển").setInputFiles(photo);
      await page.getByText("bien-khuyen-cong").first().waitFor();
      await page
        .getByText(/trên máy này/)
        .first()
        .waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);

      await page.context().setOffline(false);
      await press(page, "Ghi biên bản kiểm tra");
      await page.getByText("Không còn máy tại cơ sở").waitFor();
      await page.getByRole("link", { name: /bien-khuyen-cong/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });

    it("keeps its finding until somebody says how it was put right", async () => {
      const page = await open("centre_officer", `/support-checks/${settled}`, width);
      await press(page, "Ghi đã xử lý");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Đã khắc phục").check();
      await dialog.getByLabel("Đã xử lý thế nào").fill("Cơ sở đã đưa máy về xưởng, có ảnh");
      await dialog.getByRole("button", { name: "Ghi đã xử lý xong" }).click();
      await page.getByText("Đã xử lý xong", { exact: true }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
    });
  });

  describe("a supervision visit", () => {
    it("is filled in without network with its finding and photo, and is sent when the network is back", async () => {
      const page = await open("department_officer", `/supervision/${settled}`, width);
      await press(page, "Lập biên bản kiểm tra");
      await page.getByLabel("Làm việc với").waitFor();
      await page.context().setOffline(true);
      await page.getByLabel("Làm việc với").fill("Chủ cơ sở");
      const results = page.getByRole("group", { name: /^Kết quả:/ });
      const count = await results.count();
      for (let place = 0; place < count; place += 1) {
        await results.nth(place).getByLabel("Đạt", { exact: true }).check();
      }
      await results.last().getByLabel("Chưa đạt").check();
      await page.getByLabel("Phát hiện", { exact: true }).fill("Biển bong, không đọc được");
      await page.getByLabel("Kiến nghị", { exact: true }).fill("Gắn lại biển, gửi ảnh");
      await page.getByLabel("Mức độ").selectOption({ index: 1 });
      await page.getByLabel("Đơn vị trả lời").selectOption({ label: "Đơn vị thực hiện" });
      const machines = page.getByRole("group", { name: "Máy tại cơ sở" });
      for (const machine of await machines.all()) {
        await machine.getByLabel("Có", { exact: true }).check();
      }
      await page.getByLabel("Ảnh hiện trường").setInputFiles(photo);
      await page.getByText("bien-khuyen-cong").first().waitFor();
      await page
        .getByText(/trên máy này/)
        .first()
        .waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);

      await page.context().setOffline(false);
      await press(page, "Ghi biên bản kiểm tra");
      await page.getByText("Còn việc phải xử lý").waitFor();
      await page.getByRole("link", { name: /bien-khuyen-cong/ }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });

    it("is answered by the Centre from its list of work, and closed by Sở on the scheme's page", async () => {
      const centre = await open("centre_officer", "/", width);
      await centre.getByRole("link", { name: /Trả lời kiến nghị sau kiểm tra/ }).click();
      await press(centre, "Trả lời kiến nghị");
      const answer = centre.getByRole("dialog");
      await answer.getByLabel("Đã khắc phục, giải trình").fill("Đã gắn lại biển ngày hôm nay");
      expect(await findBarriers(centre)).toEqual([]);
      await answer.getByRole("button", { name: "Gửi trả lời" }).click();
      await centre.getByText("Đã trả lời, chờ kết luận").waitFor();

      const officer = await open(
        "department_officer",
        `/schemes/${settled}?tab=supervision`,
        width,
      );
      await press(officer, "Kết luận đã xử lý xong");
      const dialog = officer.getByRole("dialog");
      await dialog.getByLabel("Đã xử lý thế nào").fill("Đã xem ảnh biển mới");
      await dialog.getByRole("button", { name: "Kết luận", exact: true }).click();
      await officer.getByText("Đã xử lý xong", { exact: true }).first().waitFor();
      expect(await findBarriers(officer)).toEqual([]);
    });

    it("that found something grave is answered with evidence, and closed by who found it", async () => {
      const content = `Máy để ở kho, chưa đưa vào sử dụng (${String(width)})`;
      await visitFinds(content);
      const path = `/schemes/${settled}?tab=supervision`;
      const centre = await open("centre_officer", path, width);
      const answers = async (said: string) => {
        await press(findingOn(centre, content), "Trả lời kiến nghị");
        await centre.getByRole("dialog").getByLabel("Đã khắc phục, giải trình").fill(said);
        await press(centre.getByRole("dialog"), "Gửi trả lời");
      };
      await answers("Đã đưa máy vào sử dụng");
      const dialog = centre.getByRole("dialog");
      await dialog.getByRole("alert").first().waitFor();
      await looksRight(centre);
      await press(dialog, "Không, quay lại");
      await press(findingOn(centre, content), "Đính kèm tệp");
      await dialog.getByRole("combobox", { name: "Loại tài liệu" }).fill("đã khắc phục");
      await dialog.getByRole("option", { name: /đã khắc phục/u }).click();
      await dialog.getByLabel("Tệp", { exact: true }).setInputFiles(photo);
      await dialog.getByText("đã lưu").waitFor();
      await looksRight(centre);
      await press(dialog, "Đính kèm");
      await findingOn(centre, content).getByRole("link", { name: photo.name }).waitFor();
      await answers("Đã đưa máy vào sử dụng, gửi ảnh");
      await findingOn(centre, content).getByText("Đã trả lời, chờ kết luận").waitFor();

      const officer = await open("department_officer", path, width);
      await press(findingOn(officer, content), "Yêu cầu trả lời lại");
      const again = officer.getByRole("dialog");
      await again.getByLabel("Vì sao phải trả lời lại").fill("Ảnh chưa thấy máy đang chạy");
      await looksRight(officer);
      await press(again, "Không, quay lại");
      await findingOn(officer, content).getByRole("link", { name: photo.name }).waitFor();
      await press(findingOn(officer, content), "Kết luận đã xử lý xong");
      await again.getByLabel("Đã xử lý thế nào").fill("Đã xem ảnh máy đang chạy");
      await looksRight(officer);
      await press(again, "Kết luận");
      await findingOn(officer, content).getByText("Đã xử lý xong", { exact: true }).waitFor();
      await looksRight(officer);
    });

    it("stands in the list and in the year's plan", async () => {
      const page = await open("department_officer", "/visits?state=closed", width);
      await page.locator(".status", { hasText: "Đã xử lý xong" }).first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
      await page.getByRole("link", { name: "Kế hoạch kiểm tra năm" }).click();
      await press(page, "Thêm cuộc kiểm tra");
      await page.getByRole("dialog").getByLabel("Tháng kiểm tra").waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });

  describe("the results after support on screen", () => {
    it("are recorded by the Centre with their evidence counted", async () => {
      const page = await open("centre_officer", `/schemes/${settled}?tab=outcome`, width);
      await press(page, "Ghi nhận kết quả");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Đo được").first().fill("12");
      await dialog
        .getByLabel("Mức minh chứng")
        .first()
        .selectOption({ label: "Có tài liệu minh chứng" });
      await dialog.getByLabel("Số tài liệu").fill("0");
      await dialog.getByRole("button", { name: "Ghi kết quả" }).click();
      await dialog.getByRole("alert").first().waitFor();
      expect(await dialog.getByLabel("Đo được").first().inputValue()).toBe("12");
      await dialog.getByLabel("Số tài liệu").fill("2");
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Ghi kết quả" }).click();
      await page.locator(".status", { hasText: "Có tài liệu minh chứng" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });

    it("are verified by Sở, each chosen with its figure in sight", async () => {
      const page = await open("department_officer", `/schemes/${settled}?tab=outcome`, width);
      await press(page, "Xác minh kết quả");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Cách kiểm tra, tài liệu đã xem").fill("Xem bảng lương");
      await dialog.getByRole("button", { name: "Xác minh kết quả" }).click();
      await dialog.getByText("Chọn ít nhất một kết quả đã kiểm tra.").waitFor();
      await dialog.getByRole("checkbox").first().check();
      expect(await findBarriers(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Xác minh kết quả" }).click();
      await page.locator(".status", { hasText: "Đã kiểm tra, xác minh" }).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });

  describe("the public list of supported establishments", () => {
    it("shows the establishment without script, and loses it when the department withholds it", async () => {
      const context = await real.browser.newContext({ javaScriptEnabled: false });
      const visitor = await context.newPage();
      await visitor.goto(`${real.origin}/co-so-duoc-ho-tro`);
      const rows = visitor.locator("tbody tr");
      const published = await rows.count();
      expect(published).toBeGreaterThan(0);

      const officer = await open("department_officer", `/support-checks/${settled}`, width);
      await press(officer, "Không công khai");
      const dialog = officer.getByRole("dialog");
      await dialog.getByLabel("Lý do không công khai").fill("Cơ sở đề nghị");
      await dialog.getByRole("button", { name: "Không công khai" }).click();
      await officer.getByText("Không công khai: Cơ sở đề nghị").waitFor();
      await visitor.reload();
      expect(await rows.count()).toBe(published - 1);
    });

    it("has no barrier", async () => {
      const page = await (
        await real.browser.newContext({ viewport: { width, height: 768 } })
      ).newPage();
      await page.goto(`${real.origin}/co-so-duoc-ho-tro`);
      expect(await findBarriers(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    });
  });
});

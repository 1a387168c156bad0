import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePdfRenderer } from "../../server/src/document/engine/render-pdf.ts";
import { issueDocument } from "../../server/src/document/issue-document.ts";
import { makeSettledScheme } from "../../server/src/testing/make-papers.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
let made: Awaited<ReturnType<typeof makeSettledScheme>>;

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  const { world } = real;
  made = await makeSettledScheme(world);
  const department = await world.person("department_officer");
  const centre = await world.person("centre_officer");
  const subjectId = made.schemeId;
  accepted(await world.run(issueDocument, department, { kind: "task_assignment", subjectId }));
  for (const kind of ["need_registration", "scheme_narrative", "liquidation_minutes"] as const) {
    accepted(await world.run(issueDocument, centre, { kind, subjectId }));
  }
}, 180_000);
afterAll(async () => {
  await closePdfRenderer();
  await real.close();
});

const widths = [1366, 360] as const;
/** Where pictures are kept for looking at, when asked for. */
const shots = process.env["KC_SHOTS"];

async function look(page: Page, name: string): Promise<void> {
  await standsStill(page);
  if (shots !== undefined) {
    const { width = 0 } = page.viewportSize() ?? {};
    await page.screenshot({ path: `${shots}/${name}-${String(width)}.png`, fullPage: true });
  }
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

describe("the registers on screen", () => {
  it.each(widths)("show what a body issued and numbered, by year, at %i wide", async (width) => {
    const page = await real.pageOf("department_officer", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/registers`);
    await page.getByText("77/QĐ-SCT").first().waitFor();
    await look(page, "register-outgoing");
    await page.goto(`${real.origin}/app/registers?register=incoming`);
    await page.getByText("Sổ chưa có văn bản nào").waitFor();
    await look(page, "register-incoming");
    const centre = await real.pageOf("centre_officer", { width, colorScheme: "light" });
    await centre.goto(`${real.origin}/app/registers`);
    await centre.getByLabel("Sổ:").selectOption({ label: "Sổ phiếu nội bộ" });
    await centre.getByText("Phiếu đăng ký nhu cầu").first().waitFor();
    await look(centre, "register-internal");
    await page.context().close();
    await centre.context().close();
  });
});

describe("the forms on screen", () => {
  it.each(widths)("are found by name and drawn at %i wide", async (width) => {
    const page = await real.pageOf("clerk", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/forms`);
    await page.getByText("Biên bản nghiệm thu cơ sở", { exact: true }).first().waitFor();
    await look(page, "forms");
    await page.getByRole("searchbox", { name: "Tìm mẫu" }).fill("thanh ly");
    await page.getByText("1 mẫu").waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^PDF/u }).click();
    expect((await download).suggestedFilename()).toBe("mau-liquidation-minutes-v1.pdf");
    await page.context().close();
  });
});

describe("the bodies on screen", () => {
  it.each(widths)("have their address and symbol changed at %i wide", async (width) => {
    const page = await real.pageOf("administrator", { width, colorScheme: "light" });
    await page.goto(`${real.origin}/app/organisations?q=so%20cong%20thuong`);
    await page.getByRole("button", { name: "Sửa Sở Công Thương tỉnh Cao Bằng" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Địa chỉ trụ sở").fill(`Số ${String(width)}, phố Minh Họa`);
    await look(page, "organisation");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await page
      .getByText(`Số ${String(width)}, phố Minh Họa`)
      .first()
      .waitFor();
    await look(page, "organisations");
    await page.context().close();
  });
});

describe("the papers of a step", () => {
  it.each(widths)("stand where the step is worked on at %i wide", async (width) => {
    const page = await real.pageOf("centre_officer", { width, colorScheme: "light" });
    for (const [path, title] of [
      [`/payment-requests/${made.requestId}`, "Văn bản: tạm ứng, thanh toán"],
      [`/schemes/${made.schemeId}?tab=acceptance`, "Văn bản: nghiệm thu"],
      [`/schemes/${made.schemeId}?tab=settlement`, "Văn bản: quyết toán, thanh lý"],
      [`/schemes/${made.schemeId}?tab=appraisal`, "Văn bản: thẩm định"],
      [`/schemes/${made.schemeId}?tab=contract`, "Văn bản: giao nhiệm vụ, hợp đồng"],
      [`/plans/${made.planId}`, "Kế hoạch năm"],
    ] as const) {
      await page.goto(`${real.origin}/app${path}`);
      await page.getByRole("heading", { name: title }).last().waitFor();
      await look(page, `step-${title.replace(/\W+/gu, "-")}`);
    }
    await page.context().close();
  });
});

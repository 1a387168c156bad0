import type { Role } from "@kc/core/access";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeNationalAtWork } from "../../server/src/testing/make-national.ts";
import { makeSchemeAt } from "../../server/src/testing/make-progress.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";

let real: RealServer;
let going = "";
let drawn = "";
let national = "";

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  going = (await makeSchemeAt(real.world, "contracted")).schemeId;
  drawn = (await makeSchemeAt(real.world, "in_progress", { advanceDong: 100_000_000 })).schemeId;
  national = (await makeNationalAtWork(real.world)).schemeId;
}, 180_000);
afterAll(() => real.close());

async function open(role: Role, path: string, width = 1366): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  await page.goto(`${real.origin}/app${path}`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

/** Looks at the page for barriers, and that nothing reaches beyond a narrow window. */
async function look(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

describe("more time on screen", () => {
  it("is asked by the Centre, verified and decided by Sở, and put in an annex", async () => {
    const centre = await open("centre_officer", `/schemes/${going}?tab=changes`);
    await press(centre, "Đề nghị điều chỉnh, bổ sung");
    await centre.getByLabel("Nội dung điều chỉnh").selectOption("time");
    await centre.getByLabel("Ngày hoàn thành mới", { exact: true }).fill("20/12/2026");
    await look(centre);
    await inDialog(centre, "Gửi đề nghị");
    await centre.getByRole("link", { name: "Nhập “Lý do”." }).waitFor();
    await centre.getByLabel("Lý do").fill("Nhà cung cấp giao máy chậm do mưa lũ");
    await inDialog(centre, "Gửi đề nghị");
    await centre.getByText("Đang đề nghị điều chỉnh, bổ sung").waitFor();
    await centre.getByText("20/12/2026").first().waitFor();
    await look(centre);

    const officer = await open("department_officer", `/schemes/${going}?tab=changes`);
    await press(officer, "Xác minh thực tế");
    await officer.getByLabel("Kết quả kiểm tra, xác nhận").fill("Đã kiểm tra tại cơ sở");
    await inDialog(officer, "Ghi kết quả");
    await officer.getByText("Sở đã xác minh").waitFor();

    const head = await open("department_head", `/schemes/${going}?tab=changes`, 360);
    await press(head, "Chấp thuận");
    await look(head);
    await inDialog(head, "Chấp thuận");
    await head.getByText("Được chấp thuận", { exact: true }).waitFor();
    await look(head);

    const centreHead = await open("centre_head", `/schemes/${going}?tab=changes`);
    await press(centreHead, "Ký phụ lục hợp đồng");
    await centreHead.getByLabel("Số phụ lục").fill("01/PLHĐ-TTKC");
    await inDialog(centreHead, "Ghi phụ lục");
    await centreHead.getByText("số 01/PLHĐ-TTKC, 02/03/2026").waitFor();

    await centreHead.goto(`${real.origin}/app/schemes/${going}?tab=history`);
    await centreHead.getByText("chấp thuận điều chỉnh, bổ sung").first().waitFor();
    await centreHead.getByRole("rowheader", { name: "Ngày hoàn thành" }).first().waitFor();
    await look(centreHead);
  });
});

describe("a change of machines and money on screen", () => {
  it("says what would be accepted, keeps what was typed, and is refused with a reason", async () => {
    const centre = await open("centre_officer", `/schemes/${drawn}?tab=changes`, 360);
    await press(centre, "Đề nghị điều chỉnh, bổ sung");
    await centre.getByLabel("Nội dung điều chỉnh").selectOption("machines");
    await centre.getByLabel("Tên máy móc, thiết bị").first().fill("Máy tráng miến đôi");
    await centre.getByLabel("Kinh phí hỗ trợ sau điều chỉnh").fill("99 triệu");
    await centre.getByLabel("Lý do").fill("Nhà cung cấp ngừng sản xuất mẫu cũ");
    await look(centre);
    await inDialog(centre, "Gửi đề nghị");
    await centre.getByText("Hãy thu hồi, nộp trả trước").waitFor();
    await centre.getByLabel("Kinh phí hỗ trợ sau điều chỉnh").fill("240 triệu");
    await inDialog(centre, "Gửi đề nghị");
    await centre.getByText("Máy tráng miến đôi", { exact: false }).first().waitFor();
    await look(centre);

    const leader = await open("provincial_leader", `/schemes/${drawn}?tab=changes`);
    await press(leader, "Không chấp thuận");
    await inDialog(leader, "Không chấp thuận");
    await leader.getByRole("link", { name: "Nhập “Lý do không chấp thuận”." }).waitFor();
    await leader.getByLabel("Lý do không chấp thuận").fill("Chưa có báo giá máy mới");
    await look(leader);
    await inDialog(leader, "Không chấp thuận");
    await leader.getByText("Chưa có báo giá máy mới").waitFor();
    await leader.getByText("Không được chấp thuận", { exact: true }).waitFor();
  });
});

describe("a change of a national scheme on screen", () => {
  it("is verified by Sở and entered from the paper of the Cục by the clerk", async () => {
    const path = `/schemes/${national}?tab=changes`;
    const centre = await open("centre_officer", path);
    await press(centre, "Đề nghị điều chỉnh, bổ sung");
    await centre.getByLabel("Nội dung điều chỉnh").selectOption("time");
    await centre.getByLabel("Ngày hoàn thành mới", { exact: true }).fill("20/12/2026");
    await centre.getByLabel("Lý do").fill("Nhà cung cấp giao máy chậm do mưa lũ");
    await inDialog(centre, "Gửi đề nghị");
    await centre.getByText("Cục Đổi mới sáng tạo").first().waitFor();
    await look(centre);

    const officer = await open("department_officer", path, 360);
    await press(officer, "Xác minh thực tế");
    await officer.getByLabel("Kết quả kiểm tra, xác nhận").fill("Đã kiểm tra tại cơ sở");
    await inDialog(officer, "Ghi kết quả");
    await officer.getByText("Sở đã xác minh").waitFor();

    const clerk = await open("clerk", path, 360);
    await press(clerk, "Ghi nhận văn bản: Chấp thuận");
    await inDialog(clerk, "Chấp thuận");
    await clerk.getByRole("alert").first().waitFor();
    await look(clerk);
    await clerk.getByLabel("Số, ký hiệu").fill("712/CKC-KC");
    await clerk.getByLabel("Ngày văn bản", { exact: true }).fill("02/03/2026");
    await clerk.getByLabel(/Người ký/u).fill("Đặng Văn Ví Dụ, Cục trưởng");
    await inDialog(clerk, "Chấp thuận");
    await clerk.getByText("Được chấp thuận", { exact: true }).waitFor();
    await clerk.getByText("712/CKC-KC").first().waitFor();
    await look(clerk);
  });
});

import type { Role } from "@kc/core/access";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSchemeAmendments } from "../../server/src/amendment/find-scheme-amendments.ts";
import { verifyAmendment } from "../../server/src/amendment/verify-amendment.ts";
import {
  approvePlan,
  bringToDecision,
  makeAllocation,
  makeAppraisedScheme,
  makePlan,
} from "../../server/src/testing/make-money.ts";
import {
  makeNationalPlan,
  makeNationalScheme,
  signWithAgency,
} from "../../server/src/testing/make-national.ts";
import { smallPdf } from "../../server/src/testing/make-papers.ts";
import { makeSchemeAt, signContractFor } from "../../server/src/testing/make-progress.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
const widths = [1366, 360] as const;
/** Schemes of the province of which each width has its own: contracted, with money drawn, waiting for its own decision. */
const going = new Map<number, string>();
const drawn = new Map<number, string>();
const own = new Map<number, string>();

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  const { world } = real;
  const advance = { advanceDong: 100_000_000 };
  for (const [place, width] of widths.entries()) {
    going.set(width, (await makeSchemeAt(world, "contracted")).schemeId);
    drawn.set(width, (await makeSchemeAt(world, "in_progress", advance)).schemeId);
    own.set(width, await makePlannedForOwnDecision(2028 + place));
  }
}, 180_000);
afterAll(() => real.close());

/** A scheme in an approved list of which UBND tỉnh still decides each. */
async function makePlannedForOwnDecision(year: number): Promise<string> {
  const { world } = real;
  const scheme = await makeAppraisedScheme(world, { planYear: year });
  const allocationId = await makeAllocation(world, scheme.appraisedDong, { year });
  const plan = await makePlan(world, allocationId, [{ scheme }], {
    year,
    approval: "list_and_each",
  });
  accepted(await approvePlan(world, await bringToDecision(world, plan)));
  return scheme.schemeId;
}

async function open(role: Role, path: string, width: number): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  await page.goto(`${real.origin}/app${path}`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const inDialog = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("button", { name, exact: true }).click();

async function fill(within: Page | Locator, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    await within.getByLabel(label, { exact: true }).fill(value);
  }
}

/** Looks at the page for barriers, and that nothing reaches beyond a narrow window. */
async function look(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
}

describe("more time on screen", () => {
  it.each(widths)("is asked, verified, decided and put in an annex, at %i", async (width) => {
    const path = `/schemes/${going.get(width) ?? ""}?tab=changes`;
    const centre = await open("centre_officer", path, width);
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

    const officer = await open("department_officer", path, width);
    await press(officer, "Xác minh thực tế");
    await officer.getByLabel("Kết quả kiểm tra, xác nhận").fill("Đã kiểm tra tại cơ sở");
    await inDialog(officer, "Ghi kết quả");
    await officer.getByText("Sở đã xác minh").waitFor();

    const head = await open("department_head", path, width);
    await press(head, "Chấp thuận");
    await look(head);
    await inDialog(head, "Chấp thuận");
    await head.getByText("Được chấp thuận", { exact: true }).waitFor();
    await look(head);

    const centreHead = await open("centre_head", path, width);
    await press(centreHead, "Ký phụ lục hợp đồng");
    await centreHead.getByLabel("Số phụ lục").fill("01/PLHĐ-TTKC");
    await inDialog(centreHead, "Ghi phụ lục");
    await centreHead.getByText("số 01/PLHĐ-TTKC, 02/03/2026").waitFor();

    await centreHead.goto(`${real.origin}/app${path.replace("changes", "history")}`);
    await centreHead.getByText("chấp thuận điều chỉnh, bổ sung").first().waitFor();
    await centreHead.getByRole("rowheader", { name: "Ngày hoàn thành" }).first().waitFor();
    await look(centreHead);
  });
});

describe("a change of machines and money on screen", () => {
  it.each(widths)(
    "says what is possible, keeps what was typed, is refused with a reason, at %i",
    async (width) => {
      const path = `/schemes/${drawn.get(width) ?? ""}?tab=changes`;
      const centre = await open("centre_officer", path, width);
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

      const leader = await open("provincial_leader", path, width);
      await press(leader, "Không chấp thuận");
      await inDialog(leader, "Không chấp thuận");
      await leader.getByRole("link", { name: "Nhập “Lý do không chấp thuận”." }).waitFor();
      await leader.getByLabel("Lý do không chấp thuận").fill("Chưa có báo giá máy mới");
      await look(leader);
      await inDialog(leader, "Không chấp thuận");
      await leader.getByText("Chưa có báo giá máy mới").waitFor();
      await leader.getByText("Không được chấp thuận", { exact: true }).waitFor();
    },
  );
});

describe("a scheme that the province decides after the plan", () => {
  it.each(widths)("is approved from the paper of UBND tỉnh with its scan, at %i", async (width) => {
    const path = `/schemes/${own.get(width) ?? ""}?tab=contract`;
    const page = await open("department_officer", path, width);
    await press(page, "Phê duyệt đề án (ghi nhận văn bản)");
    const dialog = page.getByRole("dialog");
    await fill(dialog, {
      "Số quyết định": `9${String(width)}/QĐ-UBND`,
      "Ngày quyết định": "02/03/2026",
    });
    await dialog.getByLabel(/Người ký/u).fill("Phó Chủ tịch Ví Dụ");
    await dialog.getByLabel("Bản quét văn bản").setInputFiles({
      name: "quyet-dinh.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(smallPdf(`own-${String(width)}`)),
    });
    await dialog.getByText("đã lưu").waitFor();
    await standsStill(page);
    await look(page);
    await inDialog(page, "Phê duyệt đề án");
    await page.locator(".status", { hasText: "Đã phê duyệt đề án" }).first().waitFor();
    await look(page);
    await page.context().close();
  });
});

describe.each(widths)("what the Cục and the Minister change, on screen at %i", (width) => {
  let page: Page;
  const national = { going: "", stopping: "", leaving: "" };

  beforeAll(async () => {
    const { world } = real;
    const year = width === 1366 ? 2026 : 2027;
    const schemes = [];
    for (const name of ["going", "stopping", "leaving"] as const) {
      const scheme = await makeNationalScheme(world, {
        planYear: year,
        appraisedDong: 200_000_000,
      });
      national[name] = scheme.schemeId;
      schemes.push(scheme);
    }
    await makeNationalPlan(world, "approved", schemes, year);
    for (const scheme of schemes.slice(0, 2)) {
      accepted(await signWithAgency(world, scheme));
      accepted(await signContractFor(world, scheme));
    }
    page = await real.pageOf("centre_officer", { width, colorScheme: "light" });
  }, 60_000);

  async function as(role: Role, path: string): Promise<void> {
    await real.seat(page, role);
    await page.goto(`${real.origin}/app${path}`);
    await standsStill(page);
  }

  async function looksRight(): Promise<void> {
    await standsStill(page);
    await look(page);
  }

  /** Asked by the Centre, looked at by Sở on site, entered by the clerk from the paper, with its scan. */
  async function isDecidedOutside(kind: string, values: Readonly<Record<string, string>>) {
    const path = `/schemes/${national.going}?tab=changes`;
    await as("centre_officer", path);
    await press(page, "Đề nghị điều chỉnh, bổ sung");
    await page.getByLabel("Nội dung điều chỉnh").selectOption(kind);
    await fill(page, { ...values, "Lý do": "Mưa lũ, nhà cung cấp giao máy chậm" });
    await looksRight();
    await inDialog(page, "Gửi đề nghị");
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await isVerified(kind === "time", path);
    await as("clerk", path);
    await press(page, "Ghi nhận văn bản: Chấp thuận");
    await isEnteredFromPaper(`${kind}.pdf`);
    await inDialog(page, "Chấp thuận");
    await page.getByText("Được chấp thuận", { exact: true }).first().waitFor();
    await page.getByRole("link", { name: `${kind}.pdf`, exact: true }).waitFor();
    await looksRight();
  }

  /** Sở has looked on site: entered by hand, or played. */
  async function isVerified(byHand: boolean, path: string): Promise<void> {
    if (byHand) {
      await as("department_officer", path);
      await press(page, "Xác minh thực tế");
      await page.getByLabel("Kết quả kiểm tra, xác nhận").fill("Đã kiểm tra tại cơ sở");
      await inDialog(page, "Ghi kết quả");
      await page.getByText("Sở đã xác minh").waitFor();
      return;
    }
    const officer = await real.world.person("department_officer");
    const found = await real.world.ask(findSchemeAmendments, officer, { schemeId: national.going });
    const [asked] = accepted(found).rows.filter(({ isOpen }) => isOpen);
    accepted(
      await real.world.run(verifyAmendment, officer, {
        amendmentId: asked?.id ?? "",
        expectedVersion: asked?.version ?? 0,
        verifiedOn: "2026-03-02",
        finding: "Đã kiểm tra tại cơ sở",
      }),
    );
  }

  /** Number, day, signatory and scan of the paper in the open dialog. */
  async function isEnteredFromPaper(name: string): Promise<void> {
    const dialog = page.getByRole("dialog");
    const number = `${name.replace(".pdf", "")}-${String(width)}/CKC-KC`;
    await fill(dialog, { "Số, ký hiệu": number, "Ngày văn bản": "02/03/2026" });
    await dialog.getByLabel(/Người ký/u).fill("Đặng Văn Ví Dụ, Cục trưởng");
    await dialog.getByLabel("Bản quét văn bản").setInputFiles({
      name,
      mimeType: "application/pdf",
      buffer: Buffer.from(smallPdf(name)),
    });
    await dialog.getByText("đã lưu").waitFor();
    await looksRight();
  }

  async function openAside(name: string): Promise<void> {
    await page.getByText("Việc khác", { exact: true }).click();
    await press(page, `Ghi nhận văn bản: ${name}`);
  }

  it("more time within the year is the Cục's", async () => {
    const endsOn = width === 1366 ? "20/12/2026" : "20/12/2027";
    await isDecidedOutside("time", { "Ngày hoàn thành mới": endsOn });
    await page.getByText("Cục Đổi mới sáng tạo").first().waitFor();
  });

  it("more support is the Minister's", async () => {
    await isDecidedOutside("support", { "Kinh phí hỗ trợ sau điều chỉnh": "240 triệu" });
    await page.getByText("Bộ trưởng Bộ Công Thương").first().waitFor();
  });

  it("force majeure is the Cục's, and leads to the acceptance of what is done", async () => {
    await isDecidedOutside("force_majeure", {
      "Sự kiện bất khả kháng": "Lũ quét làm hư hỏng nhà xưởng",
      "Ngày xảy ra": "02/03/2026",
      "Khối lượng đã hoàn thành": "Đã mua, lắp đặt 01 máy",
    });
    await page.getByText("Đề nghị nghiệm thu").first().waitFor();
  });

  it("a stop is entered by Sở from the Minister's paper", async () => {
    await as("provincial_leader", `/schemes/${national.stopping}`);
    expect(await page.getByRole("button", { name: /Ngừng thực hiện/u }).count()).toBe(0);
    await as("department_officer", `/schemes/${national.stopping}`);
    await openAside("Ngừng thực hiện");
    await page.getByRole("dialog").getByLabel("Lý do").fill("Cơ sở bán máy đã mua");
    await isEnteredFromPaper("ngung.pdf");
    await inDialog(page, "Ngừng thực hiện");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.goto(`${real.origin}/app/schemes/${national.stopping}?tab=documents`);
    await page.getByRole("link", { name: "ngung.pdf", exact: true }).waitFor();
    await looksRight();
  });

  it("a withdrawal before the contract is entered by the Centre; no reserve takes its place", async () => {
    await as("centre_officer", `/schemes/${national.leaving}`);
    await openAside("Xin rút hồ sơ");
    await page.getByRole("dialog").getByLabel("Lý do").fill("Chưa thu xếp được vốn");
    await isEnteredFromPaper("xin-rut.pdf");
    await inDialog(page, "Xin rút hồ sơ");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await looksRight();
    await as("provincial_leader", "/plans");
    await page
      .getByRole("link", { name: /khuyến công quốc gia/u })
      .first()
      .click();
    await page
      .getByText(/^Danh mục chính/u)
      .first()
      .waitFor();
    expect(await page.getByText(/^Danh mục dự phòng/u).count()).toBe(0);
    expect(await page.getByRole("button", { name: /điều chỉnh/iu }).count()).toBe(0);
    await looksRight();
  });
});

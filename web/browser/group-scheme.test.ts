import type { Role } from "@kc/core/access";
import { assignTaskEndpoint } from "@kc/server/api/contract";
import { findSchemeEndpoint, savePapersEndpoint } from "@kc/server/api/scheme";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeEstablishment } from "../../server/src/testing/make-establishment.ts";
import { makeDraftedScheme } from "../../server/src/testing/make-scheme.ts";
import { type Maker, makers } from "../../stories/cast/makers.ts";
import { openStage } from "../../stories/open-story-world.ts";
import type { Stage } from "../../stories/stage.ts";
import {
  departmentAppraises,
  estimateIsAssigned,
  machineryContent,
  planIsApproved,
  planIsDrawnUp,
} from "../../stories/steps/approval.ts";
import { centreSigns } from "../../stories/steps/carrying-out.ts";
import {
  centreAddsMember,
  centreSubmits,
  centreWritesMember,
  departmentReceives,
  type Proposal,
} from "../../stories/steps/dossier.ts";
import { centreRegisters } from "../../stories/steps/establishment.ts";
import { centreDraftsGroup, type PlannedGroup } from "../../stories/steps/group-plan.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
let schemeId = "";
const second = "Hợp tác xã Chè Mẫu";

beforeAll(async () => {
  real = await openRealServer("2026-03-02");
  schemeId = (await makeDraftedScheme(real.world)).schemeId;
  await makeEstablishment(real.world, { name: second });
}, 180_000);
afterAll(() => real.close());

async function open(role: Role, path: string, width = 1366): Promise<Page> {
  const page = await real.pageOf(role, { width, colorScheme: "light" });
  await page.goto(`${real.origin}/app${path}`);
  return page;
}

describe("a group scheme on screen", () => {
  it("gets a second beneficiary, whose part of the dossier is written by itself", async () => {
    const page = await open("centre_officer", `/schemes/${schemeId}/dossier`);
    await page.getByRole("button", { name: "Thêm đơn vị thụ hưởng" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox").fill("chè mẫu");
    await page.getByRole("option", { name: new RegExp(second) }).click();
    await dialog.getByRole("button", { name: "Thêm vào đề án" }).click();
    await page.getByRole("link", { name: second }).click();
    await page.locator("a[aria-current=page]", { hasText: second }).waitFor();
    const request = page.locator("form", { has: page.locator("#de-nghi") });
    await request.getByLabel("Kinh phí khuyến công đề nghị hỗ trợ").fill("50 triệu");
    await request.getByRole("button", { name: "Lưu phần này" }).click();
    await page.getByText(`${second}, Phường Thục Phán: đề nghị 50.000.000`).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it.each([1366, 360])("shows each beneficiary with its money at %i", async (width) => {
    const page = await open("centre_officer", `/schemes/${schemeId}`, width);
    await page.getByRole("heading", { name: "Đề án nhóm: 2 đơn vị thụ hưởng" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.goto(`${real.origin}/app/schemes/${schemeId}/dossier`);
    await page.getByRole("navigation", { name: "Đơn vị thụ hưởng của đề án nhóm" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe("a group scheme that names its beneficiaries after approval", () => {
  it.each([1366, 360])("is registered by its number and kind at %i", async (width) => {
    const page = await open("centre_officer", "/schemes/new", width);
    await page.getByLabel("Đề án nhóm, xác định đơn vị thụ hưởng sau khi phê duyệt").check();
    await page.getByLabel("Số đơn vị thụ hưởng dự kiến").fill("3");
    await page.getByLabel("Loại hình đơn vị thụ hưởng").fill("cơ sở chế biến chè");
    await page.getByLabel("Hiện trạng và nhu cầu").fill("Cần máy sao chè cho các cơ sở.");
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Đăng ký nhu cầu" }).click();
    await page.getByText("03 cơ sở chế biến chè (xác định sau khi phê duyệt)").first().waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole("link", { name: "Kế hoạch nhóm" }).first().click();
    await page.getByText("Chưa nêu đơn vị thụ hưởng nào").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

const million = 1_000_000;
const machineOf = (machine: string, priceMillion: number, requestedMillion: number): Proposal => ({
  year: 2026,
  name: "Hỗ trợ máy chế biến nông sản cho các cơ sở xác định sau khi phê duyệt",
  machine,
  origin: "Việt Nam",
  priceDong: priceMillion * million,
  requestedDong: requestedMillion * million,
  technologyLine: "single",
  place: "Tỉnh Cao Bằng",
  workers: 9,
});
const group: PlannedGroup = {
  ...machineOf("máy chế biến nông sản", 900, 400),
  planned: { count: 3, kind: "cơ sở chế biến nông sản" },
};
const dryer = machineOf("máy sấy miến dong", 420, 200);
const mixer = machineOf("máy trộn hạt", 300, 150);

/** Two schemes as Sở has given them as tasks to the Centre, before anybody is named. */
async function groupsWithTask(stage: Stage): Promise<readonly string[]> {
  stage.on("2025-10-16");
  const ids: string[] = [];
  for (const width of ["màn hình rộng", "điện thoại"]) {
    ids.push(await centreDraftsGroup(stage, { ...group, name: `${group.name} (${width})` }));
  }
  for (const schemeId of ids) {
    await centreSubmits(stage, schemeId);
    await departmentReceives(stage, schemeId);
  }
  stage.on("2025-11-12");
  const appraised = { amountDong: group.requestedDong, on: "2025-11-12" };
  for (const schemeId of ids) await departmentAppraises(stage, schemeId, appraised);
  stage.on("2025-12-22");
  const allocationId = await estimateIsAssigned(stage, {
    year: 2026,
    content: machineryContent,
    amountDong: 2 * group.requestedDong,
    decisionNumber: "2201/QĐ-UBND",
    on: "2025-12-15",
  });
  stage.on("2026-01-20");
  const planId = await planIsDrawnUp(stage, {
    year: 2026,
    allocationId,
    items: ids.map((schemeId) => ({ schemeId, list: "main" })),
    opinionNumber: "88/STC-HCSN",
    opinionOn: "2026-01-16",
  });
  await planIsApproved(stage, {
    planId,
    submissionNumber: "15/TTr-SCT",
    submittedOn: "2026-01-26",
    decisionNumber: "143/QĐ-UBND",
    on: "2026-02-09",
  });
  stage.on("2026-03-02");
  for (const [at, schemeId] of ids.entries()) {
    await stage.as("giam-doc-so").does(assignTaskEndpoint, {
      ...(await stage.scheme(schemeId)),
      documentNumber: `${String(41 + at)}/QĐ-SCT`,
      assignedOn: "2026-03-02",
      amountDong: group.requestedDong,
    });
  }
  return ids;
}

describe("the plan that names the beneficiaries of a group scheme", () => {
  let stage: Stage;
  let groups: readonly string[] = [];

  beforeAll(async () => {
    ({ stage } = await openStage(real.world));
    groups = await groupsWithTask(stage);
  }, 180_000);

  async function look(page: Page): Promise<void> {
    await standsStill(page);
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  }

  const press = (page: Page, name: string) =>
    page.getByRole("button", { name, exact: true }).click();
  /** Looks at the dialog, then sends it. */
  async function send(page: Page, verb: string): Promise<void> {
    await look(page);
    await page.getByRole("dialog").getByRole("button", { name: verb, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  async function submitPlan(page: Page): Promise<void> {
    await press(page, "Trình Sở Công Thương");
    await page.getByLabel("Đã kiểm tra các nội dung trên, không trùng nội dung chi").check();
    await send(page, "Trình Sở Công Thương");
    await page.getByText("Đang trình Sở duyệt").first().waitFor();
  }

  const cases: readonly (readonly [width: number, at: number, first: Maker, second: Maker])[] = [
    [1366, 0, makers.cuongYen, makers.taiHoSin],
    [360, 1, makers.daiHoang, makers.tamHoa],
  ];

  it.each(cases)(
    "is entered, sent back, approved and carried out at %i",
    async (...given) => {
      const [width, at, first, other] = given;
      const schemeId = groups[at] ?? "";
      const planTab = `/schemes/${schemeId}?tab=group`;
      await centreRegisters(stage, first);
      const otherId = await centreRegisters(stage, other);

      const centre = await open("centre_officer", planTab, width);
      await press(centre, "Thêm đơn vị thụ hưởng");
      const dialog = centre.getByRole("dialog");
      await dialog.getByRole("combobox").fill(first.name);
      await centre.getByRole("option", { name: new RegExp(first.name) }).click();
      await send(centre, "Thêm vào đề án");
      await centre.getByText("chưa có máy móc").first().waitFor();
      await look(centre);

      const { beneficiaries } = await stage.as("trung-tam").asks(findSchemeEndpoint, { schemeId });
      const firstId = beneficiaries.find(({ name }) => name === first.name)?.id ?? "";
      await centreWritesMember(stage, schemeId, firstId, dryer);
      const secondId = await centreAddsMember(stage, schemeId, otherId, mixer);
      await stage.as("trung-tam").does(savePapersEndpoint, {
        ...(await stage.scheme(schemeId)),
        onPaper: [
          "official_letter",
          "beneficiary_request",
          "commitment_letter",
          "business_registration",
          "quotation",
        ],
      });
      await centre.reload();
      await submitPlan(centre);

      const head = await open("department_head", planTab, width);
      await press(head, "Trả lại để hoàn thiện");
      await head.getByLabel("Nội dung cần hoàn thiện").fill("Bổ sung thông số máy trộn");
      await send(head, "Trả lại");
      await head.getByText(/Bổ sung thông số máy trộn/u).waitFor();

      await centre.reload();
      await submitPlan(centre);
      await head.reload();
      await press(head, "Phê duyệt kế hoạch");
      await head.getByLabel("Số, ký hiệu văn bản phê duyệt").fill(`${String(52 + at)}/QĐ-SCT`);
      await send(head, "Phê duyệt");
      await head.getByText(new RegExp(`văn bản số ${String(52 + at)}/QĐ-SCT`, "u")).waitFor();
      await look(head);

      const director = await open("centre_head", `/schemes/${schemeId}?tab=contract`, width);
      const signing = director.getByRole("dialog");
      for (const [place, member] of [
        { beneficiaryId: firstId, maker: first, proposal: dryer },
        { beneficiaryId: secondId, maker: other, proposal: mixer },
      ].entries()) {
        await press(director, "Ký hợp đồng");
        await signing.getByText(`Hợp đồng với ${member.maker.name}.`).waitFor();
        if (place === 0) await look(director);
        await centreSigns(stage, schemeId, {
          beneficiaryId: member.beneficiaryId,
          number: `${String(11 + 2 * at + place)}/HĐ-TTKC`,
          grantDong: member.proposal.requestedDong,
          signedOn: "2026-03-02",
          endsOn: "2026-11-30",
          beneficiaryName: member.maker.name,
          representative: member.maker.representative,
          advance: "not-allowed",
        });
        await director.reload();
      }
      await director
        .getByText(`${String(12 + 2 * at)}/HĐ-TTKC`)
        .first()
        .waitFor();
      await look(director);

      await centre.goto(`${real.origin}/app/schemes/${schemeId}?tab=changes`);
      await press(centre, "Đề nghị điều chỉnh, bổ sung");
      await centre.getByLabel("Nội dung điều chỉnh").selectOption("support");
      const whose = centre.getByLabel("Đơn vị thụ hưởng được điều chỉnh");
      const named = await whose.locator("option:not([value=''])").allInnerTexts();
      expect(named.toSorted()).toEqual([first.name, other.name].toSorted());
      await whose.selectOption({ label: other.name });
      await centre.getByText("Hiện được phê duyệt 150.000.000").waitFor();
      await centre.getByLabel("Kinh phí hỗ trợ sau điều chỉnh").fill("120 triệu");
      await centre.getByLabel("Lý do").fill("Giá máy trên thị trường giảm");
      await send(centre, "Gửi đề nghị");
      await centre.getByText("Đang đề nghị điều chỉnh, bổ sung").waitFor();
      await centre.getByText(other.name).first().waitFor();
      await look(centre);
    },
    120_000,
  );
});

import type { Role } from "@kc/core/access";
import type { SchemeStatus } from "@kc/core/scheme";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordYear } from "../../server/src/party/record-year.ts";
import { registerEstablishment } from "../../server/src/party/register-establishment.ts";
import { insertScheme } from "../../server/src/testing/insert-scheme.ts";
import {
  establishmentInput,
  makeEstablishment,
} from "../../server/src/testing/make-establishment.ts";
import { twoMachines } from "../../server/src/testing/make-money.ts";
import { accepted } from "../../server/src/testing/test-world.ts";
import { findBarriers, overflowOf } from "./open-browser.ts";
import { openRealServer, type RealServer } from "./real-server.ts";
import { standsStill } from "./stands-still.ts";

let real: RealServer;
let own = "";
let supported = "";

beforeAll(async () => {
  real = await openRealServer("2026-03-10");
  const { world } = real;
  own = await makeEstablishment(world, {
    name: "Hợp tác xã Miến dong Tân Việt Á",
    products: "Miến dong, bún khô",
    phone: "0912 000 001",
  });
  await makeEstablishment(world, {
    name: "Công ty TNHH Chế biến trúc tre Nguyên Bình",
    legalForm: "enterprise",
    taxCode: "4800123457",
    sectorDivision: "16",
    communeCode: "01726",
    products: "Chiếu trúc, đũa tre xuất khẩu, ván ép tre",
  });
  await makeEstablishment(world, { name: "Làng nghề hương Phja Thắp", legalForm: "craft_village" });
  const centre = await world.person("centre_officer");
  let version = 1;
  for (const [year, revenueDong, workers] of [
    [2023, 2_100_000_000, 9],
    [2024, 2_850_000_000, 12],
    [2025, 4_125_000_000, 15],
  ] as const) {
    const figures = { exportDong: null, materialDong: 900_000_000, fuelDong: 45_000_000 };
    const input = { establishmentId: own, expectedVersion: version, year, revenueDong, workers };
    accepted(await world.run(recordYear, centre, { ...input, ...figures }));
    version += 1;
  }
  supported = (await schemeAt("in_progress", 1)).establishmentId;
  const statuses: SchemeStatus[] = ["need_registered", "draft", "submitted", "received", "paid"];
  for (const [place, status] of statuses.entries()) await schemeAt(status, place + 2);
}, 120_000);
afterAll(() => real.close());

async function schemeAt(status: SchemeStatus, number: number) {
  const drafter = await real.world.person("centre_officer");
  return accepted(
    await real.world.run(insertScheme, drafter, {
      planYear: 2026,
      source: "local_province",
      communeCode: "01273",
      establishmentName: `Hợp tác xã Thạch đen Minh Họa ${String(number)}`,
      appraisedDong: 178_000_000,
      technologyLine: "single",
      machines: [...twoMachines],
      number,
      status,
      appraiserId: drafter.accountId,
      drafterId: drafter.accountId,
    }),
  );
}

const looks = [
  { width: 1366, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;

/** Where the pages go that somebody wants to look at; none by default. */
const shots = process.env["KC_SHOTS"];

const places: readonly (readonly [string, Role, () => string, string])[] = [
  ["the home of the Centre", "centre_officer", () => "/", "Việc của tôi"],
  ["the home of an establishment", "establishment", () => "/", "Việc của tôi"],
  ["the home of a commune", "commune_leader", () => "/", "Việc của tôi"],
  ["the home of the administrator", "administrator", () => "/", "Việc của tôi"],
  ["the home of the department's head", "department_head", () => "/", "Việc của tôi"],
  ["all work", "centre_officer", () => "/work", "Tất cả việc đang chờ tôi"],
  ["the register", "centre_officer", () => "/establishments", "Cơ sở công nghiệp nông thôn"],
  ["an establishment", "centre_officer", () => `/establishments/${own}`, "Hợp tác xã Miến dong"],
  ["one with schemes", "auditor", () => `/establishments/${supported}`, "Hợp tác xã Thạch đen"],
  ["registering", "commune_officer", () => "/establishments/new", "Đăng ký cơ sở"],
  ["changing", "centre_officer", () => `/establishments/${own}/edit`, "Sửa hồ sơ cơ sở"],
  ["the accounts", "administrator", () => "/accounts", "Tài khoản"],
  ["making an account", "administrator", () => "/accounts/new", "Tạo tài khoản"],
  ["the log", "auditor", () => "/audit", "Nhật ký"],
  ["what was refused", "auditor", () => "/audit?tab=refused", "Nhật ký"],
];

const optionsOf = (role: Role) => {
  if (role === "establishment") return { partyId: own };
  return role.startsWith("commune_") ? { communeCode: "01273" } : {};
};

describe.each(looks)("at $width wide, $colorScheme", (look) => {
  it.each(places)("%s has no barrier and no overflow", async (name, role, path, title) => {
    const page = await real.pageOf(role, look, optionsOf(role));
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    await page.goto(`${real.origin}/app${path()}`);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await standsStill(page);
    if (shots !== undefined) {
      const file = `${name.replaceAll(/\W+/g, "-")}-${String(look.width)}-${look.colorScheme}`;
      await page.screenshot({ path: `${shots}/${file}.png`, fullPage: true });
    }
    expect(await findBarriers(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const wide = { width: 1366, colorScheme: "light" } as const;

describe("registering an establishment", () => {
  it("keeps a draft, shows who may be the same, and opens the record it made", async () => {
    const page = await real.pageOf("centre_officer", wide, { another: "dang-ky" });
    await page.goto(`${real.origin}/app/establishments/new`);
    await page.getByLabel("Tên cơ sở").fill("HTX Miến dong Tân Việt Á");
    await page.getByLabel("Loại hình").selectOption({ label: "Hợp tác xã" });
    await page.getByLabel("Họ và tên người đại diện").fill("Lý Thị Mẫu");
    await page.getByLabel("Nơi sản xuất (xóm, tổ, đường)").fill("Tổ 2");
    await page.getByRole("combobox", { name: "Xã, phường nơi sản xuất" }).fill("thuc phan");
    await page.getByRole("option", { name: "Phường Thục Phán" }).click();
    await page.getByRole("combobox", { name: "Ngành (VSIC cấp 2)" }).fill("thuc pham");
    await page.getByRole("option", { name: /^10 / }).click();
    await page.getByText("Có thể đã đăng ký.").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Đăng ký cơ sở" }).click();
    await page.getByRole("alert").getByText("Có thể đã đăng ký").waitFor();
    await page.getByLabel(/không phải Hợp tác xã Miến dong Tân Việt Á/).check();
    await page.getByRole("button", { name: "Đăng ký cơ sở" }).click();
    await page.getByRole("heading", { level: 1, name: "HTX Miến dong Tân Việt Á" }).waitFor();
    await page.getByText("Thuộc đối tượng hỗ trợ").first().waitFor();
    await page.context().close();
  });

  it("says what is wrong with a year's figures that somebody else has just changed", async () => {
    const { world } = real;
    const id = await makeEstablishment(world, { name: "Hộ Đổi Cùng Lúc" });
    const page = await real.pageOf("centre_officer", wide);
    await page.goto(`${real.origin}/app/establishments/${id}`);
    await page.getByRole("button", { name: "Ghi số liệu năm" }).click();
    await page.getByLabel("Doanh thu", { exact: true }).fill("1,5 tỷ");
    const other = await world.person("centre_officer", { another: "khac" });
    const figures = { exportDong: null, materialDong: null, fuelDong: null, workers: 3 };
    accepted(
      await world.run(recordYear, other, {
        ...figures,
        establishmentId: id,
        expectedVersion: 1,
        year: 2024,
        revenueDong: 1,
      }),
    );
    await page.getByRole("button", { name: "Ghi số liệu", exact: true }).click();
    await page
      .getByText(/Dữ liệu đã được .+ cập nhật lúc/u)
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("an account", () => {
  it("is made with a password that is shown once", async () => {
    const page = await real.pageOf("administrator", wide);
    await page.goto(`${real.origin}/app/accounts/new`);
    await page.getByLabel("Họ và tên").fill("Hà Thị Mới");
    await page.getByLabel("Tên tài khoản").fill("ha-thi-moi");
    await page.getByLabel("Vai trò", { exact: true }).selectOption({ label: "Kế toán Trung tâm" });
    await page.getByRole("combobox", { name: "Đơn vị" }).fill("trung tam");
    await page.getByRole("option", { name: /^Trung tâm Khuyến công/ }).click();
    await page.getByRole("button", { name: "Tạo tài khoản" }).click();
    await page.getByText(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("button", { name: "Đã ghi lại" }).click();
    await page.getByRole("heading", { level: 1, name: "Hà Thị Mới" }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  });
});

describe("a commune", () => {
  it("finds only its own ground in the form", async () => {
    const page = await real.pageOf("commune_officer", wide, { communeCode: "01273" });
    await page.goto(`${real.origin}/app/establishments/new`);
    await page.getByText("Xã, phường chỉ đăng ký cơ sở sản xuất trên địa bàn mình.").waitFor();
    await page.context().close();
    const commune = await real.world.person("commune_officer", { communeCode: "01273" });
    const elsewhere = establishmentInput({ name: "Hộ Nơi Khác", communeCode: "01288" });
    expect(await real.world.run(registerEstablishment, commune, elsewhere)).toMatchObject({
      refusal: { kind: "not-permitted-here" },
    });
  });
});

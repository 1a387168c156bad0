import { readXlsx } from "hucre/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportEntries } from "../audit/export-entries.ts";
import { exportEstablishments } from "../party/export-establishments.ts";
import { exportSchemes } from "../scheme/export-schemes.ts";
import { anotherCommune, makeEstablishment } from "../testing/make-establishment.ts";
import { makeSubmittedScheme } from "../testing/make-scheme.ts";
import { openTestWorld, type TestWorld } from "../testing/test-world.ts";
import type { Download } from "./transfer.ts";
import type { Viewer } from "./viewer.ts";
import { columnName, drawWorkbook, sheetDay, sheetInstant } from "./workbook.ts";
import { plainDate } from "@kc/core/kernel";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
});
afterAll(() => world.close());

async function exported(download: Download, viewer: Viewer, input: Record<string, string> = {}) {
  const answered = await download.run(world.parts, viewer, input);
  if (!("content" in answered)) throw new Error(JSON.stringify(answered.refusal));
  const { sheets } = await readXlsx(answered.content);
  const parts = unzipSync(answered.content);
  return {
    name: answered.fileName,
    rows: sheets[0]?.rows ?? [],
    xml: strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()),
  };
}

describe("a list as a workbook", () => {
  it("says what it is of, what it was filtered by and when, and holds figures as numbers, days as days", async () => {
    await makeSubmittedScheme(world, { name: "Máy ép ván", costDong: 200_000_000 });
    const officer = await world.person("department_officer");
    const { name, rows, xml } = await exported(exportSchemes, officer, { year: "2026" });
    expect(name).toBe("de-an-2026-03-02.xlsx");
    expect(rows.slice(0, 4).map((row) => row[0])).toEqual([
      "DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG",
      "Tỉnh Cao Bằng",
      "Bộ lọc: Năm: 2026",
      "Lập ngày 02/03/2026; 1 dòng; đơn vị tiền: đồng",
    ]);
    const head = rows[4] ?? [];
    const row = rows[5] ?? [];
    expect(row[head.indexOf("Đề nghị")]).toBe(100_000_000);
    expect(row[head.indexOf("Từ ngày")]).toEqual(new Date("2026-03-02T00:00:00Z"));
    expect(row[head.indexOf("Phê duyệt")] ?? null).toBeNull();
    expect(xml).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
  });

  it("keeps what begins like a formula as text", async () => {
    const hostile = '=HYPERLINK("http://evil","x")';
    await makeEstablishment(world, { name: hostile });
    const officer = await world.person("centre_officer");
    const { rows, xml } = await exported(exportEstablishments, officer);
    expect(rows.flat()).toContain(hostile);
    expect(xml).not.toContain("<f>");
  });

  it("holds no more than the person sees on the screen", async () => {
    await makeEstablishment(world, { name: "Cơ sở ở xã khác", communeCode: anotherCommune });
    const mine = await world.person("commune_officer", { communeCode: anotherCommune });
    const { rows } = await exported(exportEstablishments, mine);
    expect(rows.slice(5).map((row) => row[1])).toEqual(["Cơ sở ở xã khác"]);
  });

  it("is refused to whoever may not read the list", async () => {
    const answered = await exportEntries.run(world.parts, await world.person("centre_officer"), {});
    expect(answered).toMatchObject({ ok: false, refusal: { kind: "not-permitted" } });
  });

  it("gives the auditor the log with the hash of each link", async () => {
    const { rows } = await exported(exportEntries, await world.person("auditor"));
    expect(rows[4]).toContain("Mã băm");
    expect(rows.length).toBeGreaterThan(6);
  });
});

describe("the numbers of a spreadsheet", () => {
  it("count days from the end of 1899, instants on the clocks of Việt Nam, columns in letters", () => {
    expect(sheetDay(plainDate("2026-03-02"))).toBe(46_083);
    expect(sheetInstant("2026-03-01T17:00:00Z")).toBe(46_083);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  it("leave out of a text what XML cannot carry", async () => {
    const file = await drawWorkbook([
      {
        name: "A",
        columns: [{ width: 10, look: "text" }],
        rows: [["a\u0001b\ud800"]],
        looks: [],
        frozenRows: 0,
        wideRows: [],
      },
    ]);
    expect((await readXlsx(file)).sheets[0]?.rows[0]?.[0]).toBe("ab\ufffd");
  });
});

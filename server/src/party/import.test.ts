import { randomUUID } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { importColumnNames, importColumns } from "@kc/core/party";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Upload } from "../platform/transfer.ts";
import type { Viewer } from "../platform/viewer.ts";
import { makeEstablishment } from "../testing/make-establishment.ts";
import { accepted, openTestWorld, type TestWorld } from "../testing/test-world.ts";
import { checkImport } from "./check-import.ts";
import { importEstablishments } from "./import-establishments.ts";
import { listEstablishments } from "./list-establishments.ts";
import { sendImportTemplate } from "./send-import-template.ts";

let world: TestWorld;
let officer: Viewer;
beforeAll(async () => {
  world = await openTestWorld("2026-03-02");
  officer = await world.person("centre_officer");
});
afterAll(() => world.close());

const heads = importColumnNames.map((name) => importColumns[name].head);
type Value = string | number | Date | null;

function row(changes: Partial<Record<(typeof importColumnNames)[number], Value>>): Value[] {
  const whole: Partial<Record<string, Value>> = {
    legalForm: "Hợp tác xã",
    representativeName: "Nông Văn Mẫu",
    productionAddress: "Xóm Bản Mẫu",
    communeCode: "Phường Thục Phán (01273)",
    sectorDivision: "10",
    ...changes,
  };
  return importColumnNames.map((name) => whole[name] ?? null);
}

function workbookOf(rows: readonly Value[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: "Cơ sở", rows: [heads, ...rows] }] });
}

async function send(
  upload: Upload,
  content: Uint8Array,
  {
    who = officer,
    key = randomUUID(),
    ...input
  }: { who?: Viewer; key?: string; duplicates?: string; fileName?: string } = {},
) {
  return (await upload.run(world.parts, {
    viewer: who,
    input: { fileName: "danh-sach.xlsx", ...input },
    content,
    attempt: { idempotencyKey: key },
  })) as { ok: boolean; value: Record<string, unknown>; refusal: { kind: string } };
}

async function names(): Promise<string[]> {
  const { rows } = accepted(await world.ask(listEstablishments, officer, {}));
  return rows.map(({ name }) => name);
}

describe("a register of establishments in a workbook", () => {
  it("begins with a template that offers lists to choose from", async () => {
    const sent = await sendImportTemplate.run(world.parts, officer, {});
    if (!("content" in sent)) throw new Error("No template");
    const { sheets } = await readXlsx(sent.content);
    expect(sheets[0]?.rows[0]).toEqual(heads);
    expect(sheets[0]?.dataValidations).toHaveLength(4);
    expect(sheets[1]?.rows).toContainEqual(expect.arrayContaining(["Phường Thục Phán (01273)"]));
    expect(await send(checkImport, sent.content)).toMatchObject({
      refusal: { kind: "import-empty" },
    });
  });

  it("is registered whole, once, with days, numbers and decomposed letters understood", async () => {
    const content = await workbookOf([
      row({
        name: "Hợp tác xã Chè Minh Họa".normalize("NFD"),
        foundedOn: "8/3/2020",
        workers: 12,
        capitalDong: "1,5 tỷ",
      }),
      row({
        name: "Xưởng mộc Thử Nghiệm",
        communeCode: "bảo lâm",
        foundedOn: new Date("2021-05-04T00:00:00Z"),
      }),
    ]);
    expect(await send(checkImport, content)).toMatchObject({
      value: { rows: 2, faults: [], annotated: null },
    });
    expect(await names()).toEqual([]);
    const key = randomUUID();
    const first = await send(importEstablishments, content, { key });
    expect(first).toMatchObject({ ok: true, value: { registered: 2, skipped: 0 } });
    expect(await send(importEstablishments, content, { key })).toEqual(first);
    expect(await names()).toEqual(["Hợp tác xã Chè Minh Họa", "Xưởng mộc Thử Nghiệm"]);
  });

  it("sent again is shown as repeated, and doubles nothing", async () => {
    const content = await workbookOf([
      row({ name: "HTX chè minh họa" }),
      row({ name: "Hợp tác xã Chè Minh Họa" }),
    ]);
    const checked = await send(checkImport, content);
    expect(JSON.stringify(checked.value["duplicates"])).toContain("Hợp tác xã Chè Minh Họa");
    const before = await names();
    expect(await send(importEstablishments, content)).toMatchObject({
      refusal: { kind: "import-duplicates" },
    });
    expect(await names()).toEqual(before);
    const skipped = await send(importEstablishments, content, { duplicates: "skip" });
    expect(skipped.ok).toBe(true);
    expect((await names()).filter((name) => name === "Hợp tác xã Chè Minh Họa")).toHaveLength(1);
  });

  it("with bad cells writes nothing, names each cell, and gives a copy with the cells coloured and commented", async () => {
    const before = await names();
    const content = await workbookOf([
      row({ name: "Cơ sở tốt" }),
      row({
        name: "Cơ sở xấu",
        communeCode: "Xã Không Có",
        workers: "ba",
        foundedOn: "2030-01-01",
      }),
      row({ name: "cơ sở TỐT" }),
      row({ name: null, sectorDivision: "99" }),
    ]);
    const checked = await send(checkImport, content);
    const faults = checked.value["faults"] as { cell: string; wrong: string; todo: string }[];
    expect(faults.map(({ cell }) => cell).sort()).toEqual(["A4", "A5", "H3", "N3"]);
    expect(faults.every(({ wrong, todo }) => wrong !== "" && todo !== "")).toBe(true);
    const copy = Buffer.from(String(checked.value["annotated"]), "base64");
    const { sheets } = await readXlsx(copy, { readStyles: true });
    const marked = sheets[0]?.cells?.get("2,7");
    expect(marked?.comment?.text).toContain("Không có xã, phường");
    expect(JSON.stringify(marked?.style?.fill)).toContain("FBD9D3");
    expect(await send(importEstablishments, content)).toMatchObject({
      refusal: { kind: "import-faulty", faults: 4 },
    });
    expect(await names()).toEqual(before);
  });

  it("of a commune holds only its own ground; an establishment sends none", async () => {
    const who = await world.person("commune_officer", { communeCode: "01273" });
    const content = await workbookOf([row({ name: "Cơ sở nơi khác", communeCode: "01290" })]);
    const { value } = await send(checkImport, content, { who });
    expect(value["faults"]).toMatchObject([{ cell: "H2", wrong: "Ngoài địa bàn" }]);
    const partyId = await makeEstablishment(world);
    const maker = await world.person("establishment", { partyId });
    expect(await send(importEstablishments, content, { who: maker })).toMatchObject({
      refusal: { kind: "not-permitted-here" },
    });
    const reader = await world.person("auditor");
    expect(await send(checkImport, content, { who: reader })).toMatchObject({
      refusal: { kind: "not-permitted" },
    });
  });
});

function bareWorkbook(sheet: string, prolog = ""): Uint8Array {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${prolog}`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Cơ sở" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ),
  });
}

const inline = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a hostile workbook", () => {
  const bomb = () => {
    const content = new Uint8Array(80 * 1024 * 1024).fill(32);
    return zipSync(
      { "[Content_Types].xml": strToU8("<a/>"), "xl/workbook.xml": content },
      { level: 9 },
    );
  };
  it.each([
    ["a zip bomb", bomb, "archive-too-large-inside"],
    [
      "a document type",
      () => bareWorkbook("", `<!DOCTYPE x [<!ENTITY a "b">]>`),
      "workbook-unsound",
    ],
    [
      "one cell at the far corner",
      () => bareWorkbook(`<row r="1048576">${inline("XFD1048576", "x")}</row>`),
      "workbook-cell-far",
    ],
    ["a cut file", () => bareWorkbook("").slice(0, 400), "archive-unsound"],
    ["something larger than a register", () => new Uint8Array(4 * 1024 * 1024), "file-too-large"],
    ["a page in disguise", () => strToU8("<html><script>1</script></html>"), "file-type-not-taken"],
    [
      "another workbook",
      () => bareWorkbook(`<row r="1">${inline("A1", "Thu chi")}</row>`),
      "import-form-unknown",
    ],
  ] as const)("with %s gets its answer at once", async (_what, make, kind) => {
    const content = make();
    const began = performance.now();
    const answer = await send(checkImport, content);
    expect(answer).toMatchObject({ ok: false, refusal: { kind } });
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(checkImport.refusalText(answer.refusal as never)).toMatch(/\p{L}{3}.*\./u);
    expect(await send(importEstablishments, content)).toMatchObject({ refusal: { kind } });
  });

  it("with a formula is told to paste values", async () => {
    const cells = heads
      .map((head, index) => inline(`${String.fromCharCode(65 + index)}1`, head))
      .join("");
    const formula = `<c r="A2"><f>HYPERLINK("http://x","y")</f><v>1</v></c>`;
    const content = bareWorkbook(`<row r="1">${cells}</row><row r="2">${formula}</row>`);
    const { value } = await send(checkImport, content);
    expect(value["faults"]).toContainEqual(
      expect.objectContaining({ cell: "A2", wrong: "Ô chứa công thức" }),
    );
  });
});

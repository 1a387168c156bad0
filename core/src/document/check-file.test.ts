import { describe, expect, it } from "vitest";
import { archiveLimits, checkFile, cleanFileName, largestFileBytes } from "./check-file.ts";
import { documentRefusalText } from "./refusal-text.ts";
import { readZipDirectory } from "./zip-directory.ts";

const bytes = (...values: number[]) => new Uint8Array(values);
const ascii = (text: string) => new TextEncoder().encode(text);
const pdf = ascii("%PDF-1.7\n%âãÏÓ\n");

type Entry = {
  readonly name: string;
  readonly packed?: number;
  readonly unpacked?: number;
  readonly flags?: number;
  readonly at?: number;
};

/** A zip of which only the directory is true: enough for what is read of it. */
function zipOf(entries: readonly Entry[], padding = 4096): Uint8Array {
  const body = new Uint8Array(padding);
  body.set([0x50, 0x4b, 0x03, 0x04]);
  const rows = entries.map(({ name, packed = 1, unpacked = 1, flags = 0, at }, index) => {
    const text = ascii(name);
    const row = new Uint8Array(46 + text.length);
    const view = new DataView(row.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint16(8, flags, true);
    view.setUint32(20, packed, true);
    view.setUint32(24, unpacked, true);
    view.setUint16(28, text.length, true);
    view.setUint32(42, at ?? index, true);
    row.set(text, 46);
    return row;
  });
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, padding, true);
  return joined([body, ...rows, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const docxEntries = [{ name: "[Content_Types].xml" }, { name: "word/document.xml" }];
const docx = zipOf(docxEntries);
const xlsx = zipOf([{ name: "[Content_Types].xml" }, { name: "xl/workbook.xml" }]);

function kindOf(name: string, content: Uint8Array): string {
  const checked = checkFile(name, content);
  return checked.ok ? checked.value.type : checked.refusal.kind;
}

function sentenceOf(name: string, content: Uint8Array): string {
  const checked = checkFile(name, content);
  return checked.ok ? "" : documentRefusalText(checked.refusal);
}

describe("a file that is taken", () => {
  it.each([
    ["hop-dong.pdf", pdf, "pdf"],
    ["Bien ban.DOCX", docx, "docx"],
    ["bang ke.xlsx", xlsx, "xlsx"],
    ["anh.jpeg", bytes(0xff, 0xd8, 0xff, 0xe0), "jpg"],
    ["anh.JPG", bytes(0xff, 0xd8, 0xff, 0xe1), "jpg"],
    ["so-do.png", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "png"],
  ])("%s is taken for what its content is", (name, content, type) => {
    expect(kindOf(name, content)).toBe(type);
  });

  it("keeps the name composed, without folders and control characters", () => {
    expect(cleanFileName("C:\\Tai lieu\\Bi\u00ean ba\u0309n\u0000 1.pdf")).toBe("Biên bản 1.pdf");
    expect(cleanFileName("../../etc/passwd.pdf")).toBe("passwd.pdf");
  });

  it("shortens a name that is too long and keeps its ending", () => {
    const name = cleanFileName(`${"a".repeat(300)}.pdf`);
    expect(name.length).toBeLessThanOrEqual(200);
    expect(name.endsWith(".pdf")).toBe(true);
  });
});

describe("a file that is refused", () => {
  it("refuses an empty file", () => {
    expect(kindOf("a.pdf", new Uint8Array(0))).toBe("file-empty");
  });

  it("takes exactly 20 MB and refuses one byte more", () => {
    const large = new Uint8Array(largestFileBytes);
    large.set(pdf);
    expect(kindOf("a.pdf", large)).toBe("pdf");
    const larger = new Uint8Array(largestFileBytes + 1);
    larger.set(pdf);
    expect(kindOf("a.pdf", larger)).toBe("file-too-large");
  });

  it.each([
    ["hinh.svg", ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), "SVG"],
    ["trang.pdf", ascii("<!DOCTYPE html><html></html>"), "HTML"],
    ["hoa-don.pdf", bytes(0x4d, 0x5a, 0x90, 0), "chương trình"],
    ["ban-cu.doc", bytes(0xd0, 0xcf, 0x11, 0xe0), "đời cũ"],
    ["anh.heic", ascii("\0\0\0\x18ftypheic"), "HEIC"],
    ["nen.rar", ascii("Rar!\x1a\x07"), "nén"],
    ["gi-do.pdf", ascii("xin chào"), "Không nhận ra"],
  ])("refuses %s and says what it is", (name, content, words) => {
    expect(kindOf(name, content)).toBe("file-type-not-taken");
    expect(sentenceOf(name, content)).toContain(words);
  });

  it("refuses an ending that is not true to the content, and names the right one", () => {
    expect(kindOf("anh.png", pdf)).toBe("file-ending-mismatch");
    expect(sentenceOf("anh.png", pdf)).toContain("“.pdf”");
  });

  it("refuses a file without a name", () => {
    expect(kindOf("  ", pdf)).toBe("file-name-missing");
  });
});

describe("the directory of a DOCX or XLSX", () => {
  const withEntries = (entries: readonly Entry[], padding?: number) =>
    kindOf("a.docx", zipOf([...docxEntries, ...entries], padding));

  it("refuses what unpacks to more than 200 MB, whatever it says of each part", () => {
    const part = archiveLimits.unpackedBytes / 2 + 1;
    const padding = 4 * 1024 * 1024;
    const two = [
      { name: "a.bin", unpacked: part, packed: 10, at: 100 },
      { name: "b.bin", unpacked: part, packed: 10, at: 200 },
    ];
    expect(withEntries(two, padding)).toBe("archive-too-large-inside");
  });

  it("refuses what unpacks to more than a hundred times its size", () => {
    expect(withEntries([{ name: "a.bin", unpacked: 1_000_000, packed: 10, at: 50 }], 2048)).toBe(
      "archive-too-large-inside",
    );
  });

  it("refuses parts that lie over one another", () => {
    const parts = [
      { name: "a.bin", packed: 500, unpacked: 500, at: 10 },
      { name: "b.bin", packed: 500, unpacked: 500, at: 10 },
    ];
    expect(withEntries(parts)).toBe("archive-too-large-inside");
  });

  it("refuses more than 2,000 parts", () => {
    const many = Array.from({ length: archiveLimits.entries }, (_, index) => ({
      name: `p${String(index)}`,
    }));
    expect(withEntries(many)).toBe("archive-too-many-entries");
  });

  it.each(["../../x", "/etc/passwd", "C:\\x", "word/../../x", "..\\x"])(
    "refuses a part that would leave its folder: %s",
    (name) => {
      expect(withEntries([{ name }])).toBe("archive-escapes");
    },
  );

  it("refuses a password, macros, and a zip that is no office file", () => {
    expect(withEntries([{ name: "x", flags: 1 }])).toBe("archive-encrypted");
    expect(withEntries([{ name: "word/vbaProject.bin" }])).toBe("archive-with-macros");
    expect(kindOf("a.docx", zipOf([{ name: "readme.txt" }]))).toBe("file-type-not-taken");
  });

  it("refuses a zip that is cut off or has no directory", () => {
    expect(kindOf("a.docx", docx.subarray(0, docx.length - 10))).toBe("archive-unsound");
    expect(kindOf("a.docx", ascii("PK\x03\x04 nothing"))).toBe("archive-unsound");
    expect(readZipDirectory(ascii("PK"))).toBeNull();
  });

  it("refuses a DOCX that calls itself XLSX", () => {
    expect(kindOf("a.xlsx", docx)).toBe("file-ending-mismatch");
  });
});

it("has a sentence for every refusal of a file", () => {
  const refusals = [
    { kind: "file-empty" },
    { kind: "file-too-large", largestBytes: largestFileBytes },
    { kind: "file-name-missing" },
    { kind: "archive-unsound" },
    { kind: "archive-encrypted" },
    { kind: "archive-with-macros" },
    { kind: "archive-escapes" },
    { kind: "archive-too-many-entries", entries: 3000 },
    { kind: "archive-too-large-inside", unpackedBytes: 1 },
  ] as const;
  for (const refusal of refusals) {
    expect(documentRefusalText(refusal)).toMatch(/\p{Lu}.+[.)]$/u);
  }
});

import { describe, expect, it } from "vitest";
import {
  documentKindName,
  formatCitation,
  formatCitationLong,
  isSameDocument,
  readCitation,
} from "./index.ts";

const article18 = {
  kind: "circular",
  document: "36/2013/TT-BCT",
  article: "18",
  clause: "1",
} as const;

describe("citing the law", () => {
  it("cites shortly in tables", () => {
    expect(formatCitation(article18)).toBe("TT 36/2013/TT-BCT, Đ.18 k.1");
    expect(
      formatCitation({
        kind: "joint-circular",
        document: "26/2014/TTLT-BTC-BCT",
        article: "8",
        clause: "2",
        point: "b",
      }),
    ).toBe("TTLT 26/2014/TTLT-BTC-BCT, Đ.8 k.2 đ.b");
  });

  it("cites at length in documents, from the point up to the text", () => {
    expect(formatCitationLong(article18)).toBe("khoản 1 Điều 18 Thông tư số 36/2013/TT-BCT");
    expect(formatCitationLong({ ...article18, point: "b" })).toBe(
      "điểm b khoản 1 Điều 18 Thông tư số 36/2013/TT-BCT",
    );
  });

  it("cites a whole text, and a part of a text without articles", () => {
    const programme = { kind: "decision", document: "2036/QĐ-UBND" } as const;
    expect(formatCitation(programme)).toBe("QĐ 2036/QĐ-UBND");
    expect(formatCitation({ ...programme, part: "VIII" })).toBe("QĐ 2036/QĐ-UBND, phần VIII");
    expect(formatCitationLong({ ...programme, part: "VIII" })).toBe(
      "phần VIII Quyết định số 2036/QĐ-UBND",
    );
    expect(documentKindName("decree")).toBe("Nghị định số");
  });

  it("knows two places in one text", () => {
    expect(isSameDocument(article18, { kind: "circular", document: "36/2013/TT-BCT" })).toBe(true);
    expect(isSameDocument(article18, { kind: "circular", document: "46/2012/TT-BCT" })).toBe(false);
  });

  it("reads a citation of a data file, and throws for a kind it does not know", () => {
    expect(readCitation({ ...article18 }, "row")).toEqual(article18);
    expect(() => readCitation({ kind: "letter", document: "1" }, "row")).toThrow("row.kind");
  });
});

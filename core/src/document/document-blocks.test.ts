import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import {
  addressees,
  amountInWords,
  fields,
  legalBases,
  list,
  signedWithRecipients,
  title,
  writtenText,
} from "./document-blocks.ts";

describe("blocks of a paper", () => {
  it("end each legal basis with a semicolon and the last with a full stop, whatever was typed", () => {
    expect(
      legalBases(["Căn cứ Luật A;", "Căn cứ Nghị định B.", "Theo đề nghị của Giám đốc Sở"]),
    ).toEqual({
      kind: "legal-bases",
      lines: ["Căn cứ Luật A;", "Căn cứ Nghị định B;", "Theo đề nghị của Giám đốc Sở."],
    });
  });

  it("list recipients with dashes, the archive last", () => {
    const signing = { placeAndDay: null, authority: ["GIÁM ĐỐC"], note: null, name: null };
    const block = signedWithRecipients(
      { names: ["Như Điều 3", "Sở Tài chính;"], archive: "QLCN (05)" },
      signing,
    );
    expect(block.recipients).toEqual(["- Như Điều 3;", "- Sở Tài chính;", "- Lưu: VT, QLCN (05)."]);
  });

  it("address one body on the line and several below it", () => {
    expect(addressees("UBND tỉnh")).toEqual({ kind: "addressees", lines: ["UBND tỉnh"] });
    expect(addressees("Sở A", "Sở B")).toEqual({
      kind: "addressees",
      lines: ["- Sở A;", "- Sở B."],
    });
  });

  it("letter points in Vietnamese order", () => {
    expect(list("letter", ["1", "2", "3", "4", "5"]).items.at(-1)?.marker).toBe("đ)");
  });

  it("write amounts in words", () => {
    expect(amountInWords(dong(240_000_000))).toEqual({
      kind: "amount-in-words",
      words: "Hai trăm bốn mươi triệu đồng",
    });
  });

  it("leave a field to fill by hand where its value is empty or unknown", () => {
    expect(
      fields(["Điện thoại", ""], ["Địa chỉ", null]).fields.map((field) => field.value),
    ).toEqual([null, null]);
  });

  it("keep the last two words of a title together", () => {
    expect(title("Quyết định", "Phê duyệt Kế hoạch năm 2026").subject).toBe(
      "Phê duyệt Kế hoạch năm\u00a02026",
    );
  });

  it("leave dotted lines where nothing was written", () => {
    expect(writtenText("  \n")).toEqual([{ kind: "dotted-lines", count: 2 }]);
    expect(writtenText("một\n\nhai")).toHaveLength(2);
  });
});

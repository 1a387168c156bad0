import { describe, expect, it } from "vitest";
import { asId, dong, type EstablishmentId } from "../kernel/index.ts";
import { doubleFundingText, findDoubleFunding, type SupportReceived } from "./index.ts";

const own = asId<EstablishmentId>("00000000-0000-7000-8000-000000000001");
const other = asId<EstablishmentId>("00000000-0000-7000-8000-000000000002");

function received(change: Partial<SupportReceived>): SupportReceived {
  return {
    establishmentId: own,
    year: 2024,
    sourceLabel: "Chương trình OCOP",
    activity: null,
    itemName: "Máy sấy",
    amountDong: dong(50_000_000),
    reference: "QĐ 12/QĐ-UBND",
    ...change,
  };
}

const proposal = {
  establishmentId: own,
  activity: "machinery_tech_transfer",
  itemNames: ["MÁY  SẤY LẠNH 200 kg"],
};

describe("double funding", () => {
  it("warns of the same item whatever the spelling, and first", () => {
    const warnings = findDoubleFunding(proposal, [
      received({ activity: "machinery_tech_transfer", itemName: "Máy đóng gói", year: 2025 }),
      received({ itemName: "may say" }),
    ]);
    expect(warnings.map(({ grade }) => grade)).toEqual(["same-item", "same-activity"]);
    expect(warnings.map(doubleFundingText).join(" ")).toContain("Có thể trùng nội dung hỗ trợ");
    expect(warnings.map(doubleFundingText).join(" ")).toContain("cùng loại hoạt động");
  });

  it("does not warn of another establishment's support, nor of part of a word", () => {
    expect(findDoubleFunding(proposal, [received({ establishmentId: other })])).toEqual([]);
    expect(findDoubleFunding(proposal, [received({ itemName: "Má" })])).toEqual([]);
    expect(findDoubleFunding(proposal, [received({ itemName: " " })])).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { budgetCodesFor } from "./budget-codes.ts";

it("prints the codes that are known, and says of each how sure it is and which are not there", () => {
  const { codes, codeNotes } = budgetCodesFor("estimate");
  expect(codes).toMatchObject({ chapter: "416", category: "280", subItem: null });
  expect(codeNotes.join(" ")).toContain("chương 416 (chưa xác minh)");
  expect(codeNotes.join(" ")).toContain("Chưa có khoản, tiểu mục, mã nguồn");
});

it("prints none of the province's codes on money of a contract with the Cục", () => {
  const { codes, codeNotes } = budgetCodesFor("contract");
  expect(Object.values(codes)).toEqual([null, null, null, null, null]);
  expect(codeNotes.join(" ")).toContain("theo thông báo của Cục");
});

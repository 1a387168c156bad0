import { describe, expect, it } from "vitest";
import { bodiesText } from "./issue-paper.ts";

describe("the bodies that draft a paper", () => {
  it("are named in the field's words, in their order", () => {
    expect(bodiesText(["department", "provincial_committee"])).toBe("Sở Công Thương, UBND tỉnh");
    expect(bodiesText([])).toBe("");
  });
});

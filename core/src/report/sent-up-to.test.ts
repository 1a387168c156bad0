import { describe, expect, it } from "vitest";
import { form } from "./report.fixture.ts";
import { sentUpTo } from "./sent-up-to.ts";

const committee = "Ủy ban nhân dân tỉnh Cao Bằng";

describe("a consolidated report goes", () => {
  it("to the bodies that the form names, for a period by rule", () => {
    expect(sentUpTo({ form, askedBy: "" }, committee)).toEqual([committee, "Bộ Công Thương"]);
  });

  it("to who asked, for what is asked once", () => {
    const asked = { form, askedBy: "Bộ Công Thương" };
    expect(sentUpTo(asked, committee)).toEqual(["Bộ Công Thương"]);
  });
});

import { describe, expect, it } from "vitest";
import { usualSeatsOf } from "./usual-seats.ts";

describe("the seats proposed for a visit", () => {
  it("put Sở Tài chính beside Sở Công Thương (TTLT 26/2014 Đ.9)", () => {
    expect(usualSeatsOf("department").map(({ from }) => from)).toContain("finance_department");
  });

  it("leave a commune to go alone", () => {
    expect(usualSeatsOf("commune_committee")).toEqual([]);
  });
});

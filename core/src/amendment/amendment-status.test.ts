import { describe, expect, it } from "vitest";
import { amendmentStatuses, isAmendmentOpen, parseAmendmentStatus } from "./index.ts";

describe("a request to change a scheme", () => {
  it("waits until it is decided or withdrawn", () => {
    expect(amendmentStatuses.filter(isAmendmentOpen)).toEqual(["requested", "verified"]);
  });

  it("has no other status", () => {
    expect(parseAmendmentStatus("approved")).toBe("approved");
    expect(() => parseAmendmentStatus("lost")).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { parsePlanApproval, routeInPlan } from "./index.ts";

describe("the approval of a plan", () => {
  it("decides the route of its schemes; national ones keep theirs", () => {
    expect(routeInPlan("local_province", "list")).toBe("local");
    expect(routeInPlan("local_commune", "list_and_each")).toBe("local_own_decision");
    expect(routeInPlan("national", "list_and_each")).toBe("national");
  });

  it("is read back from storage, an unknown one never", () => {
    expect(parsePlanApproval("list_and_each")).toBe("list_and_each");
    expect(() => parsePlanApproval("each")).toThrow(RangeError);
  });
});

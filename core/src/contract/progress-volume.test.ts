import { describe, expect, it } from "vitest";
import { dong } from "../kernel/index.ts";
import { checkProgressDetail, contractRefusalText, type ProgressDetail } from "./index.ts";

const facts = { route: "national", workValueDong: dong(500), grantDong: dong(300) } as const;
const line = {
  content: "Máy tráng miến",
  unit: "bộ",
  plannedQuantity: 2,
  doneQuantity: 2,
  valueDong: dong(500),
};
const detail: ProgressDetail = {
  volumes: [line],
  spending: { supportDong: dong(300), beneficiaryDong: dong(200), otherDong: dong(0) },
  nextMonth: "Chạy thử",
};

function kindOf(given: ProgressDetail | null) {
  const result = checkProgressDetail(facts, given);
  if (result.ok) return "reported";
  expect(contractRefusalText(result.refusal)).toMatch(/\.$/u);
  return result.refusal.kind;
}

describe("a report with forms 3a and 3b", () => {
  it("is asked for on the national route and not on the local ones", () => {
    expect(kindOf(null)).toBe("progress-detail-missing");
    expect(kindOf({ ...detail, volumes: [] })).toBe("progress-detail-missing");
    for (const route of ["local", "local_own_decision"] as const) {
      expect(checkProgressDetail({ ...facts, route }, null).ok).toBe(true);
    }
  });

  it("adds up to the value of the work, within the volumes of the contract", () => {
    expect(kindOf(detail)).toBe("reported");
    expect(kindOf({ ...detail, volumes: [{ ...line, valueDong: dong(499) }] })).toBe(
      "volume-sum-differs",
    );
    expect(kindOf({ ...detail, volumes: [{ ...line, doneQuantity: 3 }] })).toBe(
      "volume-over-planned",
    );
    expect(kindOf({ ...detail, volumes: [{ ...line, unit: "" }] })).toBe("volume-incomplete");
  });

  it("spends no more of the support than the contract grants", () => {
    const spending = { ...detail.spending, supportDong: dong(301) };
    expect(kindOf({ ...detail, spending })).toBe("spending-over-grant");
  });
});

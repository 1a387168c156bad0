import { describe, expect, it } from "vitest";
import {
  establishmentStatuses,
  establishmentStatusLabel,
  establishmentTraitLabel,
  establishmentTraits,
  legalFormLabel,
  legalForms,
} from "./index.ts";

describe("labels of establishments", () => {
  it("name the seven legal forms", () => {
    expect(legalForms.map(legalFormLabel)).toEqual([
      "Doanh nghiệp nhỏ và vừa",
      "Hợp tác xã",
      "Liên hiệp hợp tác xã",
      "Tổ hợp tác",
      "Hộ kinh doanh",
      "Làng nghề",
      "Nghệ nhân",
    ]);
  });

  it("name statuses and traits", () => {
    expect(establishmentStatuses.map(establishmentStatusLabel)).toContain("Đã giải thể");
    expect(new Set(establishmentTraits.map(establishmentTraitLabel)).size).toBe(
      establishmentTraits.length,
    );
  });
});

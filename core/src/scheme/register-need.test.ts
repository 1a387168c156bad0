import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { registerNeed } from "./register-need.ts";

const facts = {
  planYear: 2026,
  establishmentName: "Hợp tác xã Miến dong",
  establishmentStatus: "active" as const,
  today: plainDate("2026-03-02"),
};

describe("a need is registered", () => {
  it("for this year and up to five years ahead", () => {
    expect(registerNeed(facts).ok).toBe(true);
    expect(registerNeed({ ...facts, planYear: 2031 }).ok).toBe(true);
    expect(registerNeed({ ...facts, planYear: 2032 })).toMatchObject({
      refusal: { kind: "plan-year-too-far", lastYear: 2031 },
    });
  });

  it("not for a year that is over", () => {
    expect(registerNeed({ ...facts, planYear: 2025 })).toMatchObject({
      refusal: { kind: "plan-year-past", thisYear: 2026 },
    });
  });

  it("not by an establishment that is dissolved, while a paused one may prepare", () => {
    expect(registerNeed({ ...facts, establishmentStatus: "paused" }).ok).toBe(true);
    expect(registerNeed({ ...facts, establishmentStatus: "dissolved" })).toMatchObject({
      refusal: { kind: "establishment-not-active" },
    });
  });
});

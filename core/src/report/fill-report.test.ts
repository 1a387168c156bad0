import { describe, expect, it } from "vitest";
import { checkValues, checkWhole } from "./fill-report.ts";
import { form } from "./report.fixture.ts";

const whole = { A1: 3, "A2.local": 100, "A2.national": 0, A3: -250 };

describe("what a commune writes into its form", () => {
  it("is taken when whole, also with a zero and with growth below zero", () => {
    expect(checkWhole(form, "commune_committee", whole).ok).toBe(true);
  });

  it("may be kept half filled, but not sent", () => {
    expect(checkValues(form, "commune_committee", { A1: 3 }).ok).toBe(true);
    expect(checkWhole(form, "commune_committee", { A1: 3 })).toMatchObject({
      refusal: { kind: "cells-missing", labels: ["Kinh phí", "Tăng trưởng"] },
    });
  });

  it.each([
    ["cell-unknown", { A4: 1 }],
    ["cell-unknown", { A5: 1 }],
    ["cell-not-whole", { A1: 1.5 }],
    ["cell-negative", { "A2.local": -1 }],
  ])("is refused: %s %o", (kind, values) => {
    expect(checkValues(form, "commune_committee", values)).toMatchObject({ refusal: { kind } });
    expect(checkWhole(form, "commune_committee", values)).toMatchObject({ refusal: { kind } });
  });
});

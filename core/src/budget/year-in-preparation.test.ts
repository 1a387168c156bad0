import { expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { yearInPreparation } from "./year-in-preparation.ts";

it("proposes this year until the end of June, and the next from July", () => {
  expect(yearInPreparation(plainDate("2026-06-30"))).toBe(2026);
  expect(yearInPreparation(plainDate("2026-07-01"))).toBe(2027);
});

import { expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { yearInPreparation } from "./year-in-preparation.ts";

it("proposes this year until the end of June, and the next from July", () => {
  expect(yearInPreparation(plainDate("2026-06-30"), "local_province")).toBe(2026);
  expect(yearInPreparation(plainDate("2026-07-01"), "local_province")).toBe(2027);
});

it("proposes the next year for national money, whose list leaves the province in June", () => {
  expect(yearInPreparation(plainDate("2026-04-10"), "national")).toBe(2027);
});

import { expect, it } from "vitest";
import { isPaperOfSource } from "./papers-of-funding.ts";

it("asks no letter to UBND tỉnh of a national list, and no decision of the Minister of a local one", () => {
  expect(isPaperOfSource("submission_letter", "national")).toBe(false);
  expect(isPaperOfSource("submission_letter", "local_province")).toBe(true);
  expect(isPaperOfSource("ministry_plan_decision", "national")).toBe(true);
  expect(isPaperOfSource("ministry_plan_decision", "local_commune")).toBe(false);
});

it("asks the same contract with the establishment by every route", () => {
  expect(isPaperOfSource("contract_with_beneficiary", "national")).toBe(true);
  expect(isPaperOfSource("contract_with_beneficiary", "local_province")).toBe(true);
});

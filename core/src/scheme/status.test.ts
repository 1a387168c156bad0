import { describe, expect, it } from "vitest";
import {
  isAfterContract,
  parseSchemeStatus,
  schemeStatusDefinition,
  schemeStatuses,
  schemeStatusLabel,
} from "./index.ts";

describe("the statuses of a scheme", () => {
  it("have the labels of the office", () => {
    expect(schemeStatusLabel("accepted")).toBe("Đã nghiệm thu");
    expect(schemeStatuses).toHaveLength(33);
    expect(schemeStatusDefinition("withdrawn").stage).toBeNull();
  });

  it("are read back from storage, and an unknown one throws", () => {
    expect(parseSchemeStatus("in_plan")).toBe("in_plan");
    expect(() => parseSchemeStatus("late")).toThrow(RangeError);
  });

  it("know whether the contract is signed", () => {
    expect(isAfterContract("task_assigned")).toBe(false);
    expect(isAfterContract("contracted")).toBe(true);
  });
});

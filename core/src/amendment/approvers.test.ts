import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { roleNames } from "../access/index.ts";
import {
  type AmendmentApprover,
  amendmentApproverNames,
  type AmendmentAspect,
  amendmentAspectNames,
  approverRule,
  decidingMode,
  parseApproverRules,
} from "./index.ts";

const file = new URL("../../../data/law/amendment-approvers.json", import.meta.url);
const rules = parseApproverRules(JSON.parse(readFileSync(file, "utf8")));

/** Who decides what, a second time by hand from TT 36/2013 Đ.11; local is its analogue. */
const expected: Record<AmendmentAspect, readonly [national: string, local: string]> = {
  content: ["minister", "province"],
  support_up: ["minister", "province"],
  support_down: ["agency", "department"],
  beneficiary: ["agency", "province"],
  place: ["agency", "department"],
  time_in_year: ["agency", "department"],
  time_next_year: ["minister", "province"],
  implementer: ["minister", "province"],
  force_majeure: ["agency", "department"],
};

describe("who decides a change", () => {
  it.each(amendmentAspectNames)("of %s is as the circular says", (aspect) => {
    const [national, local] = expected[aspect];
    expect(approverRule(rules, "national", [aspect]).approver).toBe(national);
    expect(approverRule(rules, "local", [aspect]).approver).toBe(local);
    expect(approverRule(rules, "local_own_decision", [aspect]).approver).toBe(local);
  });

  it("of several aspects is the highest", () => {
    expect(approverRule(rules, "local", ["support_down", "content"]).approver).toBe("province");
    expect(approverRule(rules, "national", ["support_up", "place"]).approver).toBe("minister");
    expect(() => approverRule(rules, "local", [])).toThrow(RangeError);
  });

  it("is marked unsure where the circular speaks of national schemes only", () => {
    expect(approverRule(rules, "local", ["content"]).confidence).toBe("C");
    expect(approverRule(rules, "national", ["content"]).confidence).toBe("A");
  });

  it("acts in the system or by its paper, and nobody else does", () => {
    const hands: Record<AmendmentApprover, string> = {
      department: "department_officer:by_document department_head:in_system",
      province:
        "department_officer:by_document clerk:by_document provincial_leader:in_system pc_office:by_document",
      agency: "centre_officer:by_document department_officer:by_document clerk:by_document",
      minister: "centre_officer:by_document department_officer:by_document clerk:by_document",
    };
    for (const approver of amendmentApproverNames) {
      const found = roleNames.flatMap((role) => {
        const mode = decidingMode(role, approver);
        return mode === null ? [] : [`${role}:${mode}`];
      });
      expect(found.join(" ")).toBe(hands[approver]);
    }
  });

  it("is complete: a table that leaves an aspect out is not read", () => {
    expect(() => parseApproverRules([])).toThrow(RangeError);
  });

  it("leaves place and beneficiary of a group scheme to Sở, whatever its route", () => {
    for (const route of ["national", "local", "local_own_decision"] as const) {
      for (const aspect of ["place", "beneficiary"] as const) {
        expect(approverRule(rules, route, [aspect], "group").approver).toBe("department");
      }
    }
    expect(approverRule(rules, "national", ["beneficiary"], "single").approver).toBe("agency");
    expect(approverRule(rules, "national", ["support_up"], "group").approver).toBe("minister");
  });
});

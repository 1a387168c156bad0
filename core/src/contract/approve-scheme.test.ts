import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { approveScheme, contractRefusalText } from "./index.ts";

const facts = { planDecidedOn: plainDate("2026-03-15"), today: plainDate("2026-04-10") };
const decision = {
  decisionNumber: "512/QĐ-UBND",
  decidedOn: plainDate("2026-04-01"),
  signatory: "Phó Chủ tịch",
};

describe("a scheme's own decision", () => {
  it("stands from the day of the plan's decision to today", () => {
    for (const decidedOn of ["2026-03-15", "2026-04-01", "2026-04-10"].map(plainDate)) {
      expect(approveScheme(facts, { ...decision, decidedOn }).ok).toBe(true);
    }
  });

  it.each([
    [{ decisionNumber: " " }, "scheme-decision-number-missing", "Chưa nhập số quyết định"],
    [{ signatory: "" }, "scheme-decision-signatory-missing", "Chưa nhập người ký"],
    [{ decidedOn: plainDate("2026-03-14") }, "scheme-decided-before-plan", "15/03/2026"],
    [{ decidedOn: plainDate("2026-04-11") }, "scheme-decided-in-future", "10/04/2026"],
  ])("is refused with %o", (change, kind, sentence) => {
    const decided = approveScheme(facts, { ...decision, ...change });
    if (decided.ok) throw new Error("The decision stood");
    expect(decided.refusal.kind).toBe(kind);
    expect(contractRefusalText(decided.refusal)).toContain(sentence);
  });
});

import { describe, expect, it } from "vitest";
import { documentKindIds, documentKinds, isDocumentKind } from "./document-kinds.ts";

/** Abbreviations of types in Phụ lục III of NĐ 30/2020, and PLHĐ, which is customary for annexes of contracts. */
const allowed =
  "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB PLHĐ".split(
    " ",
  );

describe("kinds of papers", () => {
  it("abbreviate types only as the decree does", () => {
    const used = documentKindIds
      .map((id) => documentKinds[id].abbreviation)
      .filter((text) => text !== null);
    expect(used.filter((abbreviation) => !allowed.includes(abbreviation))).toEqual([]);
  });

  it("leave decisions, letters and contracts to the body's clerk", () => {
    for (const id of [
      "plan_decision",
      "opinion_letter",
      "submission_letter",
      "contract_with_beneficiary",
    ] as const)
      expect(documentKinds[id].numberedBy).toBe("body-clerk");
  });

  it("are recognised by their identifier alone", () => {
    expect(isDocumentKind("plan_decision")).toBe(true);
    expect(isDocumentKind("toString")).toBe(false);
  });
});

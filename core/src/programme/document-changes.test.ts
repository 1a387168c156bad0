import { describe, expect, it } from "vitest";
import { parseLegalDocuments } from "../law/index.ts";
import { documentChangesOf } from "./document-changes.ts";

function document(code: string, number: string, more: object) {
  return {
    code,
    kind: "circular",
    number,
    title: number,
    issuer: "Bộ Tài chính",
    issuedOn: "2018-03-28",
    effectiveFrom: "2018-05-11",
    effectiveTo: null,
    state: "in-force",
    amends: [],
    replaces: [],
    note: null,
    confidence: "B",
    ...more,
  };
}

describe("changes known from the list of legal documents", () => {
  it("say what replaced what, from the day of effect", () => {
    const documents = parseLegalDocuments([
      document("old", "26/2014/TTLT-BTC-BCT", { issuedOn: "2014-02-18" }),
      document("new", "28/2018/TT-BTC", { replaces: ["old"] }),
    ]);
    expect(documentChangesOf(documents)).toEqual([
      {
        kind: "replaced",
        number: "26/2014/TTLT-BTC-BCT",
        issuedOn: "2014-02-18",
        by: "Thông tư số 28/2018/TT-BTC",
        byNumber: "28/2018/TT-BTC",
        on: "2018-05-11",
        confidence: "B",
      },
    ]);
  });

  it("take the day of issue where the day of effect is not known, and leave out what has neither", () => {
    const base = document("old", "28/2018/TT-BTC", {});
    const amending = (days: object) =>
      documentChangesOf(
        parseLegalDocuments([
          base,
          document("new", "64/2024/TT-BTC", { amends: ["old"], ...days }),
        ]),
      );
    expect(amending({ issuedOn: "2024-08-28", effectiveFrom: null })[0]).toMatchObject({
      kind: "amended",
      on: "2024-08-28",
    });
    expect(amending({ issuedOn: null, effectiveFrom: null })).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { attachSignedCopy, evidenceKinds, withdrawAttachment } from "./attachment.ts";
import { issuePaper } from "./issue-paper.ts";
import { numberPaper, type NumberingFacts } from "./number-paper.ts";
import { documentRefusalText } from "./refusal-text.ts";

const today = plainDate("2026-01-20");
const waiting: NumberingFacts = {
  kind: "plan_decision",
  status: "issued",
  currentNumber: null,
  today,
};

function numbered(number: string, facts: Partial<NumberingFacts> = {}, day = "2026-01-20") {
  const outcome = numberPaper({ ...waiting, ...facts }, { number, numberedOn: plainDate(day) });
  return outcome.ok ? outcome.value.number : outcome.refusal.kind;
}

describe("the number of the body's clerk", () => {
  it.each([
    ["470/QĐ-UBND", "470/QĐ-UBND"],
    ["5/QĐ-UBND", "05/QĐ-UBND"],
    ["Số: 05 / QĐ - UBND", "05/QĐ-UBND"],
    ["05/2026/QĐ-UBND", "05/2026/QĐ-UBND"],
    ["12a/QĐ-UBND", "12a/QĐ-UBND"],
  ])("takes %s as %s", (given, kept) => {
    expect(numbered(given)).toBe(kept);
  });

  it.each(["470", "QĐ-UBND", "470-QĐ/UBND", "0/QĐ-UBND", "470/qđ-ubnd", "470/QĐ--UBND", ""])(
    "refuses %s and shows the right form",
    (given) => {
      expect(numbered(given)).toBe("number-not-in-form");
    },
  );

  it("refuses the symbol of another type of paper", () => {
    expect(numbered("470/TTr-SCT")).toBe("number-of-other-type");
    expect(numbered("88/STC-TCHCSN", { kind: "opinion_letter" })).toBe("88/STC-TCHCSN");
  });

  it("takes today and refuses tomorrow", () => {
    expect(numbered("470/QĐ-UBND", {}, "2026-01-20")).toBe("470/QĐ-UBND");
    expect(numbered("470/QĐ-UBND", {}, "2026-01-21")).toBe("numbered-in-future");
  });

  it("is entered once, never on a replaced paper, never on an internal slip", () => {
    expect(numbered("470/QĐ-UBND", { currentNumber: "469/QĐ-UBND", status: "numbered" })).toBe(
      "already-numbered",
    );
    expect(numbered("470/QĐ-UBND", { status: "replaced" })).toBe("document-replaced");
    expect(numbered("01/BB-TTKC", { kind: "survey_minutes" })).toBe("numbered-here");
  });
});

describe("issuing a paper", () => {
  const facts = {
    label: "Tờ trình",
    draftedBy: ["department"],
    body: "department",
    earlier: null,
    reason: "",
  } as const;

  it("is for the bodies that draft it, and for the system itself", () => {
    expect(issuePaper(facts)).toEqual({ ok: true, value: "first" });
    expect(issuePaper({ ...facts, body: null }).ok).toBe(true);
    const refused = issuePaper({ ...facts, body: "centre" });
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(documentRefusalText(refused.refusal)).toContain("Sở Công Thương");
  });

  it("replaces one that waits for its number without a word", () => {
    const earlier = { number: null, isNumberedHere: false };
    expect(issuePaper({ ...facts, earlier })).toEqual({ ok: true, value: "replaces-earlier" });
  });

  it("replaces a numbered one only with a reason; an internal slip freely", () => {
    const earlier = { number: "05/TTr-SCT", isNumberedHere: false };
    const refused = issuePaper({ ...facts, earlier });
    expect(refused).toMatchObject({ ok: false, refusal: { kind: "issued-already" } });
    expect(issuePaper({ ...facts, earlier, reason: "Sai danh mục" }).ok).toBe(true);
    expect(issuePaper({ ...facts, earlier: { ...earlier, isNumberedHere: true } }).ok).toBe(true);
  });
});

describe("files of records", () => {
  it("are withdrawn once, by the side that attached them", () => {
    expect(withdrawAttachment({ withdrawnOn: null, attachedBy: "own-side" }).ok).toBe(true);
    expect(withdrawAttachment({ withdrawnOn: null, attachedBy: "others" })).toMatchObject({
      refusal: { kind: "not-your-attachment" },
    });
    expect(withdrawAttachment({ withdrawnOn: today, attachedBy: "own-side" })).toMatchObject({
      refusal: { kind: "withdrawn-already" },
    });
  });

  it("a signed copy is a scan, after the number, once", () => {
    const outcome = (status: "issued" | "numbered" | "signed", type: "pdf" | "docx" | null) => {
      const decided = attachSignedCopy({ status, type });
      return decided.ok ? "signed" : decided.refusal.kind;
    };
    expect(outcome("numbered", "pdf")).toBe("signed");
    expect(outcome("numbered", "docx")).toBe("signed-copy-not-scan");
    expect(outcome("issued", "pdf")).toBe("signed-before-number");
    expect(outcome("signed", "pdf")).toBe("signed-copy-there");
  });

  it("may be what the dossier, the law and the general list name", () => {
    const kinds = evidenceKinds([{ id: "contract", label: "Hợp đồng" }]);
    expect(kinds.get("contract")).toBe("Hợp đồng");
    expect(kinds.get("quotation")).toContain("Báo giá");
    expect(kinds.has("selfie")).toBe(false);
  });
});

it("has a sentence for every refusal of papers and attachments", () => {
  const refusals = [
    { kind: "no-template", label: "Báo giá" },
    { kind: "paper-not-ready", label: "Tờ trình", ground: "plan-lines" },
    { kind: "issued-already", label: "Tờ trình", number: "05/TTr-SCT" },
    { kind: "number-not-in-form", given: "5" },
    { kind: "number-of-other-type", expected: "QĐ", found: "TTr", label: "Quyết định" },
    { kind: "numbered-in-future", today },
    { kind: "numbered-here", label: "Phiếu" },
    { kind: "already-numbered", number: "470/QĐ-UBND" },
    { kind: "number-taken", number: "470/QĐ-UBND", title: "Kế hoạch" },
    { kind: "document-replaced" },
    { kind: "file-not-uploaded" },
    { kind: "evidence-kind-unknown" },
    { kind: "not-your-attachment" },
    { kind: "withdrawn-already", withdrawnOn: today },
    { kind: "signed-copy-there" },
    { kind: "signed-before-number" },
    { kind: "signed-copy-not-scan" },
    { kind: "recorded-already", number: "1/QĐ", issuerName: "UBND", recordedOn: today },
    { kind: "recorded-in-future", today },
  ] as const;
  for (const refusal of refusals) expect(documentRefusalText(refusal)).toMatch(/[.)]$/u);
});

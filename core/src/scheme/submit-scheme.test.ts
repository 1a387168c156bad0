import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  attachmentKindNames,
  findMissing,
  missingByContent,
  schemeRefusalText,
  type SchemeDraft,
  type SubmissionFacts,
  submitScheme,
  warnDraft,
} from "./index.ts";
import { draft, facts, machine, row } from "./submission.fixture.ts";

function submitting(change: Partial<SchemeDraft>, other: Partial<SubmissionFacts> = {}) {
  return submitScheme({ ...facts, ...other, draft: { ...draft, ...change } });
}

function refusalOf(result: ReturnType<typeof submitScheme>) {
  if (result.ok) throw new Error("It was not refused.");
  return result.refusal;
}

describe("submitting a scheme", () => {
  it("accepts support of exactly what the norm allows", () => {
    expect(submitScheme(facts)).toMatchObject({
      ok: true,
      value: { requestedSupportDong: 200_000_000, totals: { totalDong: 400_000_000 } },
    });
  });

  it("refuses one đồng more and says what would be accepted", () => {
    const refusal = refusalOf(
      submitting({
        requestedSupportDong: dong(200_000_001),
        estimate: [{ ...row, supportDong: dong(200_000_001), beneficiaryDong: dong(199_999_999) }],
      }),
    );
    expect(refusal).toMatchObject({ kind: "over-norm", acceptableDong: 200_000_000 });
    expect(schemeRefusalText(refusal)).toContain("tối đa 200.000.000\u00a0đ");
  });

  it("warns a draft of the same, without stopping it", () => {
    expect(
      warnDraft({ ...draft, requestedSupportDong: dong(200_000_001) }, facts.ceiling),
    ).toMatchObject({ kind: "over-norm" });
    expect(warnDraft(draft, facts.ceiling)).toBeNull();
    expect(warnDraft(draft, null)).toBeNull();
  });

  it("names what is missing, with the field and the article", () => {
    const refusal = refusalOf(
      submitting({ name: " ", commitsNoOtherMoney: false, attachments: [] }),
    );
    expect(refusal).toMatchObject({ kind: "dossier-incomplete" });
    const missing = findMissing({ ...draft, name: " ", commitsNoOtherMoney: false });
    expect(missing).toEqual([
      { field: "name", label: "Tên đề án", citation: "TT 36/2013/TT-BCT, Đ.5 k.1" },
      {
        field: "commitmentNoOtherMoney",
        label: "Cam kết chưa được ngân sách nhà nước hỗ trợ cùng nội dung chi",
        citation: "TTLT 26/2014/TTLT-BTC-BCT, Đ.7 k.4 (Mẫu số 1)",
      },
    ]);
    expect(schemeRefusalText(refusal)).toContain("Tên đề án (TT 36/2013/TT-BCT, Đ.5 k.1)");
  });

  it("asks the beneficiary's letter only when the implementer is another", () => {
    const without = attachmentKindNames.filter((kind) => kind !== "beneficiary_request");
    expect(findMissing({ ...draft, attachments: without })).toMatchObject([
      { field: "attachments", label: "Văn bản đề nghị của đơn vị thụ hưởng" },
    ]);
    expect(findMissing({ ...draft, implementer: "is-beneficiary", attachments: without })).toEqual(
      [],
    );
  });

  it("sorts what is missing under the eight contents of the circular", () => {
    const byContent = missingByContent({ ...draft, place: "", outcomes: [] });
    expect([...byContent.keys()]).toHaveLength(8);
    expect(byContent.get("parties")?.map(({ field }) => field)).toEqual(["place"]);
    expect(byContent.get("effect")?.map(({ field }) => field)).toEqual(["outcomes"]);
  });

  it("refuses a beneficiary that is not eligible, or not known to be, with the reasons", () => {
    const citation = { kind: "decree", document: "45/2012/NĐ-CP", article: "5" } as const;
    const reason = { criterion: "sector", citation, confidence: "A" } as const;
    const eligible = { ...reason, criterion: "legal_form", met: "yes" } as const;
    const not = refusalOf(
      submitting(
        {},
        { eligibility: { verdict: "not", reasons: [eligible, { ...reason, met: "no" }] } },
      ),
    );
    expect(not).toMatchObject({ kind: "beneficiary-not-eligible" });
    expect(schemeRefusalText(not)).toContain("NĐ 45/2012/NĐ-CP, Đ.5");
    const unknown = refusalOf(
      submitting(
        {},
        { eligibility: { verdict: "unknown", reasons: [{ ...reason, met: "unknown" }] } },
      ),
    );
    expect(unknown).toMatchObject({ kind: "eligibility-unknown" });
    expect(schemeRefusalText(unknown)).toMatch(/\.$/);
  });

  it("refuses where no norm is in force", () => {
    expect(submitting({}, { ceiling: null })).toMatchObject({
      refusal: { kind: "no-norm-in-force" },
    });
  });

  it("asks to acknowledge the national ceiling where the province's norm is not loaded", () => {
    const citation = { kind: "circular", document: "28/2018/TT-BTC", article: "8" } as const;
    const ceiling = {
      maximumDong: dong(300_000_000),
      citation: "TT 28/2018/TT-BTC, Đ.8",
      mustAcknowledge: [{ kind: "fallback-norm", citation, pendingDocument: null }],
    } as const;
    const refusal = refusalOf(submitting({}, { ceiling }));
    expect(refusal).toMatchObject({ kind: "norm-not-acknowledged" });
    expect(schemeRefusalText(refusal)).toContain("áp dụng mức tối đa của Trung ương");
    expect(submitting({}, { ceiling, acknowledgement: "given" }).ok).toBe(true);
  });

  it("refuses an end before the start, and a start outside the budget year", () => {
    expect(submitting({ endsOn: plainDate("2026-02-28") })).toMatchObject({
      refusal: { kind: "dates-out-of-order" },
    });
    expect(submitting({ endsOn: plainDate("2026-03-01") }).ok).toBe(true);
    expect(submitting({ startsOn: plainDate("2025-12-31") })).toMatchObject({
      refusal: { kind: "starts-outside-budget-year", budgetYear: 2026 },
    });
  });

  it("refuses machines that cost more than the whole estimate", () => {
    expect(
      submitting({ machines: [{ ...machine, unitPriceDong: dong(800_000_000) }] }),
    ).toMatchObject({
      refusal: { kind: "machines-above-estimate", machinesDong: 800_000_000 },
    });
  });

  it("refuses a used machine, a fraction of a machine and one without a valid quotation", () => {
    const faulty = [
      { ...machine, isNew: false },
      { ...machine, quantity: 1.5 },
      { ...machine, name: "" },
      { ...machine, quotations: [] },
    ];
    const refusal = refusalOf(submitting({ machines: faulty }));
    expect(refusal).toMatchObject({
      kind: "several-faults",
      faults: [
        {
          kind: "machines-faulty",
          faults: [
            { kind: "machine-not-new", row: 1 },
            { kind: "machine-quantity", row: 2 },
            { kind: "machine-without-name", row: 3 },
            { kind: "machine-without-quotation", row: 4 },
          ],
        },
        { kind: "machines-above-estimate" },
      ],
    });
    const text = schemeRefusalText(refusal);
    expect(text).toMatch(/^Hồ sơ còn 2 điểm chưa đạt\. \(1\) .* \(2\) /u);
    expect(text).toContain("chưa có báo giá còn hiệu lực");
  });

  it("refuses an expected outcome that is negative, doubled or worse than before", () => {
    const refusal = refusalOf(
      submitting({
        outcomes: [
          { measure: "jobs", baseline: 10, target: 9 },
          { measure: "fuel_use", baseline: -1, target: -2 },
          { measure: "jobs", baseline: 10, target: 10 },
        ],
      }),
    );
    expect(refusal).toMatchObject({
      kind: "outcomes-faulty",
      faults: [
        { kind: "outcome-worse-than-baseline", measure: "jobs" },
        { kind: "outcome-negative", measure: "fuel_use" },
        { kind: "outcome-twice", measure: "jobs" },
      ],
    });
    expect(schemeRefusalText(refusal)).toContain("mục tiêu kém hơn số gốc");
  });

  it("refuses an estimate that does not add up, before anything about money", () => {
    expect(submitting({ estimate: [{ ...row, totalDong: dong(400_000_001) }] })).toMatchObject({
      refusal: { kind: "estimate-faulty" },
    });
  });
});

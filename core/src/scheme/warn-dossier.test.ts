import { describe, expect, it } from "vitest";
import { asId, bps, dong, type EstablishmentId, plainDate } from "../kernel/index.ts";
import { assessSupport, parseNorm } from "../norm/index.ts";
import type { SchemeDraft } from "./dossier.ts";
import { type DossierFacts, warnDossier } from "./warn-dossier.ts";
import { dossierNoticeText } from "./warning-text.ts";

const today = plainDate("2026-03-02");
const norm = parseNorm({
  code: "tt28-5",
  level: { kind: "national" },
  activity: "machinery_tech_transfer",
  label: "Ứng dụng máy móc",
  unit: "cơ sở",
  rule: { kind: "capped-share", shareBps: 5000, ceilingDong: 300_000_000 },
  technologyLineMultiplierBps: null,
  vat: "unstated",
  conditions: [],
  citation: { kind: "circular", document: "28/2018/TT-BTC", article: "8", clause: "4" },
  amendedBy: null,
  validFrom: "2018-05-11",
  validTo: null,
  confidence: "B",
  source: null,
  note: null,
});
const assessed = assessSupport({
  selected: { norm, fallback: true, pendingDocument: null },
  eligibleCostDong: dong(400_000_000),
  technologyLine: "single",
});
if (!assessed.ok) throw new Error("assessment");

const draft: SchemeDraft = {
  kind: "machinery",
  name: "Ứng dụng máy sấy",
  implementerName: "Trung tâm",
  partnerName: "",
  beneficiaryName: "HTX",
  implementer: "is-another",
  place: "xã Nguyên Bình",
  budgetYear: 2026,
  startsOn: plainDate("2026-04-01"),
  endsOn: plainDate("2026-10-31"),
  narrative: {
    necessity: "",
    legalBases: "",
    objectives: "",
    scale: "",
    technology: "",
    work: "",
    organisation: "",
    economicEffect: "",
    socialEffect: "",
    environmentalEffect: "",
    sustainability: "",
  },
  requestedSupportDong: dong(200_000_000),
  machines: [
    {
      lineId: "b1",
      unitPriceDong: dong(400_000_000),
      name: "Máy sấy",
      quantity: 1,
      isEligible: true,
      isNew: true,
      quotations: [
        {
          quotationId: "q",
          supplier: "Công ty A",
          includesVat: false,
          quantity: 1,
          unitPriceDong: dong(400_000_000),
          vatBps: bps(800),
          quotedOn: plainDate("2026-02-01"),
          validUntil: plainDate("2026-12-31"),
        },
      ],
    },
  ],
  estimate: [
    {
      content: "Máy sấy",
      budgetYear: 2026,
      totalDong: dong(400_000_000),
      supportDong: dong(200_000_000),
      beneficiaryDong: dong(200_000_000),
      otherDong: dong(0),
      note: "",
    },
  ],
  outcomes: [{ measure: "jobs", baseline: 10, target: 14 }],
  commitsRestOfCapital: true,
  commitsNoOtherMoney: true,
  attachments: [],
};
const facts: DossierFacts = {
  draft,
  eligibility: { verdict: "eligible", reasons: [] },
  assessment: assessed.value,
  doubleFunding: [],
  today,
};

function kinds(changed: Partial<DossierFacts>): string[] {
  return warnDossier({ ...facts, ...changed }).map(
    ({ grade, notice }) => `${grade}:${notice.kind}`,
  );
}

describe("a draft warns and never refuses", () => {
  it("notes that the national ceiling stands in, that the norm is not verified, and that VAT is not stated", () => {
    expect(kinds({})).toEqual([
      "note:fallback-norm",
      "note:norm-not-verified",
      "note:vat-not-stated",
    ]);
  });

  it("says what would stop the submission first: money above the norm", () => {
    const [first] = warnDossier({
      ...facts,
      draft: { ...draft, requestedSupportDong: dong(200_000_001) },
    });
    expect(first?.grade).toBe("stops");
    expect(kinds({ draft: { ...draft, requestedSupportDong: dong(200_000_001) } })).toContain(
      "stops:over-norm",
    );
  });

  it("warns of a quotation that ends within fifteen days, and of one that has ended", () => {
    const quoted = (validUntil: string) => ({
      draft: {
        ...draft,
        machines: draft.machines.map((machine) => ({
          ...machine,
          quotations: machine.quotations.map((quotation) => ({
            ...quotation,
            validUntil: plainDate(validUntil),
          })),
        })),
      },
    });
    expect(kinds(quoted("2026-03-17"))).toContain("note:quotation-ends-soon");
    expect(kinds(quoted("2026-03-18"))).not.toContain("note:quotation-ends-soon");
    expect(kinds(quoted("2026-03-01"))).toContain("stops:machine-without-quotation");
  });

  it("warns of the schedule, the estimate, the outcomes and the beneficiary", () => {
    expect(kinds({ draft: { ...draft, endsOn: plainDate("2026-03-31") } })).toContain(
      "stops:schedule-out-of-order",
    );
    expect(
      kinds({ draft: { ...draft, startsOn: plainDate("2027-01-01"), endsOn: null } }),
    ).toContain("stops:schedule-outside-year");
    expect(kinds({ draft: { ...draft, requestedSupportDong: dong(1) } })).toContain(
      "stops:support-differs-from-request",
    );
    expect(
      kinds({ draft: { ...draft, outcomes: [{ measure: "jobs", baseline: 10, target: 8 }] } }),
    ).toContain("stops:outcome-worse-than-baseline");
    expect(kinds({ eligibility: { verdict: "unknown", reasons: [] } })).toContain(
      "stops:eligibility-open",
    );
    expect(kinds({ eligibility: { verdict: "not", reasons: [] } })).toContain(
      "stops:eligibility-not",
    );
  });

  it("notes state money for the same thing, and every notice has its sentence", () => {
    const warnings = warnDossier({
      ...facts,
      doubleFunding: [
        {
          grade: "same-item",
          itemName: "Máy sấy",
          earlier: {
            establishmentId: asId<EstablishmentId>("00000000-0000-7000-8000-0000000000c1"),
            year: 2024,
            sourceLabel: "Khuyến công quốc gia",
            activity: null,
            itemName: "máy sấy",
            amountDong: dong(100_000_000),
            reference: "KCQG-2024-001",
          },
        },
      ],
    });
    expect(warnings.at(-1)?.notice.kind).toBe("may-be-funded-twice");
    for (const { notice } of warnings) expect(dossierNoticeText(notice)).toMatch(/[.)]$/u);
  });
});

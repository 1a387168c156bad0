import { describe, expect, it } from "vitest";
import { bps, dong, plainDate } from "../kernel/index.ts";
import { normCode, type SupportAssessment } from "../norm/index.ts";
import { checkSupportWithinNorm, supportCeilingOf } from "./support-ceiling.ts";

const assessment: SupportAssessment = {
  maximumDong: dong(300_000_000),
  limitedBy: "ceiling",
  steps: [],
  selected: {
    norm: {
      code: normCode("machinery"),
      level: { kind: "national" },
      activity: "machinery_tech_transfer",
      label: "Ứng dụng máy móc, chuyển giao công nghệ",
      unit: "cơ sở",
      rule: { kind: "capped-share", shareBps: bps(5_000), ceilingDong: dong(300_000_000) },
      technologyLineMultiplierBps: null,
      vat: "excluded",
      conditions: [],
      citation: { kind: "circular", document: "28/2018/TT-BTC", article: "8", clause: "4" },
      amendedBy: null,
      validFrom: plainDate("2018-05-11"),
      validTo: null,
      confidence: "A",
      source: null,
      note: null,
    },
    fallback: true,
    pendingDocument: null,
  },
};

describe("the ceiling of a beneficiary's support", () => {
  const ceiling = supportCeilingOf(assessment);

  it("is what the norm allows, with its article and what has to be acknowledged", () => {
    expect(ceiling).toMatchObject({
      maximumDong: 300_000_000,
      mustAcknowledge: [{ kind: "fallback-norm" }],
    });
    expect(ceiling.citation).toContain("28/2018/TT-BTC");
  });

  it("may be asked for in full", () => {
    expect(checkSupportWithinNorm(dong(300_000_000), ceiling)).toEqual({ ok: true, value: null });
  });

  it("may not be passed by one đồng, and the refusal says what would be accepted", () => {
    expect(checkSupportWithinNorm(dong(300_000_001), ceiling)).toEqual({
      ok: false,
      refusal: {
        kind: "over-norm",
        requestedDong: 300_000_001,
        acceptableDong: 300_000_000,
        citation: ceiling.citation,
      },
    });
  });
});

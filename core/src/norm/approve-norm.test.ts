import { describe, expect, it } from "vitest";
import { asId, type AccountId } from "../kernel/index.ts";
import { approveNorm } from "./approve-norm.ts";
import { parseNorm } from "./parse-norms.ts";

const loader = asId<AccountId>("00000000-0000-7000-8000-0000000000a1");
const head = asId<AccountId>("00000000-0000-7000-8000-0000000000a2");

function localNorm(validFrom: string | null, label = "Ứng dụng máy móc, thiết bị") {
  return parseNorm({
    code: "p04-machinery",
    level: { kind: "local", provinceCode: "04", provinceName: "Cao Bằng" },
    activity: "machinery_tech_transfer",
    label,
    unit: "cơ sở",
    rule: { kind: "capped-share", shareBps: 5000, ceilingDong: 250_000_000 },
    technologyLineMultiplierBps: 15000,
    vat: "excluded",
    conditions: [],
    citation: { kind: "resolution", document: "07/2025/NQ-HĐND" },
    amendedBy: null,
    validFrom,
    validTo: null,
    confidence: "A",
    source: null,
    note: null,
  });
}
const facts = {
  norm: localNorm("2026-01-01"),
  status: "draft" as const,
  loadedBy: loader,
  approverId: head,
  approved: [],
};

describe("approval of a loaded norm", () => {
  it("takes a second person", () => {
    expect(approveNorm(facts).ok).toBe(true);
    expect(approveNorm({ ...facts, approverId: loader })).toMatchObject({
      refusal: { kind: "same-person" },
    });
  });

  it("is given once", () => {
    expect(approveNorm({ ...facts, status: "in_force" })).toMatchObject({
      refusal: { kind: "norm-not-draft", status: "in_force" },
    });
  });

  it("asks since when the norm holds", () => {
    expect(approveNorm({ ...facts, norm: localNorm(null) })).toMatchObject({
      refusal: { kind: "norm-without-start" },
    });
  });

  it("lets a later norm follow an earlier one, and refuses two that start on one day", () => {
    expect(approveNorm({ ...facts, approved: [localNorm("2025-07-09")] }).ok).toBe(true);
    expect(approveNorm({ ...facts, approved: [localNorm("2026-01-01", "Cũ")] })).toMatchObject({
      refusal: { kind: "norm-starts-with-another", otherLabel: "Cũ" },
    });
  });
});

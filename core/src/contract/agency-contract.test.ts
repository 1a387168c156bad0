import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import {
  type AgencyContract,
  type AgencyContractFacts,
  agencyRefusalText,
  checkListedOnce,
  recordAgencyContract,
} from "./index.ts";

const scheme = {
  code: "KCQG-2026-001",
  approvedDong: dong(300),
  decidedOn: plainDate("2026-02-10"),
  planYear: 2026,
  implementerId: "trung-tam",
};
const facts: AgencyContractFacts = { schemes: [scheme], today: plainDate("2026-03-10") };

const party = {
  name: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
  address: "",
  representative: "Nguyễn Văn Mẫu",
  position: "Cục trưởng",
  taxCode: "",
  bankAccount: "000",
  bankName: "Kho bạc",
};

const contract: AgencyContract = {
  contractNumber: "12/HĐ-KCQG",
  signedOn: plainDate("2026-03-01"),
  endsOn: plainDate("2026-12-31"),
  amountDong: dong(300),
  agency: { ...party, bankAccount: "", bankName: "" },
  implementer: party,
  advanceTerms: "Tạm ứng tối đa 70 %",
};

function refusalOf(change: Partial<AgencyContract>, about = facts) {
  const result = recordAgencyContract(about, { ...contract, ...change });
  if (result.ok) throw new Error("It was recorded.");
  expect(agencyRefusalText(result.refusal)).toMatch(/\.$/u);
  return result.refusal;
}

describe("the contract of the Cục with the Centre", () => {
  it("is recorded for exactly what the Minister approved, ending in the plan's year", () => {
    expect(recordAgencyContract(facts, contract).ok).toBe(true);
    for (const amountDong of [dong(299), dong(301)]) {
      expect(refusalOf({ amountDong })).toEqual({
        kind: "agency-amount-differs",
        approvedDong: 300,
        schemeCount: 1,
      });
    }
    expect(refusalOf({ endsOn: plainDate("2027-01-01") }).kind).toBe("agency-ends-after-year");
  });

  it("is signed from the Minister's decision to today, and ends after it begins", () => {
    expect(recordAgencyContract(facts, { ...contract, signedOn: scheme.decidedOn }).ok).toBe(true);
    expect(refusalOf({ signedOn: plainDate("2026-02-09") }).kind).toBe(
      "agency-signed-before-decision",
    );
    expect(refusalOf({ signedOn: plainDate("2026-03-11") }).kind).toBe("agency-signed-in-future");
    expect(refusalOf({ endsOn: plainDate("2026-02-28") }).kind).toBe("agency-ends-before-signing");
  });

  it("lists several schemes of one year and one implementer, for the sum of what was approved", () => {
    const second = { ...scheme, code: "KCQG-2026-002", approvedDong: dong(200) };
    const both = { ...facts, schemes: [scheme, second] } as const;
    expect(recordAgencyContract(both, { ...contract, amountDong: dong(500) }).ok).toBe(true);
    expect(refusalOf({ amountDong: dong(499) }, both)).toMatchObject({
      kind: "agency-amount-differs",
      approvedDong: 500,
      schemeCount: 2,
    });
    for (const [change, what] of [
      [{ planYear: 2027 }, "year"],
      [{ implementerId: "don-vi-khac" }, "implementer"],
    ] as const) {
      const other = { ...facts, schemes: [scheme, { ...second, ...change }] } as const;
      expect(refusalOf({ amountDong: dong(500) }, other)).toEqual({
        kind: "agency-scheme-differs",
        schemeCode: "KCQG-2026-002",
        what,
      });
    }
  });

  it("lists a scheme once", () => {
    const second = { code: "KCQG-2026-002" };
    expect(checkListedOnce([scheme, second]).ok).toBe(true);
    const twice = checkListedOnce([second, scheme, second]);
    if (twice.ok) throw new Error("It was listed twice.");
    expect(twice.refusal).toEqual({ kind: "agency-scheme-twice", schemeCode: "KCQG-2026-002" });
    expect(agencyRefusalText(twice.refusal)).toMatch(/KCQG-2026-002.*\.$/u);
  });

  it("names its number, its parties and the Centre's account", () => {
    expect(refusalOf({ contractNumber: " " }).kind).toBe("agency-number-missing");
    expect(refusalOf({ implementer: { ...party, bankAccount: "" } })).toEqual({
      kind: "agency-party-incomplete",
      party: "implementer",
      missing: ["bankAccount"],
    });
    expect(refusalOf({ agency: { ...party, representative: "" } })).toMatchObject({
      party: "agency",
    });
  });
});

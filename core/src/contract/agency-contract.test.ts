import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { type AgencyContract, agencyRefusalText, recordAgencyContract } from "./index.ts";

const facts = {
  approvedDong: dong(300),
  decidedOn: plainDate("2026-02-10"),
  budgetYear: 2026,
  today: plainDate("2026-03-10"),
};

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

function refusalOf(change: Partial<AgencyContract>) {
  const result = recordAgencyContract(facts, { ...contract, ...change });
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
      });
    }
    expect(refusalOf({ endsOn: plainDate("2027-01-01") }).kind).toBe("agency-ends-after-year");
  });

  it("is signed from the Minister's decision to today, and ends after it begins", () => {
    expect(recordAgencyContract(facts, { ...contract, signedOn: facts.decidedOn }).ok).toBe(true);
    expect(refusalOf({ signedOn: plainDate("2026-02-09") }).kind).toBe(
      "agency-signed-before-decision",
    );
    expect(refusalOf({ signedOn: plainDate("2026-03-11") }).kind).toBe("agency-signed-in-future");
    expect(refusalOf({ endsOn: plainDate("2026-02-28") }).kind).toBe("agency-ends-before-signing");
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

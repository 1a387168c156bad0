import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import { checkQuotationDays, checkSchemeDays, schemeRefusalText } from "./index.ts";

const early = plainDate("2026-04-01");
const late = plainDate("2026-11-30");

describe("the days of a draft", () => {
  it.each([
    [early, late],
    [early, early],
    [null, early],
    [late, null],
  ])("from %s to %s are kept", (startsOn, endsOn) => {
    expect(checkSchemeDays({ startsOn, endsOn }).ok).toBe(true);
  });

  it("that end before they begin are not kept", () => {
    expect(checkSchemeDays({ startsOn: late, endsOn: early })).toMatchObject({
      refusal: { kind: "dates-out-of-order", startsOn: late, endsOn: early },
    });
  });
});

describe("the days of a quotation", () => {
  const quotation = (validUntil: typeof early | null) => [
    { quotations: [{ supplier: "Công ty Mẫu", quotedOn: late, validUntil }] },
  ];

  it("without an end, or ending on the day it was made, are kept", () => {
    expect(checkQuotationDays(quotation(null)).ok).toBe(true);
    expect(checkQuotationDays(quotation(late)).ok).toBe(true);
  });

  it("that end before it was made are refused with whose quotation and which row", () => {
    const checked = checkQuotationDays(quotation(early));
    expect(checked.ok ? "" : schemeRefusalText(checked.refusal)).toBe(
      "Báo giá của Công ty Mẫu ở dòng máy 1 hết hiệu lực ngày 01/04/2026, trước ngày báo giá 30/11/2026. Hãy sửa một trong hai ngày.",
    );
  });
});

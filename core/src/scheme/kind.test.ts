import { describe, expect, it } from "vitest";
import {
  attachmentKinds,
  requiredAttachments,
  schemeKindDefinition,
  schemeKindNames,
} from "./kind.ts";

describe("the kinds of scheme", () => {
  it.each(schemeKindNames)("ask for known papers with their article: %s", (kind) => {
    const { attachments, contentGroup } = schemeKindDefinition(kind);
    expect(contentGroup).toBe(3);
    expect(attachments.every((needed) => needed.kind in attachmentKinds && needed.citation)).toBe(
      true,
    );
  });

  it("asks for the beneficiary's request only where another implements (TT 36/2013 Đ.10 k.1)", () => {
    const asked = (implementer: "is-beneficiary" | "is-another") =>
      requiredAttachments("machinery", implementer).map(({ kind }) => kind);
    expect(asked("is-another")).toContain("beneficiary_request");
    expect(asked("is-beneficiary")).not.toContain("beneficiary_request");
  });

  it("asks for the contract of the transfer where technology is transferred (TT 46/2012 Đ.4)", () => {
    const asked = requiredAttachments("technology_transfer", "is-another").map(({ kind }) => kind);
    expect(asked).toContain("technology_transfer_contract");
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dong, plainDate } from "../kernel/index.ts";
import { facts, terms } from "./amendment.fixture.ts";
import {
  type AmendmentDecision,
  type AmendmentFacts,
  amendmentRefusalText,
  checkAmendmentOpen,
  decideAmendment,
  fieldChanges,
  needsAnnex,
  type RequestedAmendment,
  signAnnex,
  verifyAmendment,
  parseApproverRules,
} from "./index.ts";

const file = new URL("../../../data/law/amendment-approvers.json", import.meta.url);
const rules = parseApproverRules(JSON.parse(readFileSync(file, "utf8")));

const change = { kind: "support", supportDong: dong(155_000_000) } as const;
const amendment: RequestedAmendment = {
  status: "requested",
  approver: "province",
  requestedOn: plainDate("2026-06-08"),
  fields: fieldChanges(change, terms),
  change,
};
const decision: AmendmentDecision = {
  verdict: "approve",
  decidedOn: facts.today,
  reason: "",
  paper: null,
};
const paper = { number: "12/QĐ-UBND", issuedOn: facts.today, signatory: "Trần Văn Mẫu" };

function kindOf(
  decided: Partial<AmendmentDecision>,
  other: Partial<AmendmentFacts> = {},
  asked: Partial<RequestedAmendment> = {},
  role: "provincial_leader" | "department_officer" | "department_head" = "provincial_leader",
) {
  const outcome = decideAmendment(
    { ...amendment, ...asked },
    { ...facts, ...other },
    { ...decision, ...decided },
    { role, rules },
  );
  if (outcome.ok) return outcome.value.mode;
  expect(amendmentRefusalText(outcome.refusal)).toMatch(/\.$/);
  return outcome.refusal.kind;
}

describe("the decision on a change", () => {
  it("is the approver's own, or recorded from its paper, and nobody else's", () => {
    expect(kindOf({})).toBe("in_system");
    expect(kindOf({ paper }, {}, {}, "department_officer")).toBe("by_document");
    expect(kindOf({}, {}, {}, "department_officer")).toBe("amendment-paper-missing");
    expect(kindOf({}, {}, {}, "department_head")).toBe("amendment-not-yours");
  });

  it("is given once, between the request and today, with a reason for a refusal", () => {
    expect(kindOf({}, {}, { status: "approved" })).toBe("amendment-closed");
    expect(kindOf({ decidedOn: plainDate("2026-06-07") })).toBe("amendment-decided-early");
    expect(kindOf({ decidedOn: plainDate("2026-06-11") })).toBe("amendment-decided-in-future");
    expect(kindOf({ verdict: "refuse", reason: " " })).toBe("amendment-reason-missing");
    expect(kindOf({ verdict: "refuse", reason: "Chưa đủ căn cứ" })).toBe("in_system");
  });

  it("for a national scheme comes after Sở has verified it; a refusal needs no verification", () => {
    const national = { route: "national" } as const;
    const asked = { approver: "minister" } as const;
    const by = "department_officer" as const;
    expect(kindOf({ paper }, national, asked, by)).toBe("amendment-not-verified");
    expect(kindOf({ paper }, national, { ...asked, status: "verified" }, by)).toBe("by_document");
    const refused = { verdict: "refuse", reason: "Không cần thiết", paper } as const;
    expect(kindOf(refused, national, asked, by)).toBe("by_document");
  });

  it("rests on what stood when it was asked for, and on norm and money as they stand now", () => {
    const raised = { terms: { ...terms, supportDong: dong(152_000_000) } };
    expect(kindOf({}, raised)).toBe("amendment-outdated");
    const there = { terms: { ...terms, supportDong: change.supportDong } };
    expect(kindOf({}, there)).toBe("amendment-outdated");
    expect(kindOf({}, { normMaximumDong: dong(151_000_000) })).toBe("support-over-norm");
    expect(kindOf({ verdict: "refuse", reason: "Đã khác" }, raised)).toBe("in_system");
  });
});

describe("the verification by Sở", () => {
  it("is of a request that waits, between its day and today", () => {
    const waiting = { ...amendment, today: facts.today };
    expect(verifyAmendment(waiting, facts.today).ok).toBe(true);
    const refused = [
      verifyAmendment({ ...waiting, status: "verified" }, facts.today),
      verifyAmendment(waiting, plainDate("2026-06-07")),
      verifyAmendment(waiting, plainDate("2026-06-11")),
    ];
    expect(refused.map((each) => !each.ok && each.refusal.kind)).toEqual([
      "amendment-closed",
      "amendment-decided-early",
      "amendment-decided-in-future",
    ]);
    expect(checkAmendmentOpen("withdrawn").ok).toBe(false);
  });
});

describe("the annex to a contract", () => {
  const signed = {
    status: "approved",
    needsAnnex: true,
    annexNumber: null,
    decidedOn: plainDate("2026-06-10"),
    today: plainDate("2026-06-12"),
  } as const;
  const annex = { annexNumber: "01/PLHĐ-TTKC", signedOn: plainDate("2026-06-12") };
  const annexKind = (other: object, given: object = {}) => {
    const outcome = signAnnex({ ...signed, ...other }, { ...annex, ...given });
    if (outcome.ok) return "signed";
    expect(amendmentRefusalText(outcome.refusal)).toMatch(/\.$/);
    return outcome.refusal.kind;
  };

  it("follows a change of a signed contract, once, with a number, from the decision on", () => {
    expect(annexKind({})).toBe("signed");
    expect(annexKind({ status: "refused" })).toBe("annex-not-due");
    expect(annexKind({ needsAnnex: false })).toBe("annex-not-due");
    expect(annexKind({ annexNumber: "01/PLHĐ" })).toBe("annex-signed");
    expect(annexKind({}, { annexNumber: " " })).toBe("annex-number-missing");
    expect(annexKind({}, { signedOn: plainDate("2026-06-09") })).toBe("annex-before-decision");
    expect(annexKind({}, { signedOn: plainDate("2026-06-13") })).toBe("annex-in-future");
  });

  it("is not needed before the contract, nor where the work ends by force majeure", () => {
    expect(needsAnnex("in_plan", change)).toBe(false);
    expect(needsAnnex("in_progress", change)).toBe(true);
    const storm = {
      kind: "force_majeure",
      event: "Bão",
      occurredOn: facts.today,
      completedVolume: "Đã lắp 01 máy",
    } as const;
    expect(needsAnnex("in_progress", storm)).toBe(false);
  });
});

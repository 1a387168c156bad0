import { describe, expect, it } from "vitest";
import { asId, dong, type AccountId, plainDate } from "../kernel/index.ts";
import {
  type AppraisalFacts,
  appraisalRefusalText,
  type AppraisalSheet,
  type CriterionMark,
  decideAppraisal,
} from "./index.ts";

const appraiserId = asId<AccountId>("00000000-0000-7000-8000-000000000001");
const drafterId = asId<AccountId>("00000000-0000-7000-8000-000000000002");

const facts: AppraisalFacts = {
  requestedDong: dong(200),
  ceiling: { maximumDong: dong(180), citation: "TT 28/2018/TT-BTC, Đ.8 k.4", mustAcknowledge: [] },
  receivedOn: plainDate("2026-03-01"),
  today: plainDate("2026-03-10"),
  appraiserId,
  interest: "none-declared",
  done: [{ act: "scheme:draft", personId: drafterId }],
};

function judged(mark: CriterionMark, comment = "") {
  return { mark, comment };
}

const sheet: AppraisalSheet = {
  judgements: {
    principles: judged("met"),
    merit: judged("met_with_remark", "Giảm phần tuyên truyền"),
    capacity: judged("met"),
    combination: judged("met"),
    completeness: judged("met"),
  },
  conclusion: "pass",
  appraisedDong: dong(180),
  appraisedOn: plainDate("2026-03-10"),
  remark: "",
};

function refused(change: Partial<AppraisalSheet>, other: Partial<AppraisalFacts> = {}) {
  const result = decideAppraisal({ ...facts, ...other }, { ...sheet, ...change });
  if (result.ok) throw new Error("It was not refused.");
  expect(appraisalRefusalText(result.refusal)).toMatch(/\.$/);
  return result.refusal;
}

describe("an appraisal", () => {
  it("passes with exactly what the norm allows", () => {
    expect(decideAppraisal(facts, sheet)).toEqual({
      ok: true,
      value: { action: "appraise_pass", appraisedDong: 180 },
    });
  });

  it("refuses one đồng above the norm and says what would be accepted", () => {
    expect(refused({ appraisedDong: dong(181) })).toMatchObject({
      kind: "over-norm",
      acceptableDong: 180,
    });
  });

  it("gives no more than was requested, even where the norm allows it", () => {
    const rich = { ...facts, requestedDong: dong(150) };
    expect(decideAppraisal(rich, { ...sheet, appraisedDong: dong(150) }).ok).toBe(true);
    expect(refused({ appraisedDong: dong(151) }, { requestedDong: dong(150) })).toEqual({
      kind: "appraised-over-requested",
      requestedDong: 150,
    });
    expect(refused({ appraisedDong: dong(0) })).toEqual({ kind: "appraised-not-positive" });
  });

  it("needs a norm in force to pass", () => {
    expect(refused({}, { ceiling: null })).toMatchObject({ kind: "appraisal-without-norm" });
  });

  it("agrees with its criteria: no pass with one unmet, no failure with all met", () => {
    const unmet = { ...sheet.judgements, capacity: judged("not_met", "Chưa có mặt bằng") };
    expect(refused({ judgements: unmet })).toEqual({
      kind: "pass-with-unmet-criteria",
      criteria: ["capacity"],
    });
    expect(decideAppraisal(facts, { ...sheet, judgements: unmet, conclusion: "fail" })).toEqual({
      ok: true,
      value: { action: "appraise_fail", appraisedDong: null },
    });
    expect(refused({ conclusion: "fail" })).toEqual({ kind: "fail-with-all-criteria-met" });
  });

  it("wants a comment wherever the mark is not a plain yes", () => {
    const silent = { ...sheet.judgements, merit: judged("met_with_remark", " ") };
    expect(refused({ judgements: silent })).toEqual({
      kind: "comment-missing",
      criteria: ["merit"],
    });
  });

  it("is never done by who drafted the scheme or has an interest in it", () => {
    expect(refused({}, { appraiserId: drafterId })).toMatchObject({ kind: "same-person" });
    expect(refused({}, { interest: "declared" })).toEqual({ kind: "appraiser-has-interest" });
  });

  it("is dated between receipt and today", () => {
    expect(refused({ appraisedOn: plainDate("2026-02-28") })).toMatchObject({
      kind: "appraised-before-receipt",
    });
    expect(decideAppraisal(facts, { ...sheet, appraisedOn: plainDate("2026-03-01") }).ok).toBe(
      true,
    );
    expect(refused({ appraisedOn: plainDate("2026-03-11") })).toMatchObject({
      kind: "appraised-in-future",
    });
  });
});

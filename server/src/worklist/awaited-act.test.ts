import { planStatuses } from "@kc/core/budget";
import { type PaymentStatus, paymentStatuses } from "@kc/core/payment";
import { schemeMoveDefinition, schemeActions, schemeStatuses } from "@kc/core/scheme";
import { describe, expect, it } from "vitest";
import { awaitedAct, type AwaitingScheme } from "./awaited-act.ts";

const scheme: AwaitingScheme = {
  status: "accepted",
  route: "local",
  planStatus: null,
  paymentStatus: null,
};
const driven = schemeActions
  .map(schemeMoveDefinition)
  .flatMap(({ drivenBy, label }) => (drivenBy === undefined ? [] : [label]));

describe("what a scheme waits for", () => {
  it.each<[PaymentStatus | null, string, string]>([
    [null, "Lập đề nghị thanh toán", "centre_accountant"],
    ["draft", "Kiểm soát đề nghị thanh toán", "centre_chief_accountant"],
    ["checked", "Duyệt đề nghị thanh toán", "centre_head"],
    ["approved", "Gửi hồ sơ Kho bạc", "centre_accountant"],
    ["at_treasury", "Kiểm soát chi, trả lời hồ sơ thanh toán", "treasury"],
    ["returned_to_maker", "Hoàn thiện lại đề nghị thanh toán", "centre_accountant"],
    ["part_paid", "Lập đề nghị thanh toán phần còn lại", "centre_accountant"],
  ])("after acceptance with a request at %s is “%s”", (paymentStatus, act, role) => {
    expect(awaitedAct({ ...scheme, paymentStatus })).toEqual({ act, roles: [role] });
  });

  it("is the plan's next act while the plan is on its way", () => {
    const inPlan = { ...scheme, status: "awaiting_finance_opinion" } as const;
    expect(awaitedAct({ ...inPlan, planStatus: "opinion_given" })).toMatchObject({
      act: "Trình phê duyệt kế hoạch năm",
    });
    expect(awaitedAct(inPlan)).toMatchObject({ roles: ["finance_officer"] });
    expect(awaitedAct({ ...scheme, status: "appraised_pass" })).toMatchObject({
      act: "Đưa vào kế hoạch năm",
    });
  });

  it("is never a move that is nobody's button", () => {
    for (const status of schemeStatuses)
      for (const planStatus of [null, ...planStatuses])
        for (const paymentStatus of [null, ...paymentStatuses])
          expect(driven).not.toContain(
            awaitedAct({ ...scheme, status, planStatus, paymentStatus })?.act,
          );
  });
});

import { describe, expect, it } from "vitest";
import {
  availablePaymentMoves,
  isCorrectable,
  isPaymentPending,
  movePayment,
  parsePaymentStatus,
  paymentActions,
  paymentMoveDefinition,
  type PaymentStatus,
  paymentStatuses,
  statusesWaitingFor,
} from "./payment-status.ts";

/** The way of a request, written a second time by hand. */
const expected: Readonly<Record<PaymentStatus, readonly string[]>> = {
  draft: ["check", "send_back_to_maker", "withdraw"],
  returned_to_maker: ["revise", "withdraw"],
  checked: ["send_back_to_maker", "approve"],
  approved: ["send_back_to_maker", "send_to_treasury"],
  confirmed: [],
  at_treasury: ["record_paid", "record_part_paid", "record_returned", "record_refused"],
  accepted: [],
  part_paid: [],
  treasury_returned: ["revise", "withdraw"],
  treasury_refused: [],
  withdrawn: [],
};

describe("a payment request", () => {
  it.each(paymentStatuses)("moves from %s as accountant, chief and head may", (status) => {
    const open = paymentActions.filter((action) =>
      paymentMoveDefinition(action).from.includes(status),
    );
    expect(open).toEqual(expected[status]);
  });

  it("is checked by the chief accountant and not by who made it", () => {
    expect(movePayment("draft", "check", "centre_chief_accountant")).toEqual({
      ok: true,
      value: { action: "check", to: "checked", mode: "in_system" },
    });
    expect(movePayment("draft", "check", "centre_accountant")).toEqual({
      ok: false,
      refusal: {
        kind: "payment-move-not-yours",
        action: "check",
        roles: ["centre_chief_accountant"],
      },
    });
  });

  it("goes to the Treasury only once the head has approved it", () => {
    expect(movePayment("checked", "send_to_treasury", "centre_accountant")).toEqual({
      ok: false,
      refusal: {
        kind: "payment-move-not-open",
        action: "send_to_treasury",
        status: "checked",
        openFrom: ["approved"],
      },
    });
  });

  it("offers the accountant the Treasury's answers, as recorded from its paper", () => {
    const moves = availablePaymentMoves("at_treasury", "centre_accountant");
    expect(moves.map(({ action, mode }) => [action, mode])).toEqual([
      ["record_paid", "by_document"],
      ["record_part_paid", "by_document"],
      ["record_returned", "by_document"],
      ["record_refused", "by_document"],
    ]);
  });

  it("keeps its claim on money until the Treasury has paid or refused it, or its maker withdraws it", () => {
    expect(paymentStatuses.filter((status) => !isPaymentPending(status))).toEqual([
      "accepted",
      "part_paid",
      "treasury_refused",
      "withdrawn",
    ]);
  });

  it("waits for each hand in turn, and for whoever may record the Treasury's answer", () => {
    expect(statusesWaitingFor("centre_chief_accountant")).toEqual(["draft"]);
    expect(statusesWaitingFor("centre_head")).toEqual(["checked"]);
    expect(statusesWaitingFor("treasury")).toEqual(["at_treasury"]);
    expect(statusesWaitingFor("centre_accountant")).toEqual([
      "returned_to_maker",
      "approved",
      "at_treasury",
      "treasury_returned",
    ]);
    expect(statusesWaitingFor("auditor")).toEqual([]);
  });

  it("is corrected by its maker while it is a draft or when somebody returned it", () => {
    expect(paymentStatuses.filter(isCorrectable)).toEqual([
      "draft",
      "returned_to_maker",
      "treasury_returned",
    ]);
  });

  it("has no other status", () => {
    expect(parsePaymentStatus("checked")).toBe("checked");
    expect(() => parsePaymentStatus("lost")).toThrow(RangeError);
  });
});

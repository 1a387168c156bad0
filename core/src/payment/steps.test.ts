import { describe, expect, it } from "vitest";
import { type Role, roleNames } from "../access/index.ts";
import { asId, type AccountId } from "../kernel/index.ts";
import {
  availablePaymentMoves,
  isPaymentPending,
  parsePaymentStatus,
  paymentRefusalText,
  type PaymentStatus,
  paymentStatuses,
  stepPayment,
} from "./index.ts";

const an = asId<AccountId>("00000000-0000-7000-8000-000000000001");
const binh = asId<AccountId>("00000000-0000-7000-8000-000000000002");
const chi = asId<AccountId>("00000000-0000-7000-8000-000000000003");

/** By hand: what each role may do with a payment request. */
const expected: Record<PaymentStatus, Partial<Record<Role, string>>> = {
  draft: {
    centre_chief_accountant: "check send_back_to_maker",
    centre_accountant: "withdraw",
    centre_head: "send_back_to_maker",
  },
  returned_to_maker: { centre_accountant: "revise withdraw" },
  checked: {
    centre_chief_accountant: "send_back_to_maker",
    centre_head: "send_back_to_maker approve",
  },
  approved: {
    centre_accountant: "send_to_treasury",
    centre_chief_accountant: "send_back_to_maker",
    centre_head: "send_back_to_maker",
  },
  confirmed: {},
  at_treasury: {
    treasury: "record_paid record_part_paid record_returned record_refused",
    centre_accountant: "record_paid record_part_paid record_returned record_refused",
  },
  accepted: {},
  part_paid: {},
  treasury_returned: { centre_accountant: "revise withdraw" },
  treasury_refused: {},
  withdrawn: {},
};

describe("the three hands of a payment request", () => {
  for (const status of paymentStatuses) {
    for (const role of roleNames) {
      const actions = expected[status][role] ?? "";
      it(`lets ${role} do [${actions}] while ${status}`, () => {
        expect(availablePaymentMoves(status, role).map(({ action }) => action)).toEqual(
          actions.split(" ").filter(Boolean),
        );
      });
    }
  }

  it("are three different people, whatever roles one of them holds", () => {
    const made = { act: "payment:make", personId: an } as const;
    const checked = { act: "payment:check", personId: binh } as const;
    const local = { confirmation: "not_asked" } as const;
    const check = {
      ...local,
      status: "draft",
      role: "centre_chief_accountant",
      done: [made],
    } as const;
    const approve = {
      ...local,
      status: "checked",
      role: "centre_head",
      done: [made, checked],
    } as const;
    expect(stepPayment({ ...check, personId: binh }, "check", "")).toMatchObject({
      value: { to: "checked" },
    });
    expect(stepPayment({ ...check, personId: an }, "check", "")).toMatchObject({
      refusal: { kind: "same-person" },
    });
    expect(stepPayment({ ...approve, personId: chi }, "approve", "")).toMatchObject({
      value: { to: "approved" },
    });
    expect(stepPayment({ ...approve, personId: an }, "approve", "").ok).toBe(false);
    expect(stepPayment({ ...approve, personId: binh }, "approve", "").ok).toBe(false);
  });

  it("say why they send back, and refuse what is not open or not theirs", () => {
    const head = {
      status: "checked",
      role: "centre_head",
      personId: chi,
      done: [],
      confirmation: "not_asked",
    } as const;
    const refusals = [
      stepPayment(head, "send_back_to_maker", " "),
      stepPayment({ ...head, status: "draft" }, "approve", ""),
      stepPayment({ ...head, role: "clerk" }, "approve", ""),
    ];
    expect(refusals.map((each) => !each.ok && each.refusal.kind)).toEqual([
      "step-reason-missing",
      "payment-move-not-open",
      "payment-move-not-yours",
    ]);
    for (const each of refusals) {
      if (!each.ok) expect(paymentRefusalText(each.refusal)).toMatch(/\.$/);
    }
    expect(stepPayment(head, "send_back_to_maker", "Sai số tài khoản").ok).toBe(true);
  });

  it("hold the money of a request until the Treasury answers", () => {
    expect(paymentStatuses.filter(isPaymentPending)).toEqual([
      "draft",
      "returned_to_maker",
      "checked",
      "approved",
      "confirmed",
      "at_treasury",
      "treasury_returned",
    ]);
    expect(parsePaymentStatus("part_paid")).toBe("part_paid");
    expect(() => parsePaymentStatus("lost")).toThrow(RangeError);
  });
});

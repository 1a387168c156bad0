import { describe, expect, it } from "vitest";
import { type Role, roleNames } from "../access/index.ts";
import {
  availablePaymentMoves,
  confirmationOf,
  movePayment,
  paymentRefusalText,
  type PaymentStatus,
} from "./index.ts";

/** By hand: what each role may do with a national advance between the Centre's head and the Treasury. */
const expected: Partial<Record<PaymentStatus, Partial<Record<Role, string>>>> = {
  checked: {
    centre_chief_accountant: "send_back_to_maker",
    centre_head: "send_back_to_maker approve",
  },
  approved: {
    centre_chief_accountant: "send_back_to_maker",
    centre_head: "send_back_to_maker",
    department_officer: "confirm decline_confirmation",
    department_head: "confirm decline_confirmation",
  },
  confirmed: {
    centre_chief_accountant: "send_back_to_maker",
    centre_head: "send_back_to_maker",
    centre_accountant: "send_to_treasury",
  },
};

describe("an advance of national money", () => {
  it("is the only request that Sở confirms", () => {
    expect(confirmationOf("national", "advance")).toBe("asked");
    expect(confirmationOf("national", "payment")).toBe("not_asked");
    expect(confirmationOf("local", "advance")).toBe("not_asked");
    expect(confirmationOf("local_own_decision", "advance")).toBe("not_asked");
  });

  for (const status of ["checked", "approved", "confirmed"] as const) {
    for (const role of roleNames) {
      const actions = expected[status]?.[role] ?? "";
      it(`lets ${role} do [${actions}] while ${status}`, () => {
        const open = availablePaymentMoves(status, role, "asked").map(({ action }) => action);
        expect(open).toEqual(actions.split(" ").filter(Boolean));
      });
    }
  }

  it("does not go out unconfirmed; a request of local money knows no confirmation", () => {
    expect(movePayment("approved", "send_to_treasury", "centre_accountant", "asked")).toMatchObject(
      {
        refusal: { kind: "payment-move-not-open", openFrom: ["confirmed"] },
      },
    );
    const local = movePayment("approved", "confirm", "department_head");
    if (local.ok) throw new Error("It was open");
    expect(paymentRefusalText(local.refusal)).toContain("không có với đề nghị này");
  });
});

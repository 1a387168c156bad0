import { keysOf } from "@kc/core/kernel";
import { voucherSources } from "@kc/core/settlement";
import * as z from "zod/mini";
import {
  day,
  endpoint,
  id,
  optionalText,
  personal,
  positiveDong,
  text,
  version,
} from "../platform/api.ts";

const Voucher = z.object({
  voucherNumber: optionalText(80),
  issuedOn: day,
  issuer: optionalText(200),
  content: text(500),
  amountDong: positiveDong,
  paidBy: z.enum(keysOf(voucherSources)),
  isEligible: z.boolean(),
});

export const prepareSettlementEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/settlement",
  summary: "Lập quyết toán kinh phí đề án trên chứng từ của toàn bộ chi phí",
  input: z.object({
    schemeId: id,
    /** Of a group scheme: whose cost; the first beneficiary's when absent. */
    beneficiaryId: z.optional(id),
    vouchers: z.array(Voucher).check(z.maxLength(500)),
    /** The version that is drawn up anew, 0 when there was none; absent: whichever there is. */
    insteadOfVersion: z.optional(z.int().check(z.minimum(0))),
  }),
  output: z.object({
    id,
    version: z.int(),
    settledSupportDong: z.int(),
    toRecoverDong: z.int(),
    isLate: z.boolean(),
  }),
});

export const approveSettlementEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/settlement/approve",
  summary: "Phê duyệt quyết toán",
  input: z.object({ schemeId: id, beneficiaryId: z.optional(id), expectedVersion: version }),
  output: z.object({ id, version: z.int(), status: z.string() }),
  ifMatch: true,
});

export const settleWithAgencyEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/settlement/agency",
  summary: "Ghi nhận quyết toán với Cục từ văn bản của Cục",
  input: z.object({
    schemeId: id,
    beneficiaryId: z.optional(id),
    expectedVersion: version,
    documentNumber: text(120),
    settledOn: day,
    signatory: personal(text(200)),
  }),
  output: z.object({ id, version: z.int(), status: z.string() }),
  ifMatch: true,
});

export const liquidateEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/liquidation",
  summary: "Thanh lý hợp đồng",
  input: z.object({
    schemeId: id,
    expectedVersion: version,
    minutesNumber: optionalText(80),
    liquidatedOn: day,
    note: optionalText(1000),
  }),
  output: z.object({ id, version: z.int(), status: z.string() }),
  ifMatch: true,
});

export const findSchemeSettlementEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/settlement",
  summary: "Thanh lý, quyết toán của một đề án: chứng từ, số được quyết toán, số phải thu hồi",
  input: z.object({ schemeId: id, beneficiaryId: z.optional(id) }),
  output: z.object({
    schemeVersion: z.int(),
    status: z.string(),
    acceptedSupportDong: z.nullable(z.int()),
    lastAcceptedOn: z.nullable(day),
    dueOn: z.nullable(day),
    dueCitation: z.nullable(z.string()),
    liquidation: z.nullable(z.object({ minutesNumber: z.string(), liquidatedOn: day })),
    settlement: z.nullable(
      z.object({
        id,
        version: z.int(),
        status: z.enum(["prepared", "approved"]),
        statusLabel: z.string(),
        preparedOn: day,
        preparedBy: z.string(),
        approvedOn: z.nullable(day),
        /** The paper of the Cục on a national settlement; empty where Sở approves it. */
        documentNumber: z.string(),
        signatory: z.string(),
        approvedBy: z.nullable(z.string()),
        voucherCostDong: z.int(),
        eligibleCostDong: z.int(),
        settledSupportDong: z.int(),
        toRecoverDong: z.int(),
        maximumDong: z.int(),
        steps: z.array(
          z.object({ text: z.string(), citation: z.nullable(z.string()), amountDong: z.int() }),
        ),
        vouchers: z.array(z.extend(Voucher, { paidByLabel: z.string() })),
      }),
    ),
    /** What stands between the drawn-up settlement and its approval; null before it is drawn up. */
    outstanding: z.nullable(z.object({ toReturnDong: z.int(), toPayDong: z.int() })),
    mayPrepare: z.boolean(),
    mayApprove: z.boolean(),
    mayRecordAgency: z.boolean(),
    mayLiquidate: z.boolean(),
  }),
});

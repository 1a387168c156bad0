import * as z from "zod/mini";
import { Act } from "../budget/api.ts";
import {
  changedRecord,
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  personal,
  positiveDong,
  version,
} from "../platform/api.ts";

const changesScheme = { schemeId: id, expectedVersion: version };
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

export const approveSchemeEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/approve",
  summary: "Phê duyệt đề án bằng quyết định riêng, sau kế hoạch năm",
  ifMatch: true,
  input: z.object({
    ...changesScheme,
    decisionNumber: optionalText(120),
    decidedOn: day,
    signatory: personal(optionalText(200)),
  }),
  output: changedRecord,
});

export const assignTaskEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/assign-task",
  summary: "Giao nhiệm vụ, giao dự toán cho đơn vị thực hiện",
  ifMatch: true,
  input: z.object({
    ...changesScheme,
    documentNumber: optionalText(120),
    assignedOn: day,
    amountDong: positiveDong,
    note: z._default(optionalText(1000), ""),
  }),
  output: changedRecord,
});

/** A party of a contract; who signs and where the money goes is personal data. */
export const ContractPartyInput = z.object({
  name: optionalText(300),
  address: optionalText(300),
  representative: personal(optionalText(200)),
  position: optionalText(200),
  taxCode: personal(optionalText(40)),
  bankAccount: personal(optionalText(60)),
  bankName: optionalText(200),
});
export type ContractPartyInput = z.output<typeof ContractPartyInput>;

export const signContractEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/contract",
  summary: "Ký hợp đồng hỗ trợ thực hiện đề án với đơn vị thụ hưởng",
  ifMatch: true,
  input: z.object({
    ...changesScheme,
    /** The only beneficiary when absent. */
    beneficiaryId: z.optional(id),
    contractNumber: optionalText(120),
    signedOn: day,
    startsOn: z.optional(day),
    endsOn: day,
    grantDong: positiveDong,
    /** Total investment (tổng vốn đầu tư); the sum of the estimate when absent. */
    totalCostDong: z.optional(positiveDong),
    implementer: ContractPartyInput,
    beneficiary: ContractPartyInput,
    milestones: z.array(z.object({ title: optionalText(300), dueOn: day })).check(z.maxLength(50)),
    advance: z.enum(["allowed", "not-allowed"]),
    vat: z.enum(["vat-included", "vat-excluded"]),
  }),
  output: changedRecord,
});

export const completeMilestoneEndpoint = endpoint({
  method: "POST",
  path: "/contracts/:contractId/milestones/:milestoneId/done",
  summary: "Ghi nhận hoàn thành một mốc của hợp đồng",
  input: z.object({ contractId: id, milestoneId: id, doneOn: day }),
  output: z.object({ id }),
});

/** What Mẫu 3a and 3b ask beyond a plain report; quantities are whole units of the contract. */
const ProgressDetailInput = z.object({
  volumes: z
    .array(
      z.object({
        content: optionalText(300),
        unit: optionalText(40),
        plannedQuantity: z.int().check(z.minimum(0), z.maximum(1_000_000)),
        doneQuantity: z.int().check(z.minimum(0), z.maximum(1_000_000)),
        valueDong: dongAmount,
      }),
    )
    .check(z.maxLength(100)),
  spending: z.object({
    supportDong: dongAmount,
    beneficiaryDong: dongAmount,
    otherDong: dongAmount,
  }),
  nextMonth: z._default(optionalText(2000), ""),
});
export type ProgressDetailInput = z.output<typeof ProgressDetailInput>;

export const reportProgressEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/progress",
  summary: "Báo cáo tiến độ tháng: giá trị khối lượng đã thực hiện",
  ifMatch: true,
  input: z.object({
    ...changesScheme,
    month,
    reportedOn: day,
    workValueDong: dongAmount,
    description: optionalText(4000),
    difficulties: z._default(optionalText(4000), ""),
    detail: z.optional(ProgressDetailInput),
  }),
  output: z.extend(changedRecord, { reportId: id }),
});

export const confirmProgressEndpoint = endpoint({
  method: "POST",
  path: "/progress-reports/:reportId/confirm",
  summary: "Sở xác nhận khối lượng thực hiện trong báo cáo tiến độ",
  input: z.object({ reportId: id, confirmedOn: day }),
  output: z.object({ id }),
});

export const recordAgencyContractEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/agency-contract",
  summary:
    "Ghi nhận hợp đồng của Cục với Trung tâm về một hoặc nhiều đề án, bố trí kinh phí cho từng đề án",
  ifMatch: true,
  input: z.object({
    ...changesScheme,
    contractNumber: optionalText(120),
    signedOn: day,
    endsOn: day,
    amountDong: positiveDong,
    agency: ContractPartyInput,
    implementer: ContractPartyInput,
    advanceTerms: z._default(optionalText(2000), ""),
    /** The other schemes that the paper lists; its value is of all of them. */
    withSchemes: z._default(
      z.array(z.object({ schemeId: id, expectedVersion: version })).check(z.maxLength(50)),
      [],
    ),
  }),
  output: changedRecord,
});

export const recordAgencyTransferEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/agency-contract/transfers",
  summary: "Ghi nhận kinh phí Cục chuyển theo hợp đồng, hoặc nộp trả Cục",
  input: z.object({
    schemeId: id,
    kind: z.enum(["receive", "give_back"]),
    amountDong: positiveDong,
    transferredOn: day,
    voucherNumber: optionalText(120),
    note: z._default(optionalText(500), ""),
    /** How the voucher is shared where the contract lists several schemes; all of the scheme named when absent. */
    parts: z.optional(
      z.array(z.object({ schemeId: id, amountDong: dongAmount })).check(z.maxLength(50)),
    ),
  }),
  output: z.object({ id }),
});

export const liquidateAgencyContractEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/agency-contract/liquidation",
  summary: "Ghi nhận thanh lý hợp đồng với Cục",
  input: z.object({
    schemeId: id,
    minutesNumber: optionalText(120),
    liquidatedOn: day,
    note: z._default(optionalText(1000), ""),
  }),
  output: z.object({ id }),
});

const Party = z.object({
  name: z.string(),
  address: z.string(),
  representative: z.string(),
  position: z.string(),
  taxCode: z.string(),
  bankAccount: z.string(),
  bankName: z.string(),
});

export const findSchemeContractEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/contract",
  summary: "Giao nhiệm vụ, hợp đồng, mốc thực hiện và tiến độ của một đề án",
  input: z.object({ schemeId: id }),
  output: z.object({
    schemeVersion: z.int(),
    approvedDong: z.nullable(z.int()),
    decidedOn: z.nullable(day),
    decisionNumber: z.nullable(z.string()),
    task: z.nullable(
      z.object({
        documentNumber: z.string(),
        assignedOn: day,
        amountDong: z.int(),
        implementerName: z.string(),
        note: z.string(),
      }),
    ),
    /** The contract of the Cục with the Centre, and its money; null on a local route and before it is recorded. */
    agency: z.nullable(
      z.object({
        id,
        contractNumber: z.string(),
        signedOn: day,
        endsOn: day,
        advanceTerms: z.string(),
        status: z.enum(["in_force", "liquidated", "ended"]),
        liquidatedOn: z.nullable(day),
        minutesNumber: z.nullable(z.string()),
        /** Null for those who may not see bank accounts and signatories. */
        agency: z.nullable(Party),
        implementer: z.nullable(Party),
        amountDong: z.int(),
        committedDong: z.int(),
        receivedDong: z.int(),
        drawnDong: z.int(),
        settledDong: z.int(),
        heldDong: z.int(),
        /** Every scheme that the paper lists, with its part of the money. */
        schemes: z.array(
          z.object({
            id,
            code: z.string(),
            name: z.string(),
            statusLabel: z.string(),
            amountDong: z.int(),
            receivedDong: z.int(),
            heldDong: z.int(),
            settledDong: z.int(),
          }),
        ),
        transfers: z.array(
          z.object({
            id,
            kind: z.enum(["receive", "give_back"]),
            kindLabel: z.string(),
            amountDong: z.int(),
            transferredOn: day,
            voucherNumber: z.string(),
            note: z.string(),
          }),
        ),
        /** The last day of the settlement with the Cục and of the liquidation of its contract. */
        settleBy: z.object({ dueOn: day, citation: z.string() }),
        mayTransfer: z.boolean(),
        mayLiquidate: z.boolean(),
      }),
    ),
    /** What the form of the contract with the Cục knows already; null when it is not next. */
    agencyDraft: z.nullable(
      z.object({
        amountDong: z.int(),
        agency: Party,
        implementer: Party,
        /** Other schemes of the year and the implementer that the same paper may list. */
        others: z.array(
          z.object({
            id,
            version: z.int(),
            code: z.string(),
            name: z.string(),
            amountDong: z.int(),
          }),
        ),
      }),
    ),
    contracts: z.array(
      z.object({
        id,
        contractNumber: z.string(),
        beneficiaryName: z.string(),
        signedOn: day,
        startsOn: day,
        endsOn: day,
        grantDong: z.int(),
        totalCostDong: z.int(),
        allowsAdvance: z.boolean(),
        includesVat: z.boolean(),
        status: z.enum(["in_force", "liquidated", "ended"]),
        liquidatedOn: z.nullable(day),
        /** Null for those who may not see bank accounts and signatories. */
        implementer: z.nullable(Party),
        beneficiary: z.nullable(Party),
        milestones: z.array(
          z.object({
            id,
            title: z.string(),
            dueOn: day,
            doneOn: z.nullable(day),
            isLate: z.boolean(),
          }),
        ),
      }),
    ),
    progress: z.array(
      z.object({
        id,
        month,
        reportedOn: day,
        workValueDong: z.int(),
        totalValueDong: z.int(),
        description: z.string(),
        difficulties: z.string(),
        dueOn: z.nullable(day),
        isLate: z.boolean(),
        detail: z.nullable(
          z.object({
            volumes: z.array(
              z.object({
                content: z.string(),
                unit: z.string(),
                plannedQuantity: z.int(),
                doneQuantity: z.int(),
                valueDong: z.int(),
              }),
            ),
            spending: z.object({
              supportDong: z.int(),
              beneficiaryDong: z.int(),
              otherDong: z.int(),
            }),
            nextMonth: z.string(),
          }),
        ),
        confirmedOn: z.nullable(day),
        confirmedByName: z.nullable(z.string()),
      }),
    ),
    /** Months whose report is due by today and not there. */
    missingReports: z.array(month),
    progressDueText: z.string(),
    /** With the volumes and the money of Mẫu 3a and 3b, or without. */
    progressForm: z.enum(["plain", "forms_3a_3b"]),
    plannedVolumes: z.array(
      z.object({ content: z.string(), unit: z.string(), plannedQuantity: z.int() }),
    ),
    isLate: z.boolean(),
    acts: z.array(Act),
    mayConfirm: z.boolean(),
    mayCompleteMilestone: z.boolean(),
    /** What the form of the contract knows already, for each beneficiary that has not signed. */
    drafts: z.array(
      z.object({
        beneficiaryId: id,
        beneficiaryName: z.string(),
        grantDong: z.int(),
        totalCostDong: z.int(),
        implementer: Party,
        beneficiary: Party,
      }),
    ),
  }),
});

import {
  amendmentApproverNames,
  amendmentAskerNames,
  amendmentKinds,
  amendmentStatuses,
} from "@kc/core/amendment";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";
import {
  changedRecord,
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  personal,
  positiveDong,
  text,
  version,
} from "../platform/api.ts";

const Paper = z.object({ number: text(60), issuedOn: day, signatory: personal(text(120)) });
const KindName = z.enum(keysOf(amendmentKinds));
const StatusName = z.enum(amendmentStatuses);

const Machine = z.object({
  /** Null for a machine that is new in the change. */
  machineLineId: z.nullable(id),
  name: text(300),
  specification: optionalText(1000),
  origin: optionalText(200),
  unit: text(40),
  quantity: z.int().check(z.minimum(1), z.maximum(10_000)),
  unitPriceDong: positiveDong,
  isEligible: z.boolean(),
});

const machinesChange = {
  kind: z.literal("machines"),
  machines: z.array(Machine).check(z.minLength(1), z.maxLength(50)),
  supportDong: positiveDong,
};
const supportChange = { kind: z.literal("support"), supportDong: positiveDong };
const timeChange = { kind: z.literal("time"), endsOn: day };
const forceMajeure = {
  kind: z.literal("force_majeure"),
  event: text(500),
  occurredOn: day,
  completedVolume: text(2000),
};

/** What a person asks to change; names and places are looked up. */
export const AmendmentChangeInput = z.discriminatedUnion("kind", [
  z.object(machinesChange),
  z.object(supportChange),
  z.object({
    kind: z.literal("beneficiary"),
    establishmentId: id,
    bankAccount: personal(text(60)),
    bankName: text(200),
  }),
  z.object({ kind: z.literal("place"), address: text(300), communeCode: text(10) }),
  z.object(timeChange),
  z.object({ kind: z.literal("implementer"), organisationId: id }),
  z.object(forceMajeure),
]);
export type AmendmentChangeInput = z.output<typeof AmendmentChangeInput>;

const Named = z.object({ id, name: z.string() });
const Place = z.object({ address: z.string(), communeName: z.string() });

/** A change as it is kept: with the names that stood when it was asked for. */
export const KeptChange = z.discriminatedUnion("kind", [
  z.object(machinesChange),
  z.object(supportChange),
  z.object({
    kind: z.literal("beneficiary"),
    establishment: Named,
    place: Place,
    communeCode: z.string(),
    bankAccount: z.string(),
    bankName: z.string(),
  }),
  z.object({ kind: z.literal("place"), place: Place, communeCode: z.string() }),
  z.object(timeChange),
  z.object({ kind: z.literal("implementer"), implementer: Named }),
  z.object(forceMajeure),
]);
export type KeptChange = z.output<typeof KeptChange>;

export const requestAmendmentEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/amendments",
  summary: "Đề nghị điều chỉnh, bổ sung một đề án đã được phê duyệt",
  input: z.object({
    schemeId: id,
    expectedVersion: version,
    askedBy: z.enum(amendmentAskerNames),
    reason: text(2000),
    requestedOn: z.optional(day),
    /** Of a group scheme: the beneficiary that is changed. */
    beneficiaryId: z._default(z.nullable(id), null),
    /** The letter of who asks, where there is one. */
    requestPaper: z._default(z.nullable(Paper), null),
    change: AmendmentChangeInput,
  }),
  output: z.object({ ...changedRecord.shape, approver: z.enum(amendmentApproverNames) }),
  ifMatch: true,
});

const onAmendment = { amendmentId: id, expectedVersion: version };
const ChangedAmendment = z.object({ ...changedRecord.shape, status: StatusName });

export const verifyAmendmentEndpoint = endpoint({
  method: "POST",
  path: "/amendments/:amendmentId/verify",
  summary: "Sở kiểm tra thực tế, xác nhận đề nghị điều chỉnh",
  input: z.object({ ...onAmendment, verifiedOn: day, finding: text(2000) }),
  output: ChangedAmendment,
  ifMatch: true,
});

export const decideAmendmentEndpoint = endpoint({
  method: "POST",
  path: "/amendments/:amendmentId/decide",
  summary: "Quyết định điều chỉnh, bổ sung đề án, hoặc ghi nhận văn bản quyết định",
  input: z.object({
    ...onAmendment,
    verdict: z.enum(["approve", "refuse"]),
    decidedOn: day,
    reason: optionalText(2000),
    paper: z._default(z.nullable(Paper), null),
  }),
  output: ChangedAmendment,
  ifMatch: true,
});

export const withdrawAmendmentEndpoint = endpoint({
  method: "POST",
  path: "/amendments/:amendmentId/withdraw",
  summary: "Rút đề nghị điều chỉnh",
  input: z.object({ ...onAmendment, reason: text(1000) }),
  output: ChangedAmendment,
  ifMatch: true,
});

export const signAnnexEndpoint = endpoint({
  method: "POST",
  path: "/amendments/:amendmentId/annex",
  summary: "Ký phụ lục hợp đồng theo nội dung điều chỉnh đã được chấp thuận",
  input: z.object({ ...onAmendment, annexNumber: optionalText(60), signedOn: day }),
  output: ChangedAmendment,
  ifMatch: true,
});

export const FieldChangeRow = z.object({
  label: z.string(),
  before: z.string(),
  after: z.string(),
});

const Act = z.object({ name: z.string(), on: day });

export const AmendmentRow = z.object({
  id,
  version: z.int(),
  ordinal: z.int(),
  kind: KindName,
  kindLabel: z.string(),
  /** Of a group scheme: whose change it is; null when it is of the scheme as a whole. */
  beneficiaryName: z.nullable(z.string()),
  status: StatusName,
  statusLabel: z.string(),
  isOpen: z.boolean(),
  askedByLabel: z.string(),
  reason: z.string(),
  requestPaper: z.nullable(z.string()),
  requested: Act,
  fields: z.array(FieldChangeRow),
  approverLabel: z.string(),
  /** The article that says who decides, and whether it speaks of this case. */
  approverBasis: z.string(),
  isApproverSure: z.boolean(),
  verified: z.nullable(z.extend(Act, { finding: z.string() })),
  decided: z.nullable(
    z.extend(Act, {
      isByDocument: z.boolean(),
      paper: z.nullable(z.string()),
      documentId: z.nullable(id),
      reason: z.string(),
    }),
  ),
  needsAnnex: z.boolean(),
  annex: z.nullable(z.object({ number: z.string(), signedOn: day })),
  mayVerify: z.boolean(),
  mayDecide: z.nullable(z.enum(["in_system", "by_document"])),
  /** Why the viewer, who may decide some changes, may not approve this one yet. */
  decideBlockedBecause: z.nullable(z.string()),
  mayWithdraw: z.boolean(),
  maySignAnnex: z.boolean(),
});

export const findSchemeAmendmentsEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/amendments",
  summary: "Các lần đề nghị điều chỉnh, bổ sung của một đề án, và hiện trạng để đề nghị",
  input: z.object({ schemeId: id }),
  output: z.object({
    schemeVersion: z.int(),
    rows: z.array(AmendmentRow),
    mayRequest: z.boolean(),
    blockedBecause: z.nullable(z.string()),
    shape: z.enum(["single", "group"]),
    /** What stands now, of each beneficiary that is named: what the form of a request begins with. */
    terms: z.array(
      z.object({
        beneficiaryId: id,
        supportDong: dongAmount,
        drawnDong: dongAmount,
        establishmentName: z.string(),
        address: z.string(),
        communeCode: z.string(),
        startsOn: z.nullable(day),
        endsOn: z.nullable(day),
        machines: z.array(Machine),
      }),
    ),
    /** Who carries the scheme out now. */
    implementerId: id,
    implementers: z.array(Named),
    /** The kinds that can be asked for: those of one beneficiary only when one is named. */
    kinds: z.array(
      z.object({ kind: KindName, label: z.string(), isOfOneBeneficiary: z.boolean() }),
    ),
  }),
});

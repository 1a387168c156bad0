import { organisationKinds } from "@kc/core/access";
import { acceptanceVerdicts, memberDuties } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";
import {
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  personal,
  text,
  version,
} from "../platform/api.ts";

const moveInput = { schemeId: id, expectedVersion: version };
const Moved = z.object({ id, version: z.int(), status: z.string() });

export const requestAcceptanceEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/request-acceptance",
  summary: "Đề nghị nghiệm thu",
  input: z.object({ ...moveInput, note: optionalText(1000) }),
  output: Moved,
  ifMatch: true,
});

export const remedyEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/remedy",
  summary: "Khắc phục và tiếp tục thực hiện sau nghiệm thu không đạt",
  input: z.object({ ...moveInput, note: text(1000) }),
  output: Moved,
  ifMatch: true,
});

const Member = z.object({
  personName: personal(text(120)),
  position: text(160),
  organisation: text(200),
  from: z.enum(organisationKinds),
  duty: z.enum(keysOf(memberDuties)),
});

const Machine = z.object({
  machineLineId: id,
  acceptedQuantity: z.int().check(z.minimum(0)),
  acceptedCostDong: dongAmount,
  serialNumbers: optionalText(500),
  remark: optionalText(500),
});

export const recordAcceptanceEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/acceptance",
  summary: "Lập biên bản nghiệm thu cơ sở",
  input: z.object({
    ...moveInput,
    /** Of a group scheme: whose machines; the first beneficiary's when absent. */
    beneficiaryId: z.optional(id),
    heldOn: day,
    place: text(300),
    members: z.array(Member).check(z.minLength(1), z.maxLength(20)),
    machines: z.array(Machine).check(z.maxLength(100)),
    verdict: z.enum(keysOf(acceptanceVerdicts)),
    conclusion: optionalText(2000),
  }),
  output: z.object({
    id,
    version: z.int(),
    status: z.string(),
    acceptedSupportDong: z.int(),
    shrunkByDong: z.int(),
  }),
  ifMatch: true,
});

const Assessment = z.object({
  eligibleCostDong: z.int(),
  maximumDong: z.int(),
  steps: z.array(
    z.object({ text: z.string(), citation: z.nullable(z.string()), amountDong: z.int() }),
  ),
});

export const findSchemeAcceptanceEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/acceptance",
  summary: "Nghiệm thu của một đề án: máy móc, thành phần, kết quả, việc làm được",
  input: z.object({ schemeId: id, beneficiaryId: z.optional(id) }),
  output: z.object({
    schemeVersion: z.int(),
    status: z.string(),
    approvedDong: z.nullable(z.int()),
    requestedOn: z.nullable(day),
    machines: z.array(
      z.object({
        machineLineId: id,
        name: z.string(),
        unit: z.string(),
        quantity: z.int(),
        isEligible: z.boolean(),
        acceptedQuantity: z.nullable(z.int()),
        acceptedCostDong: z.nullable(z.int()),
      }),
    ),
    team: z.object({
      chairFrom: z.string(),
      mustInclude: z.array(z.string()),
      minimumMembers: z.int(),
      citation: z.string(),
      confidenceLabel: z.string(),
    }),
    acceptances: z.array(
      z.object({
        id,
        heldOn: day,
        place: z.string(),
        verdict: z.enum(keysOf(acceptanceVerdicts)),
        verdictLabel: z.string(),
        members: z.array(
          z.object({
            personName: z.string(),
            position: z.string(),
            organisation: z.string(),
            dutyLabel: z.string(),
          }),
        ),
        acceptedCostDong: z.int(),
        acceptedSupportDong: z.int(),
        retest: Assessment,
        conclusion: z.string(),
      }),
    ),
    mayRequest: z.boolean(),
    mayRecord: z.boolean(),
    mayRemedy: z.boolean(),
    blockedBecause: z.nullable(z.string()),
  }),
});

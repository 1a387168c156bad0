import { organisationKinds } from "@kc/core/access";
import {
  acceptanceVerdicts,
  answeringParties,
  findingLevels,
  itemAnswers,
  memberDuties,
  plannedVisitStates,
  supervisingBodies,
  visitDuties,
  visitFindingStatuses,
  visitKinds,
  visitStates,
} from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import * as z from "zod/mini";
import {
  day,
  dongAmount,
  endpoint,
  id,
  optionalText,
  pageOf,
  pageQuestion,
  personal,
  text,
  version,
  workbookOf,
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

/* ---------- Supervision while a scheme is carried out ---------- */

const supervisingBody = z.enum(keysOf(supervisingBodies));
const visitKind = z.enum(keysOf(visitKinds));
const findingLevel = z.enum(keysOf(findingLevels));
const answeringParty = z.enum(keysOf(answeringParties));
const findingStatus = z.enum(keysOf(visitFindingStatuses));
const itemAnswer = z.enum(keysOf(itemAnswers));

export const recordVisitEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/visits",
  summary: "Ghi biên bản kiểm tra, giám sát đề án",
  input: z.object({
    schemeId: id,
    /** Of a group scheme: at whose place; the only beneficiary when absent. */
    beneficiaryId: z.optional(id),
    kind: visitKind,
    visitedOn: day,
    place: text(300),
    reason: optionalText(500),
    metWith: personal(text(200)),
    team: z
      .array(
        z.object({
          personName: personal(text(120)),
          position: optionalText(160),
          organisation: text(200),
          from: z.enum(organisationKinds),
          duty: z.enum(keysOf(visitDuties)),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    items: z
      .array(z.object({ itemId: text(40), answer: itemAnswer, remark: optionalText(500) }))
      .check(z.maxLength(40)),
    machines: z
      .array(
        z.object({
          machineLineId: id,
          isPresent: z.boolean(),
          isInUse: z.boolean(),
          hasPlate: z.boolean(),
          serialNumber: optionalText(200),
          remark: optionalText(500),
        }),
      )
      .check(z.maxLength(200)),
    findings: z
      .array(
        z.object({
          itemId: text(40),
          level: findingLevel,
          content: optionalText(2000),
          demand: optionalText(2000),
          answeredBy: answeringParty,
          dueOn: day,
        }),
      )
      .check(z.maxLength(30)),
    note: optionalText(2000),
  }),
  output: z.object({ id, findings: z.int() }),
});

const VisitFindingShown = z.object({
  id,
  itemLabel: z.string(),
  level: findingLevel,
  levelLabel: z.string(),
  content: z.string(),
  demand: z.string(),
  answeredBy: answeringParty,
  answeredByLabel: z.string(),
  dueOn: day,
  status: findingStatus,
  statusLabel: z.string(),
  isLate: z.boolean(),
  needsEvidence: z.boolean(),
  steps: z.array(z.object({ id, label: z.string(), on: day, by: z.string(), content: z.string() })),
  mayAnswer: z.boolean(),
  mayFollow: z.boolean(),
});

export const findSchemeVisitsEndpoint = endpoint({
  method: "GET",
  path: "/schemes/:schemeId/visits",
  summary: "Kiểm tra, giám sát một đề án: các cuộc kiểm tra, phát hiện, kiến nghị và việc làm được",
  input: z.object({ schemeId: id }),
  output: z.object({
    schemeCode: z.string(),
    schemeName: z.string(),
    basis: z.string(),
    plateText: z.string(),
    answerWithinDays: z.int(),
    items: z.array(z.object({ id: z.string(), label: z.string(), basis: z.string() })),
    beneficiaries: z.array(
      z.object({
        id,
        name: z.string(),
        place: z.string(),
        machines: z.array(z.object({ machineLineId: id, name: z.string(), quantity: z.int() })),
      }),
    ),
    visits: z.array(
      z.object({
        id,
        kindLabel: z.string(),
        ledByLabel: z.string(),
        beneficiaryName: z.string(),
        visitedOn: day,
        place: z.string(),
        reason: z.string(),
        metWith: z.string(),
        note: z.string(),
        recordedBy: z.string(),
        team: z.array(
          z.object({ personName: z.string(), office: z.string(), dutyLabel: z.string() }),
        ),
        items: z.array(
          z.object({
            label: z.string(),
            answer: itemAnswer,
            answerLabel: z.string(),
            remark: z.string(),
          }),
        ),
        machines: z.array(
          z.object({
            machineLineId: id,
            name: z.string(),
            isPresent: z.boolean(),
            isInUse: z.boolean(),
            hasPlate: z.boolean(),
            serialNumber: z.string(),
            remark: z.string(),
          }),
        ),
        findings: z.array(VisitFindingShown),
      }),
    ),
    /** Visits of the year's plan that are not made yet. */
    planned: z.array(z.object({ id, month: day, stateLabel: z.string() })),
    /** For which body the viewer would supervise; null where it does not. */
    ledBy: z.nullable(supervisingBody),
    /** The body that carries the scheme out: it does not demand of itself. */
    implementer: z.enum(organisationKinds),
    mayRecord: z.boolean(),
    blockedBecause: z.nullable(z.string()),
  }),
});

const followedFinding = { visitFindingId: id };
const Followed = z.object({ id, status: findingStatus });

export const answerFindingEndpoint = endpoint({
  method: "POST",
  path: "/visit-findings/:visitFindingId/answer",
  summary: "Trả lời kiến nghị sau kiểm tra",
  input: z.object({ ...followedFinding, answeredOn: day, content: optionalText(4000) }),
  output: Followed,
});

export const closeVisitFindingEndpoint = endpoint({
  method: "POST",
  path: "/visit-findings/:visitFindingId/close",
  summary: "Kết luận kiến nghị sau kiểm tra đã xử lý xong",
  input: z.object({ ...followedFinding, closedOn: day, note: optionalText(2000) }),
  output: Followed,
});

export const askAgainEndpoint = endpoint({
  method: "POST",
  path: "/visit-findings/:visitFindingId/ask-again",
  summary: "Yêu cầu trả lời lại kiến nghị sau kiểm tra",
  input: z.object({ ...followedFinding, reason: optionalText(2000), dueOn: day }),
  output: Followed,
});

const VisitRow = z.object({
  id,
  schemeId: id,
  schemeCode: z.string(),
  schemeName: z.string(),
  beneficiaryName: z.string(),
  communeName: z.string(),
  kind: visitKind,
  kindLabel: z.string(),
  ledBy: supervisingBody,
  ledByLabel: z.string(),
  visitedOn: day,
  leader: z.string(),
  hasFinance: z.boolean(),
  findings: z.int(),
  open: z.int(),
  answered: z.int(),
  late: z.int(),
  /** The next day by which an open finding is to be answered. */
  nextDueOn: z.nullable(day),
  state: z.enum(keysOf(visitStates)),
  stateLabel: z.string(),
});

export const listVisitsEndpoint = endpoint({
  method: "GET",
  path: "/visits",
  summary: "Danh sách cuộc kiểm tra, giám sát",
  input: z.object({
    ...pageQuestion,
    year: z.optional(z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100))),
    kind: z.optional(visitKind),
    ledBy: z.optional(supervisingBody),
    state: z.optional(z.enum(keysOf(visitStates))),
  }),
  output: z.extend(pageOf(VisitRow), {
    sums: z.object({ findings: z.int(), open: z.int(), late: z.int() }),
  }),
});

export const exportVisitsEndpoint = workbookOf(listVisitsEndpoint);

export const planVisitEndpoint = endpoint({
  method: "POST",
  path: "/schemes/:schemeId/planned-visits",
  summary: "Đưa một cuộc kiểm tra vào kế hoạch kiểm tra năm",
  input: z.object({
    schemeId: id,
    year: z.int().check(z.minimum(2000), z.maximum(2100)),
    month: z.int().check(z.minimum(1), z.maximum(12)),
    note: optionalText(500),
  }),
  output: z.object({ id }),
});

export const dropPlannedVisitEndpoint = endpoint({
  method: "POST",
  path: "/planned-visits/:plannedVisitId/drop",
  summary: "Bỏ một cuộc kiểm tra khỏi kế hoạch kiểm tra năm",
  input: z.object({ plannedVisitId: id, reason: optionalText(500) }),
  output: z.object({ id }),
});

const PlannedVisitRow = z.object({
  id,
  schemeId: id,
  schemeCode: z.string(),
  schemeName: z.string(),
  beneficiaries: z.string(),
  month: day,
  note: z.string(),
  plannedBy: z.string(),
  visitedOn: z.nullable(day),
  state: z.enum(keysOf(plannedVisitStates)),
  stateLabel: z.string(),
  droppedBecause: z.string(),
});

export const listPlannedVisitsEndpoint = endpoint({
  method: "GET",
  path: "/planned-visits",
  summary: "Kế hoạch kiểm tra, giám sát của một năm",
  input: z.object({
    year: z.coerce.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
  }),
  output: z.object({ rows: z.array(PlannedVisitRow), total: z.int(), mayPlan: z.boolean() }),
});

export const exportPlannedVisitsEndpoint = workbookOf(listPlannedVisitsEndpoint);

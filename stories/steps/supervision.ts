/** Steps of supervision: visits planned, made, their findings answered and closed. */
import type { AnsweringParty, FindingLevel } from "@kc/core/inspection";
import type { OrganisationKind } from "@kc/core/access";
import { addDays, plainDate } from "@kc/core/kernel";
import {
  answerFindingEndpoint,
  closeVisitFindingEndpoint,
  findSchemeVisitsEndpoint,
  planVisitEndpoint,
  recordVisitEndpoint,
} from "@kc/server/api/inspection";
import type { EndpointInput } from "../../server/src/platform/api.ts";
import type { Stage } from "../stage.ts";

export type VisitInput = EndpointInput<typeof recordVisitEndpoint>;

/** What was not met: an item of the list, or something beside it. */
export type Fault = {
  readonly itemId: string;
  readonly level: FindingLevel;
  readonly content: string;
  readonly demand: string;
  readonly answeredBy: AnsweringParty;
};

export type VisitStory = {
  /** The account of who leads the visit. */
  readonly by: "chuyen-vien-so" | "trung-tam" | "can-bo-phuong";
  readonly on: string;
  readonly kind?: "regular" | "ad_hoc";
  readonly reason?: string;
  readonly faults?: readonly Fault[];
};

const leaders = {
  "chuyen-vien-so": ["Nguyễn Thị Mẫu", "Sở Công Thương", "department"],
  "trung-tam": ["Bế Văn Thí Dụ", "Trung tâm Khuyến công và XTTM", "centre"],
  "can-bo-phuong": ["Nông Văn Mẫu", "UBND phường Thục Phán", "commune_committee"],
} as const satisfies Record<string, readonly [string, string, OrganisationKind]>;

/** The minutes of a visit as whoever leads it sends them: all is met but the faults. */
export async function visitOf(
  stage: Stage,
  schemeId: string,
  { by, on, kind = "regular", reason = "", faults = [] }: VisitStory,
): Promise<VisitInput> {
  const page = await stage.as("chuyen-vien-so").asks(findSchemeVisitsEndpoint, { schemeId });
  const [personName, organisation, from] = leaders[by];
  const leader = { personName, position: "", organisation, from, duty: "leader" as const };
  const finance = {
    personName: "Vũ Văn Mẫu",
    position: "Chuyên viên",
    organisation: "Sở Tài chính",
    from: "finance_department" as const,
    duty: "member" as const,
  };
  return {
    schemeId,
    kind,
    visitedOn: on,
    place: page.beneficiaries[0]?.place ?? "",
    reason,
    metWith: "Đại diện cơ sở",
    team: by === "chuyen-vien-so" ? [leader, finance] : [leader],
    items: page.items.map(({ id }) => ({
      itemId: id,
      answer: faults.some(({ itemId }) => itemId === id) ? "not_met" : "met",
      remark: "",
    })),
    machines: (page.beneficiaries[0]?.machines ?? []).map(({ machineLineId }) => ({
      machineLineId,
      isPresent: true,
      isInUse: true,
      hasPlate: !faults.some(({ itemId }) => itemId === "plate"),
      serialNumber: "",
      remark: "",
    })),
    findings: faults.map((fault) => ({
      ...fault,
      dueOn: addDays(plainDate(on), page.answerWithinDays),
    })),
    note: "",
  };
}

/** A visit is made and recorded; gives the ids of its findings. */
export async function visitIsMade(
  stage: Stage,
  schemeId: string,
  visit: VisitStory,
): Promise<readonly string[]> {
  stage.on(visit.on);
  const actor = stage.as(visit.by);
  const { id } = await actor.does(recordVisitEndpoint, await visitOf(stage, schemeId, visit));
  const { visits } = await actor.asks(findSchemeVisitsEndpoint, { schemeId });
  return (visits.find((each) => each.id === id)?.findings ?? []).map((finding) => finding.id);
}

/** The Centre answers a finding, for itself or with what the establishment sent. */
export async function findingIsAnswered(
  stage: Stage,
  visitFindingId: string,
  answer: { readonly on: string; readonly content: string },
): Promise<void> {
  stage.on(answer.on);
  await stage.as("trung-tam").does(answerFindingEndpoint, {
    visitFindingId,
    answeredOn: answer.on,
    content: answer.content,
  });
}

/** Sở closes a finding of its visit. */
export async function findingIsClosed(
  stage: Stage,
  visitFindingId: string,
  closing: { readonly on: string; readonly note: string },
): Promise<void> {
  stage.on(closing.on);
  await stage.as("chuyen-vien-so").does(closeVisitFindingEndpoint, {
    visitFindingId,
    closedOn: closing.on,
    note: closing.note,
  });
}

/** Sở puts a visit of a scheme in the year's plan. */
export async function visitIsPlanned(
  stage: Stage,
  schemeId: string,
  month: { readonly year: number; readonly month: number; readonly note: string },
): Promise<void> {
  await stage.as("chuyen-vien-so").does(planVisitEndpoint, { schemeId, ...month });
}

import type { OrganisationKind, Role } from "../access/index.ts";
import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { SchemeStatus } from "../scheme/index.ts";
import {
  checkMachinesFound,
  type MachineFound,
  type MachinesFoundRefusal,
} from "./machines-found.ts";
import type { SupervisionItem } from "./supervision-rule.ts";
import { checkNames, type MemberNameRefusal } from "./team.ts";

export const visitKinds = { regular: "Định kỳ", ad_hoc: "Đột xuất" } as const;
export type VisitKind = keyof typeof visitKinds;

/** The bodies that supervise schemes, each by its own right. */
export const supervisingBodies = {
  department: "Sở Công Thương",
  centre: "Đơn vị thực hiện (Trung tâm)",
  commune_committee: "UBND cấp xã",
} as const;
export type SupervisingBody = keyof typeof supervisingBodies;

const bodyOfRole: Readonly<Partial<Record<Role, SupervisingBody>>> = {
  department_officer: "department",
  department_head: "department",
  centre_officer: "centre",
  centre_head: "centre",
  commune_officer: "commune_committee",
  commune_leader: "commune_committee",
};

/**
 * For which body a role supervises; null for one that does not.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT Đ.9 k.1, TT 36/2013/TT-BCT Đ.21 (Sở); TTLT 26/2014 Đ.6 điểm s (đơn vị thực hiện được chi kiểm
 * tra, giám sát). UBND cấp xã: trên địa bàn quản lý, theo phân công của tỉnh.
 */
export function supervisingBodyOf(role: Role): SupervisingBody | null {
  return bodyOfRole[role] ?? null;
}

/** Statuses at which work or money of a scheme is going on. */
export const supervisedStatuses: readonly SchemeStatus[] = [
  "task_assigned",
  "agency_contracted",
  "contracted",
  "in_progress",
  "suspended",
  "ready_for_acceptance",
  "accepted",
  "accepted_partially",
  "not_accepted",
  "paid",
  "liquidated",
  "settled",
  "stopped",
];

export const visitDuties = {
  leader: "Trưởng đoàn",
  member: "Thành viên",
  witness: "Đại diện đơn vị được kiểm tra",
} as const;
export type VisitDuty = keyof typeof visitDuties;

/** Somebody who takes part in a visit. */
export type VisitMember = {
  readonly personName: string;
  readonly position: string;
  readonly organisation: string;
  readonly from: OrganisationKind;
  readonly duty: VisitDuty;
};

export const itemAnswers = {
  met: "Đạt",
  not_met: "Chưa đạt",
  not_looked: "Không kiểm tra lần này",
} as const;
export type ItemAnswer = keyof typeof itemAnswers;

/** What was found of one item of the list. */
export type ItemFound = {
  readonly itemId: string;
  readonly answer: ItemAnswer;
  readonly remark: string;
};

type LevelDefinition = {
  readonly label: string;
  /** What follows from it, as the choice says. */
  readonly hint: string;
  readonly evidence: "needed" | "free";
};

/** How grave a finding is; a grave one is answered with evidence. */
export const findingLevels = {
  minor: { label: "Nhắc nhở", hint: "rút kinh nghiệm", evidence: "free" },
  major: { label: "Phải khắc phục", hint: "khắc phục, có ảnh hoặc tài liệu", evidence: "needed" },
  serious: {
    label: "Nghiêm trọng",
    hint: "có thể phải tạm dừng, thu hồi kinh phí",
    evidence: "needed",
  },
} as const satisfies Record<string, LevelDefinition>;
export type FindingLevel = keyof typeof findingLevels;

/** Who has to answer a finding. */
export const answeringParties = {
  implementer: "Đơn vị thực hiện",
  establishment: "Đơn vị thụ hưởng",
} as const;
export type AnsweringParty = keyof typeof answeringParties;

/** A finding that stands beside the list. */
export const otherItem = "other";

/** What is not as it should be, what is demanded, of whom and by which day. */
export type VisitFinding = {
  readonly itemId: string;
  readonly level: FindingLevel;
  readonly content: string;
  readonly demand: string;
  readonly answeredBy: AnsweringParty;
  readonly dueOn: PlainDate;
};

/** Minutes of a supervision visit (biên bản kiểm tra, giám sát). */
export type Visit = {
  readonly kind: VisitKind;
  readonly visitedOn: PlainDate;
  readonly place: string;
  /** Why a visit out of turn is made. */
  readonly reason: string;
  readonly metWith: string;
  readonly team: readonly VisitMember[];
  readonly items: readonly ItemFound[];
  readonly machines: readonly MachineFound[];
  readonly findings: readonly VisitFinding[];
};

export type VisitFacts = {
  readonly status: SchemeStatus;
  /** The day on which the task was assigned; null before. */
  readonly startedOn: PlainDate | null;
  readonly today: PlainDate;
  readonly ledBy: SupervisingBody;
  readonly implementer: OrganisationKind;
  readonly items: readonly SupervisionItem[];
  readonly machines: readonly { readonly machineLineId: string; readonly name: string }[];
};

export type VisitRefusal =
  | MemberNameRefusal
  | MachinesFoundRefusal
  | { readonly kind: "visit-not-open"; readonly status: SchemeStatus }
  | { readonly kind: "visit-before-start"; readonly startedOn: PlainDate }
  | { readonly kind: "visited-in-future"; readonly today: PlainDate }
  | { readonly kind: "visit-without-place" }
  | { readonly kind: "visit-met-nobody" }
  | { readonly kind: "ad-hoc-without-reason" }
  | { readonly kind: "leader-not-one"; readonly count: number }
  | { readonly kind: "leader-of-other-body"; readonly ledBy: SupervisingBody }
  | { readonly kind: "item-not-stated"; readonly label: string }
  | { readonly kind: "fault-without-finding"; readonly label: string }
  | FindingFault;

type FindingFault =
  | { readonly kind: "finding-of-no-fault"; readonly row: number }
  | { readonly kind: "finding-without-content"; readonly row: number }
  | { readonly kind: "finding-without-demand"; readonly row: number }
  | {
      readonly kind: "finding-due-before-visit";
      readonly row: number;
      readonly visitedOn: PlainDate;
    }
  | { readonly kind: "finding-of-own-body"; readonly row: number };

/**
 * Decides the record of a supervision visit (kiểm tra, giám sát), regular or out of turn: while work or money is going on, led by one
 * person of the body that supervises, every item and machine looked at; what is not met has a finding, and nobody demands of itself.
 *
 * Source: TTLT 26/2014/TTLT-BTC-BCT Đ.9 k.1; TT 36/2013/TT-BCT Đ.21 k.1, k.6; TT 46/2012/TT-BCT Đ.9 k.3.
 */
export function recordVisit(facts: VisitFacts, visit: Visit): Result<Visit, VisitRefusal> {
  const fault =
    checkOccasion(facts, visit) ??
    checkVisitTeam(facts, visit.team) ??
    checkItems(facts, visit) ??
    checkMachinesFound(facts.machines, visit.machines) ??
    checkFindings(facts, visit);
  return fault ? refuse(fault) : ok(visit);
}

function checkOccasion(facts: VisitFacts, visit: Visit): VisitRefusal | null {
  const { status, startedOn, today } = facts;
  if (startedOn === null || !supervisedStatuses.includes(status)) {
    return { kind: "visit-not-open", status };
  }
  if (visit.visitedOn > today) return { kind: "visited-in-future", today };
  if (visit.visitedOn < startedOn) return { kind: "visit-before-start", startedOn };
  if (visit.kind === "ad_hoc" && visit.reason.trim() === "") {
    return { kind: "ad-hoc-without-reason" };
  }
  if (visit.place.trim() === "") return { kind: "visit-without-place" };
  return visit.metWith.trim() === "" ? { kind: "visit-met-nobody" } : null;
}

function checkVisitTeam({ ledBy }: VisitFacts, team: readonly VisitMember[]): VisitRefusal | null {
  const unnamed = checkNames(team);
  if (unnamed) return unnamed;
  const [leader, ...others] = team.filter(({ duty }) => duty === "leader");
  if (!leader || others.length > 0) {
    return { kind: "leader-not-one", count: leader ? others.length + 1 : 0 };
  }
  return leader.from === ledBy ? null : { kind: "leader-of-other-body", ledBy };
}

function checkItems({ items }: VisitFacts, visit: Visit): VisitRefusal | null {
  for (const { id, label } of items) {
    const [found, twice] = visit.items.filter(({ itemId }) => itemId === id);
    if (!found || twice) return { kind: "item-not-stated", label };
    if (found.answer === "not_met" && !visit.findings.some(({ itemId }) => itemId === id)) {
      return { kind: "fault-without-finding", label };
    }
  }
  return null;
}

function checkFindings(facts: VisitFacts, visit: Visit): VisitRefusal | null {
  for (const [index, finding] of visit.findings.entries()) {
    const fault = checkFinding(facts, visit, finding, index + 1);
    if (fault) return fault;
  }
  return null;
}

function checkFinding(
  { ledBy, implementer }: VisitFacts,
  { items, visitedOn }: Visit,
  { itemId, content, demand, dueOn, answeredBy }: VisitFinding,
  row: number,
): FindingFault | null {
  const isOfFault = items.some((found) => found.itemId === itemId && found.answer === "not_met");
  if (itemId !== otherItem && !isOfFault) return { kind: "finding-of-no-fault", row };
  if (content.trim() === "") return { kind: "finding-without-content", row };
  if (demand.trim() === "") return { kind: "finding-without-demand", row };
  if (dueOn < visitedOn) return { kind: "finding-due-before-visit", row, visitedOn };
  return answeredBy === "implementer" && implementer === ledBy
    ? { kind: "finding-of-own-body", row }
    : null;
}

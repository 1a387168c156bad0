import {
  checkDifferentPeople,
  type DoneAct,
  type Role,
  type SamePersonRefusal,
} from "../access/index.ts";
import { type AccountId, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import { checkClosing, type ClosingRefusal } from "./finding.ts";
import {
  type AnsweringParty,
  type FindingLevel,
  findingLevels,
  type SupervisingBody,
  supervisingBodyOf,
} from "./record-visit.ts";

/** Where a finding of a visit stands: it stays open until the body that found it closes it. */
export const visitFindingStatuses = {
  open: "Chờ trả lời",
  answered: "Đã trả lời, chờ kết luận",
  closed: "Đã xử lý xong",
} as const;
export type VisitFindingStatus = keyof typeof visitFindingStatuses;

/** The steps of following a finding up, as they are told. */
export const findingSteps = {
  answer: "Trả lời kiến nghị",
  ask_again: "Yêu cầu trả lời lại",
  close: "Kết luận đã xử lý xong",
} as const;
export type FindingStep = keyof typeof findingSteps;

/** A finding as its next step needs to know it. */
export type OpenFinding = {
  readonly status: VisitFindingStatus;
  readonly level: FindingLevel;
  readonly answeredBy: AnsweringParty;
  readonly ledBy: SupervisingBody;
  readonly visitedOn: PlainDate;
  readonly dueOn: PlainDate;
  /** The day of the last answer; null before the first. */
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly today: PlainDate;
};

/** Whether an answer is overdue: nobody has answered and the day is past. */
export function isAnswerLate(
  { status, dueOn }: Pick<OpenFinding, "status" | "dueOn">,
  today: PlainDate,
): boolean {
  return status === "open" && dueOn < today;
}

/** Where a visit stands with its findings, the most pressing first. */
export const visitStates = {
  late: "Quá hạn trả lời",
  open: "Còn kiến nghị chưa trả lời",
  answered: "Đã trả lời, chờ kết luận",
  closed: "Đã xử lý xong",
  clean: "Không có phát hiện",
} as const;
export type VisitState = keyof typeof visitStates;

/** The state of a visit by how many of its findings there are, late, open and answered. */
export function visitStateOf(counts: {
  readonly findings: number;
  readonly late: number;
  readonly open: number;
  readonly answered: number;
}): VisitState {
  if (counts.findings === 0) return "clean";
  if (counts.late > 0) return "late";
  if (counts.open > 0) return "open";
  return counts.answered > 0 ? "answered" : "closed";
}

/** For whom a role may answer a finding; the Centre also hands in what an establishment sends on paper. */
export function answersFor(role: Role): readonly AnsweringParty[] {
  if (role === "establishment") return ["establishment"];
  return role === "centre_officer" || role === "centre_head"
    ? ["implementer", "establishment"]
    : [];
}

/** Whether a finding waits for an answer that a role may give. */
export function mayAnswerFinding(
  { status, answeredBy }: Pick<OpenFinding, "status" | "answeredBy">,
  role: Role,
): boolean {
  return status === "open" && answersFor(role).includes(answeredBy);
}

export type AnswerRefusal =
  | { readonly kind: "answer-of-other-party"; readonly answeredBy: AnsweringParty }
  | { readonly kind: "finding-closed"; readonly closedOn: PlainDate }
  | { readonly kind: "finding-answered"; readonly answeredOn: PlainDate }
  | { readonly kind: "answered-before-visit"; readonly visitedOn: PlainDate }
  | { readonly kind: "answered-in-future"; readonly today: PlainDate }
  | { readonly kind: "answer-empty" }
  | { readonly kind: "answer-without-evidence"; readonly level: FindingLevel };

export type FindingAnswer = {
  readonly role: Role;
  readonly answeredOn: PlainDate;
  readonly text: string;
  /** Files that hang on the finding. */
  readonly evidenceCount: number;
};

/**
 * Decides the answer to a finding: by the party that has to answer, while it is open, saying what was done; a grave finding with
 * evidence attached.
 */
export function answerFinding(
  facts: OpenFinding,
  { role, answeredOn, text, evidenceCount }: FindingAnswer,
): Result<"answered", AnswerRefusal> {
  const { answeredBy, visitedOn, today, level } = facts;
  if (!answersFor(role).includes(answeredBy)) {
    return refuse({ kind: "answer-of-other-party", answeredBy });
  }
  if (facts.closedOn !== null) return refuse({ kind: "finding-closed", closedOn: facts.closedOn });
  if (facts.status === "answered" && facts.answeredOn !== null) {
    return refuse({ kind: "finding-answered", answeredOn: facts.answeredOn });
  }
  if (answeredOn < visitedOn) return refuse({ kind: "answered-before-visit", visitedOn });
  if (answeredOn > today) return refuse({ kind: "answered-in-future", today });
  if (text.trim() === "") return refuse({ kind: "answer-empty" });
  return findingLevels[level].evidence === "needed" && evidenceCount === 0
    ? refuse({ kind: "answer-without-evidence", level })
    : ok("answered");
}

/** Who follows a finding up, and who answered it. */
export type FollowingPerson = {
  readonly role: Role;
  readonly personId: AccountId;
  readonly done: readonly DoneAct<AccountId>[];
};

type FollowRefusal =
  | SamePersonRefusal
  | { readonly kind: "finding-of-other-body"; readonly ledBy: SupervisingBody }
  | { readonly kind: "finding-not-answered"; readonly dueOn: PlainDate };

export type VisitClosingRefusal =
  | FollowRefusal
  | ClosingRefusal
  | { readonly kind: "finding-closed-before-answer"; readonly answeredOn: PlainDate };

/** Decides the closing of a finding: by the body that found it, after it was answered, by somebody who did not answer it. */
export function closeVisitFinding(
  facts: OpenFinding,
  person: FollowingPerson,
  closing: { readonly closedOn: PlainDate; readonly note: string },
): Result<"closed", VisitClosingRefusal> {
  if (facts.closedOn !== null) return refuse({ kind: "finding-closed", closedOn: facts.closedOn });
  const mayNot = checkFollowing(facts, person);
  if (mayNot) return refuse(mayNot);
  const fault = checkClosing({ ...facts, checkedOn: facts.visitedOn }, closing);
  if (fault) return refuse(fault);
  return facts.answeredOn !== null && closing.closedOn < facts.answeredOn
    ? refuse({ kind: "finding-closed-before-answer", answeredOn: facts.answeredOn })
    : ok("closed");
}

export type AskAgainRefusal =
  | FollowRefusal
  | { readonly kind: "finding-closed"; readonly closedOn: PlainDate }
  | { readonly kind: "again-without-reason" }
  | { readonly kind: "again-due-passed"; readonly today: PlainDate };

/** Decides that an answer does not do: it is asked for again, with the reason and a new day that is not past. */
export function askAgain(
  facts: OpenFinding,
  person: FollowingPerson,
  { reason, dueOn }: { readonly reason: string; readonly dueOn: PlainDate },
): Result<"open", AskAgainRefusal> {
  if (facts.closedOn !== null) return refuse({ kind: "finding-closed", closedOn: facts.closedOn });
  const mayNot = checkFollowing(facts, person);
  if (mayNot) return refuse(mayNot);
  if (reason.trim() === "") return refuse({ kind: "again-without-reason" });
  return dueOn < facts.today
    ? refuse({ kind: "again-due-passed", today: facts.today })
    : ok("open");
}

/** Whether a person may conclude on an answer, or ask for it again: of the body that found it, and not who answered. */
export function mayFollowFinding(facts: FollowedFinding, person: FollowingPerson): boolean {
  return checkFollowing(facts, person) === null;
}

type FollowedFinding = Pick<OpenFinding, "ledBy" | "status" | "dueOn">;

function checkFollowing(
  { ledBy, status, dueOn }: FollowedFinding,
  { role, personId, done }: FollowingPerson,
): FollowRefusal | null {
  if (supervisingBodyOf(role) !== ledBy) return { kind: "finding-of-other-body", ledBy };
  if (status !== "answered") return { kind: "finding-not-answered", dueOn };
  const people = checkDifferentPeople("visit:close", personId, done);
  return people.ok ? null : people.refusal;
}

import { describe, expect, it } from "vitest";
import { type AccountId, asId, plainDate } from "../kernel/index.ts";
import { checkClosing } from "./finding.ts";
import {
  answerFinding,
  answersFor,
  askAgain,
  closeVisitFinding,
  type FindingAnswer,
  type FollowingPerson,
  isAnswerLate,
  type OpenFinding,
  visitStateOf,
} from "./follow-finding.ts";
import { closingRefusalText, followRefusalText } from "./visit-refusal-text.ts";

const inspectorId = asId<AccountId>("00000000-0000-7000-8000-00000000000a");
const answererId = asId<AccountId>("00000000-0000-7000-8000-00000000000b");
const open: OpenFinding = {
  status: "open",
  level: "major",
  answeredBy: "establishment",
  ledBy: "department",
  visitedOn: plainDate("2026-06-30"),
  dueOn: plainDate("2026-07-15"),
  answeredOn: null,
  closedOn: null,
  today: plainDate("2026-07-10"),
};
const answered: OpenFinding = {
  ...open,
  status: "answered",
  answeredOn: plainDate("2026-07-08"),
};
const closed: OpenFinding = { ...answered, status: "closed", closedOn: plainDate("2026-07-09") };
const answer: FindingAnswer = {
  role: "establishment",
  answeredOn: plainDate("2026-07-08"),
  text: "Đã gắn lại biển",
  evidenceCount: 1,
};
const inspector: FollowingPerson = {
  role: "department_officer",
  personId: inspectorId,
  done: [{ act: "visit:answer", personId: answererId }],
};

type Kind = string | null;
function answerKind(facts: Partial<OpenFinding>, changes: Partial<FindingAnswer> = {}): Kind {
  const decision = answerFinding({ ...open, ...facts }, { ...answer, ...changes });
  if (decision.ok) return null;
  expect(followRefusalText(decision.refusal).length).toBeGreaterThan(10);
  return decision.refusal.kind;
}

describe("the answer to a finding", () => {
  it("is given by whoever has to give it", () => {
    expect(answerKind({})).toBeNull();
    expect(answerKind({ answeredBy: "implementer" })).toBe("answer-of-other-party");
    expect(answerKind({ answeredBy: "implementer" }, { role: "centre_officer" })).toBeNull();
    expect(answerKind({}, { role: "centre_head" })).toBeNull();
    expect(answersFor("department_officer")).toEqual([]);
  });

  it("is given once, from the day of the visit to today, in words", () => {
    expect(answerKind(answered)).toBe("finding-answered");
    expect(answerKind(closed)).toBe("finding-closed");
    expect(answerKind({}, { answeredOn: plainDate("2026-06-29") })).toBe("answered-before-visit");
    expect(answerKind({}, { answeredOn: plainDate("2026-06-30") })).toBeNull();
    expect(answerKind({}, { answeredOn: plainDate("2026-07-11") })).toBe("answered-in-future");
    expect(answerKind({}, { text: " " })).toBe("answer-empty");
  });

  it("brings evidence where the finding is more than a reminder", () => {
    expect(answerKind({}, { evidenceCount: 0 })).toBe("answer-without-evidence");
    expect(answerKind({ level: "serious" }, { evidenceCount: 0 })).toBe("answer-without-evidence");
    expect(answerKind({ level: "minor" }, { evidenceCount: 0 })).toBeNull();
  });

  it("is late the day after its last day, while nobody has answered", () => {
    expect(isAnswerLate(open, plainDate("2026-07-15"))).toBe(false);
    expect(isAnswerLate(open, plainDate("2026-07-16"))).toBe(true);
    expect(isAnswerLate(answered, plainDate("2026-08-16"))).toBe(false);
  });
});

describe("the state of a visit", () => {
  it("is that of its most pressing finding", () => {
    const none = { findings: 0, late: 0, open: 0, answered: 0 };
    expect(visitStateOf(none)).toBe("clean");
    expect(visitStateOf({ ...none, findings: 3 })).toBe("closed");
    expect(visitStateOf({ ...none, findings: 3, answered: 1 })).toBe("answered");
    expect(visitStateOf({ ...none, findings: 3, answered: 1, open: 1 })).toBe("open");
    expect(visitStateOf({ ...none, findings: 3, open: 1, late: 1 })).toBe("late");
  });
});

describe("the closing of a finding", () => {
  const closing = { closedOn: plainDate("2026-07-10"), note: "Đã kiểm tra ảnh" };
  const kindOf = (
    facts: OpenFinding,
    person: Partial<FollowingPerson> = {},
    changes: Partial<typeof closing> = {},
  ): Kind => {
    const decision = closeVisitFinding(
      facts,
      { ...inspector, ...person },
      { ...closing, ...changes },
    );
    if (decision.ok) return null;
    expect(followRefusalText(decision.refusal).length).toBeGreaterThan(10);
    return decision.refusal.kind;
  };

  it("waits for an answer", () => {
    expect(kindOf(answered)).toBeNull();
    expect(kindOf(open)).toBe("finding-not-answered");
    expect(kindOf(closed)).toBe("finding-closed");
  });

  it("is of the body that found it, and of somebody who did not answer", () => {
    expect(kindOf(answered, { role: "centre_officer" })).toBe("finding-of-other-body");
    expect(kindOf(answered, { role: "department_head" })).toBeNull();
    expect(kindOf(answered, { personId: answererId })).toBe("same-person");
  });

  it("says what was done, on a day from the answer to today", () => {
    expect(kindOf(answered, {}, { note: "" })).toBe("finding-without-note");
    expect(kindOf(answered, {}, { closedOn: plainDate("2026-07-11") })).toBe(
      "finding-closed-in-future",
    );
    expect(kindOf(answered, {}, { closedOn: plainDate("2026-07-07") })).toBe(
      "finding-closed-before-answer",
    );
    expect(kindOf(answered, {}, { closedOn: plainDate("2026-06-29") })).toBe(
      "finding-closed-before-check",
    );
  });

  it("is the same for a visit and for a check after support", () => {
    const facts = { checkedOn: plainDate("2026-06-30"), closedOn: null, today: open.today };
    expect(checkClosing(facts, closing)).toBeNull();
    const refusal = checkClosing({ ...facts, closedOn: plainDate("2026-07-01") }, closing);
    expect(refusal?.kind).toBe("finding-closed");
    expect(refusal && closingRefusalText(refusal)).toContain("01/07/2026");
  });
});

describe("an answer that does not do", () => {
  const again = { reason: "Ảnh không thấy biển", dueOn: plainDate("2026-07-20") };
  const kindOf = (
    facts: OpenFinding,
    person: Partial<FollowingPerson> = {},
    changes: Partial<typeof again> = {},
  ): Kind => {
    const decision = askAgain(facts, { ...inspector, ...person }, { ...again, ...changes });
    if (decision.ok) return null;
    expect(followRefusalText(decision.refusal).length).toBeGreaterThan(10);
    return decision.refusal.kind;
  };

  it("is asked for again with a reason and a day that is not past", () => {
    expect(kindOf(answered)).toBeNull();
    expect(kindOf(answered, {}, { reason: "" })).toBe("again-without-reason");
    expect(kindOf(answered, {}, { dueOn: plainDate("2026-07-09") })).toBe("again-due-passed");
    expect(kindOf(answered, {}, { dueOn: plainDate("2026-07-10") })).toBeNull();
  });

  it("is asked for by the body that found it, while there is an answer", () => {
    expect(kindOf(open)).toBe("finding-not-answered");
    expect(kindOf(closed)).toBe("finding-closed");
    expect(kindOf(answered, { role: "commune_officer" })).toBe("finding-of-other-body");
    expect(kindOf(answered, { personId: answererId })).toBe("same-person");
  });
});

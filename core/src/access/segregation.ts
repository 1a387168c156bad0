import { ok, refuse, type Result } from "../kernel/index.ts";
import type { Permission } from "./permissions.ts";

/** Acts on one record that must be done by different people (bất kiêm nhiệm). */
export type SegregationRule = {
  readonly acts: readonly Permission[];
  /** Why, as a person would cite it. */
  readonly reason: string;
};

/** Every set of acts that one person may not join in one record. */
export const segregationRules: readonly SegregationRule[] = [
  {
    acts: ["payment:make", "payment:check", "payment:approve"],
    reason: "Kế toán lập, kế toán trưởng kiểm soát và thủ trưởng duyệt là ba người khác nhau",
  },
  {
    acts: ["scheme:draft", "appraisal:record"],
    reason: "Người lập đề án không được thẩm định đề án đó",
  },
  {
    acts: ["scheme:submit", "appraisal:record"],
    reason: "Người nộp hồ sơ không được thẩm định đề án đó",
  },
  {
    acts: ["appraisal:record", "plan:decide"],
    reason: "Người thẩm định không được quyết định phê duyệt",
  },
  {
    acts: ["appraisal:record", "scheme:decide"],
    reason: "Người thẩm định không được quyết định phê duyệt",
  },
  {
    acts: ["scheme:draft", "acceptance:record"],
    reason: "Người lập đề án không được lập biên bản nghiệm thu đề án đó",
  },
  {
    acts: ["settlement:prepare", "settlement:approve"],
    reason: "Người lập quyết toán không được phê duyệt quyết toán",
  },
  {
    acts: ["visit:answer", "visit:close"],
    reason: "Người trả lời kiến nghị không được kết luận kiến nghị đó",
  },
  {
    acts: ["norm:load", "norm:approve"],
    reason: "Quy định mức chi phải được hai người khác nhau nhập và duyệt",
  },
];

/** An act done by a person on a record. `Person` is any identifier that compares by value. */
export type DoneAct<Person extends string> = {
  readonly act: Permission;
  readonly personId: Person;
};

export type SamePersonRefusal = {
  readonly kind: "same-person";
  readonly act: Permission;
  readonly earlierAct: Permission;
  readonly reason: string;
};

/** The acts on the same record that somebody else must have done, for a person to do `act`. */
export function mustBeDifferentPeople(act: Permission): readonly Permission[] {
  const others = segregationRules
    .filter((rule) => rule.acts.includes(act))
    .flatMap((rule) => rule.acts.filter((other) => other !== act));
  return [...new Set(others)];
}

/**
 * Refuses `act` to a person who has already done an act on this record that must be another person's.
 * The role does not matter: one person with two roles is still one person.
 */
export function checkDifferentPeople<Person extends string>(
  act: Permission,
  personId: Person,
  done: readonly DoneAct<Person>[],
): Result<null, SamePersonRefusal> {
  for (const rule of segregationRules) {
    if (!rule.acts.includes(act)) continue;
    const clash = done.find(
      (earlier) =>
        earlier.act !== act && earlier.personId === personId && rule.acts.includes(earlier.act),
    );
    if (clash)
      return refuse({ kind: "same-person", act, earlierAct: clash.act, reason: rule.reason });
  }
  return ok(null);
}

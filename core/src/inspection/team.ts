import type { OrganisationKind } from "../access/index.ts";
import { foldVietnamese, squeezeSpaces } from "../kernel/index.ts";

export const memberDuties = {
  chair: "Tổ trưởng (Chủ tịch Hội đồng)",
  secretary: "Thư ký",
  member: "Thành viên",
  witness: "Đại diện đơn vị thực hiện, đơn vị thụ hưởng",
} as const;
export type MemberDuty = keyof typeof memberDuties;

/** Somebody who signs the acceptance minutes. */
export type AcceptanceMember = {
  readonly personName: string;
  readonly position: string;
  readonly organisation: string;
  readonly from: OrganisationKind;
  readonly duty: MemberDuty;
};

/** Who must be in an acceptance team (Tổ nghiệm thu); data of the province, with its source. */
export type AcceptanceTeamRule = {
  readonly chairFrom: OrganisationKind;
  readonly mustInclude: readonly OrganisationKind[];
  /** Smallest number of members, witnesses left out. */
  readonly minimumMembers: number;
  readonly citation: string;
};

export type MemberNameRefusal =
  | { readonly kind: "member-without-name"; readonly row: number }
  | { readonly kind: "member-twice"; readonly personName: string };

export type TeamRefusal =
  | MemberNameRefusal
  | { readonly kind: "chair-missing" }
  | { readonly kind: "chair-not-one"; readonly count: number }
  | { readonly kind: "chair-from-wrong-body"; readonly chairFrom: OrganisationKind }
  | {
      readonly kind: "body-missing";
      readonly bodies: readonly OrganisationKind[];
      readonly citation: string;
    }
  | {
      readonly kind: "too-few-members";
      readonly count: number;
      readonly minimumMembers: number;
      readonly citation: string;
    };

/** What is wrong with a team; null when it is as the rule says. Witnesses stand beside it and do not count. */
export function checkTeam(
  members: readonly AcceptanceMember[],
  rule: AcceptanceTeamRule,
): TeamRefusal | null {
  return checkNames(members) ?? checkChair(members, rule) ?? checkBodies(members, rule);
}

/** What is wrong with the names of those who took part; null when each has one and stands once. */
export function checkNames(
  members: readonly { readonly personName: string; readonly organisation: string }[],
): MemberNameRefusal | null {
  const seen = new Set<string>();
  for (const [index, { personName, organisation }] of members.entries()) {
    const key = squeezeSpaces(foldVietnamese(`${personName} ${organisation}`));
    if (personName.trim() === "") return { kind: "member-without-name", row: index + 1 };
    if (seen.has(key)) return { kind: "member-twice", personName };
    seen.add(key);
  }
  return null;
}

function checkChair(
  members: readonly AcceptanceMember[],
  rule: AcceptanceTeamRule,
): TeamRefusal | null {
  const [chair, ...others] = members.filter(({ duty }) => duty === "chair");
  if (!chair) return { kind: "chair-missing" };
  if (others.length > 0) return { kind: "chair-not-one", count: others.length + 1 };
  if (chair.from !== rule.chairFrom) {
    return { kind: "chair-from-wrong-body", chairFrom: rule.chairFrom };
  }
  return null;
}

function checkBodies(
  members: readonly AcceptanceMember[],
  rule: AcceptanceTeamRule,
): TeamRefusal | null {
  const bodies = rule.mustInclude.filter((body) => !members.some(({ from }) => from === body));
  if (bodies.length > 0) return { kind: "body-missing", bodies, citation: rule.citation };
  const count = members.filter(({ duty }) => duty !== "witness").length;
  return count < rule.minimumMembers
    ? {
        kind: "too-few-members",
        count,
        minimumMembers: rule.minimumMembers,
        citation: rule.citation,
      }
    : null;
}

import type { MeetingKind } from "./call-meeting.ts";

/** Whom a scheme brings to a meeting about it, as the invitation names them. */
export type SchemeParties = {
  readonly implementer: string;
  readonly establishments: readonly string[];
  /** The committees of the communes in which the establishments are. */
  readonly committees: readonly string[];
};

const membersOf: Readonly<Record<MeetingKind, readonly string[]>> = {
  appraisal: ["Các thành viên Hội đồng thẩm định"],
  acceptance: ["Các thành viên Tổ nghiệm thu cơ sở"],
  plan: [],
};

/**
 * Proposes whom to invite: the members, Sở Tài chính, who carries the schemes out, the committees of their communes; to an
 * acceptance also the establishments. A proposal of practice that the officer edits, each name once.
 *
 * Source: practice of provinces (acceptance teams of Ninh Bình 2023, guide of Bình Dương).
 */
export function usualInvited(
  kind: MeetingKind,
  schemes: readonly SchemeParties[],
): readonly string[] {
  const names = [
    ...membersOf[kind],
    "Sở Tài chính",
    ...schemes.map(({ implementer }) => implementer),
    ...schemes.flatMap(({ committees }) => committees),
    ...(kind === "acceptance" ? schemes.flatMap(({ establishments }) => establishments) : []),
  ];
  return [...new Set(names)].filter((name) => name !== "");
}

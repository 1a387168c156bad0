import { type MeetingKind, usualInvited } from "@kc/core/appraisal";
import type { listMeetingsEndpoint } from "@kc/server/api/appraisal";
import type { EndpointOutput } from "@kc/server/api/platform";

export type MeetingList = EndpointOutput<typeof listMeetingsEndpoint>;
export type Meeting = MeetingList["meetings"][number];
export type Candidate = MeetingList["candidates"][number];

/** What an officer says of a meeting; the invited and the preparations one a line. */
export type MeetingValues = {
  heldOn: string | null;
  beginsAt: string;
  place: string;
  chairedBy: string;
  withSchemes: readonly string[];
  invited: string;
  preparations: string;
};

export const noMeeting: MeetingValues = {
  heldOn: null,
  beginsAt: "480",
  place: "",
  chairedBy: "",
  withSchemes: [],
  invited: "",
  preparations: "",
};

/** The lines of a text, without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Whom a meeting about these schemes usually invites, one a line. */
export function proposedInvited(kind: MeetingKind, schemes: readonly Candidate[]): string {
  return usualInvited(kind, schemes).join("\n");
}

/** The invited after other schemes were chosen: the proposal anew, or what was written with whom the schemes bring. */
export function withProposed(written: string, before: string, after: string): string {
  if (written === before) return after;
  const known = linesOf(written);
  const proposed = linesOf(before);
  const added = linesOf(after).filter((name) => !known.includes(name) && !proposed.includes(name));
  return [...known, ...added].join("\n");
}

/** What the command takes of the values. */
export function callOf({ heldOn, beginsAt, place, chairedBy, ...texts }: MeetingValues) {
  return {
    heldOn: heldOn ?? "",
    beginsAtMinute: Number(beginsAt),
    place,
    chairedBy,
    invited: linesOf(texts.invited),
    preparations: linesOf(texts.preparations),
  };
}

/** Minutes after midnight as a clock shows them: `08:00`. */
export function clockText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The half hours of an office day. */
export const beginnings = Array.from({ length: 21 }, (_, step) => 7 * 60 + step * 30).map(
  (minute) => ({ value: String(minute), label: clockText(minute) }),
);

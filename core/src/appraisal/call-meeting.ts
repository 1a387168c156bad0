import type { PlanStatus } from "../budget/index.ts";
import { keysOf, ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { SchemeStatus } from "../scheme/index.ts";

type MeetingDefinition = {
  readonly label: string;
  /** What those who are invited come for, after "tới dự". */
  readonly purpose: string;
  /** The statuses of a scheme at which it is called; none for a meeting about a plan. */
  readonly openAt: readonly SchemeStatus[];
};

/** The meetings (cuộc họp) that Sở calls: of the council of appraisal, of the acceptance team, about the list of a plan. */
export const meetingKinds = {
  appraisal: {
    label: "Họp Hội đồng thẩm định",
    purpose: "phiên họp thẩm định đề án khuyến công",
    openAt: ["received", "under_appraisal"],
  },
  acceptance: {
    label: "Nghiệm thu cơ sở",
    purpose: "buổi nghiệm thu cơ sở đề án khuyến công",
    openAt: ["ready_for_acceptance"],
  },
  plan: {
    label: "Họp xét danh mục kế hoạch",
    purpose: "cuộc họp xét danh mục đề án, nhiệm vụ của kế hoạch khuyến công năm",
    openAt: [],
  },
} as const satisfies Record<string, MeetingDefinition>;
export type MeetingKind = keyof typeof meetingKinds;
export const meetingKindNames: readonly MeetingKind[] = keysOf(meetingKinds);

/** The definition of a kind of meeting, without the literal types of the table. */
export function meetingDefinition(kind: MeetingKind): MeetingDefinition {
  return meetingKinds[kind];
}

/** Reads a kind back from storage; an unknown one throws a RangeError. */
export function parseMeetingKind(text: string): MeetingKind {
  const kind = meetingKindNames.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of meeting: ${text}`);
  return kind;
}

/** A scheme that a meeting is to be about. */
export type MeetingScheme = {
  readonly code: string;
  readonly status: SchemeStatus;
  /** The day of a meeting of the same kind that is called for it already and not over; null without one. */
  readonly calledFor: PlainDate | null;
};

/** What a meeting is about: schemes, or the list of one plan. */
export type MeetingAbout =
  | { readonly kind: "appraisal" | "acceptance"; readonly schemes: readonly MeetingScheme[] }
  | { readonly kind: "plan"; readonly status: PlanStatus };

export type MeetingCall = {
  readonly heldOn: PlainDate;
  /** Bodies and people, as the invitation names them. */
  readonly invited: readonly string[];
};

export type MeetingRefusal =
  | { readonly kind: "meeting-about-nothing" }
  | {
      readonly kind: "meeting-not-open";
      readonly meeting: "appraisal" | "acceptance";
      readonly code: string;
      readonly status: SchemeStatus;
    }
  | { readonly kind: "meeting-of-sent-plan" }
  | {
      readonly kind: "meeting-called-already";
      readonly code: string;
      readonly heldOn: PlainDate;
    }
  | { readonly kind: "meeting-in-past"; readonly today: PlainDate }
  | { readonly kind: "meeting-invites-nobody" }
  | { readonly kind: "invited-twice"; readonly name: string };

/** While Sở still makes the list of a plan, and its office of finance may still speak to it. */
const plannedAt: readonly PlanStatus[] = ["draft", "returned", "opinion_asked", "opinion_given"];

/**
 * Decides that a meeting is called (mời họp): about schemes that wait for it and are called to no other, or about a plan that
 * is not sent for approval yet; from today on; with somebody invited, nobody twice. Gives whom to invite.
 */
export function callMeeting(
  about: MeetingAbout,
  call: MeetingCall,
  today: PlainDate,
): Result<readonly string[], MeetingRefusal> {
  const blocked = whyNotOpen(about);
  if (blocked) return refuse(blocked);
  if (call.heldOn < today) return refuse({ kind: "meeting-in-past", today });
  const invited = call.invited.map((name) => name.trim()).filter((name) => name !== "");
  if (invited.length === 0) return refuse({ kind: "meeting-invites-nobody" });
  const twice = invited.find((name, place) => invited.indexOf(name) !== place);
  return twice === undefined ? ok(invited) : refuse({ kind: "invited-twice", name: twice });
}

/** Why no meeting can be called about something now; null when one can. */
export function whyNotOpen(about: MeetingAbout): MeetingRefusal | null {
  if (about.kind === "plan") {
    return plannedAt.includes(about.status) ? null : { kind: "meeting-of-sent-plan" };
  }
  const { kind: meeting, schemes } = about;
  if (schemes.length === 0) return { kind: "meeting-about-nothing" };
  for (const { code, status, calledFor } of schemes) {
    if (!meetingDefinition(meeting).openAt.includes(status)) {
      return { kind: "meeting-not-open", meeting, code, status };
    }
    if (calledFor !== null) return { kind: "meeting-called-already", code, heldOn: calledFor };
  }
  return null;
}

export const meetingStates = {
  upcoming: "Sắp họp",
  today: "Hôm nay",
  over: "Đã qua ngày họp",
  cancelled: "Đã hủy",
} as const;
export type MeetingState = keyof typeof meetingStates;

/** Where a meeting stands on a day. Whether it was held is said by the minutes of the appraisal or the acceptance. */
export function meetingState(
  meeting: { readonly heldOn: PlainDate; readonly cancelledOn: PlainDate | null },
  today: PlainDate,
): MeetingState {
  if (meeting.cancelledOn !== null) return "cancelled";
  if (meeting.heldOn === today) return "today";
  return meeting.heldOn > today ? "upcoming" : "over";
}

export type CancelMeetingRefusal =
  | { readonly kind: "meeting-over"; readonly state: "over" | "cancelled" }
  | { readonly kind: "cancelled-without-reason" };

/** Decides that a meeting is cancelled (hủy, hoãn): one that is not over yet, for a reason that is kept. */
export function cancelMeeting(
  state: MeetingState,
  reason: string,
): Result<"cancelled", CancelMeetingRefusal> {
  if (state === "over" || state === "cancelled") return refuse({ kind: "meeting-over", state });
  return reason.trim() === "" ? refuse({ kind: "cancelled-without-reason" }) : ok("cancelled");
}

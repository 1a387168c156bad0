import { describe, expect, it } from "vitest";
import { plainDate } from "../kernel/index.ts";
import {
  callMeeting,
  cancelMeeting,
  type MeetingAbout,
  type MeetingScheme,
  meetingState,
} from "./call-meeting.ts";
import { meetingRefusalText } from "./refusal-text.ts";
import { usualInvited } from "./usual-invited.ts";

const today = plainDate("2026-03-02");
const scheme: MeetingScheme = { code: "KC-01", status: "under_appraisal", calledFor: null };
const council = (...schemes: readonly MeetingScheme[]): MeetingAbout => ({
  kind: "appraisal",
  schemes,
});

function refused(about: MeetingAbout, heldOn = "2026-03-05", invited = ["Sở Tài chính"]) {
  const decision = callMeeting(about, { heldOn: plainDate(heldOn), invited }, today);
  if (decision.ok) return null;
  expect(meetingRefusalText(decision.refusal).length).toBeGreaterThan(10);
  return decision.refusal.kind;
}

describe("a meeting that Sở calls", () => {
  it("is about schemes that wait for it, one or several", () => {
    expect(refused(council(scheme))).toBeNull();
    expect(refused(council(scheme, { ...scheme, code: "KC-02", status: "received" }))).toBeNull();
    expect(refused(council())).toBe("meeting-about-nothing");
    expect(refused(council({ ...scheme, status: "appraised_pass" }))).toBe("meeting-not-open");
  });

  it("accepts what the implementer has asked to be accepted, and nothing before", () => {
    const acceptance = (status: MeetingScheme["status"]): MeetingAbout => ({
      kind: "acceptance",
      schemes: [{ ...scheme, status }],
    });
    expect(refused(acceptance("ready_for_acceptance"))).toBeNull();
    expect(refused(acceptance("in_progress"))).toBe("meeting-not-open");
  });

  it("looks at the list of a plan until it is sent for approval", () => {
    expect(refused({ kind: "plan", status: "opinion_given" })).toBeNull();
    expect(refused({ kind: "plan", status: "submitted" })).toBe("meeting-of-sent-plan");
  });

  it("calls nobody to two meetings about the same scheme", () => {
    const called = { ...scheme, calledFor: plainDate("2026-03-04") };
    expect(refused(council(scheme, called))).toBe("meeting-called-already");
  });

  it("is held from today on, with somebody invited, nobody twice", () => {
    expect(refused(council(scheme), "2026-03-02")).toBeNull();
    expect(refused(council(scheme), "2026-03-01")).toBe("meeting-in-past");
    expect(refused(council(scheme), "2026-03-05", [" "])).toBe("meeting-invites-nobody");
    const twice = ["Sở Tài chính", "Trung tâm", " Sở Tài chính"];
    expect(refused(council(scheme), "2026-03-05", twice)).toBe("invited-twice");
  });

  it("is cancelled for a reason while its day is not past", () => {
    const meeting = { heldOn: plainDate("2026-03-05"), cancelledOn: null };
    expect(meetingState(meeting, today)).toBe("upcoming");
    expect(meetingState(meeting, plainDate("2026-03-05"))).toBe("today");
    expect(meetingState(meeting, plainDate("2026-03-06"))).toBe("over");
    expect(meetingState({ ...meeting, cancelledOn: today }, today)).toBe("cancelled");
    expect(cancelMeeting("today", "Chủ tịch Hội đồng đi công tác").ok).toBe(true);
    const texts = [
      cancelMeeting("upcoming", " "),
      cancelMeeting("over", "Nhầm"),
      cancelMeeting("cancelled", "Nhầm"),
    ].map((decision) => (decision.ok ? null : meetingRefusalText(decision.refusal)));
    expect(texts[0]).toContain("vì sao");
    expect(texts[1]).toContain("đã qua ngày");
    expect(texts[2]).toContain("đã được hủy");
  });

  it("proposes each body once, and establishments only where their machines are accepted", () => {
    const parties = {
      implementer: "Trung tâm",
      establishments: ["HTX Ví Dụ"],
      committees: ["UBND xã Hòa An"],
    };
    expect(usualInvited("appraisal", [parties, parties])).toEqual([
      "Các thành viên Hội đồng thẩm định",
      "Sở Tài chính",
      "Trung tâm",
      "UBND xã Hòa An",
    ]);
    expect(usualInvited("acceptance", [parties])).toContain("HTX Ví Dụ");
    expect(usualInvited("plan", [])).toEqual(["Sở Tài chính"]);
  });
});

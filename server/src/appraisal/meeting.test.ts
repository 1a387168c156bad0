import { afterAll, describe, expect, it } from "vitest";
import { listPapers } from "../document/list-papers.ts";
import { previewDocument } from "../document/preview-document.ts";
import { closePdfRenderer } from "../document/engine/render-pdf.ts";
import { makeAllocation, makePlan } from "../testing/make-money.ts";
import { soundMeeting } from "../testing/make-papers.ts";
import { makeAppraisedScheme, makeSchemeUnderAppraisal } from "../testing/make-scheme.ts";
import { accepted, openTestWorld } from "../testing/test-world.ts";
import { callPlanMeeting } from "./call-plan-meeting.ts";
import { callSchemeMeeting } from "./call-scheme-meeting.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { listMeetings } from "./list-meetings.ts";

const world = await openTestWorld("2026-03-02");
afterAll(async () => {
  await closePdfRenderer();
  await world.close();
});
const officer = await world.person("department_officer");
const centre = await world.person("centre_officer");
const meeting = soundMeeting(world);

describe("a meeting of the council of appraisal", () => {
  it("is called about the schemes that wait together, and its invitation names them", async () => {
    const one = await makeSchemeUnderAppraisal(world);
    const other = await makeSchemeUnderAppraisal(world);
    const before = accepted(await world.ask(listMeetings, officer, { schemeId: one.schemeId }));
    expect(before.mayCall).toBe("appraisal");
    expect(before.candidates[0]?.id).toBe(one.schemeId);
    expect(before.candidates.map(({ id }) => id)).toContain(other.schemeId);
    expect(before.candidates[0]?.committees[0]).toMatch(/^UBND|^Ủy ban/u);

    const call = { ...meeting, kind: "appraisal" as const, schemeId: one.schemeId };
    const both = { ...call, withSchemes: [other.schemeId] };
    const { id } = accepted(await world.run(callSchemeMeeting, officer, both));
    const again = await world.run(callSchemeMeeting, officer, call);
    expect(again).toMatchObject({ refusal: { kind: "meeting-called-already" } });

    const seen = accepted(await world.ask(listMeetings, centre, { schemeId: other.schemeId }));
    expect(seen).toMatchObject({ mayCall: null, candidates: [] });
    expect(seen.meetings[0]).toMatchObject({ id, state: "today", mayCancel: false });
    expect(seen.meetings[0]?.schemes.map((scheme) => scheme.id)).toEqual([
      one.schemeId,
      other.schemeId,
    ]);

    const { papers } = accepted(
      await world.ask(listPapers, officer, { schemeId: other.schemeId, stage: "appraisal" }),
    );
    expect(papers.find(({ kind }) => kind === "invitation")).toMatchObject({
      subjectId: id,
      state: "ready",
      mayIssue: true,
    });
    const drawn = await previewDocument.run(world.parts, officer, {
      kind: "invitation",
      subjectId: id,
      format: "docx",
    });
    expect(drawn).toMatchObject({ fileName: expect.stringContaining("giay-moi") as string });
  });

  it("is cancelled with a reason, keeps it, and lets another be called", async () => {
    const { schemeId } = await makeSchemeUnderAppraisal(world);
    const call = { ...meeting, kind: "appraisal" as const, schemeId };
    const { id: meetingId } = accepted(await world.run(callSchemeMeeting, officer, call));
    const silent = await world.run(cancelMeeting, officer, { meetingId, reason: "" });
    expect(silent).toMatchObject({ refusal: { kind: "cancelled-without-reason" } });
    const reason = "Chủ tịch Hội đồng đi công tác";
    accepted(await world.run(cancelMeeting, officer, { meetingId, reason }));
    const gone = await previewDocument.run(world.parts, officer, {
      kind: "invitation",
      subjectId: meetingId,
      format: "docx",
    });
    expect(gone).toMatchObject({ refusal: { kind: "paper-not-ready", ground: "meeting" } });
    accepted(await world.run(callSchemeMeeting, officer, call));
    const { meetings } = accepted(await world.ask(listMeetings, officer, { schemeId }));
    expect(meetings.map(({ state, cancelledBecause }) => [state, cancelledBecause])).toEqual(
      expect.arrayContaining([
        ["today", ""],
        ["cancelled", reason],
      ]),
    );
  });

  it("is not called about a scheme that is appraised, nor by the Centre", async () => {
    const { schemeId } = await makeAppraisedScheme(world);
    const call = { ...meeting, kind: "appraisal" as const, schemeId };
    const late = await world.run(callSchemeMeeting, officer, call);
    expect(late).toMatchObject({ refusal: { kind: "meeting-not-open" } });
    const centres = await world.run(callSchemeMeeting, centre, call);
    expect(centres).toMatchObject({ refusal: { kind: "not-permitted" } });
  });
});

describe("a meeting about the list of a plan", () => {
  it("is called while the list is made, at the step of the plan", async () => {
    const { planId } = await makePlan(world, await makeAllocation(world, 200_000_000), []);
    const { id } = accepted(await world.run(callPlanMeeting, officer, { ...meeting, planId }));
    const found = accepted(await world.ask(listMeetings, officer, { planId }));
    expect(found).toMatchObject({ mayCall: "plan", meetings: [{ id, kind: "plan" }] });
    const { papers } = accepted(await world.ask(listPapers, officer, { planId }));
    expect(papers.find(({ kind }) => kind === "invitation")).toMatchObject({ stage: "plan" });
  });
});

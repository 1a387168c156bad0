import { meetingDefinition, type MeetingKind } from "@kc/core/appraisal";
import type { PaperStage } from "@kc/core/document";
import { ok } from "@kc/core/kernel";
import {
  findMeeting,
  listMeetingsOfPlan,
  listMeetingsOfScheme,
  type MeetingRecord,
} from "../../appraisal/meeting-store.ts";
import { issuedBy } from "./issued-by.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { findPlan, listPlanPaperLines } from "./plan-facts-store.ts";
import { isDemoPlan } from "./plan-groups.ts";

/** Invitation (giấy mời) of Sở to a meeting that it called, about schemes or about the list of a plan. */
export const invitationPaper = definePaper({
  kind: "invitation",
  subject: "meeting",
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, subjectId) {
    const meeting = await findMeeting(context.db, context.provinces, subjectId);
    if (!meeting) return notFound("cuộc họp");
    if (meeting.cancelledOn !== null) return notReady("invitation", "meeting");
    const { subject, purpose, isDemo } = await wordsOf(context, meeting);
    const { body, issued } = await issuedBy(context, meeting.provinceId, "department", {
      kind: "invitation",
      recipients: ["Như trên", "Lãnh đạo Sở"],
    });
    const { schemes, planId } = meeting;
    const [only] = schemes;
    return ok({
      data: {
        issued,
        subject,
        invited: meeting.invited,
        purpose,
        about: schemes.length > 1 ? schemes.map(schemeLine) : [],
        heldOn: meeting.heldOn,
        beginsAt: clockText(meeting.beginsAtMinute),
        place: meeting.place,
        chairedBy: meeting.chairedBy,
        preparations: meeting.preparations,
      },
      recordId: meeting.id,
      schemeId: schemes.length === 1 && only ? only.id : null,
      planId,
      issuer: { id: body.id, name: body.name },
      recorded: null,
      isDemo,
    });
  },
});

async function wordsOf(context: PaperContext, { kind, planId, schemes }: MeetingRecord) {
  const { label, purpose } = meetingDefinition(kind);
  const plan = planId === null ? undefined : await findPlan(context.db, context.provinces, planId);
  if (plan) {
    const isDemo = isDemoPlan(await listPlanPaperLines(context.db, plan));
    return { subject: label, purpose: `${purpose} ${String(plan.planYear)}`, isDemo };
  }
  const [first] = schemes;
  const year = first === undefined ? "" : ` năm ${String(first.planYear)}`;
  const named = schemes.length === 1 && first ? `: “${first.name}”` : "";
  return {
    subject: `${label} đề án khuyến công${year}`,
    purpose: `${purpose}${year}${named}`,
    isDemo: schemes.some((scheme) => scheme.isDemo),
  };
}

function schemeLine({ code, name }: { readonly code: string; readonly name: string }): string {
  return `${code}: ${name}`;
}

/** Minutes after midnight as papers say it: `8 giờ 00`. */
function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60))} giờ ${String(minute % 60).padStart(2, "0")}`;
}

const stages: Readonly<Record<MeetingKind, PaperStage>> = {
  appraisal: "appraisal",
  acceptance: "acceptance",
  plan: "plan",
};

/** The meetings that a scheme or a plan has an invitation to, each at the step that it is of. */
export async function listMeetingPapers(
  { db, provinces }: Pick<PaperContext, "db" | "provinces">,
  subject: { readonly kind: "scheme" | "plan"; readonly id: string },
) {
  const list = subject.kind === "plan" ? listMeetingsOfPlan : listMeetingsOfScheme;
  const found = await list(db, provinces, subject.id);
  return found
    .filter(({ cancelledOn }) => cancelledOn === null)
    .map(({ id, kind, heldOn }) => ({ id, heldOn, stage: stages[kind] }));
}

import { ok, sumDong } from "@kc/core/kernel";
import { findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { rowsOf, textOf } from "./read-json.ts";
import { findAppraisal } from "./record-store.ts";
import { signatureName } from "./scheme-text.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";

/** Minutes of the appraisal (biên bản thẩm định): who sat, what was said, the result. Votes are left to the pen. */
export const appraisalMinutesPaper = definePaper({
  kind: "appraisal_minutes",
  subject: "scheme",
  stage: "appraisal",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, estimate } = facts;
    const appraisal = await findAppraisal(db, provinceId, schemeId);
    if (!appraisal) return notReady("appraisal_minutes", "appraisal");
    const department = await findBodyOfKind(db, provinceId, "department");
    const body = issuingBodyOf(department);
    const members = rowsOf(appraisal.minutes["members"]).map((member) => ({
      name: textOf(member, "name"),
      office: textOf(member, "office"),
      role: textOf(member, "role"),
    }));
    const heldAt = textOf(appraisal.minutes, "heldAt");
    return ok({
      data: {
        body,
        paper: paperNumberOf("appraisal_minutes", body, appraisal.appraisedOn),
        subject: "Họp thẩm định đề án khuyến công",
        heldOn: appraisal.appraisedOn,
        beganAt: "…… giờ ……",
        endedAt: "…… giờ ……",
        place: heldAt === "" ? department.name : heldAt,
        setUpBy: null,
        present: members,
        absent: [],
        invited: [],
        discussion: textOf(appraisal.minutes, "discussion"),
        verdicts: [
          {
            schemeName: record.name,
            beneficiary: facts.beneficiaryNames,
            requestedDong: sumDong(estimate.map(({ money }) => money.grantDong)),
            appraisedDong: appraisal.appraisedDong,
            votesFor: null,
            votesAgainst: null,
            stoodAside: "",
            verdict: appraisal.verdict,
            note: "",
          },
        ],
        chair: nameOfRole(members, /chủ tịch|chủ trì|tổ trưởng/iu),
        secretary: nameOfRole(members, /thư ký/iu),
      },
      recordId: appraisal.id,
      schemeId,
      planId: null,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

function nameOfRole(
  members: readonly { readonly name: string; readonly role: string }[],
  role: RegExp,
): string | null {
  return signatureName(members.find((member) => role.test(member.role))?.name);
}

import { bps, dong, ok, percentOfBps, shareRoundedDown } from "@kc/core/kernel";
import { advanceRuleOf } from "@kc/core/payment";
import { schemeKindNames } from "@kc/core/scheme";
import { schemeKindRulesOfLaw } from "../scheme-kind-rules.ts";
import { issuedBy } from "./issued-by.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { sumGrants } from "./payer-store.ts";
import { findContract, findProgress } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";

/** Sở confirms the work of the last progress report, for an advance (giấy xác nhận khối lượng). */
export const advanceConfirmationPaper = definePaper({
  kind: "advance_confirmation",
  subject: "scheme",
  stage: "progress",
  draftedBy: ["department"],
  async make(context, schemeId) {
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const progress = await findProgress(context.db, provinceId, schemeId);
    const contract = await findContract(context.db, provinceId, schemeId);
    const grantDong = await sumGrants(context.db, provinceId, schemeId);
    const kind = schemeKindNames.find((known) => known === record.kind);
    const rule = kind === undefined ? null : advanceRuleOf(schemeKindRulesOfLaw(), kind);
    if (!progress || progress.confirmedOn === null || !contract || rule === null) {
      return notReady("advance_confirmation", "confirmed-progress");
    }
    const { totalValueDong, workValueDong } = progress;
    const { body, issued } = await issuedBy(context, provinceId, "department", {
      kind: "advance_confirmation",
      recipients: ["Như trên", "Lãnh đạo Sở"],
    });
    return ok({
      data: {
        issued,
        to: [implementer.name],
        schemeName: record.name,
        implementer: implementer.name,
        beneficiary: facts.beneficiaryNames,
        contract: contractReference(contract, implementer.name),
        month: Number(progress.month.slice(5, 7)),
        year: Number(progress.month.slice(0, 4)),
        confirmedOn: progress.confirmedOn,
        totalInvestmentDong: totalValueDong,
        workValueDong,
        workShareBps:
          totalValueDong === dong(0) ? bps(0) : percentOfBps(workValueDong, totalValueDong),
        grantDong,
        neededShareBps: rule.workValueAboveBps ?? bps(0),
        ceilingDong: shareRoundedDown(grantDong, rule.ceilingBps),
        ceilingShareBps: rule.ceilingBps,
      },
      recordId: progress.id,
      schemeId,
      planId: null,
      issuer: { id: body.id, name: body.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

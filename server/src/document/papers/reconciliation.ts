import { ok } from "@kc/core/kernel";
import { findBody, findBodyOfKind, findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { listContractsOfPlan } from "./contract-list-store.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findPlan } from "./plan-facts-store.ts";
import { sourceLabel } from "./plan-groups.ts";

/** Reconciliation of the money of a year's contracts (bảng đối chiếu kinh phí, Mẫu 10). */
export const reconciliationPaper = definePaper({
  kind: "reconciliation",
  subject: "plan",
  stage: "settlement",
  draftedBy: ["centre"],
  async make(context, planId) {
    const { db, provinces, today } = context;
    const plan = await findPlan(db, provinces, planId);
    if (!plan) return notFound("kế hoạch năm");
    const { provinceId, source, planYear } = plan;
    const contracts = await listContractsOfPlan(db, provinceId, planId);
    const [first] = contracts;
    if (!first) return notReady("reconciliation", "contracts");
    const centre = await findBody(db, provinceId, first.implementerId);
    const giver = await findBodyOfKind(
      db,
      provinceId,
      source === "national" ? "ministry" : "department",
    );
    const inOffice = async (id: string, role: Parameters<typeof findPersonInOffice>[3]) =>
      (await findPersonInOffice(db, provinceId, id, role, today))?.name ?? null;
    return ok({
      data: {
        body: issuingBodyOf(centre),
        year: planYear,
        moneySource: sourceLabel(source),
        partyA: giver.name,
        partyB: centre.name,
        lines: contracts.map(({ implementerId: _, isDemo: __, ...line }) => ({
          ...line,
          note: "",
        })),
        conclusion:
          "Hai bên thống nhất số liệu nêu trên; số còn phải cấp, nộp trả được xử lý theo quy định.",
        madeOn: today,
        accountantA: null,
        headA: giver.kind === "department" ? await inOffice(giver.id, "department_head") : null,
        accountantB: await inOffice(centre.id, "centre_chief_accountant"),
        headB: await inOffice(centre.id, "centre_head"),
      },
      recordId: planId,
      schemeId: null,
      planId,
      issuer: { id: centre.id, name: centre.name },
      recorded: null,
      isDemo: contracts.some(({ isDemo }) => isDemo),
    });
  },
});

import { type Dong, ok, subtractDong } from "@kc/core/kernel";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { findBodyOfKind } from "./body-store.ts";
import { legalBasesFor } from "./law-bases.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { findPlan } from "./plan-facts-store.ts";
import { recordedOf } from "./plan-groups.ts";
import { planSource } from "./plan-lists.ts";
import { findUpperContract } from "./upper-contract-store.ts";
import { findPlanOfScheme, findSchemeFacts, partyOfContract } from "./scheme-facts-store.ts";
import { planBasis } from "./task-assignment.ts";
import { textOf } from "./read-json.ts";

/** Contract of the Cục with the Centre (hợp đồng thực hiện đề án), as it was signed. */
export const contractWithImplementerPaper = definePaper({
  kind: "contract_with_implementer",
  subject: "scheme",
  stage: "task",
  draftedBy: ["centre", "department"],
  async make(context, schemeId) {
    const { db, provinces, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const contract = await findUpperContract(db, provinceId, schemeId);
    if (!contract) return notReady("contract_with_implementer", "upper-contract");
    const agency = await findBodyOfKind(db, provinceId, "ministry");
    const standing = await findPlanOfScheme(db, provinceId, schemeId);
    const plan = standing && (await findPlan(db, provinces, standing.id));
    const territory = implementer.province.fullName;
    const recorded = recordedOf(
      contract.number,
      contract.signedOn,
      textOf(contract.partyA, "representative"),
    );
    return ok({
      data: {
        paper: paperNumberOf("contract_with_implementer", issuingBodyOf(agency), today, recorded),
        source: planSource(record.source),
        contractYear: record.plan_year,
        place: textOf(contract.partyA, "name"),
        legalBases: [
          ...legalBasesFor({
            provinceName: territory,
            planYear: record.plan_year,
            source: record.source,
            on: contract.signedOn,
          }),
          ...(plan ? planBasis(plan, territory) : []),
        ],
        manager: partyOfContract(contract.partyA, null),
        implementer: partyOfContract(contract.partyB, null),
        schemes: contract.schemes.map(itemOf),
        milestones: contract.milestones,
        startsOn: contract.startsOn,
        endsOn: contract.endsOn,
        instalments:
          contract.advanceTerms === ""
            ? []
            : [
                {
                  name: "Theo hợp đồng",
                  condition: contract.advanceTerms,
                  amountDong: contract.grantDong,
                },
              ],
        settleBefore: contract.settleBefore,
        copies: 6,
      },
      recordId: contract.id,
      schemeId,
      planId: null,
      issuer: { id: agency.id, name: agency.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

function itemOf(scheme: {
  readonly name: string;
  readonly grantDong: Dong;
  readonly totalCostDong: Dong;
}) {
  const { name, grantDong, totalCostDong } = scheme;
  return {
    content: name,
    unit: "Đề án",
    quantity: 1,
    totalDong: totalCostDong,
    grantDong,
    counterpartDong: subtractDong(totalCostDong, grantDong),
  };
}

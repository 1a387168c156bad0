import { ok, sumDong } from "@kc/core/kernel";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { recordedOf } from "./plan-groups.ts";
import { textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { findAcceptance, findContract } from "./record-store.ts";
import { acceptanceReference, contractReference } from "./references.ts";
import { findSchemeFacts, partyOfContract } from "./scheme-facts-store.ts";
import { machineWords } from "./scheme-text.ts";
import { balanceOf } from "./settlement-papers.ts";

/** Minutes that end the contract (biên bản thanh lý hợp đồng, Mẫu 6); made for signing once the work is accepted. */
export const liquidationMinutesPaper = definePaper({
  kind: "liquidation_minutes",
  subject: "beneficiary",
  stage: "settlement",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    const acceptance = await findAcceptance(db, provinceId, record.id, record.beneficiary_id);
    if (!contract || !acceptance || acceptance.verdict === "failed") {
      return notReady("liquidation_minutes", "acceptance");
    }
    const money = await findMoney(db, provinceId, record.id, record.beneficiary_id);
    const settledGrantDong = money.settledSupportDong ?? acceptance.acceptedSupportDong;
    const paidDong = sumDong([money.paidDong, money.advancedDong]);
    const body = issuingBodyOf(implementer);
    const signatory = textOf(contract.partyA, "representative");
    const recorded = recordedOf(contract.liquidationNumber, contract.liquidatedOn, signatory);
    return ok({
      data: {
        paper: paperNumberOf("liquidation_minutes", body, today, recorded),
        liquidatedOn: contract.liquidatedOn ?? today,
        place: implementer.name,
        contract: contractReference(contract, implementer.name),
        acceptance: await acceptanceReference(context, facts, acceptance),
        partyA: partyOfContract(contract.partyA, null),
        partyB: partyOfContract(contract.partyB, facts.beneficiary.phone),
        schemeName: record.name,
        workDone: `Bên B đã mua sắm, lắp đặt và đưa vào sản xuất: ${machineWords(facts)}.`,
        contractGrantDong: contract.grantDong,
        acceptedCostDong: acceptance.acceptedCostDong,
        settledGrantDong,
        advancedDong: money.advancedDong,
        paidDong,
        ...balanceOf(settledGrantDong, paidDong),
      },
      recordId: contract.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded,
      isDemo: record.is_demo,
    });
  },
});

import { dong, ok, subtractDong, sumDong } from "@kc/core/kernel";
import type { MoneyBySource } from "../../../templates/paper-data.ts";
import { issuedByBody } from "./issued-by.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { type JsonRow, numberOf, textOf } from "./read-json.ts";
import { findAcceptance, findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { listMeasured } from "./result-store.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { figureText, linesOf } from "./scheme-text.ts";

/** Summary of what a scheme achieved (báo cáo tổng hợp kết quả), after its acceptance. */
export const resultReportPaper = definePaper({
  kind: "result_report",
  subject: "beneficiary",
  stage: "acceptance",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const { id: schemeId, beneficiary_id: beneficiaryId } = record;
    const acceptance = await findAcceptance(db, provinceId, schemeId, beneficiaryId);
    const contract = await findContract(db, provinceId, schemeId, beneficiaryId);
    if (!acceptance || !contract) return notReady("result_report", "acceptance");
    const { issued } = await issuedByBody(context, implementer, "centre", {
      kind: "result_report",
      recipients: ["Như trên", record.establishment_name],
    });
    const measured = await listMeasured(db, provinceId, record.beneficiary_id);
    return ok({
      data: {
        issued,
        to: [`Sở Công Thương ${implementer.province.fullName}`],
        schemeName: record.name,
        beneficiary: record.establishment_name,
        place: acceptance.place,
        contract: contractReference(contract, implementer.name),
        startedOn: contract.startsOn,
        acceptedOn: acceptance.heldOn,
        work: workOf(facts, acceptance.machines),
        planned: plannedMoney(contract),
        spent: {
          grantDong: acceptance.acceptedSupportDong,
          counterpartDong: subtractDong(
            acceptance.acceptedCostDong,
            acceptance.acceptedSupportDong,
          ),
          otherDong: dong(0),
        },
        outcomes: facts.outcomes.map(({ measure, baseline, target }) => ({
          label: `${measure.label} (${measure.unit})`,
          baseline: figureText(baseline),
          target: figureText(target),
          found: foundText(measured, measure.label),
        })),
        assessment: linesOf(acceptance.conclusion).join("\n"),
        proposals: "Đề nghị Sở Công Thương xem xét, phê duyệt quyết toán theo quy định.",
      },
      recordId: acceptance.id,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

function workOf({ machines }: SchemeFacts, accepted: readonly JsonRow[]) {
  return machines.map((machine) => {
    const found = accepted.find((row) => textOf(row, "machineLineId") === machine.id) ?? {};
    const unit = machine.unit.toLowerCase();
    return {
      content: machine.name,
      planned: `${String(machine.quantity).padStart(2, "0")} ${unit}`,
      done: `${String(numberOf(found, "acceptedQuantity")).padStart(2, "0")} ${unit}`,
    };
  });
}

/** The contract knows the support and the whole: the rest is the beneficiary's. */
function plannedMoney(contract: {
  readonly grantDong: MoneyBySource["grantDong"];
  readonly totalCostDong: MoneyBySource["grantDong"];
}): MoneyBySource {
  return {
    grantDong: contract.grantDong,
    counterpartDong: subtractDong(contract.totalCostDong, contract.grantDong),
    otherDong: sumDong([]),
  };
}

function foundText(
  measured: readonly { readonly label: string; readonly measured: number }[],
  label: string,
): string {
  const found = measured.find((each) => each.label === label);
  return found === undefined ? "" : figureText(found.measured);
}

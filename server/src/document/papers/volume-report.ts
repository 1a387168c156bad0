import { type Dong, dong, formatDay, ok, subtractDong, sumDong, yearOf } from "@kc/core/kernel";
import type { VolumeLine } from "../../../templates/volume-report/v1/template.ts";
import { findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { type JsonRow, numberOf, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { findAcceptance, findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { machineCost, splitDong } from "./split-money.ts";

/** Report of what was completed and spent (báo cáo khối lượng hoàn thành, Mẫu 3b), after the acceptance. */
export const volumeReportPaper = definePaper({
  kind: "volume_report",
  subject: "beneficiary",
  stage: "acceptance",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const acceptance = await findAcceptance(db, provinceId, record.id, record.beneficiary_id);
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    if (!acceptance || !contract) return notReady("volume_report", "acceptance");
    const money = await findMoney(db, provinceId, record.id, record.beneficiary_id);
    const accountant = await findPersonInOffice(
      db,
      provinceId,
      implementer.id,
      "centre_chief_accountant",
      today,
    );
    const drawn = sumDong([money.advancedDong, money.paidDong]);
    const { acceptedSupportDong } = acceptance;
    return ok({
      data: {
        body: issuingBodyOf(implementer),
        schemeName: record.name,
        contract: contractReference(contract, implementer.name),
        until: `ngày ${formatDay(acceptance.heldOn)}`,
        lines: volumeLines(facts, acceptance.machines, {
          grantDong: contract.grantDong,
          acceptedSupportDong,
        }),
        advancedDong: drawn,
        requestedDong:
          acceptedSupportDong > drawn ? subtractDong(acceptedSupportDong, drawn) : dong(0),
        confirmation: "…………………………………………",
        madeOn: acceptance.heldOn,
        year: yearOf(acceptance.heldOn),
        chiefAccountant: accountant?.name ?? null,
        head: facts.implementerHead,
        confirmedBy: null,
      },
      recordId: acceptance.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** Each machine with its part of the support, in the contract and as accepted. */
function volumeLines(
  { machines }: SchemeFacts,
  accepted: readonly JsonRow[],
  support: { readonly grantDong: Dong; readonly acceptedSupportDong: Dong },
): readonly VolumeLine[] {
  const foundOf = (id: string) => accepted.find((row) => textOf(row, "machineLineId") === id) ?? {};
  const planned = splitDong(
    support.grantDong,
    machines.map((machine) => (machine.isEligible ? machineCost(machine) : dong(0))),
  );
  const done = splitDong(
    support.acceptedSupportDong,
    machines.map(({ id, isEligible }) =>
      dong(isEligible ? numberOf(foundOf(id), "acceptedCostDong") : 0),
    ),
  );
  return machines.map((machine, index) => {
    const found = foundOf(machine.id);
    return {
      content: machine.name,
      unit: machine.unit,
      plannedQuantity: machine.quantity,
      doneQuantity: numberOf(found, "acceptedQuantity"),
      plannedGrantDong: planned[index] ?? dong(0),
      doneCostDong: dong(numberOf(found, "acceptedCostDong")),
      doneGrantDong: done[index] ?? dong(0),
    };
  });
}

import {
  type Dong,
  dong,
  formatDay,
  ok,
  type PlainDate,
  subtractDong,
  sumDong,
  yearOf,
} from "@kc/core/kernel";
import type { VolumeLine } from "../../../templates/volume-report/v1/template.ts";
import { findPersonInOffice } from "./body-store.ts";
import { issuingBodyOf } from "./bodies.ts";
import { definePaper, notFound, notReady, type PaperContext } from "./paper.ts";
import { type JsonRow, numberOf, rowOf, rowsOf, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { sumAsked } from "./payer-store.ts";
import { findAcceptance, findContract, findProgress } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts, type SchemeFacts } from "./scheme-facts-store.ts";
import { machineCost, splitDong } from "./split-money.ts";

/**
 * Report of what was completed and spent (báo cáo khối lượng hoàn thành, Mẫu 3b): of the acceptance, or while the work goes on
 * of the last progress report that states volumes. Progress is reported of a whole scheme, so each of a group has it once accepted.
 */
export const volumeReportPaper = definePaper({
  kind: "volume_report",
  subject: "beneficiary",
  stage: "progress",
  draftedBy: ["centre"],
  async make(context, subjectId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    const work = contract && (await findWork(context, facts, contract.grantDong));
    if (!work) return notReady("volume_report", "volumes");
    const money = await findMoney(db, provinceId, record.id, record.beneficiary_id);
    const accountant = await findPersonInOffice(
      db,
      provinceId,
      implementer.id,
      "centre_chief_accountant",
      today,
    );
    const drawn = sumDong([money.advancedDong, money.paidDong]);
    const { madeOn, supportDong } = work;
    const asked = await sumAsked(db, provinceId, record.beneficiary_id);
    const due = supportDong > drawn ? subtractDong(supportDong, drawn) : dong(0);
    return ok({
      data: {
        body: issuingBodyOf(implementer),
        schemeName: record.name,
        contract: contractReference(contract, implementer.name),
        until: `ngày ${formatDay(madeOn)}`,
        lines: work.lines,
        advancedDong: drawn,
        requestedDong: asked > 0 ? asked : due,
        confirmation: "…………………………………………",
        madeOn,
        year: yearOf(madeOn),
        chiefAccountant: accountant?.name ?? null,
        head: facts.implementerHead,
        confirmedBy: null,
      },
      recordId: work.recordId,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

type Work = {
  readonly recordId: string;
  readonly madeOn: PlainDate;
  readonly lines: readonly VolumeLine[];
  /** The part of the support that is due on the work, in đồng. */
  readonly supportDong: Dong;
};

/** What is done: as it was accepted, else as the last report of progress states it; undefined where neither does. */
async function findWork(
  { db }: PaperContext,
  facts: SchemeFacts,
  grantDong: Dong,
): Promise<Work | undefined> {
  const { record, provinceId } = facts;
  const acceptance = await findAcceptance(db, provinceId, record.id, record.beneficiary_id);
  if (acceptance) {
    const { id: recordId, heldOn: madeOn, acceptedSupportDong: supportDong } = acceptance;
    const support = { grantDong, acceptedSupportDong: supportDong };
    return {
      recordId,
      madeOn,
      supportDong,
      lines: volumeLines(facts, acceptance.machines, support),
    };
  }
  if (record.shape === "group") return undefined;
  const progress = await findProgress(db, provinceId, record.id);
  const volumes = rowsOf(progress?.detail?.["volumes"]);
  if (!progress || volumes.length === 0) return undefined;
  const supportDong = dong(numberOf(rowOf(progress.detail?.["spending"]), "supportDong"));
  const lines = progressLines(facts, volumes, { grantDong, supportDong });
  return { recordId: progress.id, madeOn: progress.reportedOn, supportDong, lines };
}

/** Each volume of a report of progress with its part of the support: planned by what it costs, spent by what is done. */
function progressLines(
  { machines }: SchemeFacts,
  volumes: readonly JsonRow[],
  support: { readonly grantDong: Dong; readonly supportDong: Dong },
): readonly VolumeLine[] {
  const costs = volumes.map((volume) => {
    const machine = machines.find(({ name }) => name === textOf(volume, "content"));
    if (machine) return machine.isEligible ? machineCost(machine) : dong(0);
    return dong(numberOf(volume, "valueDong"));
  });
  const values = volumes.map((volume) => dong(numberOf(volume, "valueDong")));
  const planned = splitDong(support.grantDong, costs);
  const done = splitDong(support.supportDong, values);
  return volumes.map((volume, index) => ({
    content: textOf(volume, "content"),
    unit: textOf(volume, "unit"),
    plannedQuantity: numberOf(volume, "plannedQuantity"),
    doneQuantity: numberOf(volume, "doneQuantity"),
    plannedGrantDong: planned[index] ?? dong(0),
    doneCostDong: values[index] ?? dong(0),
    doneGrantDong: done[index] ?? dong(0),
  }));
}

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

import { dong, ok } from "@kc/core/kernel";
import { memberDuties } from "@kc/core/inspection";
import type { AcceptedItem } from "../../../templates/acceptance-minutes/v1/template.ts";
import { listDossierFiles, type MachineRecord } from "../../scheme/dossier-store.ts";
import { findBodyOfKind } from "./body-store.ts";
import { issuingBodyOf, paperNumberOf } from "./bodies.ts";
import { fileLabels } from "./file-labels.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { type JsonRow, numberOf, textOf } from "./read-json.ts";
import { findAcceptance, findContract } from "./record-store.ts";
import { contractReference } from "./references.ts";
import { findSchemeFacts, partyOfContract } from "./scheme-facts-store.ts";
import { figureText, signatureName } from "./scheme-text.ts";
import { machineCost } from "./split-money.ts";

const verdicts = { passed: "passed", partial: "passed-in-part", failed: "failed" } as const;

/** Base-level acceptance minutes (biên bản nghiệm thu cơ sở, Mẫu 5a) of the last acceptance. */
export const acceptanceMinutesPaper = definePaper({
  kind: "acceptance_minutes",
  subject: "beneficiary",
  stage: "acceptance",
  draftedBy: ["department"],
  async make(context, subjectId) {
    const { db } = context;
    const facts = await findSchemeFacts(context, subjectId);
    if (!facts) return notFound("đề án");
    const { record, provinceId } = facts;
    const acceptance = await findAcceptance(db, provinceId, record.id, record.beneficiary_id);
    const contract = await findContract(db, provinceId, record.id, record.beneficiary_id);
    if (!acceptance || !contract) return notReady("acceptance_minutes", "acceptance");
    const department = await findBodyOfKind(db, provinceId, "department");
    const body = issuingBodyOf(department);
    const files = await listDossierFiles(db, provinceId, facts.record.id);
    const implementer = partyOfContract(contract.partyA, null);
    const { members } = acceptance;
    const verdict =
      acceptance.verdict === "passed" || acceptance.verdict === "partial"
        ? acceptance.verdict
        : "failed";
    return ok({
      data: {
        body,
        paper: paperNumberOf("acceptance_minutes", body, acceptance.heldOn),
        schemeName: record.name,
        contract: contractReference(contract, implementer.name),
        setUpBy: null,
        acceptedOn: acceptance.heldOn,
        place: acceptance.place,
        team: members.filter((member) => textOf(member, "duty") !== "witness").map(memberOf),
        implementer,
        beneficiary: partyOfContract(contract.partyB, facts.beneficiary.phone),
        items: facts.machines.map((machine) => itemOf(machine, acceptance.machines)),
        outcomes: facts.outcomes.map(({ measure, target }) => ({
          label: `${measure.label} (${measure.unit})`,
          target: figureText(target),
          found: "",
        })),
        plateFixed: "not-stated" as const,
        documentsChecked: ["Hợp đồng, hóa đơn, chứng từ mua máy;", ...fileLabels(files, null)],
        grantDong: acceptance.acceptedSupportDong,
        verdict: verdicts[verdict],
        requests: acceptance.conclusion === "" ? [] : [acceptance.conclusion],
        teamLeader: nameOf(members, (member) => textOf(member, "duty") === "chair"),
        communeSigner: nameOf(members, (member) => textOf(member, "from") === "commune_committee"),
      },
      recordId: acceptance.id,
      schemeId: facts.record.id,
      planId: null,
      issuer: { id: department.id, name: department.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

function memberOf(member: JsonRow) {
  const duty = textOf(member, "duty");
  const label = duty === "chair" || duty === "secretary" || duty === "witness" ? duty : "member";
  return {
    name: textOf(member, "personName"),
    office: [textOf(member, "position"), textOf(member, "organisation")]
      .filter((part) => part !== "")
      .join(", "),
    role: memberDuties[label],
  };
}

function nameOf(members: readonly JsonRow[], isIt: (member: JsonRow) => boolean): string | null {
  const found = members.find(isIt);
  return signatureName(found === undefined ? undefined : textOf(found, "personName"));
}

function itemOf(machine: MachineRecord, accepted: readonly JsonRow[]): AcceptedItem {
  const found = accepted.find((row) => textOf(row, "machineLineId") === machine.id) ?? {};
  const serials = textOf(found, "serialNumbers");
  return {
    content: [machine.name, machine.specification].filter((part) => part !== "").join(", "),
    unit: machine.unit,
    plannedQuantity: machine.quantity,
    acceptedQuantity: numberOf(found, "acceptedQuantity"),
    plannedCostDong: machineCost(machine),
    acceptedCostDong: dong(numberOf(found, "acceptedCostDong")),
    remark: [serials === "" ? "" : `Số máy: ${serials}`, textOf(found, "remark")]
      .filter((part) => part !== "")
      .join("\n"),
  };
}

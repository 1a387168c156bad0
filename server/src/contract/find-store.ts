import { plainDate } from "@kc/core/kernel";
import { approvingActions, parseSchemeStatus } from "@kc/core/scheme";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { parseRoute } from "../scheme/move-store.ts";

/** The scheme as its contract tab needs it; undefined when the viewer sees none. */
export async function findSchemeHead(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("scheme as s")
    .where("s.province_id", "=", provinceId)
    .where("s.id", "=", schemeId)
    .select(["s.id", "s.version", "s.status", "s.route", "s.plan_year", "s.implementer_id"])
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    version: row.version,
    status: parseSchemeStatus(row.status),
    route: parseRoute(row.route),
    planYear: row.plan_year,
    implementerId: row.implementer_id,
  };
}

/** By which decision a scheme was approved, and when; nulls before. */
export async function findDecision(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("action", "in", [...approvingActions])
    .select(["happened_on", "facts"])
    .orderBy("happened_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  const facts = (row?.facts ?? {}) as { readonly decisionNumber?: unknown };
  const number = facts.decisionNumber;
  return {
    decidedOn: row ? plainDate(row.happened_on) : null,
    decisionNumber: typeof number === "string" ? number : null,
  };
}

export async function findTask(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("task_assignment as t")
    .innerJoin("organisation as o", (join) =>
      join.onRef("o.province_id", "=", "t.province_id").onRef("o.id", "=", "t.implementer_id"),
    )
    .where("t.province_id", "=", provinceId)
    .where("t.scheme_id", "=", schemeId)
    .select(["t.document_number", "t.assigned_on", "t.estimate_dong", "t.note", "o.name"])
    .executeTakeFirst();
  return row
    ? {
        documentNumber: row.document_number,
        assignedOn: row.assigned_on,
        amountDong: dongOf(row.estimate_dong),
        implementerName: row.name,
        note: row.note,
      }
    : null;
}

/** The beneficiaries of a scheme with what a contract needs of each. */
export async function listContractBeneficiaries(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as f", (join) =>
      join.onRef("f.province_id", "=", "b.province_id").onRef("f.id", "=", "b.establishment_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select([
      "b.id",
      "b.approved_dong",
      "b.bank_account",
      "b.bank_name",
      "f.name",
      "f.representative_name",
      "f.registered_address",
      "f.tax_code",
    ])
    .orderBy("b.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    approvedDong: optionalDongOf(row.approved_dong),
    party: {
      name: row.name,
      address: row.registered_address,
      representative: row.representative_name,
      position: "",
      taxCode: row.tax_code ?? "",
      bankAccount: row.bank_account,
      bankName: row.bank_name,
    },
  }));
}

/** The contracts of a scheme as signed. */
export async function listSignedContracts(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .selectAll()
    .orderBy("signed_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    contractNumber: row.contract_number,
    signedOn: plainDate(row.signed_on),
    startsOn: row.starts_on,
    endsOn: plainDate(row.ends_on),
    grantDong: dongOf(row.grant_dong),
    totalCostDong: dongOf(row.total_cost_dong),
    allowsAdvance: row.allows_advance,
    includesVat: row.includes_vat,
    status: parseContractStatus(row.status),
    liquidatedOn: row.liquidated_on,
    partyA: row.party_a,
    partyB: row.party_b,
  }));
}

const contractStatuses = ["in_force", "liquidated", "ended"] as const;

export function parseContractStatus(text: string) {
  const status = contractStatuses.find((known) => known === text);
  if (!status) throw new RangeError(`Unknown status of a contract: ${text}`);
  return status;
}

/** The milestones of contracts, in order. */
export async function listMilestones(
  db: Reader,
  provinceId: number,
  contractIds: readonly string[],
) {
  if (contractIds.length === 0) return [];
  const rows = await db
    .selectFrom("milestone")
    .where("province_id", "=", provinceId)
    .where("contract_id", "in", [...contractIds])
    .selectAll()
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    title: row.name,
    dueOn: plainDate(row.due_on),
    doneOn: row.done_on === null ? null : plainDate(row.done_on),
  }));
}

/** What the contract is to buy, as the volumes that the monthly report counts. */
export async function listPlannedVolumes(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("machine_line as m")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "m.province_id").onRef("b.id", "=", "m.beneficiary_id"),
    )
    .where("m.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select(["m.name", "m.unit", "m.quantity"])
    .orderBy("m.beneficiary_id")
    .orderBy("m.position")
    .execute();
  return rows.map(({ name, unit, quantity }) => ({
    content: name,
    unit,
    plannedQuantity: quantity,
  }));
}

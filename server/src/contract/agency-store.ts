import type { AgencyContract, AgencyMoney } from "@kc/core/contract";
import { parseSchemeStatus, schemeMoves } from "@kc/core/scheme";
import { type Dong, dong, type PlainDate, plainDate } from "@kc/core/kernel";
import { dongOf } from "../platform/columns.ts";
import type { CommandContext } from "../platform/command.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** What the Centre holds under the contract with the Cục: an allocation of its own, which is no estimate of the province. */
export type AgencyFund = {
  readonly contractId: string;
  readonly agreementId: string;
  readonly allocationId: string;
  readonly endsOn: PlainDate;
  readonly status: string;
  readonly money: Omit<AgencyMoney, "today">;
};

/** Writes what a contract of the Cục with the Centre says of one scheme; gives its id. */
export async function insertAgencyContract(
  { tx, viewer, commandId }: CommandContext,
  {
    schemeId,
    agreementId,
    grantDong,
    totalCostDong,
  }: {
    readonly schemeId: string;
    /** The paper, which several rows may be of. */
    readonly agreementId: string;
    readonly grantDong: Dong;
    readonly totalCostDong: Dong;
  },
  contract: AgencyContract,
): Promise<string> {
  const contractId = newId();
  await tx
    .insertInto("contract")
    .values({
      province_id: viewer.provinceId,
      id: contractId,
      scheme_id: schemeId,
      kind: "with_implementer",
      agreement_id: agreementId,
      contract_number: contract.contractNumber,
      signed_on: contract.signedOn,
      starts_on: contract.signedOn,
      ends_on: contract.endsOn,
      grant_dong: String(grantDong),
      total_cost_dong: String(dong(Math.max(totalCostDong, grantDong))),
      allows_advance: true,
      advance_terms: contract.advanceTerms,
      party_a: JSON.stringify(contract.agency),
      party_b: JSON.stringify(contract.implementer),
      command_id: commandId,
    })
    .execute();
  return contractId;
}

/** Opens the allocation of a contract with the Cục, still empty; gives its id. */
export async function insertContractFund(
  { tx, viewer, commandId }: CommandContext,
  fund: {
    readonly contractId: string;
    readonly budgetYear: number;
    readonly content: string;
    readonly fundHolderId: string;
  },
): Promise<string> {
  const allocationId = newId();
  await tx
    .insertInto("allocation")
    .values({
      province_id: viewer.provinceId,
      id: allocationId,
      budget_year: fund.budgetYear,
      source: "national",
      funding: "contract",
      contract_id: fund.contractId,
      content: fund.content,
      fund_holder_id: fund.fundHolderId,
      command_id: commandId,
    })
    .execute();
  return allocationId;
}

/** Locks the money of a scheme's contract with the Cục, then reads what stands; undefined where there is none. */
export async function lockAgencyFund(
  { tx, viewer }: CommandContext,
  schemeId: string,
): Promise<AgencyFund | undefined> {
  const contract = await tx
    .selectFrom("contract as c")
    .innerJoin("allocation as a", (join) =>
      join.onRef("a.province_id", "=", "c.province_id").onRef("a.contract_id", "=", "c.id"),
    )
    .where("c.province_id", "=", viewer.provinceId)
    .where("c.scheme_id", "=", schemeId)
    .where("c.kind", "=", "with_implementer")
    .where("c.status", "=", "in_force")
    .select("a.id")
    .forUpdate()
    .executeTakeFirst();
  return contract && readAgencyFund(tx, viewer.provinceId, schemeId);
}

async function readAgencyFund(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<AgencyFund | undefined> {
  const row = await findAgencyContract(db, provinceId, schemeId);
  return (
    row && {
      contractId: row.id,
      agreementId: row.agreementId,
      allocationId: row.allocationId,
      endsOn: row.endsOn,
      status: row.status,
      money: {
        contractDong: row.amountDong,
        receivedDong: row.receivedDong,
        drawnDong: row.drawnDong,
        signedOn: row.signedOn,
      },
    }
  );
}

/** The contract of the Cục with the Centre about a scheme, with its money; undefined where there is none. */
export async function findAgencyContract(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("contract as c")
    .innerJoin("allocation as a", (join) =>
      join.onRef("a.province_id", "=", "c.province_id").onRef("a.contract_id", "=", "c.id"),
    )
    .where("c.province_id", "=", provinceId)
    .where("c.scheme_id", "=", schemeId)
    .where("c.kind", "=", "with_implementer")
    .select([
      "c.id",
      "c.agreement_id",
      "c.contract_number",
      "c.signed_on",
      "c.ends_on",
      "c.advance_terms",
      "c.status",
      "c.liquidated_on",
      "c.liquidation",
      "c.party_a",
      "c.party_b",
      "a.id as allocation_id",
      "a.assigned_dong",
      "a.committed_dong",
      "a.received_dong",
      "a.drawn_dong",
    ])
    .select((eb) =>
      eb
        .selectFrom("commitment as k")
        .whereRef("k.province_id", "=", "a.province_id")
        .whereRef("k.allocation_id", "=", "a.id")
        .select((inner) => inner.fn.sum<string | null>("k.settled_dong").as("settled"))
        .as("settled"),
    )
    .orderBy("c.signed_on", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const liquidation = row.liquidation as { readonly minutesNumber?: string } | null;
  return {
    id: row.id,
    agreementId: row.agreement_id ?? row.id,
    allocationId: row.allocation_id,
    contractNumber: row.contract_number,
    signedOn: plainDate(row.signed_on),
    endsOn: plainDate(row.ends_on),
    advanceTerms: row.advance_terms,
    status: row.status,
    liquidatedOn: row.liquidated_on,
    minutesNumber: liquidation?.minutesNumber ?? null,
    partyA: row.party_a,
    partyB: row.party_b,
    amountDong: dongOf(row.assigned_dong),
    committedDong: dongOf(row.committed_dong),
    receivedDong: dongOf(row.received_dong),
    drawnDong: dongOf(row.drawn_dong),
    settledDong: dongOf(row.settled),
  };
}

/** The schemes that a paper of the Cục lists, with the money of each, in the order of their codes. */
export async function listAgreementSchemes(db: Reader, provinceId: number, agreementId: string) {
  const rows = await db
    .selectFrom("contract as c")
    .innerJoin("scheme as s", (join) =>
      join.onRef("s.province_id", "=", "c.province_id").onRef("s.id", "=", "c.scheme_id"),
    )
    .innerJoin("allocation as a", (join) =>
      join.onRef("a.province_id", "=", "c.province_id").onRef("a.contract_id", "=", "c.id"),
    )
    .where("c.province_id", "=", provinceId)
    .where("c.agreement_id", "=", agreementId)
    .select(["c.id as contract_id", "s.id", "s.code", "s.name", "s.status"])
    .select(["a.assigned_dong", "a.received_dong", "a.drawn_dong"])
    .select((eb) =>
      eb
        .selectFrom("commitment as k")
        .whereRef("k.province_id", "=", "a.province_id")
        .whereRef("k.allocation_id", "=", "a.id")
        .select((inner) => inner.fn.sum<string | null>("k.settled_dong").as("settled"))
        .as("settled"),
    )
    .orderBy("s.code")
    .execute();
  return rows.map((row) => ({
    contractId: row.contract_id,
    id: row.id,
    code: row.code,
    name: row.name,
    status: parseSchemeStatus(row.status),
    amountDong: dongOf(row.assigned_dong),
    receivedDong: dongOf(row.received_dong),
    drawnDong: dongOf(row.drawn_dong),
    settledDong: dongOf(row.settled),
  }));
}

/** Approved national schemes of a year and an implementer that have no contract with the Cục yet. */
export async function listSchemesToContract(
  db: Reader,
  provinceId: number,
  like: { readonly id: string; readonly planYear: number; readonly implementerId: string },
) {
  const rows = await db
    .selectFrom("scheme as s")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "s.province_id").onRef("b.scheme_id", "=", "s.id"),
    )
    .where("s.province_id", "=", provinceId)
    .where("s.id", "<>", like.id)
    .where("s.route", "=", "national")
    .where("s.status", "in", [...schemeMoves.sign_agency_contract.from])
    .where("s.plan_year", "=", like.planYear)
    .where("s.implementer_id", "=", like.implementerId)
    .select(["s.id", "s.version", "s.code", "s.name"])
    .select((eb) => eb.fn.sum<string | null>("b.approved_dong").as("approved"))
    .groupBy(["s.id", "s.version", "s.code", "s.name"])
    .orderBy("s.code")
    .execute();
  return rows.map(({ approved, ...row }) => ({ ...row, amountDong: dongOf(approved) }));
}

const transferKinds = ["receive", "give_back"] as const;

/** What the Cục transferred under a contract and what went back, by day. */
export async function listAgencyTransfers(db: Reader, provinceId: number, allocationId: string) {
  const rows = await db
    .selectFrom("ledger_entry")
    .where("province_id", "=", provinceId)
    .where("allocation_id", "=", allocationId)
    .where("kind", "in", [...transferKinds])
    .select(["id", "kind", "amount_dong", "entered_on", "document_number", "note"])
    .orderBy("entered_on")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: transferKinds.find((known) => known === row.kind) ?? "receive",
    amountDong: dongOf(row.amount_dong),
    transferredOn: row.entered_on,
    voucherNumber: row.document_number,
    note: row.note,
  }));
}

/** Ends the contract with the Cục, of every scheme in it, by the minutes of its liquidation. */
export async function markAgencyLiquidated(
  { tx, viewer, commandId }: CommandContext,
  agreementId: string,
  minutes: { readonly minutesNumber: string; readonly liquidatedOn: string; readonly note: string },
): Promise<void> {
  await tx
    .updateTable("contract")
    .set((eb) => ({
      status: "liquidated",
      version: eb("version", "+", 1),
      liquidated_on: minutes.liquidatedOn,
      liquidation: JSON.stringify({ minutesNumber: minutes.minutesNumber, note: minutes.note }),
      command_id: commandId,
    }))
    .where("province_id", "=", viewer.provinceId)
    .where("agreement_id", "=", agreementId)
    .where("status", "=", "in_force")
    .execute();
}

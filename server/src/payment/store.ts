import { type Dong, dong, subtractDong, sumDong } from "@kc/core/kernel";
import { isPaymentPending, paymentStatuses } from "@kc/core/payment";
import { type SchemeKind, schemeKindNames, type SchemeRoute } from "@kc/core/scheme";
import { sql } from "kysely";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { parseRoute } from "../scheme/move-store.ts";

/** The contract, the commitment and the beneficiary that a scheme's money hangs on. */
export type MoneyRow = {
  readonly beneficiaryId: string;
  readonly establishmentName: string;
  readonly bankAccount: string;
  readonly bankName: string;
  readonly acceptedSupportDong: Dong | null;
  readonly settledSupportDong: Dong | null;
  readonly contractId: string | null;
  readonly grantDong: Dong;
  readonly totalCostDong: Dong;
  readonly allowsAdvance: boolean;
  readonly commitmentId: string | null;
  readonly allocationId: string | null;
  readonly committedDong: Dong;
  readonly advancedDong: Dong;
  /** Paid, and what of it is settled already. */
  readonly paidDong: Dong;
  readonly settledDong: Dong;
  readonly returnedDong: Dong;
};

const moneyColumns = [
  "b.id as beneficiary_id",
  "b.bank_account",
  "b.bank_name",
  "b.accepted_support_dong",
  "b.settled_support_dong",
  "e.name as establishment_name",
  "k.id as contract_id",
  "k.grant_dong",
  "k.total_cost_dong",
  "k.allows_advance",
  "c.id as commitment_id",
  "c.allocation_id",
  "c.committed_dong",
  "c.advanced_dong",
  "c.paid_dong",
  "c.settled_dong",
  "c.returned_dong",
] as const;

/**
 * The money of one beneficiary of a scheme: the one named, or the first. For a command the commitment is locked before it
 * is read, so that two requests cannot both pass the ceiling.
 */
export async function readMoney(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
): Promise<MoneyRow | undefined> {
  const rows = await listMoney(db, provinceId, schemeId);
  return beneficiaryId === undefined
    ? rows[0]
    : rows.find((row) => row.beneficiaryId === beneficiaryId);
}

/** The money of every beneficiary of a scheme, in the order in which they came. */
export async function listMoney(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly MoneyRow[]> {
  const rows = await moneyQuery(db, provinceId, schemeId).execute();
  const first = rows.filter(
    (row, place) =>
      rows.findIndex((other) => other.beneficiary_id === row.beneficiary_id) === place,
  );
  return first.map(moneyOf);
}

function moneyQuery(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("beneficiary as b")
    .innerJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoin("contract as k", (join) =>
      join
        .onRef("k.province_id", "=", "b.province_id")
        .onRef("k.beneficiary_id", "=", "b.id")
        .on("k.kind", "=", "with_beneficiary"),
    )
    .leftJoin("commitment as c", (join) =>
      join.onRef("c.province_id", "=", "b.province_id").onRef("c.beneficiary_id", "=", "b.id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select(moneyColumns)
    .orderBy("b.id");
}

function moneyOf(
  row: Awaited<ReturnType<ReturnType<typeof moneyQuery>["execute"]>>[number],
): MoneyRow {
  return {
    beneficiaryId: row.beneficiary_id,
    establishmentName: row.establishment_name,
    bankAccount: row.bank_account,
    bankName: row.bank_name,
    acceptedSupportDong: optionalDongOf(row.accepted_support_dong),
    settledSupportDong: optionalDongOf(row.settled_support_dong),
    contractId: row.contract_id,
    grantDong: dongOf(row.grant_dong),
    totalCostDong: dongOf(row.total_cost_dong),
    allowsAdvance: row.allows_advance ?? false,
    commitmentId: row.commitment_id,
    allocationId: row.allocation_id,
    committedDong: dongOf(row.committed_dong),
    advancedDong: dongOf(row.advanced_dong),
    paidDong: sumDong([dongOf(row.paid_dong), dongOf(row.settled_dong)]),
    settledDong: dongOf(row.settled_dong),
    returnedDong: dongOf(row.returned_dong),
  };
}

/** Locks the commitments of a scheme's beneficiaries; what is read after it stands until the commit. */
export async function lockCommitments(tx: Tx, provinceId: number, schemeId: string): Promise<void> {
  await tx
    .selectFrom("commitment as c")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "c.province_id").onRef("b.id", "=", "c.beneficiary_id"),
    )
    .where("c.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select("c.id")
    .forUpdate("c")
    .execute();
}

/** Money that requests ask for and the Treasury has not answered; a returned one still claims it. */
export async function readPending(
  db: Reader,
  provinceId: number,
  { schemeId, beneficiaryId }: { readonly schemeId: string; readonly beneficiaryId: string },
  exceptRequestId: string | null,
): Promise<{ readonly pendingDong: Dong; readonly pendingClearDong: Dong }> {
  const pending = paymentStatuses.filter(isPaymentPending);
  const row = await db
    .selectFrom("payment_request")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("beneficiary_id", "=", beneficiaryId)
    .where("status", "in", pending)
    .$if(exceptRequestId !== null, (query) => query.where("id", "<>", exceptRequestId ?? ""))
    .select((eb) => [
      eb.fn.sum<string | null>("amount_dong").as("amount"),
      eb.fn.sum<string | null>("clears_advance_dong").as("cleared"),
    ])
    .executeTakeFirstOrThrow();
  return { pendingDong: dongOf(row.amount), pendingClearDong: dongOf(row.cleared) };
}

/** The last confirmed progress report: the value of the work done, against the whole investment. */
export async function readProvedWork(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<{ readonly workValueDong: Dong; readonly isConfirmed: boolean }> {
  const row = await db
    .selectFrom("progress_report")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("confirmed_on", "is not", null)
    .select("work_value_dong")
    .orderBy("month", "desc")
    .executeTakeFirst();
  return { workValueDong: dongOf(row?.work_value_dong), isConfirmed: row !== undefined };
}

/** The evidence that the records themselves show, by the ids of the rules, with what was attached. */
export async function readEvidenceIds(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select 'contract' as id from contract
      where province_id = ${provinceId} and scheme_id = ${schemeId}
    union select 'progress-over-70' from progress_report
      where province_id = ${provinceId} and scheme_id = ${schemeId} and confirmed_on is not null
    union select 'base-acceptance' from acceptance
      where province_id = ${provinceId} and scheme_id = ${schemeId} and verdict <> 'failed'
    union select evidence_kind from attachment
      where province_id = ${provinceId} and scheme_id = ${schemeId} and withdrawn_on is null`.execute(
    db,
  );
  return found.rows.map(({ id }) => id);
}

/** The kind of a scheme, read back from storage. */
export function parseSchemeKind(text: string): SchemeKind {
  const kind = schemeKindNames.find((known) => known === text);
  if (!kind) throw new RangeError(`Unknown kind of scheme: ${text}`);
  return kind;
}

/** The parts of a request that hang on a signed contract and a commitment; throws when they are not there. */
export function contractedMoney(money: MoneyRow): {
  readonly contractId: string;
  readonly commitmentId: string;
  readonly allocationId: string;
} {
  const { contractId, commitmentId, allocationId } = money;
  if (contractId === null || commitmentId === null || allocationId === null) {
    throw new Error("A request passed the decision without contract or commitment.");
  }
  return { contractId, commitmentId, allocationId };
}

/** What was paid and can still be returned: what is settled stays, in đồng. */
export function returnableDong({ paidDong, settledDong }: MoneyRow): Dong {
  return subtractDong(paidDong, settledDong);
}

/** What of a commitment can still be drawn, in đồng. */
export function drawableDong(money: MoneyRow): Dong {
  const used = sumDong([money.advancedDong, money.paidDong, money.returnedDong]);
  return money.committedDong > used ? subtractDong(money.committedDong, used) : dong(0);
}

/** The route of a scheme, whose steps a request takes. */
export async function readRoute(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<SchemeRoute> {
  const row = await db
    .selectFrom("scheme")
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .select("route")
    .executeTakeFirstOrThrow();
  return parseRoute(row.route);
}

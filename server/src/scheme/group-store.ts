import { type Dong } from "@kc/core/kernel";
import { sql } from "kysely";
import { ask, type Question, question } from "../platform/ask.ts";
import { dongOf, optionalDongOf } from "../platform/columns.ts";
import type { Reader, Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { beneficiaryName } from "./beneficiary-text-store.ts";
import type { Row } from "./store.ts";

/** One beneficiary of a scheme with its money as it stands, for the list of a group. */
export type GroupMember = {
  readonly id: string;
  /** Null for those whom a group plan is still to name. */
  readonly establishmentId: string | null;
  readonly plannedCount: number | null;
  readonly name: string;
  readonly communeName: string;
  readonly requestedDong: Dong;
  readonly appraisedDong: Dong | null;
  readonly approvedDong: Dong | null;
  readonly acceptedSupportDong: Dong | null;
  readonly settledSupportDong: Dong | null;
  readonly contractNumber: string | null;
};

/** What is left of the support of a group scheme when some are named. */
const notYetNamed = "Kinh phí chưa nêu đơn vị thụ hưởng";

/**
 * The beneficiaries of a scheme that the viewer sees, in the order in which they came, those not yet named last. Whoever left
 * by a later group plan, and those planned of whom none is left to name, are no longer among them.
 */
export function groupOf(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Question<readonly GroupMember[]> {
  const members = db
    .selectFrom("beneficiary as b")
    .leftJoin("establishment as e", (join) =>
      join.onRef("e.province_id", "=", "b.province_id").onRef("e.id", "=", "b.establishment_id"),
    )
    .leftJoin("contract as k", (join) =>
      join
        .onRef("k.province_id", "=", "b.province_id")
        .onRef("k.beneficiary_id", "=", "b.id")
        .on("k.kind", "=", "with_beneficiary"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .where(sql<boolean>`b.approved_dong is distinct from 0`)
    .select([
      "b.id",
      "b.establishment_id",
      "b.planned_count",
      "b.requested_dong",
      "b.appraised_dong",
      "b.approved_dong",
      "b.accepted_support_dong",
      "b.settled_support_dong",
      beneficiaryName.as("name"),
      "k.contract_number",
    ])
    .select(
      sql<string | null>`(select max(c.full_name) from commune c where c.code = b.commune_code)`.as(
        "commune_name",
      ),
    )
    .orderBy(sql`b.establishment_id is null`)
    .orderBy("b.id");
  return question(members, (rows) => {
    const isSomebodyNamed = rows.some(
      (row) => row.establishment_id !== null && row.approved_dong !== null,
    );
    return rows.map((row) => ({
      id: row.id,
      establishmentId: row.establishment_id,
      plannedCount: row.planned_count,
      name: row.planned_count !== null && isSomebodyNamed ? notYetNamed : row.name,
      communeName: row.commune_name ?? "",
      requestedDong: dongOf(row.requested_dong),
      appraisedDong: optionalDongOf(row.appraised_dong),
      approvedDong: optionalDongOf(row.approved_dong),
      acceptedSupportDong: optionalDongOf(row.accepted_support_dong),
      settledSupportDong: optionalDongOf(row.settled_support_dong),
      contractNumber: row.contract_number,
    }));
  });
}

/** The same, asked alone. */
export function listGroup(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, groupOf(db, provinceId, schemeId));
}

/** What the other beneficiaries of a scheme ask and buy, in đồng; undefined when there are none. */
export function othersOf(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId: string,
): Question<{ readonly requestedDong: Dong; readonly machinesDong: Dong } | undefined> {
  const others = db
    .selectFrom("beneficiary as b")
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .where("b.id", "<>", beneficiaryId)
    .select((eb) => [
      eb.fn.countAll<string>().as("count"),
      eb.fn.sum<string | null>("b.requested_dong").as("requested"),
      sql<string | null>`sum((select sum(m.quantity * m.unit_price_dong) from machine_line m
        where m.province_id = b.province_id and m.beneficiary_id = b.id))`.as("machines"),
    ]);
  return question(others, ([row]) =>
    row === undefined || Number(row.count) === 0
      ? undefined
      : { requestedDong: dongOf(row.requested), machinesDong: dongOf(row.machines) },
  );
}

/** The same, asked alone. */
export function sumOthers(db: Reader, provinceId: number, schemeId: string, beneficiaryId: string) {
  return ask(db, othersOf(db, provinceId, schemeId, beneficiaryId));
}

/** Adds an establishment to a scheme as one more beneficiary. */
export async function insertBeneficiary(
  tx: Tx,
  { provinceId, commandId }: Row,
  added: {
    readonly schemeId: string;
    readonly establishmentId: string;
    readonly communeCode: string;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("beneficiary")
    .values({
      province_id: provinceId,
      id,
      scheme_id: added.schemeId,
      establishment_id: added.establishmentId,
      commune_code: added.communeCode,
      command_id: commandId,
    })
    .execute();
  return id;
}

/** Takes a beneficiary out of a draft, with what it was to buy and to reach. */
export async function deleteBeneficiary(
  tx: Tx,
  provinceId: number,
  beneficiaryId: string,
): Promise<void> {
  for (const table of ["machine_line", "outcome_measure"] as const) {
    await tx
      .deleteFrom(table)
      .where("province_id", "=", provinceId)
      .where("beneficiary_id", "=", beneficiaryId)
      .execute();
  }
  await tx
    .deleteFrom("beneficiary")
    .where("province_id", "=", provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

import { plainDate } from "@kc/core/kernel";
import { dongOf } from "../../platform/columns.ts";
import type { Reader } from "../../platform/database.ts";
import { rowOf, rowsOf, textOf } from "./read-json.ts";

/** The last survey of a scheme; undefined while there is none. */
export async function findSurvey(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("survey")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("surveyed_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    surveyedOn: plainDate(row.surveyed_on),
    place: row.place,
    participants: rowsOf(row.participants),
    findings: row.findings,
    conclusion: row.conclusion,
    facts: rowOf(row.facts),
  };
}

/** The last appraisal of a scheme, with its appraiser. */
export async function findAppraisal(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("appraisal as a")
    .innerJoin("account as p", "p.id", "a.appraiser_account_id")
    .where("a.province_id", "=", provinceId)
    .where("a.scheme_id", "=", schemeId)
    .selectAll("a")
    .select("p.display_name")
    .orderBy("a.appraised_on", "desc")
    .orderBy("a.id", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    appraisedOn: plainDate(row.appraised_on),
    appraiserName: row.display_name,
    criteria: rowOf(row.criteria),
    verdict: row.verdict === "pass" ? ("pass" as const) : ("fail" as const),
    remark: row.conclusion,
    appraisedDong: dongOf(row.appraised_dong),
    minutes: rowOf(row.minutes),
    normAssessment: row.norm_assessment,
  };
}

/** The task of a scheme, and the schemes that the same decision assigns: the first of them carries the paper. */
export async function findTaskGroup(db: Reader, provinceId: number, schemeId: string) {
  const own = await db
    .selectFrom("task_assignment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .executeTakeFirst();
  if (!own) return undefined;
  const group =
    own.document_number === ""
      ? [own]
      : await db
          .selectFrom("task_assignment")
          .where("province_id", "=", provinceId)
          .where("document_number", "=", own.document_number)
          .where("assigned_on", "=", own.assigned_on)
          .selectAll()
          .orderBy("id")
          .execute();
  return {
    id: group[0]?.id ?? own.id,
    number: own.document_number === "" ? null : own.document_number,
    assignedOn: plainDate(own.assigned_on),
    implementerId: own.implementer_id,
    schemeIds: group.map((row) => row.scheme_id),
  };
}

/** The contract with the beneficiary, its milestones, and its parties as they signed. */
export async function findContract(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  const row = await db
    .selectFrom("contract")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", "with_beneficiary")
    .$if(beneficiaryId !== undefined, (query) =>
      query.where("beneficiary_id", "=", beneficiaryId ?? null),
    )
    .selectAll()
    .orderBy("signed_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const milestones = await db
    .selectFrom("milestone")
    .where("province_id", "=", provinceId)
    .where("contract_id", "=", row.id)
    .select(["name", "due_on"])
    .orderBy("position")
    .execute();
  return {
    id: row.id,
    number: row.contract_number,
    signedOn: plainDate(row.signed_on),
    grantDong: dongOf(row.grant_dong),
    totalCostDong: dongOf(row.total_cost_dong),
    startsOn: plainDate(row.starts_on),
    endsOn: plainDate(row.ends_on),
    allowsAdvance: row.allows_advance,
    partyA: rowOf(row.party_a),
    partyB: rowOf(row.party_b),
    liquidatedOn: row.liquidated_on === null ? null : plainDate(row.liquidated_on),
    liquidationNumber: textOf(rowOf(row.liquidation), "minutesNumber"),
    milestones: milestones.map(({ name, due_on: dueOn }) => ({ name, dueOn: plainDate(dueOn) })),
  };
}

/** The last monthly progress report of a scheme. */
export async function findProgress(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("progress_report")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("month", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    month: plainDate(row.month),
    reportedOn: plainDate(row.reported_on),
    workValueDong: dongOf(row.work_value_dong),
    totalValueDong: dongOf(row.total_value_dong),
    narrative: row.narrative,
    difficulties: row.difficulties,
    confirmedOn: row.confirmed_on === null ? null : plainDate(row.confirmed_on),
    detail: row.detail === null ? null : rowOf(row.detail),
  };
}

/** The last acceptance of a scheme. */
export async function findAcceptance(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  const row = await db
    .selectFrom("acceptance")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) =>
      query.where("beneficiary_id", "=", beneficiaryId ?? ""),
    )
    .selectAll()
    .orderBy("accepted_on", "desc")
    .orderBy("id", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    heldOn: plainDate(row.accepted_on),
    place: row.place,
    members: rowsOf(row.members),
    machines: rowsOf(row.machines),
    verdict: row.verdict,
    acceptedCostDong: dongOf(row.accepted_cost_dong),
    acceptedSupportDong: dongOf(row.accepted_support_dong),
    conclusion: row.conclusion,
  };
}

/** The settlement of a scheme with its vouchers, in the order of the list. */
export async function findSettlement(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId?: string,
) {
  const row = await db
    .selectFrom("settlement")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .$if(beneficiaryId !== undefined, (query) =>
      query.where("beneficiary_id", "=", beneficiaryId ?? ""),
    )
    .selectAll()
    .orderBy("id")
    .executeTakeFirst();
  if (!row) return undefined;
  const vouchers = await db
    .selectFrom("voucher")
    .where("province_id", "=", provinceId)
    .where("settlement_id", "=", row.id)
    .selectAll()
    .orderBy("position")
    .execute();
  return {
    id: row.id,
    preparedOn: plainDate(row.prepared_on),
    preparedBy: row.prepared_by,
    eligibleCostDong: dongOf(row.eligible_cost_dong),
    settledDong: dongOf(row.settled_support_dong),
    toRecoverDong: dongOf(row.to_recover_dong),
    retest: rowOf(row.retest),
    vouchers: vouchers.map((voucher) => ({
      number: voucher.voucher_number,
      issuedOn: plainDate(voucher.voucher_on),
      content: voucher.content,
      supplier: voucher.supplier,
      amountDong: dongOf(voucher.amount_dong),
      isEligible: voucher.is_eligible,
      paidBy: voucher.paid_by,
    })),
  };
}

/** One payment request with its scheme. */
export async function findPaymentRequest(
  db: Reader,
  provinces: readonly number[],
  requestId: string,
) {
  if (provinces.length === 0) return undefined;
  const row = await db
    .selectFrom("payment_request")
    .where("province_id", "in", provinces)
    .where("id", "=", requestId)
    .selectAll()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    schemeId: row.scheme_id,
    beneficiaryId: row.beneficiary_id,
    kind: row.kind === "advance" ? ("advance" as const) : ("payment" as const),
    amountDong: dongOf(row.amount_dong),
    clearsAdvanceDong: dongOf(row.clears_advance_dong),
    evidence: rowsOf(row.evidence),
    payee: rowOf(row.payee),
    madeBy: row.made_by,
    madeOn: plainDate(row.made_on),
    checkedBy: row.checked_by,
    approvedBy: row.approved_by,
  };
}

/** The payment requests of a scheme, in the order they were made. */
export async function listRequests(
  db: Reader,
  provinces: readonly number[],
  schemeId: string,
): Promise<readonly { readonly id: string; readonly code: string }[]> {
  if (provinces.length === 0) return [];
  return db
    .selectFrom("payment_request")
    .where("province_id", "in", provinces)
    .where("scheme_id", "=", schemeId)
    .select(["id", "code"])
    .orderBy("made_on")
    .orderBy("id")
    .execute();
}

/** The number that the clerk gave a paper, the last of its kind on a scheme; undefined while it has none. */
export async function findNumberedPaper(
  db: Reader,
  provinceId: number,
  schemeId: string,
  kind: string,
) {
  const row = await db
    .selectFrom("document")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("kind", "=", kind)
    .where("status", "<>", "replaced")
    .where("official_number", "is not", null)
    .select(["official_number", "official_on", "issuer_name"])
    .orderBy("official_on", "desc")
    .executeTakeFirst();
  if (!row || row.official_number === null || row.official_on === null) return undefined;
  return {
    number: row.official_number,
    issuedOn: plainDate(row.official_on),
    issuer: row.issuer_name,
  };
}

import { dong, plainDate } from "@kc/core/kernel";
import { parseSchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import type { Reader } from "../platform/database.ts";
import { parseDossierField } from "./store.ts";

/** The events of a scheme, the oldest first. */
export async function listSchemeEvents(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("recorded_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    action: row.action,
    from: row.from_status === null ? null : parseSchemeStatus(row.from_status),
    to: parseSchemeStatus(row.to_status),
    happenedOn: plainDate(row.happened_on),
    recordedAt: row.recorded_at.toISOString(),
    isByDocument: row.acting_mode === "by_document",
    accountId: row.account_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    organisationName: row.organisation_name,
    reason: row.reason,
    facts: row.facts,
    documentId: row.document_id,
  }));
}
export type SchemeEventRow = Awaited<ReturnType<typeof listSchemeEvents>>[number];

/** Where the money of some beneficiaries stands, in đồng; all zero before anything is bound. */
export async function sumCommitments(
  db: Reader,
  provinceId: number,
  beneficiaryIds: readonly string[],
) {
  const row = await db
    .selectFrom("commitment")
    .where("province_id", "=", provinceId)
    .where("beneficiary_id", "in", [...beneficiaryIds])
    .select([
      sql<string | null>`sum(committed_dong)`.as("committed"),
      sql<string | null>`sum(advanced_dong)`.as("advanced"),
      sql<string | null>`sum(paid_dong + settled_dong)`.as("paid"),
      sql<string | null>`sum(settled_dong)`.as("settled"),
      sql<string | null>`sum(returned_dong)`.as("returned"),
    ])
    .executeTakeFirstOrThrow();
  const sum = (value: string | null) => dong(Number(value ?? 0));
  return {
    committedDong: sum(row.committed),
    advancedDong: sum(row.advanced),
    paidDong: sum(row.paid),
    settledDong: sum(row.settled),
    returnedDong: sum(row.returned),
  };
}

/** What was asked to be completed, the latest first, with the day it was asked. */
export async function listSupplements(db: Reader, provinceId: number, schemeId: string) {
  const rows = await db
    .selectFrom("supplement_request as r")
    .where("r.province_id", "=", provinceId)
    .where("r.scheme_id", "=", schemeId)
    .select(["r.id", "r.field", "r.reason", "r.due_on", "r.answered_on", "r.answer", "r.asked_on"])
    .orderBy("r.asked_on", "desc")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    field: parseDossierField(row.field),
    reason: row.reason,
    askedOn: plainDate(row.asked_on),
    dueOn: plainDate(row.due_on),
    answeredOn: row.answered_on === null ? null : plainDate(row.answered_on),
    answer: row.answer,
  }));
}

/** The last survey of a scheme. */
export async function findSurvey(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("survey")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("surveyed_on", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The appraisals of a scheme, the latest first. */
export async function listAppraisals(db: Reader, provinceId: number, schemeId: string) {
  return db
    .selectFrom("appraisal as a")
    .leftJoin("account as p", "p.id", "a.appraiser_account_id")
    .where("a.province_id", "=", provinceId)
    .where("a.scheme_id", "=", schemeId)
    .select([
      "a.id",
      "a.appraised_on",
      "a.criteria",
      "a.verdict",
      "a.conclusion",
      "a.appraised_dong",
      "a.minutes",
      "a.norm_assessment",
      "p.display_name as appraiser_name",
    ])
    .orderBy("a.appraised_on", "desc")
    .orderBy("a.id", "desc")
    .execute();
}

export type SupplementRow = Awaited<ReturnType<typeof listSupplements>>[number];
export type AppraisalRow = Awaited<ReturnType<typeof listAppraisals>>[number];
export type SurveyRow = NonNullable<Awaited<ReturnType<typeof findSurvey>>>;

import { plainDate } from "@kc/core/kernel";
import { parseSchemeStatus } from "@kc/core/scheme";
import { sql } from "kysely";
import { ask, type Question, question } from "../platform/ask.ts";
import { dongOf } from "../platform/columns.ts";
import type { Reader } from "../platform/database.ts";
import { parseDossierField } from "./store.ts";

/** The events of a scheme, the oldest first. */
export function schemeEventsOf(db: Reader, provinceId: number, schemeId: string) {
  const events = db
    .selectFrom("scheme_event")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("recorded_at")
    .orderBy("id");
  return question(events, (rows) =>
    rows.map((row) => ({
      id: row.id,
      action: row.action,
      from: row.from_status === null ? null : parseSchemeStatus(row.from_status),
      to: parseSchemeStatus(row.to_status),
      happenedOn: plainDate(row.happened_on),
      recordedAt: new Date(row.recorded_at).toISOString(),
      isByDocument: row.acting_mode === "by_document",
      accountId: row.account_id,
      actorName: row.actor_name,
      actorRole: row.actor_role,
      organisationName: row.organisation_name,
      reason: row.reason,
      facts: row.facts,
      documentId: row.document_id,
    })),
  );
}

/** The same, asked alone. */
export function listSchemeEvents(db: Reader, provinceId: number, schemeId: string) {
  return ask(db, schemeEventsOf(db, provinceId, schemeId));
}
export type SchemeEventRow = Awaited<ReturnType<typeof listSchemeEvents>>[number];

/** Where the money of a scheme's beneficiaries stands, in đồng; all zero before anything is bound. */
export function commitmentsOf(db: Reader, provinceId: number, schemeId: string) {
  const sums = db
    .selectFrom("commitment as m")
    .innerJoin("beneficiary as b", (join) =>
      join.onRef("b.province_id", "=", "m.province_id").onRef("b.id", "=", "m.beneficiary_id"),
    )
    .where("b.province_id", "=", provinceId)
    .where("b.scheme_id", "=", schemeId)
    .select([
      sql<string | null>`sum(m.committed_dong)`.as("committed"),
      sql<string | null>`sum(m.advanced_dong)`.as("advanced"),
      sql<string | null>`sum(m.paid_dong + m.settled_dong)`.as("paid"),
      sql<string | null>`sum(m.settled_dong)`.as("settled"),
      sql<string | null>`sum(m.returned_dong)`.as("returned"),
    ]);
  return question(sums, ([row]) => ({
    committedDong: dongOf(row?.committed),
    advancedDong: dongOf(row?.advanced),
    paidDong: dongOf(row?.paid),
    settledDong: dongOf(row?.settled),
    returnedDong: dongOf(row?.returned),
  }));
}

/** What was asked to be completed, the latest first, with the day it was asked. */
export function supplementsOf(db: Reader, provinceId: number, schemeId: string) {
  const requests = db
    .selectFrom("supplement_request as r")
    .where("r.province_id", "=", provinceId)
    .where("r.scheme_id", "=", schemeId)
    .select(["r.id", "r.field", "r.reason", "r.due_on", "r.answered_on", "r.answer", "r.asked_on"])
    .orderBy("r.asked_on", "desc")
    .orderBy("r.id");
  return question(requests, (rows) =>
    rows.map((row) => ({
      id: row.id,
      field: parseDossierField(row.field),
      reason: row.reason,
      askedOn: plainDate(row.asked_on),
      dueOn: plainDate(row.due_on),
      answeredOn: row.answered_on === null ? null : plainDate(row.answered_on),
      answer: row.answer,
    })),
  );
}

/** The last survey of a scheme. */
export function surveyOf(db: Reader, provinceId: number, schemeId: string) {
  const last = db
    .selectFrom("survey")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .selectAll()
    .orderBy("surveyed_on", "desc")
    .orderBy("id", "desc")
    .limit(1);
  return question(last, ([row]) => row);
}

/** The appraisals of a scheme, the latest first. */
export function appraisalsOf(db: Reader, provinceId: number, schemeId: string) {
  const appraisals = db
    .selectFrom("appraisal as a")
    .leftJoin("account as p", "p.id", "a.appraiser_account_id")
    .where("a.province_id", "=", provinceId)
    .where("a.scheme_id", "=", schemeId)
    .select(["a.id", "a.appraised_on", "a.criteria", "a.verdict", "a.conclusion"])
    .select(["a.appraised_dong", "a.minutes", "a.norm_assessment"])
    .select("p.display_name as appraiser_name")
    .orderBy("a.appraised_on", "desc")
    .orderBy("a.id", "desc");
  return question(appraisals, (rows) => rows);
}

type AnswerOf<Asked> = Asked extends Question<infer Answer> ? Answer : never;
export type SupplementRow = AnswerOf<ReturnType<typeof supplementsOf>>[number];
export type AppraisalRow = AnswerOf<ReturnType<typeof appraisalsOf>>[number];
export type SurveyRow = NonNullable<AnswerOf<ReturnType<typeof surveyOf>>>;

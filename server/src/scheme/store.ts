import type { BudgetSource } from "@kc/core/budget";
import type { PlainDate } from "@kc/core/kernel";
import {
  type DossierField,
  dossierFieldNames,
  schemeCode,
  schemeCodePrefix,
  type PlannedBeneficiaries,
  type SupplementItem,
} from "@kc/core/scheme";
import { sql } from "kysely";
import type { Tx } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** The establishment a need is registered for, if the viewer sees it. */
export async function findEstablishmentForNeed(
  tx: Tx,
  provinceId: number,
  establishmentId: string,
) {
  return tx
    .selectFrom("establishment")
    .where("province_id", "=", provinceId)
    .where("id", "=", establishmentId)
    .select(["id", "name", "status", "commune_code", "is_demo"])
    .executeTakeFirst();
}

/** Reads the status of an establishment back from storage. */
export function parseEstablishmentStatus(text: string): "active" | "paused" | "dissolved" {
  if (text === "active" || text === "paused" || text === "dissolved") return text;
  throw new RangeError(`Unknown status of an establishment: ${text}`);
}

/** Gives the next code of a series. The row stays locked to the end, so that codes have neither twins nor gaps. */
export async function issueSchemeCode(
  tx: Tx,
  provinceId: number,
  source: BudgetSource,
  year: number,
): Promise<string> {
  const { last_number: number } = await tx
    .insertInto("scheme_code_counter")
    .values({ province_id: provinceId, source: schemeCodePrefix(source), year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["province_id", "source", "year"])
        .doUpdateSet({ last_number: sql<number>`scheme_code_counter.last_number + 1` }),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return schemeCode(source, year, number);
}

export type NewScheme = {
  readonly provinceId: number;
  readonly schemeId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly source: string;
  readonly route: string;
  readonly planYear: number;
  readonly implementerId: string;
  readonly registeredOn: PlainDate;
  readonly need: string;
  readonly needCostDong: number | null;
  readonly requestedDong: number;
  /** As the session says when it is not known from an establishment. */
  readonly isDemo: boolean | undefined;
  /** Null with `planned`: a group scheme that names its beneficiaries after approval. */
  readonly establishmentId: string | null;
  readonly communeCode: string | null;
  readonly planned: PlannedBeneficiaries | null;
  readonly commandId: string;
};

/** Writes a registered need: the scheme and its one beneficiary. */
export async function insertNeed(tx: Tx, scheme: NewScheme): Promise<void> {
  await tx
    .insertInto("scheme")
    .values({
      province_id: scheme.provinceId,
      id: scheme.schemeId,
      code: scheme.code,
      name: scheme.name,
      kind: scheme.kind,
      source: scheme.source,
      route: scheme.route,
      plan_year: scheme.planYear,
      implementer_id: scheme.implementerId,
      status: "need_registered",
      status_since: scheme.registeredOn,
      registered_on: scheme.registeredOn,
      need: scheme.need,
      need_cost_dong: scheme.needCostDong === null ? null : String(scheme.needCostDong),
      requested_dong: String(scheme.requestedDong),
      ...(scheme.isDemo === undefined ? {} : { is_demo: scheme.isDemo }),
      shape: scheme.planned ? "group" : "single",
      command_id: scheme.commandId,
    })
    .execute();
  await tx
    .insertInto("beneficiary")
    .values({
      province_id: scheme.provinceId,
      id: newId(),
      scheme_id: scheme.schemeId,
      establishment_id: scheme.establishmentId,
      commune_code: scheme.communeCode,
      planned_count: scheme.planned?.count ?? null,
      planned_kind: scheme.planned?.kind ?? "",
      requested_dong: String(scheme.requestedDong),
      command_id: scheme.commandId,
    })
    .execute();
}

export type Row = { readonly provinceId: number; readonly commandId: string };

/** Changes columns of a scheme that no move changes. */
export async function updateScheme(
  tx: Tx,
  { provinceId, commandId }: Row,
  schemeId: string,
  columns: {
    readonly name?: string;
    readonly narrative?: string;
    readonly starts_on?: string | null;
    readonly ends_on?: string | null;
    readonly plan_year?: number;
    readonly requested_dong?: string;
    readonly submitted_on?: string;
    readonly received_on?: string;
    readonly officer_account_id?: string;
    readonly drafter_account_id?: string;
    readonly version?: number;
    readonly shape?: "single" | "group";
  },
): Promise<void> {
  await tx
    .updateTable("scheme")
    .set({ ...columns, command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("id", "=", schemeId)
    .execute();
}

export async function updateBeneficiary(
  tx: Tx,
  { provinceId, commandId }: Row,
  beneficiaryId: string,
  columns: {
    readonly requested_dong?: string;
    readonly appraised_dong?: string | null;
    readonly approved_dong?: string;
    readonly planned_count?: number;
    readonly planned_kind?: string;
    readonly technology_line?: string;
    readonly norm_assessment?: string;
    readonly acknowledged_norm_by?: string | null;
    readonly commits_rest_of_capital?: boolean;
    readonly commits_no_other_money?: boolean;
    readonly bank_account?: string;
    readonly bank_name?: string;
  },
): Promise<void> {
  await tx
    .updateTable("beneficiary")
    .set({ ...columns, command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("id", "=", beneficiaryId)
    .execute();
}

/** Writes what is asked to be completed, one row a field. */
export async function insertSupplementRequests(
  tx: Tx,
  { provinceId, commandId }: Row,
  schemeId: string,
  items: readonly SupplementItem[],
  { askedOn, dueOn }: { readonly askedOn: PlainDate; readonly dueOn: PlainDate },
): Promise<void> {
  await tx
    .insertInto("supplement_request")
    .values(
      items.map(({ field, reason }) => ({
        province_id: provinceId,
        id: newId(),
        scheme_id: schemeId,
        field,
        reason,
        asked_on: askedOn,
        due_on: dueOn,
        command_id: commandId,
      })),
    )
    .execute();
}

/** What is still asked and not answered. */
export async function listOpenSupplements(tx: Tx, provinceId: number, schemeId: string) {
  const rows = await tx
    .selectFrom("supplement_request")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("answered_on", "is", null)
    .select(["id", "field", "reason", "due_on"])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, field: parseDossierField(row.field) }));
}

export async function answerSupplementRequest(
  tx: Tx,
  { provinceId, commandId }: Row,
  answered: { readonly id: string; readonly answer: string; readonly answeredOn: PlainDate },
): Promise<void> {
  await tx
    .updateTable("supplement_request")
    .set({ answer: answered.answer, answered_on: answered.answeredOn, command_id: commandId })
    .where("province_id", "=", provinceId)
    .where("id", "=", answered.id)
    .execute();
}

/** Reads a field of the dossier back from storage; an unknown one is corrupt data. */
export function parseDossierField(text: string): DossierField {
  const field = dossierFieldNames.find((known) => known === text);
  if (!field) throw new RangeError(`Unknown field of a dossier: ${text}`);
  return field;
}

export type NewSurvey = {
  readonly schemeId: string;
  readonly surveyedOn: string;
  readonly place: string;
  readonly participants: readonly unknown[];
  readonly findings: string;
  readonly conclusion: string;
  readonly facts: Readonly<Record<string, unknown>>;
};

export async function insertSurvey(
  tx: Tx,
  { provinceId, commandId }: Row,
  survey: NewSurvey,
): Promise<void> {
  await tx
    .insertInto("survey")
    .values({
      province_id: provinceId,
      id: newId(),
      scheme_id: survey.schemeId,
      surveyed_on: survey.surveyedOn,
      place: survey.place,
      participants: JSON.stringify(survey.participants),
      findings: survey.findings,
      conclusion: survey.conclusion,
      facts: JSON.stringify(survey.facts),
      command_id: commandId,
    })
    .execute();
}

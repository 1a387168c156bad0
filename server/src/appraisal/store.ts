import type { Reader, Tx } from "../platform/database.ts";

export type NewAppraisal = {
  readonly provinceId: number;
  readonly appraisalId: string;
  readonly schemeId: string;
  readonly appraisedOn: string;
  readonly appraiserAccountId: string;
  readonly judgements: unknown;
  readonly conclusion: "pass" | "fail";
  readonly remark: string;
  readonly appraisedDong: number;
  readonly minutes: unknown;
  readonly keptAssessment: string | null;
  readonly commandId: string;
};

/** Writes an appraisal; it is never changed, only followed by another. */
export async function insertAppraisal(tx: Tx, appraisal: NewAppraisal): Promise<void> {
  await tx
    .insertInto("appraisal")
    .values({
      province_id: appraisal.provinceId,
      id: appraisal.appraisalId,
      scheme_id: appraisal.schemeId,
      appraised_on: appraisal.appraisedOn,
      appraiser_account_id: appraisal.appraiserAccountId,
      criteria: JSON.stringify(appraisal.judgements),
      verdict: appraisal.conclusion,
      conclusion: appraisal.remark,
      appraised_dong: String(appraisal.appraisedDong),
      minutes: JSON.stringify(appraisal.minutes),
      norm_assessment: appraisal.keptAssessment,
      command_id: appraisal.commandId,
    })
    .execute();
}

/** Who appraised a scheme, by account. */
export async function listAppraisers(
  db: Reader,
  provinceId: number,
  schemeId: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("appraisal")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .select("appraiser_account_id")
    .execute();
  return rows.map((row) => row.appraiser_account_id);
}

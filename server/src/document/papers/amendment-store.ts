import { plainDate } from "@kc/core/kernel";
import type { Reader } from "../../platform/database.ts";
import { rowOf, rowsOf, textOf } from "./read-json.ts";

/** The last change that was asked for of a scheme and not withdrawn, with its decision and its annex. */
export async function findAmendment(db: Reader, provinceId: number, schemeId: string) {
  const row = await db
    .selectFrom("amendment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("status", "<>", "withdrawn")
    .selectAll()
    .orderBy("ordinal", "desc")
    .executeTakeFirst();
  if (!row) return undefined;
  const paperOf = (value: unknown) => {
    const paper = rowOf(value);
    const number = textOf(paper, "number");
    return number === ""
      ? null
      : {
          number,
          numberedOn: plainDate(textOf(paper, "issuedOn")),
          signatory: textOf(paper, "signatory"),
        };
  };
  return {
    id: row.id,
    beneficiaryId: row.beneficiary_id,
    approver: row.approver,
    reason: row.reason,
    status: row.status,
    fields: rowsOf(row.fields).map((field) => ({
      label: textOf(field, "label"),
      before: textOf(field, "before"),
      after: textOf(field, "after"),
    })),
    requestedOn: plainDate(row.requested_on),
    requestPaper: paperOf(row.request_paper),
    decidedOn: row.decided_on === null ? null : plainDate(row.decided_on),
    decisionPaper: paperOf(row.decision_paper),
    needsAnnex: row.needs_annex,
    annexNumber: row.annex_number,
    annexSignedOn: row.annex_signed_on === null ? null : plainDate(row.annex_signed_on),
  };
}

/** How many annexes a contract's scheme has had, up to a change: the order of its annex. */
export async function countAnnexes(
  db: Reader,
  provinceId: number,
  schemeId: string,
  beneficiaryId: string | null,
): Promise<number> {
  const { n } = await db
    .selectFrom("amendment")
    .where("province_id", "=", provinceId)
    .where("scheme_id", "=", schemeId)
    .where("status", "=", "approved")
    .where("needs_annex", "=", true)
    .$if(beneficiaryId !== null, (query) => query.where("beneficiary_id", "=", beneficiaryId))
    .select((eb) => eb.fn.countAll<string>().as("n"))
    .executeTakeFirstOrThrow();
  return Number(n);
}

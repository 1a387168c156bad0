import { type AmendmentApprover, amendmentKinds } from "@kc/core/amendment";
import { keysOf } from "@kc/core/kernel";
import { sql } from "kysely";
import { asWaiting, type Asked, dayOf, schemes, type Waiting } from "./store.ts";

/** Schemes with a change that waits for a decision of one approver or another, from the day it was asked for. */
export async function changesToDecide(
  asked: Asked,
  approvers: readonly AmendmentApprover[],
): Promise<readonly Waiting[]> {
  const rows = await withAmendment(asked)
    .where("a.status", "in", ["requested", "verified"])
    .where("a.approver", "in", [...approvers])
    .execute();
  return rows.map(showChange);
}

/** Schemes with a change that Sở has not yet checked on site. */
export async function changesToVerify(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await withAmendment(asked).where("a.status", "=", "requested").execute();
  return rows.map(showChange);
}

/** Schemes with an approved change whose annex to the contract is not signed yet. */
export async function annexesToSign(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await withAmendment(asked)
    .where("a.status", "=", "approved")
    .where("a.needs_annex", "=", true)
    .where("a.annex_number", "is", null)
    .execute();
  return rows.map(showChange);
}

/** Schemes that were stopped while money of theirs is still out: it has to come back to the budget. */
export async function moneyToRecover(asked: Asked): Promise<readonly Waiting[]> {
  const rows = await schemes(asked)
    .where("s.status", "=", "stopped")
    .where(
      sql<boolean>`exists (select 1 from commitment c
        join beneficiary b on b.province_id = c.province_id and b.id = c.beneficiary_id
        where b.province_id = s.province_id and b.scheme_id = s.id
          and c.advanced_dong + c.paid_dong > 0)`,
    )
    .execute();
  return rows.map((row) => asWaiting(row));
}

function withAmendment(asked: Asked) {
  return schemes(asked)
    .innerJoin("amendment as a", (join) =>
      join.onRef("a.province_id", "=", "s.province_id").onRef("a.scheme_id", "=", "s.id"),
    )
    .select(["a.kind as change_kind", "a.requested_on", "a.decided_on"]);
}

type ChangeRow = Parameters<typeof asWaiting>[0] & {
  readonly change_kind: string;
  readonly requested_on: string;
  readonly decided_on: string | null;
};

function showChange(row: ChangeRow): Waiting {
  const kind = keysOf(amendmentKinds).find((known) => known === row.change_kind);
  return {
    ...asWaiting(row),
    detail: [kind ? amendmentKinds[kind] : "", row.beneficiaries ?? ""].join(" · "),
    since: dayOf(row.decided_on ?? row.requested_on),
  };
}

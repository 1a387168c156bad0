import { findAccountByLogin } from "../account/store.ts";
import type { Parts } from "../platform/http.ts";
import { systemViewer } from "../platform/viewer.ts";
import { assignMembership } from "./assign-membership.ts";

/** Lets an account that exists act for an establishment: the demo's owner once the demo's establishment is registered. */
export async function bindAccountToEstablishment(
  { db, clock, runCommand }: Pick<Parts, "db" | "clock" | "runCommand">,
  bound: { readonly provinceId: number; readonly login: string; readonly establishmentId: string },
): Promise<void> {
  const account = await findAccountByLogin(db, bound.login);
  if (!account) throw new Error(`No account ${bound.login}`);
  const outcome = await runCommand(assignMembership, {
    viewer: systemViewer(bound.provinceId),
    idempotencyKey: `bind-${account.id}-${bound.establishmentId}`,
    input: {
      accountId: account.id,
      role: "establishment",
      organisationId: null,
      establishmentId: bound.establishmentId,
      positionTitle: "Chủ cơ sở CNNT",
      validFrom: clock.today(),
      validTo: null,
    },
  });
  if (!outcome.ok && outcome.refusal.kind !== "membership-exists")
    throw new Error(`Not bound: ${JSON.stringify(outcome.refusal)}`);
}

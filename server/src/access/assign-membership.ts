import { type AccountRefusal, accountRefusalText, giveRole, type Role } from "@kc/core/access";
import { ok, plainDate, refuse, type Result } from "@kc/core/kernel";
import { type CommandContext, type CommonRefusal, defineCommand } from "../platform/command.ts";
import { assignMembershipEndpoint } from "./api.ts";
import {
  establishmentExists,
  findOrganisationKind,
  holdsRole,
  insertMembership,
  lockAccountOfProvince,
} from "./account-store.ts";
import { findAccount } from "../account/store.ts";
import { parseOrganisationKind } from "./store.ts";

export type RoleRequest = {
  readonly role: Role;
  readonly organisationId: string | null;
  readonly establishmentId: string | null;
  readonly positionTitle: string;
  readonly validFrom: string;
  readonly validTo: string | null;
};

/** Decides and writes one role of an account; the place must be of the administrator's province. */
export async function writeRole(
  { tx, viewer, commandId }: CommandContext,
  accountId: string,
  request: RoleRequest,
): Promise<Result<string, AccountRefusal | CommonRefusal>> {
  const { role, organisationId, establishmentId, validFrom, validTo } = request;
  const { provinceId } = viewer;
  const kind =
    organisationId === null ? null : await findOrganisationKind(tx, provinceId, organisationId);
  if (kind === undefined) return refuse({ kind: "not-found", what: "đơn vị" });
  if (establishmentId !== null && !(await establishmentExists(tx, provinceId, establishmentId)))
    return refuse({ kind: "not-found", what: "cơ sở" });
  const place = { accountId, provinceId, organisationId, partyId: establishmentId, role };
  const decision = giveRole({
    role,
    organisationKind: kind === null ? null : parseOrganisationKind(kind),
    isForEstablishment: establishmentId !== null,
    validFrom: plainDate(validFrom),
    validTo: validTo === null ? null : plainDate(validTo),
    hasItAlready: await holdsRole(tx, { ...place, on: validFrom }),
  });
  if (!decision.ok) return decision;
  const { positionTitle } = request;
  return ok(await insertMembership(tx, { ...place, positionTitle, validFrom, validTo, commandId }));
}

/** Gives an account one more role. The demo's account without a role yet is found by its id alone. */
export const assignMembership = defineCommand({
  name: "account.assign-role",
  endpoint: assignMembershipEndpoint,
  permission: "account:assign-role",
  refusalText: accountRefusalText,
  async run(context, { accountId, ...request }) {
    const { tx, viewer, about } = context;
    const account =
      viewer.role === "system"
        ? await findAccount(tx, accountId)
        : await lockAccountOfProvince(tx, viewer.provinceId, accountId);
    if (!account) return refuse({ kind: "not-found", what: "tài khoản" });
    about(accountId);
    if (accountId === viewer.accountId) return refuse({ kind: "own-account" });
    const written = await writeRole(context, accountId, request);
    return written.ok ? ok({ membershipId: written.value }) : written;
  },
});

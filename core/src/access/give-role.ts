import { ok, type PlainDate, refuse, type Result } from "../kernel/index.ts";
import type { AccountRefusal } from "./account-refusal.ts";
import { type OrganisationKind, type Role, roleDefinition, roleMaySitIn } from "./roles.ts";

export type RoleWanted = {
  readonly role: Role;
  /** Where the person works; null for the representative of an establishment. */
  readonly organisationKind: OrganisationKind | null;
  readonly isForEstablishment: boolean;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly hasItAlready: boolean;
};

/**
 * Decides whether the administrator of a province may give somebody a role. Refuses a role that reaches beyond the
 * province or is nobody's, one that does not sit in the organisation, one without its place, and one held already.
 */
export function giveRole(wanted: RoleWanted): Result<null, AccountRefusal> {
  const { role, organisationKind, validFrom, validTo } = wanted;
  const { reach, sitsIn } = roleDefinition(role);
  if (reach === "nation" || reach === "public")
    return refuse({ kind: "role-not-given-here", role });
  if (validTo !== null && validTo <= validFrom)
    return refuse({ kind: "membership-days-out-of-order", validFrom, validTo });
  const isOfEstablishment = sitsIn.includes("establishment");
  if (isOfEstablishment ? !wanted.isForEstablishment : organisationKind === null)
    return refuse({ kind: "role-needs-place", role });
  if (!isOfEstablishment && organisationKind !== null && !roleMaySitIn(role, organisationKind))
    return refuse({ kind: "role-not-for-organisation", role, organisationKind });
  if (wanted.hasItAlready) return refuse({ kind: "membership-exists", role });
  return ok(null);
}

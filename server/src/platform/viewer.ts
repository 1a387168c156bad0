import type { Permission, Role } from "@kc/core/access";
import type { DatabaseContext } from "./database.ts";

/**
 * On whose behalf a command or query runs: one account in one of its memberships.
 *
 * `role` "system" is the installation itself (jobs, reference data): it may do everything, in one province.
 */
export type Viewer = {
  readonly accountId: string;
  readonly displayName: string;
  readonly membershipId: string | null;
  readonly role: Role | "system";
  readonly permissions: ReadonlySet<Permission> | "all";
  readonly reach: string;
  /** The province a command writes; 0 is the nation. */
  readonly provinceId: number;
  readonly provinces: readonly number[];
  readonly organisationId: string | null;
  readonly communeCode: string | null;
  readonly partyId: string | null;
};

export const systemAccountId = "00000000-0000-7000-8000-000000000001";
export const publicAccountId = "00000000-0000-7000-8000-000000000002";

/** The installation acting by itself in one province. */
export function systemViewer(provinceId: number): Viewer {
  return {
    accountId: systemAccountId,
    displayName: "Hệ thống",
    membershipId: null,
    role: "system",
    permissions: "all",
    reach: "province",
    provinceId,
    provinces: provinceId === 0 ? [] : [provinceId],
    organisationId: null,
    communeCode: null,
    partyId: null,
  };
}

export function isPermitted(viewer: Viewer, permission: Permission): boolean {
  return viewer.permissions === "all" || viewer.permissions.has(permission);
}

export function contextOf(viewer: Viewer): DatabaseContext {
  return viewer;
}

/** The role a person acts in; throws for the installation itself, which signs, pays and decides nothing. */
export function actingRole(viewer: Viewer): Role {
  if (viewer.role === "system") throw new Error("This is the act of a person.");
  return viewer.role;
}

import { keysOf } from "../kernel/index.ts";
import { type Permission, type PermissionDefinition, permissions } from "./permissions.ts";
import type { Role } from "./roles.ts";

/** Every permission, in the order of the table. */
export const permissionNames: readonly Permission[] = keysOf(permissions);

/** The definition of a permission, without the literal types of the table. */
export function permissionDefinition(permission: Permission): PermissionDefinition {
  return permissions[permission];
}

/** Whether a role may do what the permission names, in the system. */
export function can(role: Role, permission: Permission): boolean {
  return permissionDefinition(permission).roles.includes(role);
}

/** How an act is done: by the one whose act it is, or recorded from that body's paper. */
export type ActingMode = "in_system" | "by_document";

/** How a role may do what the permission names; null when it may not. Its own act goes before a recorded one. */
export function actingMode(role: Role, permission: Permission): ActingMode | null {
  if (can(role, permission)) return "in_system";
  return permissionDefinition(permission).byDocument?.includes(role) === true
    ? "by_document"
    : null;
}

/** Who a refusal sends a person to: whoever does it in the system, or those who record it from the body's paper. */
export function actorsOf(permission: Permission): readonly Role[] {
  const { roles, byDocument } = permissionDefinition(permission);
  return roles.length > 0 ? roles : (byDocument ?? []);
}

/** The permissions of a role, its own and those it may record from a paper. */
export function permissionsOf(role: Role): readonly Permission[] {
  return permissionNames.filter((permission) => actingMode(role, permission) !== null);
}

/**
 * Access (phân quyền): roles, one table of permissions, and the acts that must be different people's.
 * Statute: the duties that P26 VII and TT 36/2013/TT-BCT Đ.21-23 give each body. Start at `permissions.ts`.
 */
export * from "./account-refusal.ts";
export * from "./can.ts";
export * from "./give-role.ts";
export * from "./password-rule.ts";
export * from "./permissions.ts";
export * from "./refusal-text.ts";
export * from "./roles.ts";
export * from "./segregation.ts";

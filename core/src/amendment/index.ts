/**
 * Change (điều chỉnh, bổ sung) of an approved scheme: what is to change, before and after, who decides it by the route,
 * and what the norm and the money drawn leave possible. TT 36/2013/TT-BCT, Đ.11, Đ.18 k.4. Start at `request-amendment.ts`.
 */
export * from "./amendment-status.ts";
export * from "./approvers.ts";
export * from "./change.ts";
export * from "./decide-amendment.ts";
export * from "./estimate-after.ts";
export * from "./refusal-text.ts";
export * from "./request-amendment.ts";

/**
 * Scheme (đề án khuyến công): kinds, dossier, estimate, lifecycle, double funding.
 * Statute: TT 36/2013/TT-BCT Đ.5-11; NĐ 45/2012/NĐ-CP Đ.2. Start at `lifecycle.ts`.
 */
export * from "./lifecycle.ts";
export * from "./status.ts";

/**
 * Territory (đơn vị hành chính, địa bàn): provinces, communes and what became of them when the districts ended on
 * 1/7/2025. Luật Tổ chức chính quyền địa phương 2025; NQ 1657/NQ-UBTVQH15; QĐ 19/2025/QĐ-TTg. Start at `territory.ts`.
 */
export * from "./commune-map.ts";
export * from "./parse-rows.ts";
export * from "./succession.ts";
export * from "./territory.ts";

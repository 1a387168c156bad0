import type { Routes } from "../platform/http.ts";
import { approveSettlement } from "./approve-settlement.ts";
import { findSchemeSettlement } from "./find-scheme-settlement.ts";
import { liquidate } from "./liquidate.ts";
import { settleWithAgency } from "./settle-with-agency.ts";
import { prepareSettlement } from "./prepare-settlement.ts";

export const settlementRoutes: Routes = [
  prepareSettlement,
  approveSettlement,
  settleWithAgency,
  liquidate,
  findSchemeSettlement,
];

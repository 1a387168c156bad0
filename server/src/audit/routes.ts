import { exportEntries } from "./export-entries.ts";
import type { Routes } from "../platform/http.ts";
import { checkChain } from "./check-chain.ts";
import { listEntries } from "./list-entries.ts";
import { listRefused } from "./list-refused.ts";
import { sendLogPackage } from "./send-log-package.ts";

export const auditRoutes: Routes = [
  listEntries,
  exportEntries,
  checkChain,
  sendLogPackage,
  listRefused,
];

import type { Routes } from "../platform/http.ts";
import { approveScheme } from "./approve-scheme.ts";
import { assignTask } from "./assign-task.ts";
import { completeMilestone } from "./complete-milestone.ts";
import { confirmProgress } from "./confirm-progress.ts";
import { findSchemeContract } from "./find-scheme-contract.ts";
import { liquidateAgencyContract } from "./liquidate-agency-contract.ts";
import { recordAgencyContract } from "./record-agency-contract.ts";
import { recordAgencyTransfer } from "./record-agency-transfer.ts";
import { reportProgress } from "./report-progress.ts";
import { signContract } from "./sign-contract.ts";

export const contractRoutes: Routes = [
  findSchemeContract,
  approveScheme,
  assignTask,
  recordAgencyContract,
  recordAgencyTransfer,
  liquidateAgencyContract,
  signContract,
  completeMilestone,
  reportProgress,
  confirmProgress,
];

import type { Routes } from "../platform/http.ts";
import { closeFinding } from "./close-finding.ts";
import { decidePublication } from "./decide-publication.ts";
import { findSchemeChecks } from "./find-scheme-checks.ts";
import { findSchemeOutcomes } from "./find-scheme-outcomes.ts";
import { recordOutcomes } from "./record-outcomes.ts";
import { recordSupportCheck } from "./record-support-check.ts";
import { verifyOutcomes } from "./verify-outcomes.ts";

export const outcomeRoutes: Routes = [
  findSchemeOutcomes,
  recordOutcomes,
  verifyOutcomes,
  findSchemeChecks,
  recordSupportCheck,
  closeFinding,
  decidePublication,
];

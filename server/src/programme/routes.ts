import type { Routes } from "../platform/http.ts";
import { adoptProgramme } from "./adopt-programme.ts";
import { chooseCounting } from "./choose-counting.ts";
import { findProgrammeChecks } from "./find-programme-checks.ts";
import { findProgrammeReconciliation } from "./find-programme-reconciliation.ts";
import { findProgrammeResults } from "./find-programme-results.ts";
import { findProgramme } from "./find-programme.ts";
import { listProgrammes } from "./list-programmes.ts";
import { printProgramme } from "./print-programme.ts";
import { recordStatistic } from "./record-statistic.ts";

export const programmeRoutes: Routes = [
  listProgrammes,
  adoptProgramme,
  chooseCounting,
  findProgramme,
  findProgrammeChecks,
  findProgrammeReconciliation,
  findProgrammeResults,
  printProgramme,
  recordStatistic,
];

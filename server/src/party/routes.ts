import { exportEstablishments } from "./export-establishments.ts";
import type { Routes } from "../platform/http.ts";
import { answerSignUp } from "./answer-sign-up.ts";
import { changeStatus } from "./change-status.ts";
import { findEstablishment } from "./find-establishment.ts";
import { findSimilar } from "./find-similar.ts";
import { checkImport } from "./check-import.ts";
import { importEstablishments } from "./import-establishments.ts";
import { sendImportTemplate } from "./send-import-template.ts";
import { listEstablishments } from "./list-establishments.ts";
import { listSectors } from "./list-sectors.ts";
import { recordYear } from "./record-year.ts";
import { registerEstablishment } from "./register-establishment.ts";
import { updateEstablishment } from "./update-establishment.ts";

/** A fixed path stands before the one with a parameter that would swallow it. */
export const partyRoutes: Routes = [
  answerSignUp,
  sendImportTemplate,
  checkImport,
  importEstablishments,
  listSectors,
  listEstablishments,
  exportEstablishments,
  findSimilar,
  findEstablishment,
  registerEstablishment,
  recordYear,
  changeStatus,
  updateEstablishment,
];

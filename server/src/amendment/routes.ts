import type { Routes } from "../platform/http.ts";
import { decideAmendment } from "./decide-amendment.ts";
import { findSchemeAmendments } from "./find-scheme-amendments.ts";
import { requestAmendment } from "./request-amendment.ts";
import { signAnnex } from "./sign-annex.ts";
import { verifyAmendment } from "./verify-amendment.ts";
import { withdrawAmendment } from "./withdraw-amendment.ts";

export const amendmentRoutes: Routes = [
  findSchemeAmendments,
  requestAmendment,
  verifyAmendment,
  decideAmendment,
  withdrawAmendment,
  signAnnex,
];

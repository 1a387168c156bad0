import type { Routes } from "../platform/http.ts";
import { findSchemeAcceptance } from "./find-scheme-acceptance.ts";
import { recordAcceptance } from "./record-acceptance.ts";
import { remedy } from "./remedy.ts";
import { requestAcceptance } from "./request-acceptance.ts";

export const inspectionRoutes: Routes = [
  requestAcceptance,
  recordAcceptance,
  remedy,
  findSchemeAcceptance,
];

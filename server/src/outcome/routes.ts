import type { Routes } from "../platform/http.ts";
import { findSchemeOutcomes } from "./find-scheme-outcomes.ts";
import { recordOutcomes } from "./record-outcomes.ts";
import { verifyOutcomes } from "./verify-outcomes.ts";

export const outcomeRoutes: Routes = [findSchemeOutcomes, recordOutcomes, verifyOutcomes];

import type { Routes } from "../platform/http.ts";
import { recordAppraisal } from "./record-appraisal.ts";

export const appraisalRoutes: Routes = [recordAppraisal];

import type { Routes } from "../platform/http.ts";
import { findDashboard } from "./find-dashboard.ts";

export const dashboardRoutes: Routes = [findDashboard];

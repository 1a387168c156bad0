import type { Routes } from "../platform/http.ts";
import { becomeDemoAccount, listDemoAccounts } from "./become.ts";

export const demoRoutes: Routes = [listDemoAccounts, becomeDemoAccount];

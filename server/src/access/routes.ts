import type { Routes } from "../platform/http.ts";
import { listOrganisations } from "./list-organisations.ts";
import { openProvince } from "./open-province.ts";

export const accessRoutes: Routes = [openProvince, listOrganisations];

import type { Routes } from "../platform/http.ts";
import { findCommuneMap } from "./find-commune-map.ts";
import { listCommunes } from "./list-communes.ts";
import { listProvinces } from "./list-provinces.ts";

export const territoryRoutes: Routes = [listProvinces, listCommunes, findCommuneMap];

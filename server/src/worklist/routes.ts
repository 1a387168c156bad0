import type { Routes } from "../platform/http.ts";
import { countWork } from "./count-work.ts";
import { findFigures } from "./find-figures.ts";
import { listWork } from "./list-work.ts";

export const worklistRoutes: Routes = [listWork, countWork, findFigures];

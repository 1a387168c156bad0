import type { Routes } from "../platform/http.ts";
import { search } from "./search.ts";

export const searchRoutes: Routes = [search];

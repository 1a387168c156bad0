import type { Routes } from "../platform/http.ts";
import { approveNorm } from "./approve-norm.ts";
import { assessNorm } from "./assess-norm.ts";
import { listNorms } from "./list-norms.ts";
import { loadNorm } from "./load-norm.ts";
import { rejectNorm } from "./reject-norm.ts";

export const normRoutes: Routes = [listNorms, loadNorm, approveNorm, rejectNorm, assessNorm];

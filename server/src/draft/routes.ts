import type { Routes } from "../platform/http.ts";
import { discardDraft, findDraft, saveDraft } from "./keep-drafts.ts";

export const draftRoutes: Routes = [findDraft, saveDraft, discardDraft];

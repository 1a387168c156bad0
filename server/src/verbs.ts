import { auditVerbs } from "./audit/verbs.ts";
import type { Verb } from "./platform/verb.ts";

/** The table of contents of `kc`: every capability's verbs. */
export const verbs: readonly Verb[] = [...auditVerbs];

import { auditVerbs } from "./audit/verbs.ts";
import { doctorVerbs } from "./doctor/verbs.ts";
import { documentVerbs } from "./document/verbs.ts";
import type { Verb } from "./platform/verb.ts";
import { programmeVerbs } from "./programme/verbs.ts";

/** The table of contents of `kc`: every capability's verbs. */
export const verbs: readonly Verb[] = [
  ...auditVerbs,
  ...doctorVerbs,
  ...documentVerbs,
  ...programmeVerbs,
];

import type { findProgrammeEndpoint } from "@kc/server/api/programme";
import type { EndpointOutput } from "@kc/server/api/platform";

/** Which programme a page asks for, and as at which day; without a day the version in force today. */
export type AskedProgramme = { readonly code: string; readonly asOf?: string };

/** A programme with its versions, as it was found. */
export type FoundProgramme = EndpointOutput<typeof findProgrammeEndpoint>;

import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import type {
  findSchemeAmendmentsEndpoint,
  requestAmendmentEndpoint,
} from "@kc/server/api/amendment";

/** Everything the tab of changes shows. */
export type SchemeAmendments = EndpointOutput<typeof findSchemeAmendmentsEndpoint>;
/** What stands for one beneficiary. */
export type Terms = SchemeAmendments["terms"][number];
export type Amendment = SchemeAmendments["rows"][number];
export type ChangeKind = Amendment["kind"];
export type ChangeInput = EndpointInput<typeof requestAmendmentEndpoint>["change"];

import type { EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import type {
  findSchemeAmendmentsEndpoint,
  requestAmendmentEndpoint,
} from "@kc/server/api/amendment";

/** Everything the tab of changes shows. */
export type SchemeAmendments = EndpointOutput<typeof findSchemeAmendmentsEndpoint>;
export type Amendment = SchemeAmendments["rows"][number];
export type ChangeKind = Amendment["kind"];
export type ChangeInput = EndpointInput<typeof requestAmendmentEndpoint>["change"];

import { definePlainAct } from "./act.ts";
import { reviseSchemeEndpoint } from "./api.ts";

/** Takes a scheme that did not pass back to its draft (hoàn thiện lại hồ sơ). */
export const reviseScheme = definePlainAct({
  name: "scheme.revise",
  endpoint: reviseSchemeEndpoint,
  permission: "scheme:draft",
  action: "revise",
});

import { withdrawSchemeEndpoint } from "./api.ts";
import { defineEnd } from "./end-scheme.ts";

/** Takes a scheme out before its contract at the establishment's wish (xin rút hồ sơ); what was bound for it is free again. */
export const withdrawScheme = defineEnd({
  name: "scheme.withdraw",
  endpoint: withdrawSchemeEndpoint,
  permission: "scheme:withdraw",
  action: "withdraw",
});

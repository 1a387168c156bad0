import { stopSchemeEndpoint } from "./api.ts";
import { defineEnd } from "./end-scheme.ts";

/** Stops an approved scheme (ngừng thực hiện, TT 36/2013 Đ.11); what was bound and neither advanced nor paid is free again. */
export const stopScheme = defineEnd({
  name: "scheme.stop",
  endpoint: stopSchemeEndpoint,
  permission: "scheme:stop",
  action: "stop",
});

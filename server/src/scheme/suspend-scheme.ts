import { defineDecidedAct } from "./act.ts";
import { suspendSchemeEndpoint } from "./api.ts";

/** Suspends a scheme under contract (tạm dừng thực hiện). */
export const suspendScheme = defineDecidedAct({
  name: "scheme.suspend",
  endpoint: suspendSchemeEndpoint,
  permission: "scheme:suspend",
  action: "suspend",
});

import { definePlainAct } from "./act.ts";
import { closeSchemeEndpoint } from "./api.ts";

/** Closes the dossier of a scheme for the archive (đóng hồ sơ). */
export const closeScheme = definePlainAct({
  name: "scheme.close",
  endpoint: closeSchemeEndpoint,
  permission: "scheme:close",
  action: "close",
});

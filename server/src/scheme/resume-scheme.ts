import { defineDecidedAct } from "./act.ts";
import { resumeSchemeEndpoint } from "./api.ts";

/** Lets a suspended scheme go on (cho tiếp tục thực hiện). */
export const resumeScheme = defineDecidedAct({
  name: "scheme.resume",
  endpoint: resumeSchemeEndpoint,
  permission: "scheme:suspend",
  action: "resume",
});

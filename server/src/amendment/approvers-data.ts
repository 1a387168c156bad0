import { readFileSync } from "node:fs";
import { type ApproverRule, parseApproverRules } from "@kc/core/amendment";

/** Who decides which change on which route: `data/law/amendment-approvers.json`, read once, at start. */
export const approverRules: readonly ApproverRule[] = parseApproverRules(
  JSON.parse(
    readFileSync(new URL("../../../data/law/amendment-approvers.json", import.meta.url), "utf8"),
  ),
);

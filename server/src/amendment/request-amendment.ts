import {
  type AmendmentRequestRefusal,
  amendmentRefusalText,
  isOfOneBeneficiary,
  requestAmendment as decideRequest,
} from "@kc/core/amendment";
import { ok, plainDate, refuse } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { insertSchemeEvent, lockScheme } from "../scheme/move-store.ts";
import { requestAmendmentEndpoint } from "./api.ts";
import { approverRules } from "./approvers-data.ts";
import { aboutOf, changeOf } from "./kept-change-text.ts";
import { resolveChange } from "./resolve-change.ts";
import { amendmentFacts } from "./standing-facts.ts";
import { findPendingSince, insertAmendment } from "./store.ts";
import { lockMoney, readStandingOf } from "./terms-store.ts";

/** Asks for a change of an approved scheme (đề nghị điều chỉnh, bổ sung): before and after are kept, the route names who decides. */
export const requestAmendment = defineCommand({
  name: "amendment.request",
  endpoint: requestAmendmentEndpoint,
  permission: "scheme:request-change",
  refusalText: (refusal: AmendmentRequestRefusal) => amendmentRefusalText(refusal),
  async run(context, input) {
    const { tx, viewer, today, commandId, about } = context;
    const { provinceId } = viewer;
    const scheme = await lockScheme(tx, provinceId, input.schemeId);
    if (!scheme) return refuse({ kind: "not-found", what: "đề án" });
    about(scheme.id);
    if (scheme.version !== input.expectedVersion) {
      return refuse({ kind: "stale", currentVersion: scheme.version });
    }
    await lockMoney(tx, provinceId, scheme.id);
    const isOfOne = scheme.shape === "group" && isOfOneBeneficiary(input.change.kind);
    const beneficiaryId = isOfOne ? input.beneficiaryId : null;
    const standing = await readStandingOf(tx, provinceId, scheme, beneficiaryId);
    if (!standing) return refuse({ kind: "not-found", what: "đơn vị thụ hưởng" });
    const resolved = await resolveChange(context, input.change);
    if (!resolved.ok) return resolved;
    const change = changeOf(resolved.value);
    const requestedOn = plainDate(input.requestedOn ?? today);
    const question = { scheme, beneficiaryId, standing, change, today };
    const facts = await amendmentFacts(tx, provinceId, question);
    const pendingSince = await findPendingSince(tx, provinceId, scheme.id);
    const asked = { requestedOn, pendingSince, rules: approverRules };
    const decision = decideRequest(facts, change, asked);
    if (!decision.ok) return decision;
    const { fields, approver } = decision.value;
    const { reason, askedBy, requestPaper } = input;
    const id = await insertAmendment(context, {
      schemeId: scheme.id,
      beneficiaryId,
      kind: change.kind,
      approver,
      askedBy,
      reason,
      requestPaper: requestPaper && { ...requestPaper, issuedOn: plainDate(requestPaper.issuedOn) },
      change: resolved.value,
      fields,
      requestedOn,
    });
    await insertSchemeEvent(tx, {
      provinceId,
      schemeId: scheme.id,
      action: "request_amendment",
      from: scheme.status,
      to: scheme.status,
      mode: "in_system",
      happenedOn: requestedOn,
      viewer,
      details: {
        reason,
        facts: {
          amendmentId: id,
          about: aboutOf(change.kind, beneficiaryId === null ? null : standing),
          changes: fields,
        },
      },
      commandId,
    });
    return ok({ id, version: 1, approver });
  },
});

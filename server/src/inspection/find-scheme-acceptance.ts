import { acceptanceVerdicts, memberDuties } from "@kc/core/inspection";
import { ok, refuse } from "@kc/core/kernel";
import {
  explainBlocked,
  moveRefusalText,
  moveScheme,
  parseSchemeStatus,
  type SchemeAction,
} from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { parseRoute } from "../scheme/move-store.ts";
import { findSchemeAcceptanceEndpoint } from "./api.ts";
import {
  findRequestedOn,
  findSchemeHead,
  listAcceptances,
  listMachines,
  readBeneficiary,
} from "./store.ts";
import { acceptanceTeamRule } from "./team-rule.ts";

export const findSchemeAcceptance = defineQuery({
  name: "inspection.find-scheme-acceptance",
  endpoint: findSchemeAcceptanceEndpoint,
  permission: "scheme:read",
  async run({ db, viewer }, { schemeId, beneficiaryId }) {
    const { provinceId, role } = viewer;
    const head = await findSchemeHead(db, provinceId, schemeId);
    if (!head) return refuse({ kind: "not-found", what: "đề án" });
    const status = parseSchemeStatus(head.status);
    const route = parseRoute(head.route);
    const may = (action: SchemeAction) =>
      role !== "system" && moveScheme(status, action, role, route).ok;
    const blocked = role === "system" ? null : explainBlocked(status, "accept", role, route);
    const beneficiary = await readBeneficiary(db, provinceId, schemeId, beneficiaryId);
    const machines = beneficiary ? await listMachines(db, provinceId, beneficiary.id) : [];
    const acceptances = await listAcceptances(db, provinceId, schemeId, beneficiary?.id);
    return ok({
      schemeVersion: head.version,
      status,
      approvedDong: beneficiary?.approvedDong ?? null,
      requestedOn: (await findRequestedOn(db, provinceId, schemeId)) ?? null,
      machines,
      team: { ...acceptanceTeamRule(), mustInclude: [...acceptanceTeamRule().mustInclude] },
      acceptances: acceptances.map(({ members, retest, ...acceptance }) => ({
        ...acceptance,
        verdictLabel: acceptanceVerdicts[acceptance.verdict],
        retest: { ...retest, steps: [...retest.steps] },
        members: members.map(({ personName, position, organisation, duty }) => ({
          personName,
          position,
          organisation,
          dutyLabel: memberDuties[duty],
        })),
      })),
      mayRequest: may("request_acceptance"),
      mayRecord: may("accept") && (beneficiary?.acceptedSupportDong ?? null) === null,
      mayRemedy: may("remedy"),
      blockedBecause: blocked === null ? null : moveRefusalText(blocked),
    });
  },
});

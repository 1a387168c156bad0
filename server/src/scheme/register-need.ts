import { ok, refuse } from "@kc/core/kernel";
import {
  registerNeed as decideNeed,
  schemeKindDefinition,
  schemeRefusalText,
} from "@kc/core/scheme";
import { theOrganisation } from "../access/store.ts";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { registerNeedEndpoint } from "./api.ts";
import { insertSchemeEvent } from "./move-store.ts";
import {
  findEstablishmentForNeed,
  insertNeed,
  issueSchemeCode,
  parseEstablishmentStatus,
} from "./store.ts";

/** Registers the need of an establishment (đăng ký nhu cầu): by itself, or by its commune or the Centre for it. */
export const registerNeed = defineCommand({
  name: "scheme.register-need",
  endpoint: registerNeedEndpoint,
  permission: "need:register",
  refusalText: schemeRefusalText,
  async run({ tx, viewer, today, commandId, about }, input) {
    const { provinceId } = viewer;
    const establishmentId = input.establishmentId ?? viewer.partyId;
    const establishment =
      establishmentId === null
        ? undefined
        : await findEstablishmentForNeed(tx, provinceId, establishmentId);
    if (!establishment) return refuse({ kind: "not-found", what: "cơ sở" });
    const { kind, planYear, source, need, needCostDong, requestedDong } = input;
    const decision = decideNeed({
      planYear,
      establishmentName: establishment.name,
      establishmentStatus: parseEstablishmentStatus(establishment.status),
      today,
    });
    if (!decision.ok) return decision;

    const implementer = await theOrganisation(tx, provinceId, "centre");
    const code = await issueSchemeCode(tx, provinceId, source, planYear);
    const schemeId = newId();
    await insertNeed(tx, {
      provinceId,
      schemeId,
      code,
      name:
        input.name === ""
          ? `${schemeKindDefinition(kind).label} – ${establishment.name}`
          : input.name,
      kind,
      source,
      route: source === "national" ? "national" : "local",
      planYear,
      implementerId: implementer.id,
      registeredOn: today,
      need,
      needCostDong,
      requestedDong: requestedDong ?? 0,
      isDemo: establishment.is_demo,
      establishmentId: establishment.id,
      communeCode: establishment.commune_code,
      commandId,
    });
    await insertSchemeEvent(tx, {
      provinceId,
      schemeId,
      action: "register_need",
      from: null,
      to: "need_registered",
      mode: "in_system",
      happenedOn: today,
      viewer,
      details: {},
      commandId,
    });
    about(schemeId);
    return ok({ id: schemeId, version: 1, status: "need_registered" as const, code });
  },
});

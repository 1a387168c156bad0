import { ok, refuse } from "@kc/core/kernel";
import {
  planBeneficiaries,
  type PlannedBeneficiaries,
  type PlannedRefusal,
  registerNeed as decideNeed,
  schemeKindDefinition,
  schemeRefusalText,
} from "@kc/core/scheme";
import { theOrganisation } from "../access/store.ts";
import type * as z from "zod/mini";
import { type CommandContext, defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { isPermitted } from "../platform/viewer.ts";
import { registerNeedEndpoint } from "./api.ts";
import { insertSchemeEvent } from "./move-store.ts";
import {
  findEstablishmentForNeed,
  insertNeed,
  issueSchemeCode,
  type NewScheme,
  parseEstablishmentStatus,
} from "./store.ts";

/** Registers the need of an establishment (đăng ký nhu cầu): by itself, or by its commune or the Centre for it. */
export const registerNeed = defineCommand({
  name: "scheme.register-need",
  endpoint: registerNeedEndpoint,
  permission: "need:register",
  refusalText: schemeRefusalText,
  async run(context, input) {
    const { tx, viewer, today } = context;
    const { provinceId } = viewer;
    if (input.planned && input.establishmentId === undefined) {
      return registerGroup(context, input, input.planned);
    }
    const establishmentId = input.establishmentId ?? viewer.partyId;
    const establishment =
      establishmentId === null
        ? undefined
        : await findEstablishmentForNeed(tx, provinceId, establishmentId);
    if (!establishment) return refuse({ kind: "not-found", what: "cơ sở" });
    const { kind, planYear } = input;
    const decision = decideNeed({
      planYear,
      establishmentName: establishment.name,
      establishmentStatus: parseEstablishmentStatus(establishment.status),
      today,
    });
    if (!decision.ok) return decision;

    return insert(context, input, {
      name: `${schemeKindDefinition(kind).label} – ${establishment.name}`,
      isDemo: establishment.is_demo,
      establishmentId: establishment.id,
      communeCode: establishment.commune_code,
      planned: null,
    });
  },
});

type Input = z.output<typeof registerNeedEndpoint.input>;

/** Registers a group scheme of which a group plan names the beneficiaries after approval: its implementer does so. */
async function registerGroup(context: CommandContext, input: Input, asked: PlannedBeneficiaries) {
  const { viewer, today } = context;
  if (!isPermitted(viewer, "scheme:draft")) {
    return refuse({ kind: "planned-by-implementer" } satisfies PlannedRefusal);
  }
  const planned = planBeneficiaries(asked);
  if (!planned.ok) return planned;
  const { count, kind } = planned.value;
  const { label } = schemeKindDefinition(input.kind);
  const decision = decideNeed({
    planYear: input.planYear,
    establishmentName: kind,
    establishmentStatus: "active",
    today,
  });
  if (!decision.ok) return decision;
  return insert(context, input, {
    name: `${label} – ${String(count).padStart(2, "0")} ${kind}`,
    isDemo: undefined,
    establishmentId: null,
    communeCode: null,
    planned: planned.value,
  });
}

async function insert(
  { tx, viewer, today, commandId, about }: CommandContext,
  input: Input,
  who: Pick<NewScheme, "name" | "isDemo" | "establishmentId" | "communeCode" | "planned">,
) {
  const { provinceId } = viewer;
  const { kind, planYear, source, need, needCostDong, requestedDong } = input;
  const implementer = await theOrganisation(tx, provinceId, "centre");
  const code = await issueSchemeCode(tx, provinceId, source, planYear);
  const schemeId = newId();
  await insertNeed(tx, {
    provinceId,
    schemeId,
    code,
    kind,
    source,
    route: source === "national" ? "national" : "local",
    planYear,
    implementerId: implementer.id,
    registeredOn: today,
    need,
    needCostDong,
    requestedDong: requestedDong ?? 0,
    commandId,
    ...who,
    name: input.name === "" ? who.name : input.name,
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
}

import { roleDefinition } from "@kc/core/access";
import { ok } from "@kc/core/kernel";
import { schemeStatusDefinition } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { listWorkEndpoint } from "./api.ts";
import { awaitedAct } from "./awaited-act.ts";
import { findWork } from "./find-work.ts";
import { listOpenSchemes } from "./figure-store.ts";

/** Roles that follow schemes through hands that are not theirs. */
const followers: readonly string[] = [
  "establishment",
  "commune_officer",
  "commune_leader",
  "centre_officer",
  "centre_head",
  "department_officer",
];

export const listWork = defineQuery({
  name: "worklist.list",
  endpoint: listWorkEndpoint,
  permission: "worklist:read",
  async run(context) {
    const rows = await findWork(context);
    const own = new Set(rows.map(({ subjectId }) => subjectId));
    const open = followers.includes(context.viewer.role) ? await listOpenSchemes(context) : [];
    const others = open.filter(({ id }) => !own.has(id)).flatMap(waitingForOthers);
    return ok({ today: context.today, rows: [...rows], others: others.slice(0, 30) });
  },
});

type OpenScheme = Awaited<ReturnType<typeof listOpenSchemes>>[number];

function waitingForOthers(scheme: OpenScheme) {
  const awaited = awaitedAct(scheme);
  if (!awaited) return [];
  const { label, tone } = schemeStatusDefinition(scheme.status);
  return [
    {
      schemeId: scheme.id,
      label: `${scheme.code} · ${scheme.name}`,
      detail: scheme.beneficiaries,
      statusLabel: label,
      statusTone: tone,
      next: awaited.act,
      who: awaited.roles.map((role) => roleDefinition(role).shortLabel).join(", "),
      since: scheme.since,
    },
  ];
}

import { ok, yearOf } from "@kc/core/kernel";
import { defineQuery } from "../platform/query.ts";
import { listRegisterEndpoint } from "./api.ts";
import {
  findBodyName,
  findRegisterFaults,
  listRegisterChoices,
  listRegisterRows,
} from "./register-store.ts";

/** One register (sổ) of a body in a year: what it issued, what came, what it numbered here. */
export const listRegister = defineQuery({
  name: "document.list-register",
  endpoint: listRegisterEndpoint,
  permission: "register:read",
  async run({ db, viewer, today }, { page, pageSize, register, issuerId, year = yearOf(today) }) {
    const { provinceId } = viewer;
    const choices = await listRegisterChoices(db, provinceId);
    const bodyId = issuerId ?? viewer.organisationId ?? choices.bodies[0]?.id ?? null;
    const body = bodyId === null ? undefined : await findBodyName(db, provinceId, bodyId);
    const of = { provinceId, register, bodyId: body?.id ?? null, year };
    const found = await listRegisterRows(db, of, {
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    return ok({
      rows: [...found.rows],
      total: found.total,
      page,
      pageSize,
      register,
      body: body ?? null,
      year,
      faults: register === "internal" ? [...(await findRegisterFaults(db, of))] : [],
      choices: {
        bodies: withBody(choices.bodies, body),
        years: [...new Set([year, ...choices.years])].sort((a, b) => b - a),
      },
    });
  },
});

type Body = { readonly id: string; readonly name: string };

/** The bodies to choose from, with the one shown even where it has issued nothing yet. */
function withBody(bodies: readonly Body[], shown: Body | undefined): Body[] {
  const isThere = shown === undefined || bodies.some(({ id }) => id === shown.id);
  return isThere ? [...bodies] : [shown, ...bodies];
}

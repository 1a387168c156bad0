import { ok } from "@kc/core/kernel";
import { type NormActivity, parseNorm } from "@kc/core/norm";
import { defineCommand, noOwnRefusals } from "../platform/command.ts";
import { loadNormEndpoint } from "./api.ts";
import { codeOfProvince, findProvinceName, insertNorm, listNormCodes } from "./store.ts";

/** Loads a norm of the province as a draft: it is applied only after a second person has approved it. */
export const loadNorm = defineCommand({
  name: "norm.load",
  endpoint: loadNormEndpoint,
  permission: "norm:load",
  refusalText: noOwnRefusals,
  async run({ tx, viewer, today, commandId, about }, input) {
    const { provinceId } = viewer;
    const stem = codeStem(provinceId, input.activity, input.validFrom);
    const taken = await listNormCodes(tx, provinceId, stem);
    const norm = parseNorm({
      ...input,
      code: taken.has(stem) ? `${stem}-${String(taken.size + 1)}` : stem,
      level: {
        kind: "local",
        provinceCode: codeOfProvince(provinceId),
        provinceName: await findProvinceName(tx, provinceId),
      },
      conditions: input.conditions.map((text) => ({ kind: "stated", text })),
      amendedBy: null,
    });
    await insertNorm(tx, {
      provinceId,
      norm,
      loadedBy: viewer.accountId,
      loadedOn: today,
      commandId,
    });
    about(norm.code);
    return ok({ id: norm.code });
  },
});

/** A readable code: province, activity, first day. Two norms of one day are numbered. */
function codeStem(provinceId: number, activity: NormActivity, validFrom: string): string {
  return `p${codeOfProvince(provinceId)}-${activity.replaceAll("_", "-")}-${validFrom}`;
}

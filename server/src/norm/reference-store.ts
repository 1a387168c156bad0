import { parseNorms } from "@kc/core/norm";
import type pg from "pg";
import { systemAccountId } from "../platform/viewer.ts";

/** The command of what came with the installation: no person gave it, so it has no link in a chain. */
export const referenceCommandId = "00000000-0000-7000-8000-000000000000";

/**
 * Loads the reviewed norms of `data/norms` as the owner, before any province acts: national ones under province 0, a
 * province's under its number; those of provinces that ended on 1/7/2025 stand under 0 for comparison. A norm that is
 * there already stays as it is.
 */
export async function loadReferenceNorms(client: pg.Client, json: string): Promise<void> {
  const norms = parseNorms(JSON.parse(json)).map((norm) => ({
    norm,
    provinceId: norm.level.kind === "local" ? Number(norm.level.provinceCode ?? 0) : 0,
  }));
  await client.query("select set_config('app.provinces', '', true)");
  await insertAll(
    client,
    norms.filter(({ provinceId }) => provinceId === 0),
  );
  const provinces = [...new Set(norms.map(({ provinceId }) => provinceId))].filter(
    (id) => id !== 0,
  );
  await client.query("select set_config('app.provinces', $1, true)", [provinces.join(",")]);
  await insertAll(
    client,
    norms.filter(({ provinceId }) => provinceId !== 0),
  );
  await client.query("select set_config('app.provinces', '', true)");
}

type OwnedNorm = {
  readonly norm: ReturnType<typeof parseNorms>[number];
  readonly provinceId: number;
};

async function insertAll(client: pg.Client, norms: readonly OwnedNorm[]): Promise<void> {
  for (const { norm, provinceId } of norms) {
    await client.query(
      `insert into norm (province_id, id, activity, content, in_force_from, in_force_to, status, confidence,
         loaded_by, loaded_on, command_id)
       values ($1, $2, $3, $4, $5, $6, 'in_force', $7, $8, '2020-01-01', $9) on conflict do nothing`,
      [
        provinceId,
        norm.code,
        norm.activity,
        JSON.stringify(norm),
        norm.validFrom,
        norm.validTo,
        norm.confidence,
        systemAccountId,
        referenceCommandId,
      ],
    );
  }
}

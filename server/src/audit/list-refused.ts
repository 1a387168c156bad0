import { ok } from "@kc/core/kernel";
import { commandSummary } from "../platform/command.ts";
import { defineQuery } from "../platform/query.ts";
import { listRefusedEndpoint } from "./api.ts";
import { countRefused, listAccountNames, listRefused as readRefused } from "./entry-store.ts";

export const listRefused = defineQuery({
  name: "audit.list-refused",
  endpoint: listRefusedEndpoint,
  permission: "audit:read",
  async run({ db, viewer }, { page, pageSize, accountId }) {
    const total = await countRefused(db, viewer.provinceId, accountId);
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const found = await readRefused(db, viewer.provinceId, accountId, range);
    const people = await listAccountNames(
      db,
      found.flatMap((row) => row.account_id ?? []),
    );
    const rows = found.map((row) => ({
      id: row.id,
      recordedAt: row.recorded_at.toISOString(),
      commandName: row.command_name,
      summary: commandSummary(row.command_name),
      refusalKind: row.refusal_kind,
      actorName: people.get(row.account_id ?? "") ?? "",
      address: row.address,
      requestId: row.request_id,
    }));
    return ok({ rows, total, page, pageSize });
  },
});

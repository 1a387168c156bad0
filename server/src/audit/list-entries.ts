import { roleDefinition, roleNames } from "@kc/core/access";
import { ok, plainDate } from "@kc/core/kernel";
import { commandSummary } from "../platform/command.ts";
import { defineQuery } from "../platform/query.ts";
import { listEntriesEndpoint } from "./api.ts";
import {
  countEntries,
  listAccountNames,
  listEntries as readEntries,
  listEntryNames,
} from "./entry-store.ts";

export const listEntries = defineQuery({
  name: "audit.list-entries",
  endpoint: listEntriesEndpoint,
  permission: "audit:read",
  async run({ db, viewer }, { page, pageSize, sort: _sort, q: _q, ...filter }) {
    const { provinceId } = viewer;
    const total = await countEntries(db, provinceId, filter);
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const entries = await readEntries(db, provinceId, filter, range);
    const people = await listAccountNames(
      db,
      entries.map(({ entry }) => entry.accountId),
    );
    const rows = entries.map(({ entry, ...link }) => ({
      ...link,
      businessDay: plainDate(entry.businessDay),
      name: entry.name,
      summary: commandSummary(entry.name),
      accountId: entry.accountId,
      actorName: people.get(entry.accountId) ?? "",
      roleLabel: roleLabel(entry.role),
      subjectId: entry.subjectId,
      input: JSON.stringify(entry.input ?? {}, null, 2),
    }));
    const names = (await listEntryNames(db, provinceId)).map((name) => ({
      name,
      summary: commandSummary(name),
    }));
    return ok({ rows, total, page, pageSize, names });
  },
});

function roleLabel(text: string): string {
  const role = roleNames.find((known) => known === text);
  return role === undefined ? "Hệ thống" : roleDefinition(role).shortLabel;
}

import { roleDefinition, roleNames } from "@kc/core/access";
import { ok, plainDate } from "@kc/core/kernel";
import { commandSummary } from "../platform/command.ts";
import { defineQuery } from "../platform/query.ts";
import { listEntriesEndpoint } from "./api.ts";
import {
  countEntries,
  listAccountNames,
  listActors,
  listEntries as readEntries,
  listEntryNames,
} from "./entry-store.ts";
import { findRecordIds, findSubjects } from "./subject-store.ts";

export const listEntries = defineQuery({
  name: "audit.list-entries",
  endpoint: listEntriesEndpoint,
  permission: "audit:read",
  async run({ db, viewer }, { page, pageSize, sort: _sort, q: _q, record, ...asked }) {
    const { provinceId } = viewer;
    const recordIds = record ? await findRecordIds(db, provinceId, record) : undefined;
    const filter = { ...asked, recordIds };
    const total = await countEntries(db, provinceId, filter);
    const range = { offset: (page - 1) * pageSize, limit: pageSize };
    const entries = await readEntries(db, provinceId, filter, range);
    const actors = await listAccountNames(
      db,
      entries.map(({ entry }) => entry.accountId),
    );
    const subjects = await findSubjects(
      db,
      provinceId,
      entries.flatMap(({ entry }) => entry.subjectId ?? []),
    );
    const rows = entries.map(({ entry, ...link }) => ({
      ...link,
      businessDay: plainDate(entry.businessDay),
      name: entry.name,
      summary: commandSummary(entry.name),
      accountId: entry.accountId,
      actorName: actors.get(entry.accountId) ?? "",
      roleLabel: roleLabel(entry.role),
      subjectId: entry.subjectId,
      subject: subjects.get(entry.subjectId ?? "") ?? null,
      input: JSON.stringify(entry.input ?? {}, null, 2),
    }));
    const names = (await listEntryNames(db, provinceId)).map((name) => ({
      name,
      summary: commandSummary(name),
    }));
    const people = await listActors(db, provinceId);
    return ok({ rows, total, page, pageSize, names, people });
  },
});

function roleLabel(text: string): string {
  const role = roleNames.find((known) => known === text);
  return role === undefined ? "Hệ thống" : roleDefinition(role).shortLabel;
}

import { budgetSources } from "@kc/core/budget";
import { dong, keysOf, ok, sumDong } from "@kc/core/kernel";
import {
  schemeKindDefinition,
  type SchemeStatus,
  schemeStatusDefinition,
  schemeStatuses,
} from "@kc/core/scheme";
import { optionalDongOf } from "../platform/columns.ts";
import { defineQuery } from "../platform/query.ts";
import { listSchemesEndpoint, type SchemeRow, schemeSortKeys } from "./api.ts";
import { parseKind } from "./dossier-store.ts";
import { listSchemePage, type SchemeFilter, type SchemeSort, sumByStatus } from "./list-store.ts";

const nothing = { requestedDong: 0, appraisedDong: 0, approvedDong: 0, paidDong: 0 };

/** The schemes a viewer sees: filtered, sorted, paged, with the sums of all that the filter finds. */
export const listSchemes = defineQuery({
  name: "scheme.list",
  endpoint: listSchemesEndpoint,
  permission: "scheme:read",
  async run({ db, viewer, today }, input) {
    const { page, pageSize, status, stage, kind, source, year, commune } = input;
    if (viewer.provinces.length === 0)
      return ok({ rows: [], total: 0, page, pageSize, sums: nothing, byStatus: [] });
    const staged = stage === undefined ? undefined : new Set<string | null>(stage);
    const statuses =
      status === undefined && staged === undefined
        ? undefined
        : schemeStatuses.filter(
            (known) =>
              (status === undefined || status.includes(known)) &&
              (staged === undefined || staged.has(schemeStatusDefinition(known).stage)),
          );
    const filter: SchemeFilter = {
      provinces: viewer.provinces,
      today,
      accountId: viewer.accountId,
      q: input.q,
      statuses,
      kind,
      source,
      year,
      commune,
      establishmentId: input.establishmentId,
      officer: input.officer,
    };
    const [rows, found] = await Promise.all([
      listSchemePage(db, filter, sortOf(input.sort), { page, pageSize }),
      sumByStatus(db, filter),
    ]);
    const { total, ...sums } = totalOf(found, statuses);
    const byStatus = found.map(({ status: at, count }) => ({ status: at, count }));
    return ok({ rows: rows.map(rowOf), total, page, pageSize, sums, byStatus });
  },
});

type StatusSums = Awaited<ReturnType<typeof sumByStatus>>[number];

/** What the wanted statuses have together. */
function totalOf(found: readonly StatusSums[], statuses: readonly SchemeStatus[] | undefined) {
  const wanted = found.filter(({ status }) => statuses?.includes(status) ?? true);
  const sum = (figure: Exclude<keyof StatusSums, "status" | "count">) =>
    sumDong(wanted.map((each) => each[figure]));
  return {
    total: wanted.reduce((count, each) => count + each.count, 0),
    requestedDong: sum("requestedDong"),
    appraisedDong: sum("appraisedDong"),
    approvedDong: sum("approvedDong"),
    paidDong: sum("paidDong"),
  };
}

type FoundRow = Awaited<ReturnType<typeof listSchemePage>>[number];

function rowOf(row: FoundRow): SchemeRow {
  const kind = parseKind(row.kind);
  const { label, tone, stage } = schemeStatusDefinition(row.status);
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    kind,
    kindLabel: schemeKindDefinition(kind).label,
    source: parseSource(row.source),
    planYear: row.plan_year,
    status: row.status,
    statusLabel: label,
    tone,
    stage,
    statusSince: row.status_since,
    establishmentId: row.establishment_id,
    establishmentName: shortNames(row.group_names) ?? row.establishment_name,
    allBeneficiaries: row.group_names ?? row.establishment_name,
    communeCode: row.commune_code,
    communeName: row.commune_name ?? "",
    officerName: row.officer_name,
    requestedDong: dong(Number(row.requested_dong)),
    appraisedDong: optionalDongOf(row.appraised_dong),
    approvedDong: optionalDongOf(row.approved_dong),
    paidDong: dong(Number(row.paid ?? 0)),
    isDemo: row.is_demo,
    isAmendmentPending: row.is_amendment_pending,
  };
}

/** The first of a group and how many others there are; null in a single scheme. */
function shortNames(groupNames: string | null): string | null {
  const [first, ...others] = groupNames?.split("; ") ?? [];
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first} và ${String(others.length)} đơn vị khác`;
}

/** The newest first, unless another order is asked for; an unknown one is the newest first too. */
function sortOf(asked: string | undefined): SchemeSort {
  const direction = asked?.startsWith("-") === true ? "desc" : "asc";
  const name = asked?.replace("-", "");
  const key = schemeSortKeys.find((known) => known === name);
  return key ? { key, direction } : { key: "statusSince", direction: "desc" };
}

/** Reads the source of money of a scheme back from storage. */
export function parseSource(text: string) {
  const source = keysOf(budgetSources).find((known) => known === text);
  if (!source) throw new RangeError(`Unknown source: ${text}`);
  return source;
}

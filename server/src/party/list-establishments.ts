import { ok, type PlainDate } from "@kc/core/kernel";
import { eligibilityVerdictLabel, establishmentStatusLabel, legalFormLabel } from "@kc/core/party";
import { defineQuery, type QueryContext } from "../platform/query.ts";
import { communePlacesOn } from "../territory/store.ts";
import { listEstablishmentsEndpoint } from "./api.ts";
import { assessRecord } from "./assess.ts";
import { eligibilityRules } from "./eligibility-data.ts";
import { countEstablishments, countSupport, listEstablishments as read } from "./list-store.ts";
import type { EstablishmentRecord } from "./store.ts";

type Places = Awaited<ReturnType<typeof communePlacesOn>>;

/** Eligibility is decided in core, so a list filtered by it reads every match and pages afterwards. */
export const listEstablishments = defineQuery({
  name: "establishment.list",
  endpoint: listEstablishmentsEndpoint,
  permission: "establishment:read",
  async run(context, { page, pageSize, sort, verdict, ...filter }) {
    const { db, viewer, today } = context;
    const places = await communePlacesOn(db, viewer.provinceId, today);
    const offset = (page - 1) * pageSize;
    if (verdict === undefined) {
      const total = await countEstablishments(db, viewer.provinceId, filter);
      const order = { sort, offset, limit: pageSize };
      const found = await read(db, viewer.provinceId, filter, order);
      return ok({ rows: await rowsOf(context, found, places), total, page, pageSize });
    }
    const every = await read(db, viewer.provinceId, filter, { sort, offset: 0, limit: null });
    const matching = every.filter((row) => verdictOf(row, places, today) === verdict);
    const found = matching.slice(offset, offset + pageSize);
    const rows = await rowsOf(context, found, places);
    return ok({ rows, total: matching.length, page, pageSize });
  },
});

function verdictOf(row: EstablishmentRecord, places: Places, today: PlainDate) {
  return assessRecord(row, places.get(row.communeCode), today).verdict;
}

async function rowsOf(
  { db, viewer, today }: QueryContext,
  found: readonly EstablishmentRecord[],
  places: Places,
) {
  const ids = found.map(({ id }) => id);
  const supported = await countSupport(db, viewer.provinceId, ids);
  return found.map((row) => {
    const verdict = verdictOf(row, places, today);
    return {
      id: row.id,
      name: row.name,
      legalForm: row.legalForm,
      legalFormLabel: legalFormLabel(row.legalForm),
      taxCode: row.taxCode,
      communeCode: row.communeCode,
      communeName: places.get(row.communeCode)?.fullName ?? row.communeCode,
      sectorDivision: row.sectorDivision,
      sectorName: sectorName(row.sectorDivision),
      products: row.products,
      workers: row.workers,
      revenueDong: row.revenueDong,
      verdict,
      verdictLabel: eligibilityVerdictLabel(verdict),
      status: row.status,
      statusLabel: establishmentStatusLabel(row.status),
      registeredOn: row.registeredOn,
      supportedTimes: supported.get(row.id) ?? 0,
      isDemo: row.isDemo,
    };
  });
}

/** The name of a division of VSIC; its number where it is not known. */
export function sectorName(division: string): string {
  const found = eligibilityRules.sectors.divisions.find((known) => known.division === division);
  return found?.name ?? division;
}

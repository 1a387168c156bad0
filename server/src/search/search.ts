import { supervisingBodies, visitKinds } from "@kc/core/inspection";
import { formatDay, nfc, ok, plainDate } from "@kc/core/kernel";
import { parseSchemeStatus, schemeStatusLabel } from "@kc/core/scheme";
import { defineQuery } from "../platform/query.ts";
import { isPermitted } from "../platform/viewer.ts";
import { searchEndpoint } from "./api.ts";
import { searchDocuments, searchEstablishments, searchSchemes, searchVisits } from "./store.ts";

/** One box for everything: what the viewer may see that has the words, without diacritics. */
export const search = defineQuery({
  name: "search.search",
  endpoint: searchEndpoint,
  permission: "search:use",
  async run({ db, viewer, today }, input) {
    const { provinces } = viewer;
    const q = nfc(input.q).trim();
    const may = (permission: Parameters<typeof isPermitted>[1]) =>
      q !== "" && provinces.length > 0 && isPermitted(viewer, permission);
    const schemes = may("scheme:read") ? await searchSchemes(db, provinces, q) : [];
    const establishments = may("establishment:read")
      ? await searchEstablishments(db, provinces, { q, on: today })
      : [];
    const visits = may("scheme:read") ? await searchVisits(db, provinces, q) : [];
    const documents = may("document:read") ? await searchDocuments(db, provinces, q) : [];
    return ok({
      schemes: schemes.map(({ id, code, name, status }) => ({
        id,
        code,
        title: name,
        subtitle: schemeStatusLabel(parseSchemeStatus(status)),
      })),
      establishments: establishments.map(({ id, name, products, commune_name: commune }) => ({
        id,
        title: name,
        subtitle: [commune, products].filter((part) => part !== null && part !== "").join(" · "),
      })),
      visits: visits.map((row) => ({
        id: row.id,
        title: `Kiểm tra ${labelOf(visitKinds, row.kind).toLowerCase()} ngày ${formatDay(plainDate(row.visited_on))}: ${row.code}`,
        subtitle: `${labelOf(supervisingBodies, row.led_by)} · ${row.place}`,
        schemeId: row.scheme_id,
      })),
      documents: documents.map((row) => ({
        id: row.id,
        title: row.title,
        subtitle:
          row.official_number === null || row.official_on === null
            ? row.issuer_name
            : `Số ${row.official_number} ngày ${formatDay(plainDate(row.official_on))} · ${row.issuer_name}`,
        schemeId: row.scheme_id,
      })),
    });
  },
});

function labelOf(labels: Readonly<Record<string, string>>, name: string): string {
  return labels[name] ?? name;
}

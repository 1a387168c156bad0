import { listOrganisations } from "../access/store.ts";
import { inContext, type Reader } from "../platform/database.ts";
import type { Http, Parts } from "../platform/http.ts";
import { systemViewer } from "../platform/viewer.ts";
import type { PortalPlace } from "./page.ts";
import { listOpenProvinces } from "./store.ts";

/** What every public page works with. */
export type Visit = { readonly parts: Parts; readonly c: Http; readonly place: PortalPlace };

/**
 * The province a page speaks for: the one asked for by `?tinh=`, otherwise the first of the installation;
 * undefined while none is open.
 */
export async function findPlace(parts: Parts, c: Http): Promise<PortalPlace | undefined> {
  const provinces = await asInstallation(parts, 0, listOpenProvinces);
  const asked = c.req.query("tinh");
  const province = provinces.find(({ code }) => code === asked) ?? provinces[0];
  if (!province) return undefined;
  const organisations = await asInstallation(parts, province.id, (db) =>
    listOrganisations(db, province.id),
  );
  const nameOf = (kind: string) =>
    organisations.find((organisation) => organisation.kind === kind)?.name ?? "";
  return {
    provinceId: province.id,
    provinceName: province.name,
    centreName: nameOf("centre"),
    departmentName: nameOf("department"),
    isDemo: parts.config.isDemo,
    others: provinces.filter(({ id }) => id !== province.id),
  };
}

/** Reads as the installation, for what the province publishes; the pages show sums, stages and the list that is published, never records. */
export function asInstallation<Found>(
  parts: Parts,
  provinceId: number,
  read: (db: Reader) => Promise<Found>,
): Promise<Found> {
  return inContext(parts.db, "read only", systemViewer(provinceId), read);
}

import { existsSync, readFileSync } from "node:fs";
import { ok } from "@kc/core/kernel";
import { type CommuneTopology, type DrawnMap, drawCommuneMap } from "@kc/core/territory";
import { defineQuery } from "../platform/query.ts";
import { findCommuneMapEndpoint } from "./api.ts";
import { findProvince } from "./store.ts";

const mapWidth = 1_000;

/** Each province's drawing, made once; its outlines are reviewed data beside the list of its communes. */
const drawn = new Map<string, DrawnMap>();

/** The outlines of a province's communes as SVG paths; none where they are not known. */
export const findCommuneMap = defineQuery({
  name: "territory.find-commune-map",
  endpoint: findCommuneMapEndpoint,
  permission: "territory:read",
  async run({ db, viewer }) {
    const province = await findProvince(db, viewer.provinceId);
    const { width, height, communes } = mapOf(province?.code ?? "");
    return ok({ width, height, communes: [...communes] });
  },
});

function mapOf(provinceCode: string): DrawnMap {
  const known = drawn.get(provinceCode);
  if (known) return known;
  const file = new URL(`../../../data/territory/map-${provinceCode}.json`, import.meta.url);
  const map = existsSync(file)
    ? drawCommuneMap(readTopology(readFileSync(file, "utf8")), mapWidth)
    : { width: 0, height: 0, communes: [] };
  drawn.set(provinceCode, map);
  return map;
}

type Geometry = { readonly arcs: number[][]; readonly properties: { readonly code: string } };
type Topology = Pick<CommuneTopology, "arcs" | "transform"> & {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Geometry[] }>>;
};

/** Reads the reviewed outlines: every commune one polygon. */
function readTopology(text: string): CommuneTopology {
  const { arcs, transform, objects } = JSON.parse(text) as Topology;
  const communes = Object.values(objects).flatMap(({ geometries }) =>
    geometries.map(({ arcs: rings, properties }) => ({ code: properties.code, rings })),
  );
  return { arcs, transform, communes };
}

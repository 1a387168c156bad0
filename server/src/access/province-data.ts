import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { openProvinceEndpoint } from "./api.ts";

const ProvinceFile = z.extend(openProvinceEndpoint.input, {
  provinceCode: z.string(),
  placeName: z.string(),
});

/** The organisation tree of a province from `data/organisations/<name>.json`. */
export function readProvinceFile(name: string) {
  const file = new URL(`../../../data/organisations/${name}.json`, import.meta.url);
  return ProvinceFile.parse(JSON.parse(readFileSync(file, "utf8")));
}

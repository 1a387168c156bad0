import {
  type DataRecord,
  parseCsv,
  readDay,
  readOneOf,
  readOptional,
  readText,
  type Validity,
} from "../kernel/index.ts";
import {
  type Commune,
  communeCode,
  type CommuneKey,
  communeKinds,
  type CommuneSuccession,
  type Province,
  provinceCode,
} from "./territory.ts";

/** Reads `data/territory/provinces.csv`; throws a RangeError where it is not in form. */
export function parseProvinces(csv: string): Province[] {
  return parseCsv(csv).map((row) => ({
    code: provinceCode(readText(row["code"], "code")),
    ...readValidity(row),
    kind: readOneOf(row["kind"], "kind", ["province", "city"]),
    name: readText(row["name"], "name"),
    fullName: readText(row["full_name"], "full_name"),
    listedFullName: readText(row["listed_full_name"], "listed_full_name"),
  }));
}

/** Reads `communes.csv` or `former-communes.csv` of `data/territory`; throws a RangeError where not in form. */
export function parseCommunes(csv: string): Commune[] {
  return parseCsv(csv).map((row) => {
    const districtCode = readOptional(row["district_code"], "district_code", readText);
    return {
      provinceCode: provinceCode(readText(row["province_code"], "province_code")),
      code: communeCode(readText(row["code"], "code")),
      ...readValidity(row),
      kind: readOneOf(row["kind"], "kind", communeKinds),
      name: readText(row["name"], "name"),
      fullName: readText(row["full_name"], "full_name"),
      listedFullName: readText(row["listed_full_name"], "listed_full_name"),
      district:
        districtCode === null
          ? null
          : { code: districtCode, name: readText(row["district_name"], "district_name") },
    };
  });
}

/** Reads `data/territory/commune-successions.csv`; throws a RangeError where it is not in form. */
export function parseCommuneSuccessions(csv: string): CommuneSuccession[] {
  return parseCsv(csv).map((row) => ({ from: readKey(row, "old"), to: readKey(row, "new") }));
}

function readKey(row: DataRecord, side: "old" | "new"): CommuneKey {
  return {
    code: communeCode(readText(row[`${side}_code`], `${side}_code`)),
    validFrom: readDay(row[`${side}_valid_from`], `${side}_valid_from`),
  };
}

function readValidity(row: DataRecord): Validity {
  return {
    validFrom: readDay(row["valid_from"], "valid_from"),
    validTo: readOptional(row["valid_to"], "valid_to", readDay),
  };
}

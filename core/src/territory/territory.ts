import {
  type Brand,
  foldVietnamese,
  isInForce,
  nfc,
  type PlainDate,
  type ProvinceId,
  provinceId,
  squeezeSpaces,
  type Validity,
} from "../kernel/index.ts";

/** The official two digits of a province (mã tỉnh). */
export type ProvinceCode = Brand<string, "ProvinceCode">;

/** The official five digits of a commune (mã xã). Codes are used again: the key is (code, validFrom). */
export type CommuneCode = Brand<string, "CommuneCode">;

/** Tỉnh, or thành phố trực thuộc trung ương. */
export type ProvinceKind = "province" | "city";

/** Xã, phường, đặc khu, and thị trấn until 30/6/2025. */
export const communeKinds = ["commune", "ward", "special-zone", "township"] as const;
export type CommuneKind = (typeof communeKinds)[number];

/** Province (tỉnh) or centrally run city (thành phố trực thuộc trung ương) as it was in its validity. */
export type Province = Validity & {
  readonly code: ProvinceCode;
  readonly kind: ProvinceKind;
  readonly name: string;
  readonly fullName: string;
  readonly listedFullName: string;
};

export type CommuneKey = { readonly code: CommuneCode; readonly validFrom: PlainDate };

/** Commune-level unit (xã, phường, đặc khu) as it was in its validity; `listedFullName` is the statistical spelling. */
export type Commune = CommuneKey &
  Validity & {
    readonly provinceCode: ProvinceCode;
    readonly kind: CommuneKind;
    readonly name: string;
    readonly fullName: string;
    readonly listedFullName: string;
    /** The district it belonged to, for communes that ended with the districts on 1/7/2025. */
    readonly district: { readonly code: string; readonly name: string } | null;
  };

/** A whole commune became part of another (sáp nhập, sắp xếp đơn vị hành chính). */
export type CommuneSuccession = { readonly from: CommuneKey; readonly to: CommuneKey };

/** Reads a province's code; throws a RangeError unless it is two digits. */
export function provinceCode(text: string): ProvinceCode {
  if (!/^\d{2}$/.test(text)) throw new RangeError(`Not a province code: ${text}`);
  return text as ProvinceCode;
}

/** Reads a commune's code; throws a RangeError unless it is five digits. */
export function communeCode(text: string): CommuneCode {
  if (!/^\d{5}$/.test(text)) throw new RangeError(`Not a commune code: ${text}`);
  return text as CommuneCode;
}

/** The number of a province that its tables are keyed by: `04` is 4. */
export function provinceIdOf(code: ProvinceCode): ProvinceId {
  return provinceId(Number(code));
}

/** The code of the province with this number: 4 is `04`. */
export function provinceCodeOf(id: ProvinceId): ProvinceCode {
  return provinceCode(String(id).padStart(2, "0"));
}

/** One text for a commune's key, for maps and for addresses of pages: `01273@2025-07-01`. */
export function communeKeyText(key: CommuneKey): string {
  return `${key.code}@${key.validFrom}`;
}

/** The provinces that exist on a day. */
export function currentProvinces(provinces: readonly Province[], asOf: PlainDate): Province[] {
  return provinces.filter((province) => isInForce(province, asOf));
}

/** The communes that exist on a day, of one province or of all. */
export function currentCommunes(
  communes: readonly Commune[],
  asOf: PlainDate,
  ofProvince?: ProvinceCode,
): Commune[] {
  return communes.filter(
    (commune) =>
      isInForce(commune, asOf) && (ofProvince === undefined || commune.provinceCode === ofProvince),
  );
}

/** The commune that carries this code on a day; the same code meant another commune before 1/7/2025. */
export function communeAt(
  communes: readonly Commune[],
  code: CommuneCode,
  on: PlainDate,
): Commune | undefined {
  return communes.find((commune) => commune.code === code && isInForce(commune, on));
}

/**
 * The communes that bear a name on a day, with or without xã/phường in front, in either tone style. Where none is
 * spelt so, those that are once marks are ignored. Old names repeat (Hưng Đạo, three times): the district decides.
 */
export function findCommunesByName(
  communes: readonly Commune[],
  name: string,
  asOf: PlainDate,
): Commune[] {
  const existing = communes.filter((commune) => isInForce(commune, asOf));
  const exact = existing.filter((commune) => bears(commune, name, spelling));
  return exact.length > 0
    ? exact
    : existing.filter((commune) => bears(commune, name, foldVietnamese));
}

function bears(commune: Commune, name: string, keyOf: (text: string) => string): boolean {
  const { fullName, listedFullName } = commune;
  const wanted = keyOf(name);
  return [fullName, listedFullName, commune.name, withoutKind(listedFullName)].some(
    (known) => keyOf(known) === wanted,
  );
}

function spelling(text: string): string {
  return squeezeSpaces(nfc(text)).toLowerCase();
}

function withoutKind(fullName: string): string {
  return fullName.replace(/^(Xã|Phường|Đặc khu|Thị trấn) /, "");
}

import {
  foldVietnamese,
  kernelRefusalText,
  keysOf,
  parseCount,
  parseDay,
  parseVietnameseNumber,
  type PlainDate,
  type Result,
  squeezeSpaces,
} from "../kernel/index.ts";
import { type LegalForm, legalFormLabel, legalForms } from "./establishment.ts";

/** The columns of the workbook in which establishments are registered together, in their order. */
export const importColumns = {
  name: { head: "Tên cơ sở *", width: 36 },
  legalForm: { head: "Loại hình *", width: 24 },
  taxCode: { head: "Mã số thuế", width: 16 },
  representativeName: { head: "Người đại diện *", width: 24 },
  phone: { head: "Điện thoại", width: 14 },
  email: { head: "Thư điện tử", width: 22 },
  productionAddress: { head: "Địa chỉ sản xuất *", width: 34 },
  communeCode: { head: "Xã, phường sản xuất *", width: 24 },
  registeredAddress: { head: "Địa chỉ trụ sở (trống: như địa chỉ sản xuất)", width: 34 },
  registeredCommuneCode: { head: "Xã, phường trụ sở (trống: như nơi sản xuất)", width: 24 },
  sectorDivision: { head: "Ngành (mã VSIC 2 số) *", width: 24 },
  products: { head: "Sản phẩm", width: 30 },
  foundedOn: { head: "Ngày thành lập", width: 14 },
  workers: { head: "Số lao động", width: 12 },
  capitalDong: { head: "Vốn (đồng)", width: 18 },
  revenueDong: { head: "Doanh thu năm (đồng)", width: 18 },
} as const;
export type ImportColumn = keyof typeof importColumns;
export const importColumnNames: readonly ImportColumn[] = keysOf(importColumns);

/** One bad cell: what is wrong with it, and what to do. */
export type CellFault = {
  readonly column: ImportColumn;
  readonly wrong: string;
  readonly todo: string;
};

/** The places of a province as people write them: by code, by name of today, by name before the change of 2025. */
export type ImportPlaces = ReadonlyMap<string, readonly string[]>;

export type ImportedValues = {
  readonly name: string;
  readonly legalForm: LegalForm;
  readonly taxCode: string | null;
  readonly representativeName: string;
  readonly phone: string;
  readonly email: string;
  readonly registeredAddress: string;
  readonly registeredCommuneCode: string;
  readonly productionAddress: string;
  readonly communeCode: string;
  readonly sectorDivision: string;
  readonly products: string;
  readonly foundedOn: PlainDate | null;
  readonly workers: number | null;
  readonly capitalDong: number | null;
  readonly revenueDong: number | null;
};

/**
 * Reads one row of the workbook: required cells, a listed legal form, a commune by code or name (an old name by what it
 * became), days and numbers as Vietnamese write them. Every bad cell is named at once; values stand where there is none.
 */
export function readImportRow(
  cells: Readonly<Partial<Record<ImportColumn, string>>>,
  places: ImportPlaces,
): { readonly values: ImportedValues; readonly faults: readonly CellFault[] } {
  const { faults, at, fault, required, optional, place } = readerOf(cells, places);
  const productionAddress = required("productionAddress", 300);
  const communeCode = required("communeCode", 100) === "" ? "" : place("communeCode");
  const sector = /^\d{2}/u.exec(at("sectorDivision"))?.[0];
  if (sector === undefined)
    fault("sectorDivision", "Chưa có mã ngành", "Chọn ngành trong danh sách");
  const form = legalForms.find(
    (known) => foldVietnamese(legalFormLabel(known)) === foldVietnamese(at("legalForm")),
  );
  if (form === undefined)
    fault(
      "legalForm",
      at("legalForm") === "" ? "Chưa chọn" : "Không có loại hình này",
      "Chọn trong danh sách",
    );
  const values = {
    name: required("name", 200),
    legalForm: form ?? "household_business",
    taxCode: at("taxCode") === "" ? null : at("taxCode"),
    representativeName: required("representativeName", 120),
    phone: at("phone"),
    email: at("email"),
    productionAddress,
    communeCode,
    registeredAddress: at("registeredAddress") || productionAddress,
    registeredCommuneCode:
      at("registeredCommuneCode") === "" ? communeCode : place("registeredCommuneCode"),
    sectorDivision: sector ?? "",
    products: at("products"),
    foundedOn: optional("foundedOn", parseDay),
    workers: optional("workers", parseCount)?.count ?? null,
    capitalDong: optional("capitalDong", parseVietnameseNumber)?.dong ?? null,
    revenueDong: optional("revenueDong", parseVietnameseNumber)?.dong ?? null,
  };
  for (const [column, longest] of longestTexts) {
    if (at(column).length > longest)
      fault(column, "Quá dài", `Ghi không quá ${String(longest)} ký tự`);
  }
  return { values, faults };
}

/** Reads the cells of one row, and keeps what is wrong with each. */
function readerOf(cells: Readonly<Partial<Record<ImportColumn, string>>>, places: ImportPlaces) {
  const faults: CellFault[] = [];
  const at = (column: ImportColumn) => squeezeSpaces((cells[column] ?? "").normalize("NFC"));
  const fault = (column: ImportColumn, wrong: string, todo: string) => {
    faults.push({ column, wrong, todo });
  };
  const required = (column: ImportColumn, longest: number): string => {
    const text = at(column);
    if (text === "") fault(column, "Chưa ghi", "Ghi vào ô này");
    if (text.length > longest) fault(column, "Quá dài", `Ghi không quá ${String(longest)} ký tự`);
    return text;
  };
  const optional = <Value>(
    column: ImportColumn,
    read: (text: string) => Result<Value, Parameters<typeof kernelRefusalText>[0]>,
  ): Value | null => {
    const text = at(column);
    if (text === "") return null;
    const result = read(text);
    if (result.ok) return result.value;
    fault(column, `“${text}” không đọc được`, kernelRefusalText(result.refusal));
    return null;
  };
  const place = (column: ImportColumn): string => {
    const text = at(column);
    const found = places.get(foldVietnamese(text)) ?? [];
    if (found.length !== 1) {
      const wrong =
        found.length === 0
          ? `Không có xã, phường “${text}”`
          : `“${text}” nay thuộc nhiều xã, phường`;
      fault(column, wrong, "Chọn trong danh sách, hoặc ghi mã 5 số");
    }
    return found[0] ?? "";
  };
  return { faults, at, fault, required, optional, place };
}

const longestTexts = [
  ["phone", 30],
  ["email", 120],
  ["taxCode", 20],
  ["products", 500],
  ["registeredAddress", 300],
] as const satisfies readonly (readonly [ImportColumn, number])[];

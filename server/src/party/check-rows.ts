import { foldVietnamese, unreachable } from "@kc/core/kernel";
import {
  type DuplicateCandidate,
  type ImportColumn,
  readImportRow,
  registrationRefusalText,
  type RegistrationRefusal,
} from "@kc/core/party";
import type { Reader } from "../platform/database.ts";
import type { Viewer } from "../platform/viewer.ts";
import { communeNamesOf } from "../territory/store.ts";
import { checkValues, findDuplicates } from "./check-registration.ts";
import { cellsOf, type ImportSheet, type PlacedFault } from "./import-sheet.ts";
import type { EstablishmentValues } from "./store.ts";

type Asked = { readonly db: Reader; readonly viewer: Viewer; readonly today: string };

export type CheckedRows = {
  readonly good: readonly { readonly row: number; readonly values: EstablishmentValues }[];
  readonly faults: readonly PlacedFault[];
  readonly duplicates: readonly {
    readonly row: number;
    readonly name: string;
    readonly candidates: readonly DuplicateCandidate[];
  }[];
};

/** Checks every row as the registration of one establishment is checked, and rows against each other. */
export async function checkRows(asked: Asked, sheet: ImportSheet): Promise<CheckedRows> {
  const places = await communeNamesOf(asked.db, asked.viewer.provinceId, asked.today);
  const faults: PlacedFault[] = [];
  const good: { row: number; values: EstablishmentValues }[] = [];
  const duplicates: CheckedRows["duplicates"][number][] = [];
  const seen = new Map<string, number>();
  for (const { row, cells, formulas } of sheet.rows) {
    const found: PlacedFault[] = formulas.map((place) => ({
      row,
      column: columnAt(sheet, place),
      wrong: "Ô chứa công thức",
      todo: "Chép rồi dán giá trị (Paste Values)",
    }));
    const { values: read, faults: bad } = readImportRow(cellsOf(sheet, cells), places);
    found.push(...bad.map((fault) => ({ row, ...fault })));
    if (found.length > 0) {
      faults.push(...found);
      continue;
    }
    const given = { ...read, sectorNote: "", traits: [] };
    const checked = await checkValues(asked, given);
    if (!checked.ok) {
      faults.push(...faultsOf(row, checked.refusal));
      continue;
    }
    const { values } = checked.value;
    const { communeCode: ground } = asked.viewer;
    if (ground !== null && values.communeCode !== ground) {
      const todo = "Chỉ nhập cơ sở trên địa bàn của mình";
      faults.push({ row, column: "communeCode", wrong: "Ngoài địa bàn", todo });
      continue;
    }
    const twin = twinOf(seen, values, row);
    if (twin !== undefined) {
      const wrong = `Trùng với dòng ${String(twin)}`;
      faults.push({ row, column: "name", wrong, todo: "Giữ lại một dòng" });
      continue;
    }
    good.push({ row, values });
    const candidates = await findDuplicates(asked, values);
    if (candidates.length > 0) duplicates.push({ row, name: values.name, candidates });
  }
  return { good, faults, duplicates };
}

function columnAt(sheet: ImportSheet, place: number): ImportColumn {
  const found = Object.entries(sheet.at).find(([, at]) => at === place);
  return (found?.[0] ?? "name") as ImportColumn;
}

/** An earlier row of the same tax code, or of the same name in the same commune. */
function twinOf(seen: Map<string, number>, values: EstablishmentValues, row: number) {
  const keys = [
    `${foldVietnamese(values.name)}@${values.communeCode}`,
    ...(values.taxCode === null ? [] : [values.taxCode]),
  ];
  const twin = keys.map((key) => seen.get(key)).find((known) => known !== undefined);
  for (const key of keys) if (!seen.has(key)) seen.set(key, row);
  return twin;
}

function faultsOf(row: number, refusal: RegistrationRefusal): readonly PlacedFault[] {
  if (refusal.kind === "commune-unknown") {
    const todo = "Chọn trong danh sách";
    return [{ row, column: refusal.field, wrong: registrationRefusalText(refusal), todo }];
  }
  if (refusal.kind !== "registration-faulty") {
    return [{ row, column: "name", wrong: registrationRefusalText(refusal), todo: "Kiểm tra lại" }];
  }
  return refusal.faults.map((fault) => ({
    row,
    column: columnOf(fault.kind),
    wrong: registrationRefusalText({ kind: "registration-faulty", faults: [fault] }),
    todo: "Sửa ô này",
  }));
}

type FaultKind = Extract<
  RegistrationRefusal,
  { readonly kind: "registration-faulty" }
>["faults"][number]["kind"];

function columnOf(kind: FaultKind): ImportColumn {
  switch (kind) {
    case "name-missing":
      return "name";
    case "representative-missing":
      return "representativeName";
    case "tax-code-not-a-code":
      return "taxCode";
    case "sector-unknown":
      return "sectorDivision";
    case "founded-in-future":
      return "foundedOn";
    case "workers-not-whole":
      return "workers";
    case "capital-negative":
      return "capitalDong";
    case "revenue-negative":
      return "revenueDong";
    default:
      return unreachable(kind);
  }
}

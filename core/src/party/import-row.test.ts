import { describe, expect, it } from "vitest";
import { importColumnNames, type ImportColumn, readImportRow } from "./import-row.ts";

const places = new Map([
  ["01290", ["01290"]],
  ["xa bao lam", ["01290"]],
  ["bao lam", ["01290"]],
  ["xa cu", ["01290", "01294"]],
]);

const row = {
  name: "Hợp tác xã Miến Minh Họa",
  legalForm: "Hợp tác xã",
  representativeName: "Nông Văn Mẫu",
  productionAddress: "Xóm Bản Mẫu",
  communeCode: "Xã Bảo Lâm",
  sectorDivision: "10 – Sản xuất chế biến thực phẩm",
};

const faultsOf = (cells: Partial<Record<ImportColumn, string>>) =>
  readImportRow({ ...row, ...cells }, places).faults.map(({ column }) => column);

describe("a row of the workbook of establishments", () => {
  it("is read with days and numbers as Vietnamese write them", () => {
    const { values, faults } = readImportRow(
      {
        ...row,
        foundedOn: "8/3/2020",
        workers: "1.056",
        capitalDong: "1,5 tỷ",
        revenueDong: "900000000",
      },
      places,
    );
    expect(faults).toEqual([]);
    expect(values).toMatchObject({
      legalForm: "cooperative",
      communeCode: "01290",
      registeredCommuneCode: "01290",
      registeredAddress: "Xóm Bản Mẫu",
      sectorDivision: "10",
      foundedOn: "2020-03-08",
      workers: 1_056,
      capitalDong: 1_500_000_000,
      revenueDong: 900_000_000,
    });
  });

  it("knows a commune by code, by name, in decomposed letters", () => {
    for (const communeCode of ["01290", "bảo lâm", "Xã Bảo Lâm".normalize("NFD")]) {
      expect(readImportRow({ ...row, communeCode }, places).values.communeCode).toBe("01290");
    }
  });

  it.each([
    ["communeCode", "Xã Không Có"],
    ["communeCode", "Xã Cũ"],
    ["legalForm", "Công ty mẹ"],
    ["sectorDivision", "thực phẩm"],
    ["foundedOn", "31/02/2020"],
    ["workers", "ba người"],
    ["capitalDong", "-1"],
    ["revenueDong", "1.5.0"],
    ["name", "x".repeat(201)],
    ["phone", "0".repeat(31)],
  ] as const)("names the bad cell: %s %s", (column, text) => {
    expect(faultsOf({ [column]: text })).toEqual([column]);
  });

  it("names every required cell that is empty, at once", () => {
    expect(
      readImportRow({}, places)
        .faults.map(({ column }) => column)
        .sort(),
    ).toEqual(
      [
        "communeCode",
        "legalForm",
        "name",
        "productionAddress",
        "representativeName",
        "sectorDivision",
      ].sort(),
    );
    expect(importColumnNames).toHaveLength(16);
  });
});

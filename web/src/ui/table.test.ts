import { describe, expect, it } from "vitest";
import { arrangeRows, sumOfColumn } from "./arrange-rows.ts";
import { toCsv } from "./csv.ts";
import type { Column } from "./table-column.ts";

type Line = { name: string; amountDong: number | null };
const name: Column<Line> = { key: "name", head: "Tên", value: (line) => line.name };
const amount: Column<Line> = {
  key: "amountDong",
  head: "Số tiền",
  kind: "money",
  value: (line) => line.amountDong,
};
const lines: Line[] = [
  { name: "Đá Nung", amountDong: 200 },
  { name: "An Bình", amountDong: null },
  { name: "Dẻ Trùng Khánh", amountDong: 1000 },
];
const namesOf = (rows: readonly Line[]) => rows.map((line) => line.name);

describe("a table", () => {
  it("sorts names as Vietnamese do: D before Đ", () => {
    expect(namesOf(arrangeRows(lines, [name], { sort: "name", page: 1 }, 10))).toEqual([
      "An Bình",
      "Dẻ Trùng Khánh",
      "Đá Nung",
    ]);
  });

  it("puts empty cells last, upwards and downwards", () => {
    expect(arrangeRows(lines, [amount], { sort: "amountDong", page: 1 }, 10).at(-1)?.name).toBe(
      "An Bình",
    );
    expect(arrangeRows(lines, [amount], { sort: "-amountDong", page: 1 }, 10).at(-1)?.name).toBe(
      "An Bình",
    );
  });

  it("sums what is there", () => {
    expect(sumOfColumn(lines, amount)).toBe(1200);
  });

  it("exports text that looks like a formula as text", () => {
    expect(toCsv([name], [{ name: "=1+1", amountDong: 0 }])).toBe("\ufeffTên\r\n'=1+1\r\n");
  });

  it("exports figures without dots and quotes commas", () => {
    expect(toCsv([name, amount], [{ name: "A, B", amountDong: 1056 }])).toContain('"A, B",1056');
  });
});

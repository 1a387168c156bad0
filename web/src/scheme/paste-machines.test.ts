import { describe, expect, it } from "vitest";
import { readPastedMachines } from "./paste-machines.ts";

describe("machines pasted from a spreadsheet", () => {
  it("are read column by column, with Vietnamese numbers and days", () => {
    const { machines, faults } = readPastedMachines(
      "Máy sấy\t200 kg/mẻ\tMáy\t2\t310.000.000\tCông ty A\t01/02/2026\nMáy nghiền\t\t\t\t1,5 tỷ\tCông ty B",
    );
    expect(faults).toEqual([]);
    expect(machines[0]).toMatchObject({
      name: "Máy sấy",
      unit: "Máy",
      quantity: 2,
      quotations: [{ supplier: "Công ty A", unitPriceDong: 310_000_000, quotedOn: "2026-02-01" }],
    });
    expect(machines[1]).toMatchObject({
      quantity: 1,
      quotations: [{ unitPriceDong: 1_500_000_000 }],
    });
  });

  it("say which row could not be read and why, and keep the others", () => {
    const { machines, faults } = readPastedMachines("\tx\nMáy A\t\t\thai\nMáy B");
    expect(machines.map(({ name }) => name)).toEqual(["Máy B"]);
    expect(faults).toEqual([
      "Dòng 1: chưa có tên máy.",
      "Dòng 2: số lượng “hai” không phải số nguyên.",
    ]);
  });
});

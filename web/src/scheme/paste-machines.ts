import { parseCount, parseDay, parseVietnameseNumber, squeezeSpaces } from "@kc/core/kernel";
import { emptyMachine, emptyQuotation, type MachineValues } from "./machine-values.ts";

export type PastedMachines = {
  readonly machines: readonly MachineValues[];
  /** What could not be read, each with its row as it was pasted. */
  readonly faults: readonly string[];
};

/** Reads rows copied from a spreadsheet: name, specification, unit, quantity, price, supplier, day of the offer. */
export function readPastedMachines(text: string): PastedMachines {
  const rows = text
    .normalize("NFC")
    .split(/\r?\n/u)
    .map((line) => line.split("\t").map(squeezeSpaces))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const machines: MachineValues[] = [];
  const faults: string[] = [];
  rows.forEach((cells, place) => {
    const read = readRow(cells);
    if (typeof read === "string") faults.push(`Dòng ${String(place + 1)}: ${read}`);
    else machines.push(read);
  });
  return { machines, faults };
}

function readRow(cells: readonly string[]): MachineValues | string {
  const [
    name = "",
    specification = "",
    unit = "",
    quantity = "",
    price = "",
    supplier = "",
    quotedOn = "",
  ] = cells;
  if (name === "") return "chưa có tên máy.";
  const count = quantity === "" ? null : parseCount(quantity);
  if (count && !count.ok) return `số lượng “${quantity}” không phải số nguyên.`;
  const amount = price === "" ? null : parseVietnameseNumber(price);
  if (amount && !amount.ok) return `đơn giá “${price}” không đọc được.`;
  const day = quotedOn === "" ? null : parseDay(quotedOn);
  if (day && !day.ok) return `ngày báo giá “${quotedOn}” không đọc được.`;
  return {
    ...emptyMachine(),
    name,
    specification,
    unit: unit === "" ? "máy" : unit,
    quantity: count?.ok === true ? count.value.count : 1,
    quotations:
      supplier === "" && amount === null
        ? []
        : [
            {
              ...emptyQuotation(),
              supplier,
              unitPriceDong: amount?.ok === true ? amount.value.dong : null,
              quotedOn: day?.ok === true ? day.value : null,
            },
          ],
  };
}

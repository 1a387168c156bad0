import { foldVietnamese, parseDay, parseVietnameseNumber } from "@kc/core/kernel";
import type { VoucherSource } from "@kc/core/settlement";
import { emptyVoucher, type VoucherValues } from "./voucher-values.ts";

export type PastedVouchers = {
  readonly vouchers: readonly VoucherValues[];
  /** What could not be read, one sentence a line; the line stands with what could. */
  readonly faults: readonly string[];
};

/**
 * Reads rows copied from a spreadsheet: number, day, issuer, content, amount, payer, whether the norm supports it.
 * A head line and a sum line are left out; nothing that was pasted is dropped silently.
 */
export function readPastedVouchers(rows: readonly (readonly string[])[]): PastedVouchers {
  const faults: string[] = [];
  const vouchers = rows
    .map((cells) => cells.map((cell) => cell.normalize("NFC").trim()))
    .filter((cells) => cells.some((cell) => cell !== "") && !isHead(cells) && !isSum(cells))
    .map((cells, index) => {
      const { voucher, wrong } = readRow(cells);
      if (wrong.length > 0) faults.push(`Dòng dán ${String(index + 1)}: ${wrong.join("; ")}.`);
      return voucher;
    });
  return { vouchers, faults };
}

function readRow(cells: readonly string[]): {
  readonly voucher: VoucherValues;
  readonly wrong: readonly string[];
} {
  const [
    voucherNumber = "",
    day = "",
    issuer = "",
    content = "",
    amount = "",
    payer = "",
    mark = "",
  ] = cells;
  const issuedOn = parseDay(day);
  const amountDong = parseVietnameseNumber(amount);
  const paidBy = payerOf(payer);
  const wrong = [
    ...(day !== "" && !issuedOn.ok ? [`ngày “${day}” không đọc được`] : []),
    ...(amount !== "" && !amountDong.ok ? [`số tiền “${amount}” không đọc được`] : []),
    ...(payer !== "" && paidBy === "" ? [`nguồn chi “${payer}” không có trong danh sách`] : []),
  ];
  const voucher = {
    ...emptyVoucher,
    voucherNumber,
    issuer,
    content,
    issuedOn: issuedOn.ok ? issuedOn.value : null,
    amountDong: amountDong.ok ? amountDong.value.dong : null,
    paidBy,
    isEligible: !isNo(mark),
  };
  return { voucher, wrong };
}

const payerWords: readonly (readonly [VoucherSource, readonly string[]])[] = [
  ["support", ["khuyen cong", "ngan sach", "ho tro"]],
  ["beneficiary", ["thu huong", "co so", "doi ung"]],
  ["other", ["khac"]],
];

function payerOf(text: string): VoucherSource | "" {
  const folded = foldVietnamese(text);
  const found = payerWords.find(([, words]) => words.some((word) => folded.includes(word)));
  return found?.[0] ?? "";
}

function isNo(mark: string): boolean {
  return ["khong", "0", "no", "k"].includes(foldVietnamese(mark));
}

function isHead(cells: readonly string[]): boolean {
  return /so (chung tu|hoa don)|^so hieu/.test(foldVietnamese(cells[0] ?? ""));
}

function isSum(cells: readonly string[]): boolean {
  return cells.slice(0, 4).some((cell) => /^(tong )?cong:?$/.test(foldVietnamese(cell)));
}

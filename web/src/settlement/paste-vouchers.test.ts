import { describe, expect, it } from "vitest";
import { readPastedVouchers } from "./paste-vouchers.ts";
import { emptyVoucher, inputOf, isEmptyVoucher, sumsOf } from "./voucher-values.ts";

const rows = [
  ["Số chứng từ", "Ngày", "Đơn vị bán", "Nội dung", "Số tiền", "Nguồn chi", "Tính hỗ trợ"],
  ["HĐ-0012", "05/03/2026", "Công ty Máy Mẫu", "Máy tráng miến", "310.000.000", "Khuyến công", ""],
  ["HĐ-0013", "6/3/2026", "Công ty Máy Mẫu", "Máy sấy", "170000000", "Đơn vị thụ hưởng", "có"],
  ["PC-07", "2026-03-07", "Đội vận tải", "Vận chuyển", "5 triệu", "nguồn khác", "không"],
  ["", "", "", "Cộng", "485.000.000", "", ""],
];

describe("vouchers pasted from a spreadsheet", () => {
  it("are read line by line, without the head and the sum", () => {
    const { vouchers, faults } = readPastedVouchers(rows);
    expect(faults).toEqual([]);
    expect(vouchers).toEqual([
      {
        voucherNumber: "HĐ-0012",
        issuedOn: "2026-03-05",
        issuer: "Công ty Máy Mẫu",
        content: "Máy tráng miến",
        amountDong: 310_000_000,
        paidBy: "support",
        isEligible: true,
      },
      expect.objectContaining({ amountDong: 170_000_000, paidBy: "beneficiary" }),
      expect.objectContaining({ amountDong: 5_000_000, paidBy: "other", isEligible: false }),
    ]);
    expect(sumsOf(vouchers)).toEqual({
      totalDong: 485_000_000,
      eligibleDong: 480_000_000,
      supportDong: 310_000_000,
      beneficiaryDong: 170_000_000,
      otherDong: 5_000_000,
    });
  });

  it("keep what could be read, and say what could not", () => {
    const { vouchers, faults } = readPastedVouchers([
      ["HĐ-1", "31/02/2026", "", "Máy", "1.5", "tỉnh bạn", ""],
    ]);
    expect(vouchers).toMatchObject([
      { voucherNumber: "HĐ-1", issuedOn: null, amountDong: null, paidBy: "", content: "Máy" },
    ]);
    expect(faults).toEqual([
      "Dòng dán 1: ngày “31/02/2026” không đọc được; số tiền “1.5” không đọc được; nguồn chi “tỉnh bạn” không có trong danh sách.",
    ]);
  });

  it("read names typed with decomposed diacritics", () => {
    const [voucher] = readPastedVouchers([
      ["HĐ-1".normalize("NFD"), "", "", "Máy sấy".normalize("NFD")],
    ]).vouchers;
    expect(voucher).toMatchObject({ voucherNumber: "HĐ-1", content: "Máy sấy" });
  });

  it("leave out lines with nothing in them when they are sent", () => {
    const { vouchers } = readPastedVouchers(rows);
    expect(isEmptyVoucher(emptyVoucher)).toBe(true);
    expect(isEmptyVoucher({ ...emptyVoucher, issuer: " ", amountDong: 1 })).toBe(false);
    expect(inputOf([...vouchers, emptyVoucher])).toHaveLength(3);
  });
});

import type { DayRefusal } from "./parse-day.ts";
import type { NumberRefusal } from "./parse-number.ts";
import { unreachable } from "./result.ts";

/** The Vietnamese sentence for a number or a day that could not be read. */
export function kernelRefusalText(refusal: NumberRefusal | DayRefusal): string {
  switch (refusal.kind) {
    case "number-empty":
      return "Chưa nhập số.";
    case "number-unreadable":
      return `Không đọc được “${refusal.text}”. Nhập số như 300.000.000 hoặc 300 triệu.`;
    case "number-ambiguous":
      return `“${refusal.text}” có thể hiểu theo hai cách. Dấu chấm dùng ngăn hàng nghìn (1.050.000), dấu phẩy dùng cho phần thập phân (1,05 tỷ).`;
    case "fraction-of-dong":
      return `“${refusal.text}” có phần lẻ nhỏ hơn một đồng. Số tiền tính tròn đến đồng.`;
    case "fraction-refused":
      return `“${refusal.text}” có phần thập phân không được dùng ở đây.`;
    case "number-negative":
      return `“${refusal.text}” là số âm. Nhập số từ 0 trở lên.`;
    case "number-too-large":
      return `“${refusal.text}” lớn hơn mức hệ thống ghi nhận được.`;
    case "day-empty":
      return "Chưa nhập ngày.";
    case "day-unreadable":
      return `Không đọc được ngày “${refusal.text}”. Nhập theo dạng ngày/tháng/năm, ví dụ 28/11/2025.`;
    case "day-year-incomplete":
      return `Năm trong “${refusal.text}” phải đủ bốn chữ số, ví dụ 28/11/2025.`;
    case "day-not-in-calendar":
      return `Ngày “${refusal.text}” không có trong lịch. Ngày đứng trước, tháng đứng sau.`;
    default:
      return unreachable(refusal);
  }
}

import { accessRefusalText } from "../access/index.ts";
import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import type { LiquidationRefusal } from "./liquidate.ts";
import type { ApprovalRefusal, SettlementRefusal } from "./settle.ts";

/** Vietnamese sentence of a refusal about settlement or liquidation, with what to do next. */
export function settlementRefusalText(
  refusal: SettlementRefusal | ApprovalRefusal | LiquidationRefusal,
): string {
  switch (refusal.kind) {
    case "same-person":
      return accessRefusalText(refusal);
    case "settled-already":
      return `Quyết toán của đơn vị này đã được phê duyệt với số ${formatDongUnit(refusal.settledSupportDong)}. Không lập, không phê duyệt lại.`;
    case "vouchers-missing":
      return "Bảng kê chứng từ chưa có dòng nào. Hãy kê toàn bộ chi phí, cả phần vốn của cơ sở (Mẫu 8b).";
    case "voucher-number-missing":
      return `Dòng ${String(refusal.row)} của bảng kê chưa có số chứng từ.`;
    case "voucher-amount-not-positive":
      return `Số tiền ở dòng ${String(refusal.row)} của bảng kê phải lớn hơn 0.`;
    case "voucher-in-future":
      return `Ngày chứng từ ở dòng ${String(refusal.row)} sau ngày hôm nay ${formatDay(refusal.today)}.`;
    case "voucher-twice":
      return `Chứng từ số ${refusal.voucherNumber} ở dòng ${String(refusal.row)} đã được kê ở dòng trên. Hãy bỏ dòng trùng.`;
    case "counterpart-without-vouchers":
      return `Đề án được hỗ trợ theo tỷ lệ nên phải kê chứng từ của toàn bộ chi phí, cả phần vốn của cơ sở (Mẫu 8b); bảng kê mới có phần kinh phí khuyến công ${formatDongUnit(refusal.supportDong)}.`;
    case "advance-not-cleared":
      return `Còn tạm ứng chưa thanh toán ${formatDongUnit(refusal.advanceOutstandingDong)}. Hãy thanh toán tạm ứng hoặc nộp trả trước.`;
    case "must-return-first":
      return `Đã thanh toán vượt số được quyết toán ${formatDongUnit(refusal.toRecoverDong)}. Phải nộp trả ngân sách số này trước khi phê duyệt quyết toán.`;
    case "payment-outstanding":
      return `Còn ${formatDongUnit(refusal.outstandingDong)} được quyết toán mà chưa thanh toán. Hãy thanh toán đủ trước khi phê duyệt quyết toán.`;
    case "liquidation-number-missing":
      return "Chưa nhập số biên bản thanh lý hợp đồng.";
    case "liquidated-in-future":
      return `Ngày thanh lý sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "liquidation-without-acceptance":
      return "Đề án chưa được nghiệm thu nên chưa thanh lý được hợp đồng.";
    case "liquidated-before-acceptance":
      return `Ngày thanh lý phải từ ngày nghiệm thu cuối cùng ${formatDay(refusal.lastAcceptedOn)} trở đi.`;
    case "not-fully-paid":
      return `Còn ${formatDongUnit(refusal.remainingDong)} chưa thanh toán. Hãy thanh toán đủ trước khi thanh lý hợp đồng.`;
    default:
      return unreachable(refusal);
  }
}

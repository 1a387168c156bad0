import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { acknowledgementText } from "../norm/index.ts";
import {
  doubleFundingText,
  estimateFaultText,
  machineFaultText,
  outcomeFaultText,
} from "./refusal-text.ts";
import type { DossierNotice } from "./warn-dossier.ts";

/** Vietnamese sentence of what a person is told of a dossier while writing it. */
export function dossierNoticeText(notice: DossierNotice): string {
  switch (notice.kind) {
    case "no-machine":
    case "no-eligible-machine":
    case "machine-price":
    case "no-eligible-machine":
    case "machine-price":
    case "machine-without-name":
    case "machine-quantity":
    case "machine-not-new":
    case "machine-without-quotation":
      return machineFaultText(notice);
    case "estimate-empty":
    case "row-without-content":
    case "row-negative":
    case "row-does-not-add-up":
    case "support-differs-from-request":
    case "support-is-whole-cost":
      return estimateFaultText(notice);
    case "outcome-negative":
    case "outcome-twice":
    case "outcome-worse-than-baseline":
      return outcomeFaultText(notice);
    case "fallback-norm":
    case "norm-not-verified":
    case "vat-not-stated":
    case "stated-condition":
      return acknowledgementText(notice);
    case "over-norm":
      return `Kinh phí đề nghị ${formatDongUnit(notice.requestedDong)} vượt mức hỗ trợ tối đa ${formatDongUnit(notice.acceptableDong)} theo ${notice.citation}. Khi nộp, chỉ chấp nhận đến mức tối đa.`;
    case "quotation-ends-soon":
      return `Báo giá của ${notice.supplier} cho “${notice.name}” hết hiệu lực ngày ${formatDay(notice.validUntil)}. Hãy chuẩn bị báo giá mới.`;
    case "schedule-outside-year":
      return `Ngày bắt đầu ${formatDay(notice.startsOn)} không thuộc năm ngân sách ${String(notice.budgetYear)}.`;
    case "schedule-out-of-order":
      return `Ngày kết thúc ${formatDay(notice.endsOn)} trước ngày bắt đầu ${formatDay(notice.startsOn)}.`;
    case "eligibility-not":
      return `Đơn vị thụ hưởng không thuộc đối tượng hỗ trợ. ${notice.reasons.join(" ")}`;
    case "eligibility-open":
      return `Chưa đủ thông tin để xác định đối tượng hỗ trợ. ${notice.missing.join(" ")}`;
    case "may-be-funded-twice":
      return doubleFundingText(notice.warning);
    default:
      return unreachable(notice);
  }
}

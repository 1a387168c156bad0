import { formatDay, unreachable } from "../kernel/index.ts";
import type { AdoptionRefusal } from "./adopt-programme.ts";
import type { StatisticRefusal } from "./record-statistic.ts";

/** Vietnamese sentence of a refusal about a programme or its results, with what to do next. */
export function programmeRefusalText(refusal: AdoptionRefusal | StatisticRefusal): string {
  switch (refusal.kind) {
    case "programme-of-another-province":
      return `Chương trình này của tỉnh có mã ${refusal.provinceCode}, không nhập được vào tỉnh đang làm việc.`;
    case "decision-adopted-already":
      return `Quyết định ${refusal.adopted.decisionNumber} đã được nhập là phiên bản ${String(refusal.adopted.version)}, có hiệu lực từ ${formatDay(refusal.adopted.inForceFrom)}. Bản đã nhập không sửa; nhập quyết định điều chỉnh thành phiên bản mới.`;
    case "in-force-before-last-version":
      return `Phiên bản ${String(refusal.last.version)} có hiệu lực từ ${formatDay(refusal.last.inForceFrom)}. Phiên bản mới phải có hiệu lực từ ngày đó trở đi.`;
    case "in-force-before-decision":
      return `Quyết định ký ngày ${formatDay(refusal.issuedOn)}. Ngày có hiệu lực không được trước ngày ký.`;
    case "structure-not-readable":
      return `Không đọc được cấu trúc chương trình: ${refusal.fault}. Sửa đúng chỗ đó rồi nhập lại.`;
    case "target-not-in-programme":
      return `Chương trình không có chỉ tiêu “${refusal.targetCode}”.`;
    case "target-not-entered":
      return `Kết quả chỉ tiêu “${refusal.label}” được tính từ đề án, hoạt động đã nghiệm thu, không nhập tay.`;
    case "statistic-in-future":
      return `Số liệu phải tính đến hôm nay ${formatDay(refusal.today)} hoặc trước đó.`;
    case "statistic-outside-programme":
      return `Chỉ nhận số liệu trong giai đoạn ${String(refusal.firstYear)}-${String(refusal.lastYear)} của chương trình.`;
    case "statistic-negative":
      return "Số liệu không được âm.";
    case "share-over-100":
      return "Tỷ lệ không được vượt 100 %. Đề nghị kiểm tra lại số liệu.";
    default:
      return unreachable(refusal);
  }
}

import { formatDay, formatDongUnit, unreachable } from "../kernel/index.ts";
import { schemeStatusLabel } from "../scheme/index.ts";
import type { AgencyContractRefusal } from "./agency-contract.ts";
import type { AgencyLiquidationRefusal, AgencyMoneyRefusal } from "./agency-money.ts";
import { contractPartyFields } from "./sign-contract.ts";

export type AgencyRefusal = AgencyContractRefusal | AgencyMoneyRefusal | AgencyLiquidationRefusal;

/** Vietnamese sentence of a refusal about the contract with the Cục and its money, with what to do next. */
export function agencyRefusalText(refusal: AgencyRefusal): string {
  switch (refusal.kind) {
    case "agency-number-missing":
      return "Chưa nhập số hợp đồng với Cục.";
    case "agency-party-incomplete":
      return `Thông tin ${refusal.party === "agency" ? "bên A (Cục)" : "bên B (Trung tâm)"} còn thiếu: ${refusal.missing.map((field) => contractPartyFields[field]).join(", ")}.`;
    case "agency-scheme-twice":
      return `Đề án ${refusal.schemeCode} được chọn hai lần trong hợp đồng với Cục. Mỗi đề án chỉ chọn một lần; hãy bỏ bớt một lần.`;
    case "agency-scheme-differs":
      return `Đề án ${refusal.schemeCode} ${refusal.what === "year" ? "thuộc kế hoạch năm khác" : "do đơn vị khác thực hiện"}. Một hợp đồng với Cục chỉ gồm các đề án cùng năm kế hoạch, cùng đơn vị thực hiện; hãy bỏ chọn đề án này.`;
    case "agency-amount-differs":
      return refusal.schemeCount === 1
        ? `Giá trị hợp đồng với Cục phải đúng bằng kinh phí trong quyết định của Bộ trưởng ${formatDongUnit(refusal.approvedDong)}.`
        : `Giá trị hợp đồng với Cục phải đúng bằng tổng kinh phí của ${String(refusal.schemeCount)} đề án đã chọn trong quyết định của Bộ trưởng ${formatDongUnit(refusal.approvedDong)}.`;
    case "agency-signed-before-decision":
      return `Ngày ký hợp đồng với Cục phải từ ngày quyết định của Bộ trưởng ${formatDay(refusal.decidedOn)} trở đi.`;
    case "agency-signed-in-future":
      return `Ngày ký hợp đồng sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "agency-ends-before-signing":
      return `Ngày kết thúc phải từ ngày ký hợp đồng ${formatDay(refusal.signedOn)} trở đi.`;
    case "agency-ends-after-year":
      return `Hợp đồng phải kết thúc trong năm kế hoạch ${String(refusal.budgetYear)}. Muốn kéo sang năm sau phải có quyết định điều chỉnh của Bộ trưởng.`;
    case "transfer-number-missing":
      return "Chưa nhập số chứng từ chuyển tiền.";
    case "transfer-not-positive":
      return "Số tiền phải lớn hơn 0. Đề nghị nhập lại số tiền.";
    case "transfer-before-contract":
      return `Ngày chuyển tiền phải từ ngày ký hợp đồng với Cục ${formatDay(refusal.signedOn)} trở đi.`;
    case "transfer-in-future":
      return `Ngày chuyển tiền sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "receipt-over-contract":
      return `Hợp đồng với Cục ${formatDongUnit(refusal.contractDong)}, đã nhận ${formatDongUnit(refusal.receivedDong)}. Chỉ còn nhận được tối đa ${formatDongUnit(refusal.remainingDong)}.`;
    case "give-back-over-held":
      return `Trung tâm chỉ còn giữ ${formatDongUnit(refusal.heldDong)} kinh phí Cục chuyển. Chỉ nộp trả được tối đa số này.`;
    case "transfer-parts-differ":
      return `Cộng các đề án được ${formatDongUnit(refusal.partsDong)}, khác số tiền của chứng từ ${formatDongUnit(refusal.amountDong)}. Đề nghị chia lại cho khớp.`;
    case "agency-minutes-number-missing":
      return "Chưa nhập số biên bản thanh lý hợp đồng với Cục.";
    case "agency-liquidated-in-future":
      return `Ngày thanh lý sau ngày hôm nay ${formatDay(refusal.today)}. Đề nghị kiểm tra lại ngày.`;
    case "agency-liquidated-before-signing":
      return `Ngày thanh lý phải từ ngày ký hợp đồng với Cục ${formatDay(refusal.signedOn)} trở đi.`;
    case "agency-not-settled":
      return `Đề án ${refusal.schemeCode} đang ở trạng thái “${schemeStatusLabel(refusal.schemeStatus)}”. Hãy quyết toán với Cục trước khi thanh lý hợp đồng với Cục.`;
    case "agency-money-differs":
      return `Đề án ${refusal.schemeCode}: kinh phí đã nhận của Cục ${formatDongUnit(refusal.receivedDong)} khác số được quyết toán ${formatDongUnit(refusal.settledDong)}. Hãy ghi nhận đủ kinh phí Cục chuyển, hoặc nộp trả phần thừa, rồi mới thanh lý.`;
    default:
      return unreachable(refusal);
  }
}

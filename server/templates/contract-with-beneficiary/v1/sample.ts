import { plainDate } from "@kc/core/kernel";
import {
  beneficiaryParty,
  centreParty,
  lawBases,
  million,
  numbered,
  schemeName,
} from "../../sample-world.ts";
import type { ContractWithBeneficiaryData } from "./template.ts";

export const contractWithBeneficiarySamples: Readonly<Record<string, ContractWithBeneficiaryData>> =
  {
    machinery: {
      paper: numbered("05", "HĐ-TTKC", "2026-03-02"),
      schemeName,
      place: "Trung tâm Khuyến công và Xúc tiến thương mại",
      legalBases: [
        "Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015",
        ...lawBases.slice(1, 3),
        "Căn cứ Quyết định số 68/QĐ-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng phê duyệt Kế hoạch khuyến công địa phương năm 2026",
        "Căn cứ Quyết định số 35/QĐ-SCT ngày 02 tháng 02 năm 2026 của Giám đốc Sở Công Thương về việc giao nhiệm vụ thực hiện đề án khuyến công năm 2026",
      ],
      implementer: centreParty,
      beneficiary: beneficiaryParty,
      items: [
        {
          content: "Máy tráng miến tự động, 100 kg/giờ",
          unit: "Máy",
          quantity: 1,
          totalDong: million(310),
          grantDong: million(155),
          counterpartDong: million(155),
        },
        {
          content: "Máy sấy nhiệt tuần hoàn, 400 kg/mẻ",
          unit: "Máy",
          quantity: 1,
          totalDong: million(170),
          grantDong: million(85),
          counterpartDong: million(85),
        },
      ],
      milestones: [
        { content: "Ký hợp đồng mua máy với nhà cung cấp", dueOn: plainDate("2026-03-31") },
        { content: "Lắp đặt, chạy thử, đào tạo vận hành", dueOn: plainDate("2026-06-30") },
        { content: "Đề nghị nghiệm thu cơ sở", dueOn: plainDate("2026-07-31") },
      ],
      startsOn: plainDate("2026-03-02"),
      endsOn: plainDate("2026-10-31"),
      instalments: [
        {
          name: "Tạm ứng (nếu có)",
          condition:
            "Báo cáo tiến độ xác định giá trị khối lượng đã thực hiện trên 70% tổng vốn đầu tư",
          amountDong: million(168),
        },
        {
          name: "Thanh toán",
          condition:
            "Biên bản nghiệm thu cơ sở; hợp đồng, hóa đơn, chứng từ mua máy; bảng kê chứng từ toàn bộ chi phí",
          amountDong: million(72),
        },
      ],
      outcomes: [
        "Công suất từ 300 lên 800 kg miến mỗi ngày;",
        "Thêm 06 lao động; doanh thu tăng trên 20%;",
        "Giảm ít nhất 15% củi đốt trên một tấn sản phẩm.",
      ],
      keepMonths: 24,
      copies: 6,
    },
  };

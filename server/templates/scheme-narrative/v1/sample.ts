import { dong, plainDate } from "@kc/core/kernel";
import {
  beneficiaryParty,
  centre,
  centreParty,
  lawBases,
  money,
  schemeName,
} from "../../sample-world.ts";
import type { SchemeNarrativeData } from "./template.ts";

export const schemeNarrativeSamples: Readonly<Record<string, SchemeNarrativeData>> = {
  machinery: {
    body: centre,
    schemeName,
    source: "local",
    implementer: centreParty,
    partner: "Ủy ban nhân dân xã Nguyên Bình",
    beneficiaries: [beneficiaryParty],
    place: "Xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
    period: "Từ tháng 3 năm 2026 đến tháng 10 năm 2026",
    necessity:
      "Hợp tác xã hiện tráng miến bằng lò thủ công, công suất 300 kg/ngày, phụ thuộc thời tiết và tốn củi đốt.\nNhu cầu của thị trường trong và ngoài tỉnh tăng, sản phẩm đã đạt OCOP 3 sao nhưng chưa đáp ứng đơn hàng lớn.",
    legalBases: lawBases,
    objectives:
      "Thay công đoạn tráng và phơi thủ công bằng máy, nâng công suất lên 800 kg miến mỗi ngày, chủ động sản xuất quanh năm.",
    outcomes: [
      { label: "Công suất", unit: "kg/ngày", baseline: "300", target: "800" },
      { label: "Doanh thu năm", unit: "triệu đồng", baseline: "2.400", target: "3.100" },
      { label: "Lao động thường xuyên", unit: "người", baseline: "12", target: "18" },
      { label: "Củi đốt cho một tấn miến", unit: "ster", baseline: "2,0", target: "1,6" },
    ],
    scale: "Đầu tư 01 dây chuyền tráng và sấy miến tại nhà xưởng 350 m² hiện có.",
    superiorFeatures:
      "Máy tráng tự động điều chỉnh độ dày, năng suất gấp ba lần lò thủ công; máy sấy nhiệt tuần hoàn giảm nhiên liệu và bảo đảm vệ sinh an toàn thực phẩm.",
    machines: [
      {
        name: "Máy tráng miến tự động",
        features: "Công suất 100 kg/giờ, thép không gỉ 304, mới 100%",
        unit: "Máy",
        quantity: 1,
        unitPriceDong: dong(310_000_000),
        amountDong: dong(310_000_000),
        counted: "eligible",
        quotation: "Thấp nhất trong 03 báo giá",
      },
      {
        name: "Máy sấy nhiệt tuần hoàn",
        features: "Dung tích 400 kg/mẻ, điều khiển nhiệt độ tự động, mới 100%",
        unit: "Máy",
        quantity: 1,
        unitPriceDong: dong(170_000_000),
        amountDong: dong(170_000_000),
        counted: "eligible",
        quotation: "Thấp nhất trong 03 báo giá",
      },
      {
        name: "Hệ thống điện, nền máy",
        features: "Thi công tại chỗ",
        unit: "Hệ thống",
        quantity: 1,
        unitPriceDong: dong(40_000_000),
        amountDong: dong(40_000_000),
        counted: "not-eligible",
        quotation: "Dự toán của cơ sở",
      },
    ],
    workPlan: [
      {
        content: "Ký hợp đồng hỗ trợ, ký hợp đồng mua máy",
        period: "Tháng 3/2026",
        doneBy: "Trung tâm; Hợp tác xã",
      },
      {
        content: "Lắp đặt, chạy thử, đào tạo vận hành",
        period: "Tháng 4 - 6/2026",
        doneBy: "Nhà cung cấp; Hợp tác xã",
      },
      {
        content: "Nghiệm thu cơ sở, thanh toán, quyết toán",
        period: "Tháng 7 - 10/2026",
        doneBy: "Sở Công Thương; Trung tâm",
      },
    ],
    estimate: [
      {
        year: 2026,
        lines: [
          {
            content: "Máy tráng miến tự động (01 máy)",
            money: money(155_000_000, 155_000_000),
            note: "50%",
          },
          {
            content: "Máy sấy nhiệt tuần hoàn (01 máy)",
            money: money(85_000_000, 85_000_000),
            note: "50%",
          },
          { content: "Hệ thống điện, nền máy", money: money(0, 40_000_000), note: "" },
        ],
      },
    ],
    organisation:
      "Trung tâm Khuyến công và Xúc tiến thương mại là đơn vị thực hiện: ký hợp đồng, theo dõi tiến độ, lập hồ sơ thanh toán, quyết toán. Hợp tác xã bố trí vốn, nhà xưởng, lao động và vận hành máy.",
    effects: {
      economic:
        "Doanh thu tăng khoảng 29%; giá thành giảm nhờ tiết kiệm nhiên liệu và công lao động.",
      social: "Thêm 06 lao động địa phương, thu nhập bình quân 6,5 triệu đồng mỗi tháng.",
      environmental: "Giảm khoảng 20% củi đốt trên mỗi tấn sản phẩm, nước thải được lắng lọc.",
      lasting:
        "Hợp tác xã tự bảo đảm nguyên liệu và thị trường; mô hình có thể nhân rộng cho các cơ sở miến dong trong tỉnh.",
    },
    attachments: [
      "Giấy chứng nhận đăng ký hợp tác xã (bản sao hợp lệ);",
      "Văn bản đề nghị hỗ trợ của đơn vị thụ hưởng;",
      "03 báo giá của mỗi loại máy.",
    ],
    drawnUpOn: plainDate("2026-01-05"),
    year: 2026,
    implementerSigner: "Hoàng Văn Mẫu",
  },
};

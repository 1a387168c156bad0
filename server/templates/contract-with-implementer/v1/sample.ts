import { plainDate } from "@kc/core/kernel";
import { centreParty, lawBases, million, numbered } from "../../sample-world.ts";
import type { ContractWithImplementerData } from "./template.ts";

export const contractWithImplementerSamples: Readonly<Record<string, ContractWithImplementerData>> =
  {
    national: {
      paper: numbered("21", "HĐ-KCQG", "2026-02-25"),
      source: "national",
      contractYear: 2026,
      place: "Hà Nội",
      legalBases: [
        "Căn cứ Bộ luật Dân sự ngày 24 tháng 11 năm 2015",
        lawBases[1] ?? "",
        "Căn cứ Thông tư số 36/2013/TT-BCT ngày 27 tháng 12 năm 2013 của Bộ trưởng Bộ Công Thương về việc xây dựng kế hoạch, tổ chức thực hiện và quản lý kinh phí khuyến công quốc gia",
      ],
      manager: {
        name: "Cục Đổi mới sáng tạo, Chuyển đổi xanh và Khuyến công",
        address: "Hà Nội",
        representative: "Ông Trần Văn Mẫu",
        office: "Phó Cục trưởng",
        phone: null,
        taxCode: "(mã số minh họa)",
        bankAccount: "(số tài khoản minh họa)",
      },
      implementer: centreParty,
      schemes: [
        {
          content: "Xây dựng mô hình trình diễn kỹ thuật sản xuất ván ghép thanh",
          unit: "Đề án",
          quantity: 1,
          totalDong: million(2900),
          grantDong: million(800),
          counterpartDong: million(2100),
        },
        {
          content: "Hỗ trợ ứng dụng máy móc thiết bị trong sản xuất bún khô",
          unit: "Đề án",
          quantity: 1,
          totalDong: million(640),
          grantDong: million(300),
          counterpartDong: million(340),
        },
      ],
      milestones: [
        { content: "Ký hợp đồng hỗ trợ với đơn vị thụ hưởng", dueOn: plainDate("2026-03-31") },
        { content: "Nghiệm thu cơ sở", dueOn: plainDate("2026-10-31") },
      ],
      startsOn: plainDate("2026-02-25"),
      endsOn: plainDate("2026-11-30"),
      instalments: [
        {
          name: "Lần một",
          condition:
            "Giá trị khối lượng đã thực hiện trên 70% tổng vốn đầu tư, Sở Công Thương xác nhận",
          amountDong: million(770),
        },
        {
          name: "Còn lại",
          condition: "Biên bản nghiệm thu cơ sở, báo cáo Mẫu số 3b và chứng từ theo quy định",
          amountDong: million(330),
        },
      ],
      settleBefore: plainDate("2027-01-22"),
      copies: 6,
    },
  };

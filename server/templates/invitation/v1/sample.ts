import { plainDate } from "@kc/core/kernel";
import { department, numbered } from "../../sample-world.ts";
import type { InvitationData } from "./template.ts";

export const invitationSamples: Readonly<Record<string, InvitationData>> = {
  appraisal: {
    issued: {
      body: department,
      paper: numbered("04", "GM-SCT", "2026-01-06"),
      signer: {
        authority: { kind: "by-order", head: "Giám đốc", office: "Chánh Văn phòng" },
        name: "Lê Văn Ví Dụ",
      },
      recipients: { names: ["Như trên", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    subject: "Họp Hội đồng thẩm định đề án khuyến công năm 2026",
    invited: [
      "Các thành viên Hội đồng thẩm định",
      "Trung tâm Khuyến công và Xúc tiến thương mại",
      "UBND các xã: Nguyên Bình, Hòa An, Phục Hòa",
    ],
    purpose: "phiên họp thẩm định các đề án khuyến công địa phương năm 2026",
    about: [
      "KC-2026-0001: Hỗ trợ ứng dụng máy móc tiên tiến trong chế biến miến dong – Hợp tác xã Ví Dụ;",
      "KC-2026-0002: Hỗ trợ ứng dụng máy móc tiên tiến trong sản xuất hương – Hộ kinh doanh Minh Họa.",
    ],
    heldOn: plainDate("2026-01-09"),
    beginsAt: "8 giờ 00",
    place: "Phòng họp tầng 2, Sở Công Thương tỉnh Cao Bằng",
    chairedBy: "Phó Giám đốc Sở Công Thương, Chủ tịch Hội đồng",
    preparations: [
      "Trung tâm chuẩn bị báo cáo tóm tắt từng đề án;",
      "Thành viên nghiên cứu hồ sơ trước phiên họp.",
    ],
  },
};

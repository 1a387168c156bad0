import { department, numbered } from "../../sample-world.ts";
import type { NoticeData } from "./template.ts";

export const noticeSamples: Readonly<Record<string, NoticeData>> = {
  "supported-list": {
    issued: {
      body: department,
      paper: numbered("17", "TB-SCT", "2026-12-15"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Nguyễn Văn Mẫu",
      },
      recipients: {
        names: ["UBND các xã, phường", "Cổng Thông tin điện tử tỉnh", "Các cơ sở có tên"],
        archive: "QLCN",
      },
    },
    subject: "Danh sách cơ sở công nghiệp nông thôn được hỗ trợ khuyến công năm 2026",
    bases: [
      "Căn cứ Quyết định số 68/QĐ-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng phê duyệt Kế hoạch khuyến công địa phương năm 2026;",
    ],
    text: "Sở Công Thương thông báo công khai danh sách cơ sở được hỗ trợ kinh phí khuyến công năm 2026 như sau:",
    points: [],
    table: {
      heads: ["TT", "Cơ sở", "Nội dung hỗ trợ", "Kinh phí (triệu đồng)"],
      shares: [12, 58, 65, 30],
      rows: [
        ["1", "Hợp tác xã Miến dong Minh Họa, xã Nguyên Bình", "Máy tráng miến, máy sấy", "238"],
        ["2", "Hộ kinh doanh Triệu Văn Ví Dụ, xã Phục Hòa", "Thiết bị chế biến chè", "75"],
      ],
    },
    closing: "Mọi phản ánh gửi về Sở Công Thương trong thời hạn công khai./.",
  },
};

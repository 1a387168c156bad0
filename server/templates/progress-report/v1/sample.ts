import { bps, dong } from "@kc/core/kernel";
import { centre, million, numbered, schemeName } from "../../sample-world.ts";
import type { ProgressReportData } from "./template.ts";

export const progressReportSamples: Readonly<Record<string, ProgressReportData>> = {
  may: {
    issued: {
      body: centre,
      paper: numbered("42", "BC-TTKC", "2026-05-22"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Hoàng Văn Mẫu" },
      recipients: { names: ["Như trên", "Các đơn vị thụ hưởng"], archive: "KC" },
    },
    to: ["Sở Công Thương tỉnh Cao Bằng"],
    month: 5,
    year: 2026,
    lines: [
      {
        schemeName,
        beneficiary: "Hợp tác xã Miến dong Minh Họa",
        contractNumber: "05/HĐ-TTKC",
        totalInvestmentDong: million(520),
        grantDong: million(240),
        workDone: "Đã nhận, lắp đặt máy tráng; đã đặt máy sấy, trả trước 40%",
        workValueDong: million(378),
        workShareBps: bps(7269),
        advancedDong: dong(0),
        nextStep: "Nhận máy sấy trước 15/6",
        difficulty: "",
      },
      {
        schemeName: "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến chè xanh",
        beneficiary: "Hộ kinh doanh Triệu Văn Ví Dụ",
        contractNumber: "06/HĐ-TTKC",
        totalInvestmentDong: million(160),
        grantDong: million(75),
        workDone: "Đang thương thảo hợp đồng mua máy",
        workValueDong: dong(0),
        workShareBps: bps(0),
        advancedDong: dong(0),
        nextStep: "Ký hợp đồng mua máy",
        difficulty: "Nhà cung cấp chậm báo thời gian giao hàng",
      },
    ],
    remarks: "Hai đề án thực hiện cơ bản đúng tiến độ; một đề án cần đôn đốc.",
    proposals: ["Đề nghị Sở Công Thương xác nhận khối lượng để tạm ứng cho đề án thứ nhất."],
  },
};

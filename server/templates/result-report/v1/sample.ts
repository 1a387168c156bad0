import { plainDate } from "@kc/core/kernel";
import { centre, money, numbered, schemeName } from "../../sample-world.ts";
import type { ResultReportData } from "./template.ts";

export const resultReportSamples: Readonly<Record<string, ResultReportData>> = {
  machinery: {
    issued: {
      body: centre,
      paper: numbered("61", "BC-TTKC", "2026-08-05"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Hoàng Văn Mẫu" },
      recipients: { names: ["Như trên", "Hợp tác xã Miến dong Minh Họa"], archive: "KC" },
    },
    to: ["Sở Công Thương tỉnh Cao Bằng"],
    schemeName,
    beneficiary: "Hợp tác xã Miến dong Minh Họa",
    place: "Xóm Bản Mẫu, xã Nguyên Bình",
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    startedOn: plainDate("2026-03-02"),
    acceptedOn: plainDate("2026-07-28"),
    work: [
      { content: "Máy tráng miến tự động", planned: "01 máy", done: "01 máy" },
      { content: "Máy sấy nhiệt tuần hoàn", planned: "01 máy", done: "01 máy" },
    ],
    planned: money(240_000_000, 280_000_000),
    spent: money(238_000_000, 278_000_000),
    outcomes: [
      {
        label: "Công suất (kg miến/ngày)",
        baseline: "300",
        target: "800",
        found: "780",
      },
      { label: "Lao động (người)", baseline: "12", target: "18", found: "17" },
    ],
    assessment: "Máy vận hành ổn định; giảm lao động nặng ở công đoạn tráng, phơi.",
    proposals: "Đề nghị Sở Công Thương phê duyệt quyết toán, tiếp tục theo dõi sau hỗ trợ.",
  },
};

import { plainDate } from "@kc/core/kernel";
import { beneficiaryParty, department, numbered, schemeName } from "../../sample-world.ts";
import type { InspectionMinutesData } from "./template.ts";

export const inspectionMinutesSamples: Readonly<Record<string, InspectionMinutesData>> = {
  "after-12-months": {
    body: department,
    paper: numbered("09", "BB-SCT", "2027-08-02"),
    occasion: { kind: "after", months: 12 },
    schemeName,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    inspectedOn: plainDate("2027-08-02"),
    place: "Hợp tác xã Miến dong Minh Họa, xã Nguyên Bình",
    team: [
      { name: "Ông Đàm Văn Thử", office: "Sở Công Thương", role: "Trưởng đoàn" },
      { name: "Bà Lý Thị Ví Dụ", office: "Trung tâm Khuyến công và XTTM", role: "Thành viên" },
    ],
    beneficiary: beneficiaryParty,
    machines: [
      { name: "Máy tráng miến tự động", present: "yes", inUse: "yes", plate: "yes", remark: "" },
      {
        name: "Máy sấy nhiệt tuần hoàn",
        present: "yes",
        inUse: "yes",
        plate: "no",
        remark: "Biển bong, gắn lại",
      },
    ],
    outcomes: [
      {
        label: "Doanh thu năm (triệu đồng)",
        baseline: "2.400",
        target: "3.100",
        found: "3.050",
        evidence: "Báo cáo tài chính",
      },
      {
        label: "Lao động thường xuyên (người)",
        baseline: "12",
        target: "18",
        found: "18",
        evidence: "Bảng lương",
      },
    ],
    findings: "Máy hoạt động ổn định; doanh thu tăng 27% so với trước hỗ trợ.",
    requests: [
      { request: "Gắn lại biển ghi nguồn hỗ trợ khuyến công", dueOn: plainDate("2027-08-15") },
    ],
    teamLeader: "Đàm Văn Thử",
  },
};

import { department, lawBases, localSchemes, numbered } from "../../sample-world.ts";
import type { AppraisalReportData } from "./template.ts";

export const appraisalReportSamples: Readonly<Record<string, AppraisalReportData>> = {
  year: {
    issued: {
      body: department,
      paper: numbered("18", "BC-SCT", "2026-01-14"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Phạm Văn Mẫu",
      },
      recipients: { names: ["Như trên", "Sở Tài chính", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    to: "Ủy ban nhân dân tỉnh Cao Bằng",
    source: "local",
    planYear: 2026,
    bases: lawBases.slice(1, 4),
    schemes: localSchemes.map(({ name, beneficiary, place, money }, index) => ({
      name,
      beneficiary,
      place,
      requestedDong: money.grantDong,
      appraisedDong: money.grantDong,
      verdict: index === 2 ? "fail" : "pass",
      note: index === 2 ? "Chưa chứng minh được vốn đối ứng" : "",
    })),
    proposals: "Đề nghị phê duyệt các đề án đạt yêu cầu vào kế hoạch khuyến công năm 2026.",
  },
};

import { dong, plainDate } from "@kc/core/kernel";
import { department, money, numbered, schemeName } from "../../sample-world.ts";
import type { AppraisalSheetData } from "./template.ts";

const pass: AppraisalSheetData = {
  body: department,
  paper: numbered("03", "PTĐ-SCT", "2026-01-08"),
  schemeName,
  schemeCode: "KCĐP-2026-001",
  implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
  beneficiary: "Hợp tác xã Miến dong Minh Họa",
  place: "Xóm Bản Mẫu, xã Nguyên Bình, tỉnh Cao Bằng",
  receivedOn: plainDate("2026-01-06"),
  requested: money(240_000_000, 280_000_000),
  findings: [
    {
      criterion: 1,
      finding:
        "Phù hợp Chương trình khuyến công giai đoạn 2026 - 2030; đúng đối tượng, ngành nghề chế biến nông sản.",
      verdict: "met",
    },
    {
      criterion: 2,
      finding:
        "Mục tiêu rõ, có số liệu trước và sau hỗ trợ; giá máy theo báo giá thấp nhất hợp lệ.",
      verdict: "met",
    },
    {
      criterion: 3,
      finding:
        "Trung tâm có kinh nghiệm; hợp tác xã hoạt động từ 2019, đủ nhà xưởng và vốn đối ứng.",
      verdict: "met",
    },
    {
      criterion: 4,
      finding: "Địa bàn xây dựng nông thôn mới; không trùng nội dung hỗ trợ khác.",
      verdict: "met",
    },
    {
      criterion: 5,
      finding:
        "Hồ sơ đầy đủ; cần bổ sung bản sao hợp lệ giấy chứng nhận OCOP trước khi ký hợp đồng.",
      verdict: "met-with-conditions",
    },
  ],
  normSteps: [
    {
      step: "Chi phí máy móc đủ điều kiện",
      citation: "Báo giá thấp nhất hợp lệ",
      amountDong: dong(480_000_000),
    },
    {
      step: "50% chi phí đủ điều kiện",
      citation: "TT 28/2018/TT-BTC, Điều 8 khoản 4",
      amountDong: dong(240_000_000),
    },
    {
      step: "Mức tối đa cho một cơ sở",
      citation: "TT 28/2018/TT-BTC, Điều 8 khoản 4",
      amountDong: dong(300_000_000),
    },
    { step: "Mức hỗ trợ (số nhỏ hơn)", citation: "Hai bước trên", amountDong: dong(240_000_000) },
  ],
  appraisedGrantDong: dong(240_000_000),
  conclusion: "pass",
  remarks: "Ưu tiên vì sản phẩm đã là sản phẩm OCOP và dùng nguyên liệu tại địa phương.",
  officer: "Đàm Văn Thử",
  divisionHead: "Hoàng Thị Ví Dụ",
  signer: {
    authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
    name: "Nguyễn Văn Mẫu",
  },
};

export const appraisalSheetSamples: Readonly<Record<string, AppraisalSheetData>> = {
  pass,
  fail: {
    ...pass,
    findings: pass.findings.map((finding) =>
      finding.criterion === 5
        ? {
            ...finding,
            finding: "Thiếu báo giá và cam kết vốn đối ứng sau hai lần yêu cầu bổ sung.",
            verdict: "not-met",
          }
        : finding,
    ),
    conclusion: "fail",
    remarks: "",
  },
};

import { sumDong } from "@kc/core/kernel";
import { department, localSchemes, numbered } from "../../sample-world.ts";
import { sumMoney } from "../../paper-parts.ts";
import type { AppraisalSheetGroupData } from "./template.ts";

const requested = sumMoney(localSchemes.map(({ money }) => money));

export const appraisalSheetGroupSamples: Readonly<Record<string, AppraisalSheetGroupData>> = {
  pass: {
    body: department,
    paper: numbered("04", "PTĐ-SCT", "2026-05-28"),
    schemeName: "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản",
    implementer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    requested: { ...requested, otherDong: sumDong([requested.otherDong]) },
    findings: [
      { criterion: 1, finding: "Phù hợp nguyên tắc lập đề án.", verdict: "met" },
      { criterion: 2, finding: "Mục tiêu rõ; chi phí hợp lý theo báo giá.", verdict: "met" },
      { criterion: 3, finding: "Các đơn vị đủ năng lực, đủ vốn đối ứng.", verdict: "met" },
      { criterion: 4, finding: "Có thể lồng ghép chương trình OCOP.", verdict: "met" },
      {
        criterion: 5,
        finding: "Còn thiếu 01 bản sao đăng ký kinh doanh.",
        verdict: "met-with-conditions",
      },
    ],
    lines: localSchemes.map(({ beneficiary, place, content, money }) => ({
      beneficiary,
      place,
      content,
      requestedDong: money.grantDong,
      appraisedDong: money.grantDong,
      note: "",
    })),
    conclusion: "pass",
    remarks: "Bổ sung bản sao đăng ký kinh doanh trước khi ký hợp đồng.",
    officer: "Đàm Văn Thử",
    divisionHead: "Hoàng Thị Ví Dụ",
    signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
  },
};

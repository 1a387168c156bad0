import { plainDate } from "@kc/core/kernel";
import { council, department, million, numbered, schemeName } from "../../sample-world.ts";
import type { AppraisalMinutesData } from "./template.ts";

export const appraisalMinutesSamples: Readonly<Record<string, AppraisalMinutesData>> = {
  session: {
    body: department,
    paper: numbered("02", "BB-HĐTĐ", "2026-01-09"),
    subject: "Họp Hội đồng thẩm định đề án khuyến công địa phương năm 2026",
    heldOn: plainDate("2026-01-09"),
    beganAt: "8 giờ 00",
    endedAt: "11 giờ 15",
    place: "phòng họp Sở Công Thương tỉnh Cao Bằng",
    setUpBy: {
      typeName: "Quyết định",
      number: "15/QĐ-SCT",
      issuedOn: plainDate("2026-01-05"),
      issuer: "Giám đốc Sở Công Thương",
    },
    present: council.slice(0, 4).concat(council.slice(4)),
    absent: [],
    invited: ["Đại diện Trung tâm Khuyến công và Xúc tiến thương mại"],
    discussion:
      "Trung tâm trình bày tóm tắt từng đề án. Các thành viên trao đổi về sự phù hợp, giá máy móc, vốn đối ứng và chỉ tiêu sau hỗ trợ.\nHội đồng yêu cầu bổ sung bản sao hợp lệ giấy chứng nhận OCOP và làm rõ phương án tiêu thụ sản phẩm.",
    verdicts: [
      {
        schemeName,
        beneficiary: "Hợp tác xã Miến dong Minh Họa",
        requestedDong: million(240),
        appraisedDong: million(240),
        votesFor: 5,
        votesAgainst: 0,
        stoodAside: "",
        verdict: "pass",
        note: "Bổ sung giấy chứng nhận OCOP",
      },
      {
        schemeName: "Hỗ trợ ứng dụng máy móc thiết bị trong chế biến chè xanh",
        beneficiary: "Hộ kinh doanh Triệu Văn Ví Dụ",
        requestedDong: million(90),
        appraisedDong: million(75),
        votesFor: 4,
        votesAgainst: 0,
        stoodAside: "Bà Lục Thị Họa không biểu quyết (người thân của chủ hộ)",
        verdict: "pass",
        note: "",
      },
      {
        schemeName: "Hỗ trợ máy nghiền bột đá",
        beneficiary: "Công ty TNHH Đá Ví Dụ",
        requestedDong: million(300),
        appraisedDong: million(0),
        votesFor: 1,
        votesAgainst: 4,
        stoodAside: "",
        verdict: "fail",
        note: "Máy đã qua sử dụng",
      },
    ],
    chair: "Nguyễn Văn Mẫu",
    secretary: "Đàm Văn Thử",
  },
};

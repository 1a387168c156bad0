import { council, department, lawBases, numbered, schemeName } from "../../sample-world.ts";
import type { CouncilDecisionData } from "./template.ts";

export const councilDecisionSamples: Readonly<Record<string, CouncilDecisionData>> = {
  appraisal: {
    issued: {
      body: department,
      paper: numbered("15", "QĐ-SCT", "2026-01-05"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Nguyễn Văn Mẫu" },
      recipients: { names: ["Như Điều 4", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    councilName: "Hội đồng thẩm định đề án khuyến công địa phương năm 2026",
    legalBases: [...lawBases.slice(1, 2), "Theo đề nghị của Trưởng phòng Quản lý công nghiệp"],
    members: council,
    tasks: [
      "Thẩm định các đề án khuyến công theo năm nội dung quy định tại Điều 9 Thông tư số 36/2013/TT-BCT;",
      "Lập biên bản, báo cáo kết quả thẩm định với Giám đốc Sở;",
      "Thành viên có lợi ích liên quan không tham gia biểu quyết đề án đó.",
    ],
    endsWith: "Hội đồng làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
    carriedOutBy: "Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp",
  },
};

export const acceptanceTeamDecisionSamples: Readonly<Record<string, CouncilDecisionData>> = {
  scheme: {
    issued: {
      body: department,
      paper: numbered("188", "QĐ-SCT", "2026-07-20"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Phạm Văn Mẫu",
      },
      recipients: { names: ["Như Điều 4", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    decider: { kind: "body-head", office: "Giám đốc", body: "Sở Công Thương tỉnh Cao Bằng" },
    councilName: `Tổ nghiệm thu cơ sở đề án “${schemeName}”`,
    legalBases: [...lawBases.slice(1, 2), "Theo đề nghị của Trưởng phòng Quản lý công nghiệp"],
    members: council.slice(0, 4),
    tasks: [
      "Kiểm tra khối lượng, chất lượng, chi phí, hồ sơ và kết quả của đề án tại đơn vị thụ hưởng;",
      "Lập biên bản nghiệm thu cơ sở theo Mẫu số 5a Phụ lục 1 Thông tư số 36/2013/TT-BCT;",
      "Chịu trách nhiệm trước Giám đốc Sở về kết quả nghiệm thu.",
    ],
    endsWith:
      "Tổ nghiệm thu làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
    carriedOutBy: "Chánh Văn phòng Sở, Trưởng phòng Quản lý công nghiệp",
  },
};

import { plainDate } from "@kc/core/kernel";
import {
  financeDepartment,
  localSchemes,
  localTasks,
  million,
  numbered,
} from "../../sample-world.ts";
import type { OpinionLetterData } from "./template.ts";

export const opinionLetterSamples: Readonly<Record<string, OpinionLetterData>> = {
  agreed: {
    issued: {
      body: financeDepartment,
      paper: numbered("88", "STC-TCHCSN", "2026-01-10"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Hoàng Thị Ví Dụ",
      },
      recipients: { names: ["Như trên", "Lãnh đạo Sở"], archive: "TCHCSN" },
    },
    letterSubject: "tham gia ý kiến kinh phí\nkế hoạch khuyến công năm 2026",
    to: "Sở Công Thương tỉnh Cao Bằng",
    answers: {
      typeName: "Công văn",
      number: "41/SCT-QLCN",
      issuedOn: plainDate("2026-01-07"),
      issuer: "Sở Công Thương",
    },
    assignedDong: million(750),
    lines: [...localSchemes, ...localTasks].map((scheme) => ({
      item: scheme.name,
      proposedDong: scheme.money.grantDong,
      agreedDong: scheme.money.grantDong,
      reason: "",
    })),
    opinions: [
      "Mức hỗ trợ từng đề án không vượt mức chi do Hội đồng nhân dân tỉnh quy định;",
      "Sở Công Thương chịu trách nhiệm về tính chính xác của báo giá, khối lượng và đối tượng hỗ trợ.",
    ],
  },
};

import { plainDate } from "@kc/core/kernel";
import { department, lawBases, numbered } from "../../sample-world.ts";
import type { RegistrationCallData } from "./template.ts";

export const registrationCallSamples: Readonly<Record<string, RegistrationCallData>> = {
  national: {
    issued: {
      body: department,
      paper: numbered("415", "SCT-QLCN", "2026-03-16"),
      signer: {
        authority: { kind: "deputy-for-head", head: "Giám đốc", office: "Phó Giám đốc" },
        name: "Phạm Văn Mẫu",
      },
      recipients: { names: ["Như trên", "Lãnh đạo Sở"], archive: "QLCN" },
    },
    to: ["Ủy ban nhân dân các xã, phường", "Trung tâm Khuyến công và Xúc tiến thương mại"],
    source: "national",
    planYear: 2027,
    bases: lawBases.slice(1, 3),
    supports: [
      "Ứng dụng máy móc thiết bị tiên tiến vào sản xuất công nghiệp, tiểu thủ công nghiệp;",
      "Xây dựng mô hình trình diễn kỹ thuật.",
    ],
    dossier: [
      "Công văn đề nghị của đơn vị thực hiện;",
      "Đề án khuyến công theo Điều 5 Thông tư số 36/2013/TT-BCT, kèm dự toán Mẫu số 1;",
      "Văn bản đề nghị của đơn vị thụ hưởng và tài liệu theo Phụ lục 2 của Thông tư.",
    ],
    dueOn: plainDate("2026-05-20"),
  },
};

import { plainDate } from "@kc/core/kernel";
import { centre, localSchemes, numbered } from "../../sample-world.ts";
import type { GroupPlanData } from "./template.ts";

export const groupPlanSamples: Readonly<Record<string, GroupPlanData>> = {
  machinery: {
    issued: {
      body: centre,
      paper: numbered("07", "KH-TTKC", "2026-03-05"),
      signer: { authority: { kind: "own-office", office: "Giám đốc" }, name: "Hoàng Văn Mẫu" },
      recipients: { names: ["Như trên", "Cục (để theo dõi)"], archive: "KC" },
    },
    to: ["Sở Công Thương tỉnh Cao Bằng"],
    schemeName: "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong chế biến nông sản",
    source: "national",
    planYear: 2026,
    plan: {
      typeName: "Quyết định",
      number: "45/QĐ-BCT",
      issuedOn: plainDate("2026-01-12"),
      issuer: "Bộ trưởng Bộ Công Thương",
    },
    members: localSchemes.map(({ beneficiary, place, content, money }) => ({
      beneficiary,
      place,
      content,
      money,
    })),
    schedule: [
      { work: "Ký hợp đồng với các đơn vị thụ hưởng", dueOn: plainDate("2026-04-15") },
      { work: "Lắp đặt, vận hành máy móc", dueOn: plainDate("2026-09-30") },
      { work: "Nghiệm thu cơ sở, lập hồ sơ quyết toán", dueOn: plainDate("2026-11-15") },
    ],
    organisation: [
      "Trung tâm cử cán bộ theo dõi từng đơn vị thụ hưởng, báo cáo trước ngày 25 hằng tháng;",
      "Đơn vị thụ hưởng mua sắm máy móc, bố trí vốn đối ứng, gắn biển ghi nguồn hỗ trợ;",
      "UBND cấp xã phối hợp xác nhận, kiểm tra, nghiệm thu.",
    ],
  },
};

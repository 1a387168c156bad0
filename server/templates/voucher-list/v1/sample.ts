import { plainDate } from "@kc/core/kernel";
import { centre, money, schemeName } from "../../sample-world.ts";
import type { VoucherListData } from "./template.ts";

export const voucherListSamples: Readonly<Record<string, VoucherListData>> = {
  machinery: {
    body: centre,
    schemeName,
    contract: {
      typeName: "Hợp đồng",
      number: "05/HĐ-TTKC",
      issuedOn: plainDate("2026-03-02"),
      issuer: "Trung tâm Khuyến công và Xúc tiến thương mại",
    },
    groups: [
      {
        item: "Máy tráng miến tự động",
        vouchers: [
          {
            number: "HĐ 0000123",
            issuedOn: plainDate("2026-05-12"),
            content: "Hóa đơn mua máy tráng miến tự động",
            payee: "Công ty TNHH Cơ khí Ví Dụ",
            money: money(155_000_000, 155_000_000),
            note: "",
          },
        ],
      },
      {
        item: "Máy sấy nhiệt tuần hoàn",
        vouchers: [
          {
            number: "HĐ 0000131",
            issuedOn: plainDate("2026-06-03"),
            content: "Hóa đơn mua máy sấy nhiệt tuần hoàn",
            payee: "Công ty TNHH Cơ khí Ví Dụ",
            money: money(83_000_000, 83_000_000),
            note: "Theo giá nghiệm thu",
          },
        ],
      },
      {
        item: "Hệ thống điện, nền máy",
        vouchers: [
          {
            number: "PC 17",
            issuedOn: plainDate("2026-04-20"),
            content: "Vật tư điện, nhân công",
            payee: "Hộ kinh doanh Lương Văn Ví Dụ",
            money: money(0, 40_000_000),
            note: "Không tính hỗ trợ",
          },
        ],
      },
    ],
    madeOn: plainDate("2026-08-06"),
    year: 2026,
    accountant: "Lý Thị Ví Dụ",
    chiefAccountant: "Bế Thị Minh Họa",
    head: "Hoàng Văn Mẫu",
  },
};

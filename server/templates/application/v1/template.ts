/** Application of an establishment for khuyến công support (đơn đề nghị hỗ trợ kinh phí), made from its registered need. */
import {
  addressees,
  amountInWords,
  fields,
  list,
  paragraph,
  placeAndDay,
  portrait,
  role,
  signatures,
  title,
  writtenText,
  type DocumentModel,
} from "@kc/core/document";
import type { Dong, PlainDate } from "@kc/core/kernel";
import type { Party } from "../../paper-data.ts";
import { dongText, partyBlocks, personName } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type ApplicationData = {
  readonly establishment: Party;
  readonly legalForm: string;
  readonly sector: string;
  readonly productionAddress: string;
  readonly workers: string;
  readonly to: readonly string[];
  readonly supportKind: string;
  readonly planYear: number;
  readonly need: string;
  readonly costDong: Dong | null;
  readonly grantDong: Dong | null;
  readonly place: string;
  readonly madeOn: PlainDate | null;
  readonly year: number;
};

export const application = defineTemplate<ApplicationData>({
  kind: "application",
  version: 1,
  title: "Đơn đề nghị hỗ trợ kinh phí khuyến công",
  about: "Cơ sở công nghiệp nông thôn đề nghị được hỗ trợ, khi đăng ký nhu cầu.",
  origin: {
    form: null,
    source: "NĐ 45/2012/NĐ-CP, Điều 2 và Điều 5; thông lệ",
    status: "chua-doi-chieu",
  },
  render,
});

const commitments = [
  "Chịu trách nhiệm trước pháp luật về tính chính xác, trung thực của thông tin, tài liệu đã cung cấp;",
  "Bố trí đủ vốn đối ứng; nội dung đề nghị chưa được ngân sách nhà nước hỗ trợ từ nguồn khác;",
  "Sử dụng máy móc, thiết bị được hỗ trợ đúng mục đích, không bán, không chuyển nhượng khi chưa được chấp thuận;",
  "Báo cáo kết quả sau hỗ trợ và tạo điều kiện để cơ quan có thẩm quyền kiểm tra.",
];

function render(data: ApplicationData): DocumentModel {
  const { establishment, costDong, grantDong } = data;
  const amount = (value: Dong | null) => (value === null ? null : dongText(value));
  return {
    title: `Đơn đề nghị hỗ trợ kinh phí khuyến công: ${establishment.name}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title("Đơn đề nghị", `Hỗ trợ kinh phí khuyến công năm ${String(data.planYear)}`),
        addressees(...data.to),
        ...partyBlocks("Cơ sở đề nghị", establishment),
        fields(
          ["Loại hình cơ sở", data.legalForm],
          ["Ngành nghề sản xuất", data.sector],
          ["Địa điểm sản xuất", data.productionAddress],
          ["Lao động", data.workers],
        ),
        paragraph(`Cơ sở đề nghị được hỗ trợ: ${data.supportKind}, với nội dung như sau:`),
        ...writtenText(data.need),
        fields(
          ["Tổng kinh phí dự kiến", amount(costDong)],
          ["Kinh phí khuyến công đề nghị hỗ trợ", amount(grantDong)],
        ),
        ...(grantDong === null ? [] : [amountInWords(grantDong)]),
        paragraph("Cơ sở cam kết:"),
        list("number", commitments),
        signatures(
          role("Đại diện cơ sở", personName(establishment), {
            note: "(Ký, ghi rõ họ tên, đóng dấu nếu có)",
            placeAndDay: placeAndDay(data.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

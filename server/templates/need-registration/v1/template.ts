/** Registration of a need for support (phiếu đăng ký nhu cầu), filled by the establishment, with the commune's word where asked. */
import { formatMillion, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  addressees,
  fields,
  heading,
  paragraph,
  placeAndDay,
  portrait,
  role,
  signatures,
  title,
  writtenText,
  type DocumentModel,
} from "@kc/core/document";
import type { Party } from "../../paper-data.ts";
import { partyBlocks, personName } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type NeedRegistrationData = {
  readonly establishment: Party;
  readonly legalForm: string;
  readonly sector: string;
  readonly productionAddress: string;
  readonly workers: string;
  readonly capital: string;
  readonly products: string;
  readonly supportKind: string;
  readonly need: string;
  readonly expectedCostDong: Dong | null;
  readonly expectedGrantDong: Dong | null;
  readonly expectedResult: string;
  readonly planYear: number;
  readonly to: readonly string[];
  readonly commune: string | null;
  readonly place: string;
  readonly registeredOn: PlainDate | null;
};

export const needRegistration = defineTemplate<NeedRegistrationData>({
  kind: "need_registration",
  version: 1,
  title: "Phiếu đăng ký nhu cầu hỗ trợ khuyến công",
  about: "Cơ sở công nghiệp nông thôn đăng ký nhu cầu hỗ trợ cho năm kế hoạch.",
  origin: {
    form: null,
    source: "QĐ 470/QĐ-UBND, mục V.6; QĐ 2036/QĐ-UBND, mục VII.8; thông lệ",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: NeedRegistrationData): DocumentModel {
  const day = placeAndDay(data.place, data.registeredOn, data.planYear - 1);
  return {
    title: `Phiếu đăng ký nhu cầu: ${data.establishment.name}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title("Phiếu đăng ký", `Nhu cầu hỗ trợ khuyến công năm ${String(data.planYear)}`),
        addressees(...data.to),
        heading("section", "I.", "THÔNG TIN CƠ SỞ"),
        ...partyBlocks("Tên cơ sở", data.establishment),
        fields(
          ["Loại hình", data.legalForm],
          ["Ngành nghề sản xuất", data.sector],
          ["Địa điểm sản xuất", data.productionAddress],
          ["Số lao động", data.workers],
          ["Vốn sản xuất, kinh doanh", data.capital],
          ["Sản phẩm chính", data.products],
        ),
        heading("section", "II.", "NHU CẦU HỖ TRỢ"),
        fields(["Nội dung đề nghị", data.supportKind]),
        ...writtenText(data.need),
        fields(
          ["Tổng kinh phí dự kiến", amount(data.expectedCostDong)],
          ["Kinh phí khuyến công đề nghị hỗ trợ", amount(data.expectedGrantDong)],
        ),
        heading("section", "III.", "KẾT QUẢ DỰ KIẾN"),
        ...writtenText(data.expectedResult),
        paragraph("Cơ sở chịu trách nhiệm về tính chính xác của thông tin trên."),
        data.commune === null
          ? signatures(role("Đại diện cơ sở", personName(data.establishment), { placeAndDay: day }))
          : signatures(
              role(`Xác nhận của\n${data.commune}`, null, { note: "(Ký tên, đóng dấu)" }),
              role("Đại diện cơ sở", personName(data.establishment), { placeAndDay: day }),
            ),
      ),
    ],
  };
}

function amount(value: Dong | null): string | null {
  return value === null ? null : `${formatMillion(value)} triệu đồng`;
}

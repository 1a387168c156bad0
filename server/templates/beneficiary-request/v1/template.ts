/** Written request of the beneficiary (văn bản đề nghị hỗ trợ), needed where it does not implement the scheme itself. */
import { formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
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
  type DocumentModel,
} from "@kc/core/document";
import type { Party } from "../../paper-data.ts";
import { partyBlocks, personName } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type BeneficiaryRequestData = {
  readonly beneficiary: Party;
  readonly to: readonly string[];
  readonly schemeName: string;
  readonly implementer: string;
  readonly totalDong: Dong;
  readonly grantDong: Dong;
  readonly counterpartDong: Dong;
  readonly machines: readonly string[];
  readonly attachments: readonly string[];
  readonly place: string;
  readonly madeOn: PlainDate | null;
  readonly year: number;
};

export const beneficiaryRequest = defineTemplate<BeneficiaryRequestData>({
  kind: "beneficiary_request",
  version: 1,
  title: "Văn bản đề nghị hỗ trợ của đơn vị thụ hưởng",
  about: "Đơn vị thụ hưởng đề nghị được hỗ trợ khi không tự thực hiện đề án.",
  origin: { form: null, source: "TT 36/2013/TT-BCT, Điều 10 khoản 1.a", status: "chua-doi-chieu" },
  render,
});

function render(data: BeneficiaryRequestData): DocumentModel {
  return {
    title: `Đề nghị hỗ trợ kinh phí khuyến công: ${data.beneficiary.name}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title("Đơn đề nghị", "Hỗ trợ kinh phí khuyến công"),
        addressees(...data.to),
        ...partyBlocks("Đơn vị đề nghị", data.beneficiary),
        paragraph(
          `Sau khi nghiên cứu các quy định về khuyến công, đơn vị đề nghị được hỗ trợ kinh phí để thực hiện đề án “${data.schemeName}” do ${data.implementer} thực hiện, với các nội dung:`,
        ),
        list("dash", data.machines),
        fields(
          ["Tổng kinh phí", `${formatDong(data.totalDong)} đồng`],
          ["Vốn của đơn vị", `${formatDong(data.counterpartDong)} đồng`],
          ["Kinh phí khuyến công đề nghị hỗ trợ", `${formatDong(data.grantDong)} đồng`],
        ),
        amountInWords(data.grantDong),
        paragraph(
          "Đơn vị cam kết thực hiện đúng nội dung, bố trí đủ vốn đối ứng, sử dụng máy móc đúng mục đích và báo cáo kết quả sau hỗ trợ theo quy định.",
        ),
        paragraph("Tài liệu kèm theo:"),
        list("number", data.attachments),
        signatures(
          role("Đại diện đơn vị", personName(data.beneficiary), {
            note: "(Ký, ghi rõ họ tên, đóng dấu nếu có)",
            placeAndDay: placeAndDay(data.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

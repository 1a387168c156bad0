/** Commitment of the beneficiary (bản cam kết): remaining capital, no other state money for the same cost, keeping the machines. */
import { formatDong, type Dong, type PlainDate } from "@kc/core/kernel";
import {
  addressees,
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

export type CommitmentLetterData = {
  readonly beneficiary: Party;
  readonly to: readonly string[];
  readonly schemeName: string;
  readonly counterpartDong: Dong;
  readonly costContents: readonly string[];
  readonly keepMonths: number;
  readonly place: string;
  readonly madeOn: PlainDate | null;
  readonly year: number;
};

export const commitmentLetter = defineTemplate<CommitmentLetterData>({
  kind: "commitment_letter",
  version: 1,
  title: "Bản cam kết của đơn vị thụ hưởng",
  about: "Hai cam kết theo luật (vốn còn lại; chưa nhận hỗ trợ khác) và nghĩa vụ sau hỗ trợ.",
  origin: {
    form: null,
    source: "TTLT 26/2014/TTLT-BTC-BCT, Điều 7; TT 36/2013/TT-BCT, Mẫu số 1",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: CommitmentLetterData): DocumentModel {
  return {
    title: `Bản cam kết: ${data.beneficiary.name}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title("Bản cam kết", `Thực hiện đề án: ${data.schemeName}`),
        addressees(...data.to),
        ...partyBlocks("Đơn vị thụ hưởng", data.beneficiary),
        paragraph("Chúng tôi cam kết:"),
        list("number", [
          `Đã đầu tư hoặc bảo đảm đầu tư đủ phần vốn còn lại của đề án là ${formatDong(data.counterpartDong)} đồng.`,
          `Chưa được hỗ trợ từ bất kỳ nguồn kinh phí nào khác của Nhà nước cho các nội dung chi: ${data.costContents.join("; ")}.`,
          "Máy móc, thiết bị đầu tư là mới, đúng chủng loại, số lượng trong đề án được phê duyệt.",
          `Giữ, sử dụng đúng mục đích máy móc được hỗ trợ và báo cáo kết quả trong ${String(data.keepMonths)} tháng sau nghiệm thu.`,
          "Hoàn trả toàn bộ kinh phí đã nhận và chịu trách nhiệm trước pháp luật nếu vi phạm các cam kết trên.",
        ]),
        signatures(
          role("Người cam kết", personName(data.beneficiary), {
            note: "(Ký, ghi rõ họ tên, đóng dấu nếu có)",
            placeAndDay: placeAndDay(data.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

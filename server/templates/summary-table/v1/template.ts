/** Summary of schemes (biểu tổng hợp đề án, Mẫu số 2) that goes up with a registration. */
import {
  amountInWords,
  landscapeAnnex,
  placeAndDay,
  plainHead,
  role,
  signatures,
  title,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import type { PlainDate } from "@kc/core/kernel";
import { grantOf, schemeListTable, type SchemeGroup } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type SummaryTableData = {
  readonly body: IssuingBody;
  readonly source: "local" | "national";
  readonly planYear: number;
  readonly groups: readonly SchemeGroup[];
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly maker: string | null;
  readonly head: string | null;
};

export const summaryTable = defineTemplate<SummaryTableData>({
  kind: "summary_table",
  version: 1,
  title: "Biểu tổng hợp đề án",
  about: "Tổng hợp các đề án đăng ký kế hoạch năm, gửi kèm báo cáo đăng ký.",
  origin: {
    form: "Mẫu số 2",
    source: "TT 36/2013/TT-BCT, Điều 6, Điều 10",
    status: "chua-doi-chieu",
  },
  render,
});

const sources = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;

function render(data: SummaryTableData): DocumentModel {
  return {
    title: `Biểu tổng hợp đề án ${sources[data.source]} năm ${String(data.planYear)}`,
    size: "form",
    marks: [],
    sections: [
      landscapeAnnex(
        { kind: "form-mark", lines: ["Mẫu số 2"] },
        plainHead(data.body),
        title(
          "Biểu tổng hợp đề án",
          `Đăng ký kế hoạch ${sources[data.source]} năm ${String(data.planYear)}`,
        ),
        schemeListTable(data.groups),
        amountInWords(grantOf(data.groups)),
        signatures(
          role("Người lập biểu", data.maker),
          role("Thủ trưởng đơn vị", data.head, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

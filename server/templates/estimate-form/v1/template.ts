/** Estimate of a scheme (dự toán kinh phí đề án, Mẫu số 1), by year, content and source of money. */
import {
  amountInWords,
  line,
  placeAndDay,
  plainHead,
  portrait,
  role,
  signatures,
  title,
  type DocumentModel,
  type IssuingBody,
} from "@kc/core/document";
import type { PlainDate } from "@kc/core/kernel";
import { sumMoney } from "../../paper-parts.ts";
import {
  estimateMoney,
  estimateTable,
  type EstimateYear,
} from "../../scheme-narrative/v1/tables.ts";
import { defineTemplate } from "../../template.ts";

export type EstimateFormData = {
  readonly body: IssuingBody;
  readonly schemeName: string;
  readonly beneficiary: string;
  readonly source: "local" | "national";
  readonly years: readonly EstimateYear[];
  readonly madeOn: PlainDate | null;
  readonly year: number;
  readonly maker: string | null;
  readonly head: string | null;
};

export const estimateForm = defineTemplate<EstimateFormData>({
  kind: "estimate_form",
  version: 1,
  title: "Dự toán kinh phí đề án",
  about: "Dự toán chi tiết theo nội dung chi và nguồn kinh phí; kèm thuyết minh đề án.",
  origin: {
    form: "Mẫu số 1",
    source: "TT 36/2013/TT-BCT, Điều 5 khoản 6",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: EstimateFormData): DocumentModel {
  return {
    title: `Dự toán kinh phí: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "form-mark", lines: ["Mẫu số 1"] },
        plainHead(data.body),
        title("Dự toán kinh phí đề án", `Đề án: ${data.schemeName}`),
        line([{ text: `(Đơn vị thụ hưởng: ${data.beneficiary})`, style: "italic" }], "center"),
        estimateTable(data.years, data.source),
        amountInWords(sumMoney(estimateMoney(data.years)).grantDong),
        signatures(
          role("Người lập", data.maker),
          role("Thủ trưởng đơn vị", data.head, {
            note: "(Ký tên, đóng dấu)",
            placeAndDay: placeAndDay(data.body.place, data.madeOn, data.year),
          }),
        ),
      ),
    ],
  };
}

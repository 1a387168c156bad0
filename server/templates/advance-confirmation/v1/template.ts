/** Sở confirms the work behind a progress report, so that an advance may be asked for (giấy xác nhận khối lượng). */
import {
  addressees,
  amountInWords,
  fields,
  head,
  paragraph,
  portrait,
  title,
  type DocumentModel,
} from "@kc/core/document";
import { formatBps, formatDay, type BasisPoints, type Dong, type PlainDate } from "@kc/core/kernel";
import type { IssuedPaper, PaperReference } from "../../paper-data.ts";
import { dongText, issuedSignature, referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type AdvanceConfirmationData = {
  readonly issued: IssuedPaper;
  readonly to: readonly string[];
  readonly schemeName: string;
  readonly implementer: string;
  readonly beneficiary: string;
  readonly contract: PaperReference;
  readonly month: number;
  readonly year: number;
  readonly confirmedOn: PlainDate;
  readonly totalInvestmentDong: Dong;
  readonly workValueDong: Dong;
  readonly workShareBps: BasisPoints;
  readonly grantDong: Dong;
  /** The share of the work above which the advance may be drawn, and how much of the grant it may be at most. */
  readonly neededShareBps: BasisPoints;
  readonly ceilingDong: Dong;
  readonly ceilingShareBps: BasisPoints;
};

export const advanceConfirmation = defineTemplate<AdvanceConfirmationData>({
  kind: "advance_confirmation",
  version: 1,
  title: "Xác nhận khối lượng thực hiện để tạm ứng",
  about: "Sở Công Thương kiểm tra, xác nhận báo cáo tiến độ liên quan đến đề nghị tạm ứng.",
  origin: {
    form: null,
    source: "TT 36/2013/TT-BCT, Điều 13 khoản 2.d, Điều 21 khoản 4, Điều 23 khoản 3.a",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: AdvanceConfirmationData): DocumentModel {
  const month = `tháng ${String(data.month)} năm ${String(data.year)}`;
  const isEnough = data.workShareBps > data.neededShareBps;
  return {
    title: `Xác nhận khối lượng thực hiện: ${data.schemeName}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Giấy xác nhận", "Khối lượng công việc, kinh phí đã thực hiện của đề án khuyến công"),
        addressees(...data.to),
        paragraph(
          `Căn cứ ${referenceText(data.contract)} và báo cáo tiến độ ${month} của ${data.implementer}, ${data.issued.body.name} đã kiểm tra ngày ${formatDay(data.confirmedOn)} và xác nhận:`,
        ),
        fields(
          ["1. Đề án", data.schemeName],
          ["2. Đơn vị thực hiện", data.implementer],
          ["3. Đơn vị thụ hưởng", data.beneficiary],
          ["4. Tổng vốn đầu tư", dongText(data.totalInvestmentDong)],
          [
            "5. Giá trị khối lượng đã thực hiện",
            `${dongText(data.workValueDong)}, bằng ${formatBps(data.workShareBps)} tổng vốn đầu tư`,
          ],
          ["6. Kinh phí khuyến công theo hợp đồng", dongText(data.grantDong)],
        ),
        ...(isEnough
          ? [
              paragraph(
                `Giá trị khối lượng đã thực hiện trên ${formatBps(data.neededShareBps)} tổng vốn đầu tư; đủ điều kiện tạm ứng lần một không quá ${formatBps(data.ceilingShareBps)} kinh phí hỗ trợ, số tiền không quá ${dongText(data.ceilingDong)}.`,
              ),
              amountInWords(data.ceilingDong),
            ]
          : [
              paragraph(
                `Giá trị khối lượng đã thực hiện chưa trên ${formatBps(data.neededShareBps)} tổng vốn đầu tư; chưa đủ điều kiện tạm ứng lần một.`,
              ),
            ]),
        paragraph(
          `${data.issued.body.name} chịu trách nhiệm về nội dung xác nhận; ${data.implementer} chịu trách nhiệm về số liệu báo cáo và chứng từ kèm theo./.`,
        ),
        issuedSignature(data.issued),
      ),
    ],
  };
}

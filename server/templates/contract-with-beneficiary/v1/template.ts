/** Contract between the implementing unit and the beneficiary for the support of a scheme (hợp đồng hỗ trợ thực hiện đề án). */
import { formatDay, sumDong, type PlainDate } from "@kc/core/kernel";
import {
  amountInWords,
  list,
  numberLine,
  paragraph,
  portrait,
  title,
  titledArticle,
  type Block,
  type DocumentModel,
  type PaperNumber,
} from "@kc/core/document";
import {
  contractOpening,
  instalmentTable,
  itemTable,
  milestoneTable,
  partySignatures,
  type ContractItem,
  type Instalment,
  type Milestone,
} from "../../contract-parts.ts";
import type { Party } from "../../paper-data.ts";
import { dongText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type ContractWithBeneficiaryData = {
  readonly paper: PaperNumber;
  readonly schemeName: string;
  readonly place: string;
  readonly legalBases: readonly string[];
  readonly implementer: Party;
  readonly beneficiary: Party;
  readonly items: readonly ContractItem[];
  readonly milestones: readonly Milestone[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly instalments: readonly Instalment[];
  readonly outcomes: readonly string[];
  /** Months after acceptance in which the machines must stay and be reported on. */
  readonly keepMonths: number;
  readonly copies: number;
};

export const contractWithBeneficiary = defineTemplate<ContractWithBeneficiaryData>({
  kind: "contract_with_beneficiary",
  version: 1,
  title: "Hợp đồng hỗ trợ thực hiện đề án khuyến công",
  about: "Đơn vị thực hiện ký với đơn vị thụ hưởng: nội dung, tiến độ, thanh toán, trách nhiệm.",
  origin: {
    form: null,
    source: "TT 36/2013/TT-BCT, Điều 12 đến Điều 14, Điều 18; TTLT 26/2014/TTLT-BTC-BCT, Điều 7",
    status: "chua-doi-chieu",
  },
  render,
});

function render(data: ContractWithBeneficiaryData): DocumentModel {
  return {
    title: `Hợp đồng hỗ trợ đề án: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title(
          "Hợp đồng hỗ trợ\nthực hiện đề án khuyến công",
          data.schemeName,
          numberLine(data.paper.number, data.paper.symbol),
        ),
        contractOpening(
          data.paper.issuedOn,
          data.place,
          data.legalBases,
          data.implementer,
          data.beneficiary,
        ),
        contentArticles(data),
        paymentArticles(data),
        dutyArticles(data),
        partySignatures(data.implementer, data.beneficiary),
      ),
    ],
  };
}

function contentArticles(data: ContractWithBeneficiaryData): readonly Block[] {
  return [
    titledArticle(1, "Nội dung hợp đồng"),
    paragraph(
      `Bên A hỗ trợ Bên B kinh phí khuyến công để thực hiện đề án “${data.schemeName}” tại ${data.beneficiary.address}, gồm:`,
    ),
    itemTable(data.items),
    paragraph(
      "Máy móc, thiết bị phải mới, đúng chủng loại, số lượng, đặc tính kỹ thuật trong đề án được phê duyệt. Mục tiêu sau hỗ trợ:",
    ),
    list("dash", data.outcomes),
    titledArticle(2, "Thời gian và tiến độ thực hiện"),
    paragraph(
      `Từ ngày ${formatDay(data.startsOn)} đến ngày ${formatDay(data.endsOn)}, với các mốc:`,
    ),
    milestoneTable(data.milestones),
  ];
}

function paymentArticles(data: ContractWithBeneficiaryData): readonly Block[] {
  const grant = sumDong(data.items.map((item) => item.grantDong));
  return [
    titledArticle(3, "Kinh phí hỗ trợ và phương thức thanh toán"),
    paragraph(`1. Kinh phí khuyến công hỗ trợ tối đa: ${dongText(grant)}.`),
    amountInWords(grant),
    paragraph(
      "2. Khi quyết toán, kinh phí hỗ trợ được tính lại theo tỷ lệ hỗ trợ trên chi phí được nghiệm thu và không vượt số tiền trên.",
    ),
    paragraph("3. Thanh toán bằng chuyển khoản, theo các lần:"),
    instalmentTable(data.instalments),
    paragraph(
      "4. Kinh phí đã tạm ứng mà không có khối lượng thanh toán, hoặc đã sử dụng nhưng không được quyết toán, Bên B phải hoàn trả để nộp ngân sách nhà nước.",
    ),
  ];
}

function dutyArticles(data: ContractWithBeneficiaryData): readonly Block[] {
  return [
    titledArticle(4, "Trách nhiệm của Bên A"),
    list("letter", [
      "Hướng dẫn Bên B thực hiện đề án, lập hồ sơ tạm ứng, thanh toán, quyết toán theo quy định;",
      "Theo dõi, kiểm tra tiến độ; tham gia nghiệm thu;",
      "Chuyển kinh phí hỗ trợ cho Bên B khi đủ điều kiện, hồ sơ.",
    ]),
    titledArticle(5, "Trách nhiệm của Bên B"),
    list("letter", [
      "Bố trí đủ vốn đối ứng; mua sắm, lắp đặt và vận hành máy móc đúng nội dung, tiến độ;",
      "Cam kết nội dung được hỗ trợ chưa nhận kinh phí nào khác của Nhà nước;",
      "Cung cấp đầy đủ chứng từ hợp pháp của toàn bộ chi phí, kể cả phần vốn đối ứng, và chịu trách nhiệm về tính chính xác, trung thực;",
      "Báo cáo tiến độ hằng tháng trước ngày 20; chịu sự kiểm tra, giám sát của cơ quan có thẩm quyền;",
      "Gắn biển ghi rõ máy móc được hỗ trợ từ nguồn kinh phí khuyến công;",
      `Không bán, cho thuê, chuyển nhượng máy móc được hỗ trợ và báo cáo kết quả sau hỗ trợ trong ${String(data.keepMonths)} tháng kể từ ngày nghiệm thu.`,
    ]),
    titledArticle(6, "Điều chỉnh, chấm dứt hợp đồng và xử lý vi phạm"),
    paragraph(
      "1. Mọi thay đổi được lập thành phụ lục hợp đồng sau khi cấp có thẩm quyền chấp thuận.",
    ),
    paragraph(
      "2. Trường hợp bất khả kháng, hai bên quyết toán theo khối lượng đã thực hiện có xác nhận của Sở Công Thương và Ủy ban nhân dân cấp xã.",
    ),
    paragraph(
      "3. Bên B vi phạm cam kết thì bị ngừng hỗ trợ và hoàn trả kinh phí đã nhận theo quy định của pháp luật.",
    ),
    titledArticle(7, "Điều khoản thi hành"),
    paragraph(
      `Hợp đồng có hiệu lực kể từ ngày ký, được lập thành ${String(data.copies).padStart(2, "0")} bản có giá trị như nhau, mỗi bên giữ ${String(Math.floor(data.copies / 2)).padStart(2, "0")} bản./.`,
    ),
  ];
}

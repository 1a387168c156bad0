/** Contract between the body that manages the money (Cục or Sở) and the implementing unit (hợp đồng thực hiện đề án). */
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

export type ContractWithImplementerData = {
  readonly paper: PaperNumber;
  readonly source: "local" | "national";
  readonly contractYear: number;
  readonly place: string;
  readonly legalBases: readonly string[];
  readonly manager: Party;
  readonly implementer: Party;
  readonly schemes: readonly ContractItem[];
  readonly milestones: readonly Milestone[];
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly instalments: readonly Instalment[];
  readonly settleBefore: PlainDate;
  readonly copies: number;
};

export const contractWithImplementer = defineTemplate<ContractWithImplementerData>({
  kind: "contract_with_implementer",
  version: 1,
  title: "Hợp đồng thực hiện đề án khuyến công",
  about: "Cục (nguồn quốc gia) hoặc Sở ký với đơn vị thực hiện cho một hay nhiều đề án trong năm.",
  origin: {
    form: null,
    source: "TT 36/2013/TT-BCT, Điều 12 đến Điều 19, Điều 23",
    status: "chua-doi-chieu",
  },
  render,
});

const sources = { local: "khuyến công địa phương", national: "khuyến công quốc gia" } as const;

function render(data: ContractWithImplementerData): DocumentModel {
  const subject = `Đề án ${sources[data.source]} năm ${String(data.contractYear)}`;
  return {
    title: `Hợp đồng thực hiện ${subject}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title("Hợp đồng thực hiện", subject, numberLine(data.paper.number, data.paper.symbol)),
        contractOpening(
          data.paper.issuedOn,
          data.place,
          data.legalBases,
          data.manager,
          data.implementer,
        ),
        titledArticle(1, "Nội dung hợp đồng"),
        paragraph(
          `Bên A giao, Bên B nhận thực hiện ${String(data.schemes.length).padStart(2, "0")} đề án ${sources[data.source]} với kinh phí như sau:`,
        ),
        itemTable(data.schemes),
        titledArticle(2, "Thời gian và tiến độ thực hiện"),
        paragraph(
          `Từ ngày ${formatDay(data.startsOn)} đến ngày ${formatDay(data.endsOn)}, với các mốc:`,
        ),
        milestoneTable(data.milestones),
        money(data),
        duties(data),
        partySignatures(data.manager, data.implementer),
      ),
    ],
  };
}

function money(data: ContractWithImplementerData): readonly Block[] {
  const grant = sumDong(data.schemes.map((scheme) => scheme.grantDong));
  return [
    titledArticle(3, "Kinh phí, tạm ứng, thanh toán và quyết toán"),
    paragraph(`1. Kinh phí ${sources[data.source]}: ${dongText(grant)}.`),
    amountInWords(grant),
    paragraph("2. Tạm ứng, thanh toán theo các lần:"),
    instalmentTable(data.instalments),
    paragraph(
      "3. Hồ sơ quyết toán lập xong chậm nhất 15 ngày kể từ khi nghiệm thu cơ sở đề án cuối cùng trong hợp đồng.",
    ),
    paragraph(
      `4. Thanh lý hợp đồng, quyết toán kinh phí chậm nhất ngày ${formatDay(data.settleBefore)}.`,
    ),
    paragraph(
      "5. Phần kinh phí đã tạm ứng nhưng không có khối lượng thanh toán, hoặc đã sử dụng mà không được quyết toán, Bên B hoàn trả Bên A để nộp ngân sách nhà nước.",
    ),
  ];
}

function duties(data: ContractWithImplementerData): readonly Block[] {
  return [
    titledArticle(4, "Trách nhiệm của Bên A"),
    list("letter", [
      "Hướng dẫn, kiểm tra, giám sát Bên B thực hiện đề án;",
      "Cấp kinh phí theo hợp đồng, tiến độ và hồ sơ hợp lệ;",
      "Tổ chức nghiệm thu, thanh lý, quyết toán theo quy định.",
    ]),
    titledArticle(5, "Trách nhiệm của Bên B"),
    list("letter", [
      "Thực hiện đúng nội dung, tiến độ, mục tiêu; ký hợp đồng hỗ trợ với đơn vị thụ hưởng;",
      "Mua sắm hàng hóa, dịch vụ theo pháp luật về đấu thầu;",
      "Quản lý, sử dụng kinh phí đúng mục đích, đúng chế độ; lưu giữ chứng từ gốc;",
      "Báo cáo tiến độ trước ngày 25 hằng tháng; chịu trách nhiệm về tính chính xác, trung thực của số liệu.",
    ]),
    titledArticle(6, "Điều khoản chung"),
    paragraph(
      "Mọi điều chỉnh về nội dung, địa điểm, đơn vị thụ hưởng, thời gian, kinh phí được thực hiện khi cấp có thẩm quyền chấp thuận và lập thành phụ lục hợp đồng.",
    ),
    paragraph(
      `Hợp đồng có hiệu lực kể từ ngày ký, lập thành ${String(data.copies).padStart(2, "0")} bản có giá trị như nhau, mỗi bên giữ ${String(Math.floor(data.copies / 2)).padStart(2, "0")} bản./.`,
    ),
  ];
}

/** Annex to a contract (phụ lục hợp đồng): each change with what stood before and what stands now. */
import {
  column,
  headRow,
  numberLine,
  paragraph,
  portrait,
  row,
  table,
  title,
  titledArticle,
  type Block,
  type DocumentModel,
  type PaperNumber,
} from "@kc/core/document";
import { contractOpening, partySignatures } from "../../contract-parts.ts";
import type { PaperReference, Party } from "../../paper-data.ts";
import { referenceText } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type ContractChange = {
  readonly clause: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
};

export type ContractAnnexData = {
  readonly paper: PaperNumber;
  readonly order: number;
  readonly contract: PaperReference;
  readonly approvedBy: PaperReference | null;
  readonly schemeName: string;
  readonly place: string;
  readonly partyA: Party;
  readonly partyB: Party;
  readonly changes: readonly ContractChange[];
  readonly copies: number;
};

export const contractAnnex = defineTemplate<ContractAnnexData>({
  kind: "contract_annex",
  version: 1,
  title: "Phụ lục hợp đồng",
  about:
    "Điều chỉnh, bổ sung hợp đồng sau khi cấp có thẩm quyền chấp thuận: nội dung trước và sau.",
  origin: { form: null, source: "TT 36/2013/TT-BCT, Điều 11", status: "chua-doi-chieu" },
  render,
});

function render(data: ContractAnnexData): DocumentModel {
  const bases = [data.contract, ...(data.approvedBy === null ? [] : [data.approvedBy])].map(
    (paper) => `Căn cứ ${referenceText(paper)}`,
  );
  return {
    title: `Phụ lục hợp đồng: ${data.schemeName}`,
    size: "form",
    marks: [],
    sections: [
      portrait(
        { kind: "national-head" },
        title(
          `Phụ lục hợp đồng số ${String(data.order).padStart(2, "0")}`,
          `Đề án: ${data.schemeName}`,
          numberLine(data.paper.number, data.paper.symbol),
        ),
        contractOpening(data.paper.issuedOn, data.place, bases, data.partyA, data.partyB),
        titledArticle(1, "Nội dung điều chỉnh, bổ sung"),
        changeTable(data.changes),
        titledArticle(2, "Điều khoản thi hành"),
        paragraph(
          "Các nội dung khác của hợp đồng giữ nguyên. Phụ lục này là bộ phận không tách rời của hợp đồng.",
        ),
        paragraph(
          `Phụ lục có hiệu lực kể từ ngày ký, lập thành ${String(data.copies).padStart(2, "0")} bản có giá trị như nhau./.`,
        ),
        partySignatures(data.partyA, data.partyB),
      ),
    ],
  };
}

function changeTable(changes: readonly ContractChange[]): Block {
  return table({
    columns: [column(10, "center"), column(28), column(46), column(46), column(35)],
    headRows: [headRow("TT", "Điều, khoản", "Nội dung đã ký", "Nội dung điều chỉnh", "Lý do")],
    rows: changes.map((change, index) =>
      row("plain", String(index + 1), change.clause, change.before, change.after, change.reason),
    ),
  });
}

/** Notice (thông báo): results of appraisal, a call for registrations, a published list. */
import {
  column,
  head,
  headRow,
  list,
  paragraph,
  portrait,
  row,
  table,
  title,
  writtenText,
  type Alignment,
  type Block,
  type DocumentModel,
} from "@kc/core/document";
import type { IssuedPaper } from "../../paper-data.ts";
import { issuedSignature } from "../../paper-parts.ts";
import { defineTemplate } from "../../template.ts";

export type NoticeData = {
  readonly issued: IssuedPaper;
  readonly subject: string;
  readonly bases: readonly string[];
  readonly text: string;
  readonly points: readonly string[];
  /** A list under the text; null where there is none. The first row's cells are the column heads. */
  readonly table: {
    readonly heads: readonly string[];
    readonly shares: readonly number[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  readonly closing: string;
};

export const notice = defineTemplate<NoticeData>({
  kind: "notice",
  version: 1,
  title: "Thông báo",
  about: "Thông báo kết quả thẩm định, hướng dẫn đăng ký, công khai danh sách cơ sở được hỗ trợ.",
  origin: {
    form: "Mẫu 1.4 Phụ lục III NĐ 30/2020/NĐ-CP",
    source: "NĐ 30/2020/NĐ-CP, Phụ lục III",
    status: "mau-goc",
  },
  render,
});

function render(data: NoticeData): DocumentModel {
  return {
    title: `Thông báo ${data.subject}`,
    size: "text",
    marks: [],
    sections: [
      portrait(
        head(data.issued.body, data.issued.paper),
        title("Thông báo", data.subject),
        ...data.bases.map((basis) => paragraph(basis)),
        ...writtenText(data.text),
        ...(data.points.length === 0 ? [] : [list("number", data.points)]),
        ...listOf(data.table),
        paragraph(data.closing),
        issuedSignature(data.issued),
      ),
    ],
  };
}

function listOf(stated: NoticeData["table"]): readonly Block[] {
  if (stated === null) return [];
  return [
    table({
      columns: stated.shares.map((share, index) => column(share, alignOf(stated.rows, index))),
      headRows: [headRow(...stated.heads)],
      rows: stated.rows.map((cells) => row("plain", ...cells)),
    }),
  ];
}

/** The serial in the middle, figures at the right, words at the left. */
function alignOf(rows: readonly (readonly string[])[], index: number): Alignment {
  if (index === 0) return "center";
  return rows.every((cells) => /^[\d.,\s]*$/u.test(cells[index] ?? "")) ? "right" : "left";
}

/**
 * What a template is: a pure function from typed data to a document model, with samples and its origin.
 * A version is never edited once a paper was issued from it: a change is a new version beside it.
 */
import type { DocumentKindId, DocumentModel } from "@kc/core/document";

export type TemplateOrigin = {
  /** Symbol of the form: `Mẫu số 9`; null where no text prescribes one. */
  readonly form: string | null;
  /** Text and article that the contents come from. */
  readonly source: string;
  /** `mau-goc`: made from the original form or the form of NĐ 30/2020; `chua-doi-chieu`: built from the articles. */
  readonly status: "mau-goc" | "chua-doi-chieu";
};

export type Template<Data> = {
  readonly kind: DocumentKindId;
  readonly version: number;
  readonly title: string;
  /** One line: what it is for and who signs. */
  readonly about: string;
  readonly origin: TemplateOrigin;
  render(data: Data): DocumentModel;
};

/** States one template; keeps the type of its data. */
export function defineTemplate<Data>(stated: Template<Data>): Template<Data> {
  return stated;
}

/** Whether the facts on a paper are made up for training and demonstration. */
export type Facts = "real" | "illustrative";

/** The paper of a template, with the small lines at its foot that its origin and its facts ask for. */
export function composePaper<Data>(
  template: Template<Data>,
  data: Data,
  facts: Facts,
): DocumentModel {
  const model = template.render(data);
  const marks = [
    ...(facts === "illustrative" ? ["Dữ liệu minh họa"] : []),
    ...(template.origin.status === "chua-doi-chieu"
      ? ["Mẫu dựng theo điều khoản, chưa đối chiếu mẫu gốc"]
      : []),
  ];
  return { ...model, marks: [...model.marks, ...marks] };
}

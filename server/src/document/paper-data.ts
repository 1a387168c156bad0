import { type DocumentModel, officialNumber, type PaperNumber } from "@kc/core/document";
import { type PlainDate, yearOf } from "@kc/core/kernel";
import { templateEntries } from "../../templates/index.ts";
import { composePaper, type Facts, type Template } from "../../templates/template.ts";

type Data = Readonly<Record<string, unknown>>;

function dataOf(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}

/** The template of a kind in a version; throws where a paper names one that is gone. */
export function templateOf(kind: string, version: number): Template<unknown> {
  const found = templateEntries.find(
    ({ template }) => template.kind === kind && template.version === version,
  );
  if (!found) throw new Error(`There is no template ${kind} v${String(version)}`);
  return found.template;
}

/** The newest template of a kind; undefined where the system has none. */
export function newestTemplate(kind: string): Template<unknown> | undefined {
  return templateEntries
    .map(({ template }) => template)
    .filter((template) => template.kind === kind)
    .toSorted((first, second) => second.version - first.version)[0];
}

/** The paper that a template makes of stored data. */
export function modelOf(template: Template<unknown>, data: unknown, facts: Facts): DocumentModel {
  return composePaper(template, data, facts);
}

/** The same paper marked as one that nobody has issued. */
export function previewModel(model: DocumentModel): DocumentModel {
  return { ...model, marks: ["BẢN XEM TRƯỚC – CHƯA PHÁT HÀNH", ...model.marks] };
}

/** A number that a paper is given: by the clerk, or from the internal register. */
export type GivenNumber = {
  readonly number: string;
  readonly numberedOn: PlainDate;
  /** Who signed, as the clerk's register says; null leaves the name as it was. */
  readonly signatory: string | null;
};

/** The data of a paper with its number, day and signatory in the places where its template has them. */
export function withNumber(value: unknown, given: GivenNumber): unknown {
  const data = dataOf(value);
  const { issued } = data;
  if (issued !== undefined) return { ...data, issued: withNumber(issued, given) };
  if (data["paper"] === undefined) return data;
  const paper: PaperNumber = {
    ...(data["paper"] as PaperNumber),
    number: given.number,
    issuedOn: given.numberedOn,
    year: yearOf(given.numberedOn),
  };
  const signer = data["signer"];
  const isSigned = signer !== undefined && given.signatory !== null;
  return {
    ...data,
    paper,
    ...(isSigned ? { signer: { ...dataOf(signer), name: given.signatory } } : {}),
  };
}

/** The symbol that a paper's number ends with; null where it carries none. */
function symbolOf(value: unknown): string | null {
  const data = dataOf(value);
  const paper = dataOf(dataOf(data["issued"])["paper"] ?? data["paper"]);
  const symbol = paper["symbol"];
  return typeof symbol === "string" && symbol !== "" ? symbol : null;
}

/** The data of a paper numbered here, and that number as it is shown: `07/BB-TTKC`, or `07` where it has no symbol. */
export function withSlipNumber(
  value: unknown,
  slip: number,
  numberedOn: PlainDate,
): { readonly data: unknown; readonly number: string } {
  const symbol = symbolOf(value);
  const data = dataOf(value);
  if (symbol === null) {
    const number = String(slip).padStart(2, "0");
    return { data: "slipNumber" in data ? { ...data, slipNumber: slip } : data, number };
  }
  const number = officialNumber(slip, symbol);
  return { data: withNumber(data, { number, numberedOn, signatory: null }), number };
}

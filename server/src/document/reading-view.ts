import type { Block, Cell, DocumentModel, Signer, TableBlock, Text } from "@kc/core/document";
import { unreachable } from "@kc/core/kernel";
import type { ReadingBlock } from "./api.ts";

/** A paper for reading on screen: the same words as its files, without their layout. */
export function readingView(model: DocumentModel): ReadingBlock[] {
  const blocks = model.sections.flatMap(({ blocks: ofSection }) => ofSection.flatMap(blockOf));
  const marks = model.marks.map((mark): ReadingBlock => ({ kind: "note", text: mark }));
  return [...blocks, ...marks].filter((block) => block.kind === "table" || block.text !== "");
}

function blockOf(block: Block): readonly ReadingBlock[] {
  switch (block.kind) {
    case "head":
      return [
        text(
          "head",
          [...block.body.nameLines, block.numberLine, block.placeAndDay, block.letterSubject]
            .filter((line) => line !== null)
            .join("\n"),
        ),
      ];
    case "title":
      return [
        text("title", block.typeName),
        text("title", block.subject ?? ""),
        text("note", block.numberLine ?? ""),
      ];
    case "annex-head":
      return [text("title", block.title), text("note", block.attachedTo ?? "")];
    case "decider":
    case "resolves":
      return [text("title", block.text)];
    case "heading":
      return [text("heading", [block.label, block.text].filter(Boolean).join(" "))];
    case "article":
      return articleOf(block);
    case "addressees":
      return [text("text", `Kính gửi: ${block.lines.join("; ")}`)];
    case "legal-bases":
      return block.lines.map((line) => text("note", line));
    case "paragraph":
      return [text("text", plain(block.text))];
    case "list":
      return block.items.map((item) => text("text", `${item.marker} ${plain(item.text)}`));
    case "fields":
      return block.fields.map(({ label, value }) => text("text", `${label}: ${value ?? "……"}`));
    case "amount-in-words":
      return [text("note", block.words)];
    case "table":
      return [tableOf(block)];
    case "signatures":
      return block.signers.map((signer) => text("note", signerText(signer)));
    case "form-mark":
      return [text("note", block.lines.join(" "))];
    case "national-head":
    case "dotted-lines":
    case "page-break":
      return [];
    default:
      return unreachable(block);
  }
}

function articleOf(block: Extract<Block, { readonly kind: "article" }>): readonly ReadingBlock[] {
  const label = `Điều ${String(block.number)}.`;
  if (block.text === null) return [text("heading", `${label} ${block.heading ?? ""}`)];
  return [text("text", `${label} ${plain(block.text)}`)];
}

function signerText({ authority, name, placeAndDay }: Signer): string {
  const who = [authority.join(" "), name ?? "(chưa có tên người ký)"].join(": ");
  return placeAndDay === null ? who : `${placeAndDay} – ${who}`;
}

function text(kind: "head" | "title" | "heading" | "text" | "note", words: string): ReadingBlock {
  return { kind, text: words };
}

function plain(value: Text): string {
  return typeof value === "string" ? value : value.map((span) => span.text).join("");
}

function tableOf({ headRows, rows, unitNote }: TableBlock): ReadingBlock {
  return {
    kind: "table",
    note: unitNote,
    head: headRows.map((row) => row.map(cellOf)),
    rows: rows.map(({ kind, cells }) => ({ kind, cells: cells.map(cellOf) })),
  };
}

function cellOf(cell: Cell) {
  return { text: plain(cell.text), columns: cell.columnSpan ?? 1, rows: cell.rowSpan ?? 1 };
}

/** Head, title, annex heading and signatures of a DOCX: everything that stands in columns or over a rule. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import {
  paperMetrics,
  textWidthMm,
  type AnnexHeadBlock,
  type HeadBlock,
  type Section,
  type SignaturesBlock,
  type Signer,
  type TitleBlock,
} from "@kc/core/document";
import { paragraphOf, plainLine, twipsOfMm, twipsOfPt } from "./docx-text.ts";
import { textWidthPt } from "./text-width.ts";

const { sizesPt } = paperMetrics;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

/** Columns side by side without any line, over the whole width of the text. */
export function sideBySide(
  columnsMm: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const widths = columnsMm.map(twipsOfMm);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children: children.length === 0 ? [paragraphOf([])] : children,
                borders: noBorders,
                verticalAlign: VerticalAlignTable.TOP,
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}

/** A rule of `lengthPt` in the middle of a column of `roomMm`, drawn as the upper border of an empty line. */
function rule(lengthPt: number, roomMm: number, afterPt = 0): Paragraph {
  const side = Math.max(0, Math.round((twipsOfMm(roomMm) - twipsOfPt(lengthPt)) / 2));
  return new Paragraph({
    children: [],
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    spacing: { before: 30, after: twipsOfPt(afterPt), line: 60, lineRule: "exact" },
  });
}

function nation(roomMm: number): readonly Paragraph[] {
  const motto = "Độc lập - Tự do - Hạnh phúc";
  return [
    plainLine("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { sizePt: sizesPt.nationalName, bold: true }),
    plainLine(motto, { sizePt: sizesPt.nationalMotto, bold: true }),
    rule(textWidthPt(motto, sizesPt.nationalMotto, "bold"), roomMm),
  ];
}

/** National name and motto alone, for papers of people and of two parties. */
export function drawNationalHead(): readonly (Paragraph | Table)[] {
  return [...nation(textWidthMm("portrait")), paragraphOf([], { afterPt: 2 })];
}

export function drawHead(head: HeadBlock): readonly (Paragraph | Table)[] {
  const { left, right } = paperMetrics.headColumns;
  const name = head.body.nameLines.join("\n");
  const length = textWidthPt(name, sizesPt.issuingBody, "bold") * paperMetrics.ruleShare;
  const body = [
    ...(head.body.superior === null ? [] : [plainLine(head.body.superior, { sizePt: sizesPt.superiorBody })]),
    plainLine(name, { sizePt: sizesPt.issuingBody, bold: true }),
    rule(length, left),
  ];
  const numbers = [
    ...(head.numberLine === null ? [] : [plainLine(head.numberLine, { sizePt: sizesPt.number }, { beforePt: 6 })]),
    ...(head.letterSubject === null
      ? []
      : [plainLine(head.letterSubject, { sizePt: sizesPt.letterSubject }, { beforePt: 3 })]),
  ];
  const day =
    head.placeAndDay === null
      ? []
      : [plainLine(head.placeAndDay, { sizePt: sizesPt.placeAndDay, italic: true }, { beforePt: 6 })];
  const below = numbers.length + day.length === 0 ? [] : [[numbers, day]];
  return [sideBySide([left, right], [[body, nation(right)], ...below]), paragraphOf([], { afterPt: 2 })];
}

export function drawTitle(title: TitleBlock): readonly Paragraph[] {
  const room = textWidthMm("portrait");
  const longest = (room * 0.9 * 72) / 25.4;
  const subject = title.subject ?? "";
  const length = Math.min(textWidthPt(subject, sizesPt.subject, "bold"), longest) * paperMetrics.ruleShare;
  return [
    plainLine(title.typeName, { sizePt: sizesPt.typeName, bold: true }, { beforePt: 6, keepNext: true }),
    ...(subject === ""
      ? []
      : [
          plainLine(subject, { sizePt: sizesPt.subject, bold: true }, { beforePt: 2, keepNext: true }),
          rule(length, room, 4),
        ]),
    ...(title.numberLine === null ? [] : [plainLine(title.numberLine, { sizePt: sizesPt.number })]),
    paragraphOf([], { lineSpacing: 0.5 }),
  ];
}

export function drawAnnexHead(annex: AnnexHeadBlock, orientation: Section["orientation"]): readonly Paragraph[] {
  return [
    ...(annex.label === null
      ? []
      : [plainLine(annex.label, { sizePt: sizesPt.annexLabel, bold: true }, { keepNext: true })]),
    plainLine(annex.title, { sizePt: sizesPt.annexTitle, bold: true }, { keepNext: true }),
    ...(annex.attachedTo === null
      ? []
      : [plainLine(annex.attachedTo, { sizePt: sizesPt.placeAndDay, italic: true }, { keepNext: true })]),
    rule((40 * 72) / 25.4, textWidthMm(orientation), 8),
  ];
}

export function drawSignatures(
  block: SignaturesBlock,
  orientation: Section["orientation"],
): readonly (Paragraph | Table)[] {
  const room = textWidthMm(orientation);
  const columns = block.signers.map(drawSigner);
  const before = paragraphOf([], { lineSpacing: 0.8, keepNext: true });
  if (block.recipients !== null) {
    const row = [drawRecipients(block.recipients), columns[0] ?? []];
    return [before, sideBySide([room * 0.45, room * 0.55], [row])];
  }
  if (columns.length === 1) return [before, sideBySide([room / 2, room / 2], [[[], columns[0] ?? []]])];
  const across = columns.length === 4 ? 2 : Math.min(columns.length, 3);
  const rows = Array.from({ length: Math.ceil(columns.length / across) }, (_, row) =>
    Array.from({ length: across }, (__, place) => columns[row * across + place] ?? []),
  );
  return [before, sideBySide(Array.from({ length: across }, () => room / across), rows)];
}

function drawSigner(signer: Signer): readonly Paragraph[] {
  return [
    ...(signer.placeAndDay === null
      ? []
      : [plainLine(signer.placeAndDay, { sizePt: sizesPt.placeAndDay, italic: true }, { keepNext: true })]),
    plainLine(signer.authority.join("\n"), { bold: true }, { keepNext: true }),
    ...(signer.note === null
      ? []
      : [plainLine(signer.note, { sizePt: sizesPt.number, italic: true }, { keepNext: true })]),
    plainLine(
      signer.name ?? "",
      { bold: true },
      { beforePt: (paperMetrics.signatureSpaceMm * 72) / 25.4, afterPt: 10 },
    ),
  ];
}

function drawRecipients(lines: readonly string[]): readonly Paragraph[] {
  return [
    plainLine("Nơi nhận:", { sizePt: sizesPt.recipientsLabel, bold: true, italic: true }, { align: "left" }),
    ...lines.map((line) => plainLine(line, { sizePt: sizesPt.recipients }, { align: "left" })),
  ];
}

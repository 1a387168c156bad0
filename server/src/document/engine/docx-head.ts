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
import { paragraphOf, plainLine, spacer, twipsOfMm, twipsOfPt } from "./docx-text.ts";
import { textWidthPt } from "./text-width.ts";

const { sizesPt } = paperMetrics;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;

/** Columns side by side without any line, over the whole width of the text. */
function sideBySide(
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
                children: children.length === 0 ? [paragraphOf([], { keepNext: true })] : children,
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
  return [...nation(textWidthMm("portrait")), spacer(8)];
}

export function drawHead(head: HeadBlock): readonly (Paragraph | Table)[] {
  const { left, right } = paperMetrics.headColumns;
  const name = head.body.nameLines.join("\n");
  const length = textWidthPt(name, sizesPt.issuingBody, "bold") * paperMetrics.ruleShare;
  const body = [
    ...(head.body.superior === null
      ? []
      : [plainLine(head.body.superior, { sizePt: sizesPt.superiorBody })]),
    plainLine(name, { sizePt: sizesPt.issuingBody, bold: true }),
    rule(length, left),
  ];
  const numbers = [
    ...(head.numberLine === null
      ? []
      : [plainLine(head.numberLine, { sizePt: sizesPt.number }, { beforePt: 6 })]),
    ...(head.letterSubject === null
      ? []
      : [plainLine(head.letterSubject, { sizePt: sizesPt.letterSubject }, { beforePt: 3 })]),
  ];
  const day =
    head.placeAndDay === null
      ? []
      : [
          plainLine(
            head.placeAndDay,
            { sizePt: sizesPt.placeAndDay, italic: true },
            { beforePt: 6 },
          ),
        ];
  const below = numbers.length + day.length === 0 ? [] : [[numbers, day]];
  return [sideBySide([left, right], [[body, nation(right)], ...below]), spacer(8)];
}

export function drawTitle(title: TitleBlock): readonly Paragraph[] {
  const room = textWidthMm("portrait");
  const longest = (room * 0.9 * 72) / 25.4;
  const subject = title.subject ?? "";
  const length =
    Math.min(textWidthPt(subject, sizesPt.subject, "bold"), longest) * paperMetrics.ruleShare;
  return [
    plainLine(
      title.typeName,
      { sizePt: sizesPt.typeName, bold: true },
      { beforePt: 6, keepNext: true },
    ),
    ...(subject === ""
      ? []
      : [
          plainLine(
            subject,
            { sizePt: sizesPt.subject, bold: true },
            { beforePt: 2, keepNext: true },
          ),
          rule(length, room, 4),
        ]),
    ...(title.numberLine === null ? [] : [plainLine(title.numberLine, { sizePt: sizesPt.number })]),
    spacer(6),
  ];
}

export function drawAnnexHead(
  annex: AnnexHeadBlock,
  orientation: Section["orientation"],
): readonly Paragraph[] {
  return [
    ...(annex.label === null
      ? []
      : [plainLine(annex.label, { sizePt: sizesPt.annexLabel, bold: true }, { keepNext: true })]),
    plainLine(annex.title, { sizePt: sizesPt.annexTitle, bold: true }, { keepNext: true }),
    ...(annex.attachedTo === null
      ? []
      : [
          plainLine(
            annex.attachedTo,
            { sizePt: sizesPt.placeAndDay, italic: true },
            { keepNext: true },
          ),
        ]),
    rule((40 * 72) / 25.4, textWidthMm(orientation), 8),
  ];
}

export function drawSignatures(
  block: SignaturesBlock,
  orientation: Section["orientation"],
): readonly (Paragraph | Table)[] {
  const room = textWidthMm(orientation);
  const before = spacer(10);
  const [first] = block.signers;
  if (block.recipients !== null && first !== undefined) {
    const signed = signerRows([first]).flatMap((cells) => cells.flat());
    return [
      before,
      sideBySide([room * 0.45, room * 0.55], [[drawRecipients(block.recipients), signed]]),
    ];
  }
  if (block.signers.length === 1)
    return [
      before,
      sideBySide(
        [room / 2, room / 2],
        signerRows(block.signers).map((cells) => [[], ...cells]),
      ),
    ];
  const across = signersAcross(block.signers.length, orientation);
  return Array.from({ length: Math.ceil(block.signers.length / across) }, (_, row) => {
    const some = block.signers.slice(row * across, (row + 1) * across);
    return [before, sideBySide(signerWidths(some, room), signerRows(some))];
  }).flat();
}

/** Four signers stand in two rows on an upright page, in one on a lying page. */
function signersAcross(count: number, orientation: Section["orientation"]): number {
  if (count !== 4) return Math.min(count, 3);
  return orientation === "landscape" ? 4 : 2;
}

/** The day needs room on one line beside two other signers. */
function signerWidths(signers: readonly Signer[], roomMm: number): readonly number[] {
  const shares = signers.map(({ placeAndDay }) =>
    signers.length > 2 && placeAndDay !== null ? 1.8 : 1,
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (roomMm * share) / all);
}

/** One row for each part of a signature, so that the names stand on one line. */
function signerRows(signers: readonly Signer[]): readonly (readonly (readonly Paragraph[])[])[] {
  const style = { keepNext: true } as const;
  const days = signers.map(({ placeAndDay }) =>
    placeAndDay === null
      ? []
      : [plainLine(placeAndDay, { sizePt: sizesPt.placeAndDay, italic: true }, style)],
  );
  const offices = signers.map(({ authority }) => [
    plainLine(authority.join("\n"), { bold: true }, style),
  ]);
  const notes = signers.map(({ note }) =>
    note === null ? [] : [plainLine(note, { sizePt: sizesPt.number, italic: true }, style)],
  );
  const room = (paperMetrics.signatureSpaceMm * 72) / 25.4;
  const names = signers.map(({ name }) => [
    plainLine(name ?? "", { bold: true }, { beforePt: room, afterPt: 8 }),
  ]);
  return [days, offices, notes, names].filter((cells) => cells.some((cell) => cell.length > 0));
}

function drawRecipients(lines: readonly string[]): readonly Paragraph[] {
  return [
    plainLine(
      "Nơi nhận:",
      { sizePt: sizesPt.recipientsLabel, bold: true, italic: true },
      { align: "left" },
    ),
    ...lines.map((line) => plainLine(line, { sizePt: sizesPt.recipients }, { align: "left" })),
  ];
}

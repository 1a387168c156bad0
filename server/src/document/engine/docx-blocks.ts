/** Blocks of a document model as paragraphs and tables of a DOCX. */
import type { Paragraph, Table } from "docx";
import { TabStopType, TextRun } from "docx";
import {
  paperMetrics,
  textWidthMm,
  type ArticleBlock,
  type Block,
  type FieldsBlock,
  type HeadingBlock,
  type Section,
} from "@kc/core/document";
import { unreachable } from "@kc/core/kernel";
import {
  drawAnnexHead,
  drawHead,
  drawNationalHead,
  drawSignatures,
  drawTitle,
} from "./docx-head.ts";
import { drawTable } from "./docx-table.ts";
import { bodyParagraph, paragraphOf, plainLine, runs, twipsOfMm } from "./docx-text.ts";

type Drawn = readonly (Paragraph | Table)[];

/** All blocks of a section; a paragraph before signatures stays on their page. */
export function drawBlocks(section: Section): (Paragraph | Table)[] {
  return section.blocks.flatMap((block, index) => {
    const next = section.blocks[index + 1];
    return [...drawBlock(block, section.orientation, next?.kind === "signatures")];
  });
}

function drawBlock(block: Block, orientation: Section["orientation"], keepNext: boolean): Drawn {
  switch (block.kind) {
    case "head":
      return drawHead(block);
    case "national-head":
      return drawNationalHead();
    case "form-mark":
      return drawFormMark(block.lines);
    case "title":
      return drawTitle(block);
    case "decider":
    case "resolves":
      return [plainLine(block.text, { bold: true }, { beforePt: 6, afterPt: 8, keepNext: true })];
    case "addressees":
      return drawAddressees(block.lines);
    case "legal-bases":
      return block.lines.map((line) => bodyParagraph(runs(line, { italic: true })));
    case "article":
      return [drawArticle(block, keepNext)];
    case "heading":
      return drawHeading(block);
    case "paragraph":
      return [
        bodyParagraph(runs(block.text), {
          align: block.align,
          indentMm: block.indented ? paperMetrics.firstLineIndentMm : 0,
          keepNext,
        }),
      ];
    case "list":
      return block.items.map((item, index) =>
        bodyParagraph([...runs(`${item.marker} `), ...runs(item.text)], {
          keepNext: keepNext && index === block.items.length - 1,
        }),
      );
    case "fields":
      return drawFields(block, orientation);
    case "dotted-lines":
      return Array.from({ length: block.count }, () => dottedLine([], orientation, 0));
    case "table":
      return drawTable(block, orientation);
    case "amount-in-words":
      return [bodyParagraph(runs(`(Bằng chữ: ${block.words})`, { italic: true }), { keepNext })];
    case "annex-head":
      return drawAnnexHead(block, orientation);
    case "signatures":
      return drawSignatures(block, orientation);
    case "page-break":
      return [paragraphOf([], { more: { pageBreakBefore: true } })];
    default:
      return unreachable(block);
  }
}

function drawFormMark(lines: readonly string[]): Drawn {
  const sizePt = paperMetrics.sizesPt.table;
  return lines.map((line, index) =>
    plainLine(
      line,
      { sizePt, bold: index === 0, italic: index > 0 },
      { align: "right", afterPt: index === lines.length - 1 ? 6 : 0 },
    ),
  );
}

function drawAddressees(lines: readonly string[]): Drawn {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined)
    return [plainLine(`Kính gửi: ${only}`, {}, { beforePt: 4, afterPt: 8 })];
  const indentMm = 40;
  return [
    paragraphOf(runs("Kính gửi:"), { indentMm: indentMm - 15, beforePt: 4, afterPt: 2 }),
    ...lines.map((line, index) =>
      paragraphOf(runs(line), { indentMm, afterPt: index === lines.length - 1 ? 8 : 2 }),
    ),
  ];
}

function drawArticle(article: ArticleBlock, keepNext: boolean): Paragraph {
  const label = `Điều ${String(article.number)}. `;
  if (article.heading !== null)
    return bodyParagraph(runs(`${label}${article.heading}`, { bold: true }), { keepNext: true });
  return bodyParagraph([...runs(label, { bold: true }), ...runs(article.text ?? "")], { keepNext });
}

function drawHeading(heading: HeadingBlock): Drawn {
  if (heading.level === "part")
    return [
      plainLine(heading.label, { bold: true }, { beforePt: 6, keepNext: true }),
      plainLine(heading.text, { bold: true }, { afterPt: 6, keepNext: true }),
    ];
  return [
    bodyParagraph(runs(`${heading.label} ${heading.text}`, { bold: true }), {
      beforePt: 2,
      keepNext: true,
    }),
  ];
}

function drawFields(block: FieldsBlock, orientation: Section["orientation"]): Drawn {
  return block.fields.map((field) =>
    field.value === null
      ? dottedLine(runs(`${field.label}: `), orientation, paperMetrics.firstLineIndentMm)
      : bodyParagraph(runs(`${field.label}: ${field.value}`)),
  );
}

/** A line filled with dots to the right margin, to be written on by hand. */
function dottedLine(
  children: readonly TextRun[],
  orientation: Section["orientation"],
  indentMm: number,
): Paragraph {
  const position = twipsOfMm(textWidthMm(orientation));
  return bodyParagraph([...children, new TextRun({ children: ["\t"] })], {
    align: "left",
    indentMm,
    more: { tabStops: [{ type: TabStopType.RIGHT, position, leader: "dot" }] },
  });
}

import {
  AlignmentType,
  Document,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { paperMetrics, type DocumentModel, type Section } from "@kc/core/document";
import { cleanModel } from "./clean-model.ts";
import { drawBlocks } from "./docx-blocks.ts";
import { plainLine, twipsOfMm } from "./docx-text.ts";

/**
 * Writes a paper as DOCX: A4, Times New Roman, margins and sizes of the decree, page number in the header from page 2.
 * The same model gives the same bytes.
 */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  const paper = cleanModel(model);
  const document = new Document({
    title: paper.title,
    creator: "Khuyến Công",
    lastModifiedBy: "Khuyến Công",
    description: "",
    compatibility: { version: 15 },
    styles: { default: { document: defaultStyle(paper) } },
    sections: paper.sections.map((section, index) =>
      drawSection(section, paper.marks, index === 0 || section.pageNumbers === "restarted"),
    ),
  });
  return withoutTime(await Packer.toBuffer(document));
}

function defaultStyle(paper: DocumentModel) {
  const family = paperMetrics.fontFamily;
  return {
    run: {
      font: { ascii: family, hAnsi: family, cs: family, eastAsia: family },
      size: paperMetrics.bodyPt[paper.size] * 2,
      language: { value: paperMetrics.language, eastAsia: paperMetrics.language },
    },
  };
}

function drawSection(
  section: Section,
  marks: readonly string[],
  titlePage: boolean,
): ISectionOptions {
  const { pageMm, marginsMm } = paperMetrics;
  return {
    properties: {
      titlePage,
      page: {
        size: {
          width: twipsOfMm(pageMm.width),
          height: twipsOfMm(pageMm.height),
          orientation:
            section.orientation === "landscape"
              ? PageOrientation.LANDSCAPE
              : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twipsOfMm(marginsMm.top),
          bottom: twipsOfMm(marginsMm.bottom),
          left: twipsOfMm(marginsMm.left),
          right: twipsOfMm(marginsMm.right),
          header: twipsOfMm(10),
          footer: twipsOfMm(10),
          gutter: 0,
        },
        ...(section.pageNumbers === "restarted" ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({ children: [] })] }),
      default: pageNumber(),
    },
    footers: { first: markFooter(marks), default: markFooter(marks) },
    children: drawBlocks(section),
  };
}

function pageNumber(): Header {
  const run = new TextRun({
    children: [PageNumber.CURRENT],
    size: paperMetrics.sizesPt.pageNumber * 2,
  });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })],
  });
}

function markFooter(marks: readonly string[]): Footer {
  const text = marks.join("  ·  ");
  return new Footer({
    children: [
      plainLine(text, { sizePt: paperMetrics.sizesPt.mark, italic: true, color: "5A5A5A" }),
    ],
  });
}

/** The day that stands for "no day" in the archive and its properties, so that equal papers have equal hashes. */
const noInstant = "2000-01-01T00:00:00Z";
const noDay = new Date(2000, 0, 1);

function withoutTime(docx: Uint8Array): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx)).sort(byName)) {
    const kept = name === "docProps/core.xml" ? strToU8(withoutInstants(strFromU8(bytes))) : bytes;
    files[name] = [kept, { mtime: noDay, level: 6 }];
  }
  return zipSync(files);
}

/** Word wants the list of contents first. */
function byName(
  [first]: readonly [string, Uint8Array],
  [second]: readonly [string, Uint8Array],
): number {
  const rank = (name: string) => (name === "[Content_Types].xml" ? "" : name);
  return rank(first) < rank(second) ? -1 : 1;
}

function withoutInstants(xml: string): string {
  return xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, noInstant);
}

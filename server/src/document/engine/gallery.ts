/** Draws every template with its samples into a folder, as DOCX and PDF: `node gallery.ts <folder>`. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeAllSamples } from "../../../templates/index.ts";
import { renderDocx } from "./render-docx.ts";
import { closePdfRenderer, renderPdf, warmPdfRenderer } from "./render-pdf.ts";

export type GalleryPaper = {
  readonly file: string;
  readonly docxMs: number;
  readonly pdfMs: number;
  readonly docxBytes: number;
  readonly pdfBytes: number;
};

/** Draws all samples into `folder`; `report` hears of each paper as it is written. */
export async function drawGallery(
  folder: string,
  report: (paper: GalleryPaper) => void,
): Promise<readonly GalleryPaper[]> {
  await mkdir(folder, { recursive: true });
  await warmPdfRenderer();
  const papers: GalleryPaper[] = [];
  for (const { file, model } of composeAllSamples()) {
    const started = performance.now();
    const docx = await renderDocx(model);
    const between = performance.now();
    const pdf = await renderPdf(model);
    const ended = performance.now();
    await writeFile(join(folder, `${file}.docx`), docx);
    await writeFile(join(folder, `${file}.pdf`), pdf);
    const paper: GalleryPaper = {
      file,
      docxMs: Math.round(between - started),
      pdfMs: Math.round(ended - between),
      docxBytes: docx.length,
      pdfBytes: pdf.length,
    };
    papers.push(paper);
    report(paper);
  }
  return papers;
}

if (import.meta.main) {
  const folder = process.argv[2];
  if (folder === undefined) {
    process.stderr.write("Cách dùng: node server/src/document/engine/gallery.ts <thư mục>\n");
    process.exitCode = 2;
  } else {
    await drawGallery(folder, (paper) => {
      process.stdout.write(
        `${paper.file.padEnd(44)} DOCX ${String(paper.docxMs).padStart(4)} ms ${String(paper.docxBytes).padStart(7)} B   PDF ${String(paper.pdfMs).padStart(4)} ms ${String(paper.pdfBytes).padStart(7)} B\n`,
      );
    });
    await closePdfRenderer();
  }
}

import { inContext } from "../platform/database.ts";
import type { Parts } from "../platform/parts.ts";
import { contextOf, systemViewer } from "../platform/viewer.ts";
import { type Drawable, type DrawnFiles, findDrawable } from "./drawing-store.ts";
import { renderDocx } from "./engine/render-docx.ts";
import { renderPdf } from "./engine/render-pdf.ts";
import { keepDrawing } from "./keep-drawing.ts";
import { modelOf, templateOf, withNumber } from "./paper-data.ts";

/**
 * A paper has up to two drawings, each made once and kept: as issued, and with the clerk's number. A paper that had its
 * number when it was issued has only the first.
 */
export type DrawingVersion = "issued" | "final";

export type PaperKey = { readonly provinceId: number; readonly documentId: string };

/** Draws a paper as it stands, unless that was done; answers its files. Throws where there is no such paper. */
export async function drawDocument(parts: Parts, key: PaperKey): Promise<DrawnFiles> {
  const paper = await readDrawable(parts, key);
  const issued = paper.issued ?? (await drawVersion(parts, key, paper, "issued"));
  if (!hasFinal(paper)) return issued;
  return paper.final ?? (await drawVersion(parts, key, paper, "final"));
}

/** Draws the paper as it was issued, before the clerk's number. */
export async function drawAsIssued(parts: Parts, key: PaperKey): Promise<DrawnFiles> {
  const paper = await readDrawable(parts, key);
  return paper.issued ?? drawVersion(parts, key, paper, "issued");
}

/** The number was entered after the paper was issued: its data does not carry it. */
function hasFinal({ number, data }: Drawable): boolean {
  return number !== null && JSON.stringify(withNumber(data, number)) !== JSON.stringify(data);
}

async function readDrawable(
  { db }: Parts,
  { provinceId, documentId }: PaperKey,
): Promise<Drawable> {
  const paper = await inContext(db, "read only", contextOf(systemViewer(provinceId)), (tx) =>
    findDrawable(tx, provinceId, documentId),
  );
  if (!paper) throw new Error(`There is no paper ${documentId}`);
  return paper;
}

async function drawVersion(
  parts: Parts,
  key: PaperKey,
  paper: Drawable,
  version: DrawingVersion,
): Promise<DrawnFiles> {
  const template = templateOf(paper.kind, paper.templateVersion);
  const isFinal = version === "final" && paper.number !== null;
  const data = isFinal && paper.number !== null ? withNumber(paper.data, paper.number) : paper.data;
  const model = modelOf(template, data, paper.isDemo ? "illustrative" : "real");
  const [docx, pdf] = await Promise.all([renderDocx(model), renderPdf(model)]);
  const outcome = await parts.runCommand(keepDrawing, {
    viewer: systemViewer(key.provinceId),
    idempotencyKey: `draw-${key.documentId}-${version}`,
    input: {
      documentId: key.documentId,
      version,
      docx: { sha256: (await parts.blobs.put(docx)).toString("hex"), byteSize: docx.byteLength },
      pdf: { sha256: (await parts.blobs.put(pdf)).toString("hex"), byteSize: pdf.byteLength },
    },
  });
  if (!outcome.ok && outcome.refusal.kind !== "idempotency-key-reused") {
    throw new Error(`The drawing was not kept: ${outcome.refusal.kind}`);
  }
  const kept = (await readDrawable(parts, key))[version];
  if (kept === null) throw new Error(`The drawing of ${key.documentId} was not kept.`);
  return kept;
}

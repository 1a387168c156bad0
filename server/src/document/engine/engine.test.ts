import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  head,
  landscapeAnnex,
  line,
  list,
  paragraph,
  paperLimits,
  paperMetrics,
  portrait,
  row,
  signatures,
  role,
  table,
  column,
  headRow,
  textWidthMm,
  type DocumentModel,
  type SignaturesBlock,
} from "@kc/core/document";
import { composeAllSamples, templateEntries, templates } from "../../../templates/index.ts";
import { paymentRequestSamples } from "../../../templates/payment-request/v1/sample.ts";
import { provincialCommittee, unnumbered } from "../../../templates/sample-world.ts";
import { measureDocx, type MeasuredDocx } from "./measure-docx.ts";
import { measurePdf, type MeasuredPdf } from "./measure-pdf.ts";
import { renderDocx } from "./render-docx.ts";
import { renderPaper } from "./render-paper.ts";
import { closePdfRenderer, renderPdf, warmPdfRenderer } from "./render-pdf.ts";

const samples = composeAllSamples();
const stacked = "Ủy ban nhân dân ằẳẵặ ềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỷỹỵ ĐẶNG ẲẴẶ m² “ngoặc” … – ₫";
const allowedSizes = new Set<number>(Object.values(paperMetrics.sizesPt));

beforeAll(warmPdfRenderer);
afterAll(closePdfRenderer);

function wordsOfSignatures({ signers, recipients }: SignaturesBlock): readonly string[] {
  return [
    ...(recipients ?? []),
    "Nơi nhận:",
    ...signers.flatMap(({ placeAndDay, authority, note, name }) =>
      [placeAndDay, ...authority, note, name].filter((text) => text !== null),
    ),
  ];
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function modelOf(text: string): DocumentModel {
  return {
    title: text,
    size: "text",
    marks: [text],
    sections: [
      portrait(
        head(provincialCommittee, unnumbered("QĐ-UBND", 2026)),
        paragraph(text),
        line(text),
        list("letter", [text]),
        table({
          columns: [column(1), column(1)],
          headRows: [headRow("A", "B")],
          rows: [row("plain", text, text)],
        }),
        signatures(role("Người lập", text)),
      ),
    ],
  };
}

/** Each sample is drawn once in each form, and measured as often as it takes. */
const drawn = new Map<DocumentModel, Promise<{ docx: MeasuredDocx; pdf: MeasuredPdf }>>();

function measured(model: DocumentModel) {
  const made =
    drawn.get(model) ??
    Promise.all([renderDocx(model), renderPdf(model)]).then(async ([docx, pdf]) => ({
      docx: measureDocx(docx),
      pdf: await measurePdf(pdf),
    }));
  drawn.set(model, made);
  return made;
}

describe("every paper as DOCX (NĐ 30/2020, Phụ lục I)", () => {
  it.each(samples)(
    "$file has A4 pages, the decree's margins, Times New Roman and numbers from page 2",
    async ({ model }) => {
      const { docx } = await measured(model);
      expect(docx.sections).toHaveLength(model.sections.length);
      docx.sections.forEach((section, index) => {
        const upright = model.sections[index]?.orientation === "portrait";
        expect([section.widthMm, section.heightMm]).toEqual(upright ? [210, 297] : [297, 210]);
        expect(section.marginsMm).toEqual(paperMetrics.marginsMm);
        const restarts = index > 0 && model.sections[index]?.pageNumbers === "restarted";
        expect(section.firstPage).toBe(index === 0 || restarts ? "own-header" : "same-header");
        if (restarts) expect(section.restartsAt).toBe(1);
      });
      expect([...docx.fonts]).toEqual([paperMetrics.fontFamily]);
      expect(docx.defaultSizePt).toBe(paperMetrics.bodyPt[model.size]);
      expect(docx.language).toBe("vi-VN");
      expect([...docx.sizesPt].filter((size) => !allowedSizes.has(size))).toEqual([]);
      for (const header of docx.headers)
        expect(header.empty || (header.counts && header.centred)).toBe(true);
      expect(docx.headers.filter((header) => header.counts)).toHaveLength(model.sections.length);
    },
  );

  it.each(samples)(
    "$file keeps its lines between single and one and a half spacing, its tables within the text",
    async ({ model }) => {
      const { docx } = await measured(model);
      const [least, most] = paperLimits.lineSpacing;
      for (const spacing of docx.lineSpacings) {
        expect(spacing).toBeGreaterThanOrEqual(least);
        expect(spacing).toBeLessThanOrEqual(most);
      }
      const lies = model.sections.some((section) => section.orientation === "landscape");
      const room = textWidthMm(lies ? "landscape" : "portrait");
      for (const width of docx.tableWidthsMm) expect(width).toBeLessThanOrEqual(room + 0.1);
    },
  );

  it("repeats the head rows of tables on every page", async () => {
    const annexed = samples.find((sample) => sample.file.startsWith("plan-decision"));
    if (annexed === undefined) throw new Error("no sample");
    expect(measureDocx(await renderDocx(annexed.model)).repeatedRows).toBe(2);
  });
});

/** How many times page numbers begin: the paper itself, and each annex with numbers of its own. */
function partsOf({ sections }: DocumentModel): number {
  return sections.filter(({ pageNumbers }, index) => index === 0 || pageNumbers === "restarted")
    .length;
}

describe("every paper as PDF", () => {
  it.each(samples)("$file has A4 pages, only embedded Tinos and no date", async ({ model }) => {
    const { pdf } = await measured(model);
    for (const page of pdf.pages)
      expect([page.widthMm, page.heightMm].sort((a, b) => a - b)).toEqual([210, 297]);
    expect([...pdf.fonts].filter((font) => !font.startsWith("Tinos-"))).toEqual([]);
    expect(pdf.embeddedFonts).toBeGreaterThan(0);
    expect(pdf.hasDate).toBe(false);
    const upright = model.sections[0]?.orientation === "portrait";
    const [first] = pdf.pages;
    expect((first?.widthMm ?? 0) < (first?.heightMm ?? 0)).toBe(upright);
  });

  it.each(samples)(
    "$file keeps its text within the margins, in sizes of the decree",
    async ({ model }) => {
      const { pdf } = await measured(model);
      const { left, right, top, bottom } = paperMetrics.marginsMm;
      for (const { widthMm, heightMm, runs } of pdf.pages) {
        const body = runs.filter(
          ({ baselineMm }) => baselineMm > top && baselineMm < heightMm - bottom,
        );
        expect(body.length).toBeGreaterThan(0);
        for (const run of body) {
          expect(run.leftMm, run.text).toBeGreaterThanOrEqual(left - 0.2);
          expect(run.rightMm, run.text).toBeLessThanOrEqual(widthMm - right + 0.5);
          expect(run.topMm, run.text).toBeGreaterThanOrEqual(top - 1);
          expect(allowedSizes.has(run.sizePt), `${run.text} ${String(run.sizePt)}`).toBe(true);
        }
        const below = runs.filter(({ baselineMm }) => baselineMm >= heightMm - bottom);
        for (const run of below) expect(run.sizePt, run.text).toBe(paperMetrics.sizesPt.mark);
      }
    },
  );

  it.each(samples)(
    "$file is numbered at the top in the middle, from the second page of each part",
    async ({ model }) => {
      const { pdf } = await measured(model);
      const { left, right, top } = paperMetrics.marginsMm;
      const numbers = pdf.pages.map(({ runs, widthMm }) => {
        const above = runs.filter(({ baselineMm }) => baselineMm <= top);
        for (const run of above) {
          const middle = (run.leftMm + run.rightMm) / 2;
          expect(middle).toBeCloseTo((left + widthMm - right) / 2, 0);
          expect(run.sizePt).toBe(paperMetrics.sizesPt.pageNumber);
        }
        const text = above.map((run) => run.text).join("");
        return text === "" ? null : Number(text);
      });
      expect(numbers[0]).toBeNull();
      expect(numbers.filter((number) => number === null)).toHaveLength(partsOf(model));
      numbers.forEach((number, index) => {
        if (number !== null) expect(number).toBe((numbers[index - 1] ?? 1) + 1);
      });
    },
  );

  it.each(samples)("$file has no page with nothing but signatures", async ({ model }) => {
    const { pdf } = await measured(model);
    const signed = model.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "signatures" ? wordsOfSignatures(block) : [])),
    );
    const { top, bottom } = paperMetrics.marginsMm;
    for (const { runs, heightMm } of pdf.pages) {
      const body = runs.filter(
        ({ baselineMm }) => baselineMm > top && baselineMm < heightMm - bottom,
      );
      const others = body.filter(
        ({ text }) => !signed.some((words) => words.includes(text.trim())),
      );
      expect(others.map(({ text }) => text)).not.toEqual([]);
    }
  });

  it("numbers the second page and begins an annex anew without a number on its first page", async () => {
    const long = Array.from({ length: 60 }, (_, index) =>
      paragraph(`Đoạn văn thứ ${String(index)} `.repeat(8)),
    );
    const measured = await measurePdf(
      await renderPdf({
        title: "",
        size: "text",
        marks: [],
        sections: [portrait(long), landscapeAnnex(long)],
      }),
    );
    const begins = measured.pages.map((page) => ({
      number: /^\s*(\d*)/.exec(page.text)?.[1] ?? "",
      upright: page.widthMm < page.heightMm,
    }));
    const upright = begins.filter((page) => page.upright).map((page) => page.number);
    const lying = begins.filter((page) => !page.upright).map((page) => page.number);
    expect(upright.slice(0, 3)).toEqual(["", "2", "3"]);
    expect(lying.slice(0, 3)).toEqual(["", "2", "3"]);
  });
});

describe("text that people wrote", () => {
  it.each([
    stacked,
    stacked.normalize("NFD"),
    "{{7*7}} ${7*7} <%= 7 %>",
    '#sys.version #panic("x") $x^2$ *đậm* _nghiêng_ `mã` = đầu @nhãn \\ // /* chú thích */ https://example.vn',
    "</w:t></w:r><script>alert(1)</script> & < > \" '",
    "- gạch\n+ cộng\n1. số\n/ từ: nghĩa",
  ])("stays text in both files: %s", async (text) => {
    const wanted = text.normalize("NFC").replace(/\s+/g, "");
    const docx = measureDocx(await renderDocx(modelOf(text))).text.replace(/\s+/g, "");
    expect(docx.split(wanted).length).toBeGreaterThan(5);
    const pdf = await measurePdf(await renderPdf(modelOf(text)));
    const written = pdf.pages
      .map((page) => page.text)
      .join("")
      .normalize("NFC")
      .replace(/\s+/g, "");
    expect(written.split(wanted).length).toBeGreaterThan(4);
    expect([...pdf.fonts].every((font) => font.startsWith("Tinos-"))).toBe(true);
  });

  it("draws letters that the font lacks without taking another font", async () => {
    const pdf = await measurePdf(await renderPdf(modelOf("漢字 😀 العربية")));
    expect([...pdf.fonts].filter((font) => !font.startsWith("Tinos-"))).toEqual([]);
  });

  it("survives control characters, direction overrides and very long words", async () => {
    const model = modelOf(`a\u0000b\u202E\uD800 ${"dài".repeat(400)}`);
    expect((await renderPdf(model)).length).toBeGreaterThan(1000);
    expect(measureDocx(await renderDocx(model)).text).not.toContain("\u202E");
  });
});

describe("the same model", () => {
  it("gives the same bytes, now and on another day", async () => {
    for (const { model } of samples.slice(0, 4)) {
      const [docx, pdf] = [hash(await renderDocx(model)), hash(await renderPdf(model))];
      expect(hash(await renderDocx(model))).toBe(docx);
      expect(hash(await renderPdf(model))).toBe(pdf);
    }
  });

  it("gives the same bytes in a new thread", async () => {
    const [sample] = samples;
    if (sample === undefined) throw new Error("no sample");
    const before = hash(await renderPdf(sample.model));
    await closePdfRenderer();
    expect(hash(await renderPdf(sample.model))).toBe(before);
  });
});

describe("a paper made to be issued", () => {
  it("carries the marks of its origin and of made-up facts, its template version and the hashes of its files", async () => {
    const [first] = Object.values(paymentRequestSamples);
    if (first === undefined) throw new Error("no sample");
    const paper = await renderPaper(templates.payment_request, first, "illustrative");
    expect(paper.templateVersion).toBe(1);
    expect(paper.pdf.sha256).toBe(hash(paper.pdf.bytes));
    const { pages } = await measurePdf(paper.pdf.bytes);
    expect(pages[0]?.text).toContain("Dữ liệu minh họa");
    expect(pages[0]?.text).toContain("chưa đối chiếu mẫu gốc");
    expect(pages[0]?.text).toContain("Bằng chữ: Bảy mươi triệu đồng");
    const real = await measurePdf(
      (await renderPaper(templates.payment_request, first, "real")).pdf.bytes,
    );
    expect(real.pages[0]?.text).not.toContain("Dữ liệu minh họa");
  });

  it("exists for every template of the registry, each with a sample", () => {
    expect(templateEntries.map((entry) => entry.template.kind).sort()).toEqual(
      Object.keys(templates).sort(),
    );
    for (const { template, samples: made } of templateEntries) {
      expect(Object.keys(made).length).toBeGreaterThan(0);
      expect(template.about).not.toBe("");
      expect(template.origin.source).not.toBe("");
    }
  });
});

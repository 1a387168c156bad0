/**
 * The thread that holds the Typst compiler. It gets data, answers with the bytes of a PDF, and knows no business.
 * The source it compiles is fixed; what people wrote comes only through `sys.inputs`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { createTypstCompiler, loadFonts } from "@myriaddreamin/typst.ts";
import { CompileFormatEnum } from "@myriaddreamin/typst.ts/compiler";

export type PdfOrder = { readonly id: number; readonly data: string };
export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly failure: string };

const require = createRequire(import.meta.url);
const faces = ["400Regular", "700Bold", "400Regular_Italic", "700Bold_Italic"];
const mainFilePath = "/paper.typ";

async function startCompiler() {
  const compiler = createTypstCompiler();
  const fonts = faces.map((face) =>
    readBytes(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)),
  );
  const wasm =
    require.resolve("@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm");
  await withoutWarnings(() =>
    compiler.init({
      getModule: () => readBytes(wasm),
      beforeBuild: [loadFonts(fonts, { assets: false })],
    }),
  );
  compiler.addSource(mainFilePath, readFileSync(new URL("./paper.typ", import.meta.url), "utf8"));
  return compiler;
}

/** The compiler's loader warns of its own old way to call itself; this thread prints nothing of it. */
async function withoutWarnings(start: () => Promise<void>): Promise<void> {
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    await start();
  } finally {
    console.warn = warn;
  }
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

const starting = startCompiler();

async function answer(order: PdfOrder): Promise<PdfAnswer> {
  const compiler = await starting;
  const outcome = await compiler.compile({
    mainFilePath,
    format: CompileFormatEnum.pdf,
    inputs: { data: order.data },
    diagnostics: "full",
  });
  if (outcome.result !== undefined) return { id: order.id, pdf: outcome.result };
  return { id: order.id, failure: JSON.stringify(outcome.diagnostics ?? "no result") };
}

parentPort?.on("message", (order: PdfOrder) => {
  void answer(order)
    .catch((error: unknown): PdfAnswer => ({ id: order.id, failure: String(error) }))
    .then((reply) => parentPort?.postMessage(reply));
});

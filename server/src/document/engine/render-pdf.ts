import { Worker } from "node:worker_threads";
import { paperMetrics, type DocumentModel } from "@kc/core/document";
import { cleanModel } from "./clean-model.ts";
import type { PdfAnswer, PdfOrder } from "./pdf-worker.ts";

/** A paper that takes longer than this is given up, with its thread. */
const longestRenderMs = 60_000;
/** The compiler keeps what it has drawn; a fresh thread after so many papers keeps its memory small. */
const papersPerThread = 400;

type Job = {
  readonly data: string;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
};

type Thread = { readonly worker: Worker; drawn: number };

const waiting: Job[] = [];
let thread: Thread | undefined;
let current: { readonly id: number; readonly job: Job; readonly timer: NodeJS.Timeout } | undefined;
let lastId = 0;

/**
 * Draws a paper as PDF: A4, Tinos embedded, tagged. The same model gives the same bytes.
 * One thread draws, one paper after the other; the first call starts it.
 */
export function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  const data = JSON.stringify({ metrics: paperMetrics, model: cleanModel(model) });
  return new Promise((resolve, reject) => {
    waiting.push({ data, resolve, reject });
    drawNext();
  });
}

/** Starts the thread before the first paper is asked for, so that nobody waits for the compiler. */
export async function warmPdfRenderer(): Promise<void> {
  await renderPdf({ title: "", size: "text", marks: [], sections: [] });
}

/** Ends the thread; papers that wait are refused. A later call starts a new one. */
export async function closePdfRenderer(): Promise<void> {
  for (const job of waiting.splice(0)) job.reject(new Error("The PDF renderer was closed."));
  await endThread(new Error("The PDF renderer was closed."));
}

function drawNext(): void {
  if (current !== undefined) return;
  const job = waiting.shift();
  if (job === undefined) return;
  const { worker } = (thread ??= startThread());
  lastId += 1;
  const timer = setTimeout(() => {
    void endThread(new Error(`A paper took longer than ${String(longestRenderMs)} ms.`));
  }, longestRenderMs);
  current = { id: lastId, job, timer };
  worker.ref();
  worker.postMessage({ id: lastId, data: job.data } satisfies PdfOrder);
}

function startThread(): Thread {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url));
  worker.on("message", (answer: PdfAnswer) => {
    void finish(answer);
  });
  worker.on("error", (error) => {
    void endThread(error instanceof Error ? error : new Error(String(error)));
  });
  worker.unref();
  return { worker, drawn: 0 };
}

async function finish(answer: PdfAnswer): Promise<void> {
  if (current?.id !== answer.id || thread === undefined) return;
  const { job, timer } = current;
  clearTimeout(timer);
  current = undefined;
  thread.worker.unref();
  thread.drawn += 1;
  if ("pdf" in answer) job.resolve(answer.pdf);
  else job.reject(new Error(`The paper could not be drawn: ${answer.failure}`));
  if (thread.drawn >= papersPerThread) await endThread(new Error("The thread was renewed."));
  drawNext();
}

async function endThread(reason: Error): Promise<void> {
  const ending = thread;
  const broken = current;
  thread = undefined;
  current = undefined;
  if (broken !== undefined) {
    clearTimeout(broken.timer);
    broken.job.reject(reason);
  }
  await ending?.worker.terminate();
  drawNext();
}

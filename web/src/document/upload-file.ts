import { uploadFileEndpoint } from "@kc/server/api/document";
import type { EndpointOutput } from "@kc/server/api/platform";
import { requestOf } from "../app/api.ts";
import { NoAnswerError, parseProblem, ProblemError } from "../app/problem.ts";

export type UploadedFile = EndpointOutput<typeof uploadFileEndpoint>;

/** What the browser is asked to offer, and the same in words. The server looks at the content itself. */
export const acceptedFiles = ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";
export const acceptedFilesText = "PDF, DOCX, XLSX, JPG hoặc PNG";

type UploadOptions = {
  /** One key for one file that a person picked: a retry keeps the same file once. */
  readonly idempotencyKey: string;
  readonly onProgress: (sentBytes: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends one file and tells how far it has come. Throws `ProblemError` when the server refuses it, `NoAnswerError` when
 * no answer came. An XMLHttpRequest, because fetch tells nothing while it sends.
 */
export function uploadFile(file: File, options: UploadOptions): Promise<UploadedFile> {
  const { url } = requestOf(uploadFileEndpoint, {}, {});
  const address = `${url}?${new URLSearchParams({ fileName: file.name.normalize("NFC") }).toString()}`;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("X-KC-Request", "1");
    request.setRequestHeader("Idempotency-Key", options.idempotencyKey);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded }) => {
      options.onProgress(loaded);
    });
    request.addEventListener("load", () => {
      const body = parseBody(request.responseText);
      if (request.status === 200) resolve(parseUploaded(body));
      else {
        const requestId = request.getResponseHeader("X-Request-Id");
        reject(new ProblemError(parseProblem(request.status, body, requestId)));
      }
    });
    for (const lost of ["error", "timeout", "abort"]) {
      request.addEventListener(lost, () => {
        reject(new NoAnswerError());
      });
    }
    options.signal.addEventListener("abort", () => {
      request.abort();
    });
    request.send(file);
  });
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The server has checked its answer against the schema; the type is taken from there. */
function parseUploaded(body: unknown): UploadedFile {
  return body as UploadedFile;
}

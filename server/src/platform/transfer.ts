import type { Permission } from "@kc/core/access";
import type * as z from "zod/mini";
import type { Endpoint } from "./api.ts";
import {
  type Accepted,
  type Command,
  type CommandCall,
  issuesOf,
  type Refusal,
  type Refused,
} from "./command.ts";
import type { Parts } from "./parts.ts";
import type { Query } from "./query.ts";
import type { Viewer } from "./viewer.ts";

/** A file to send: its bytes, its type, and the name it is saved under. */
export type FileAnswer = {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly fileName: string;
};

/**
 * A download: a query that finds what to send, and how to send it. The query is permitted and scoped
 * like any other; its answer stays inside the server.
 */
export type Download = {
  readonly kind: "download";
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly permission: Permission;
  readonly refusalText: (refusal: never) => string;
  readonly run: (parts: Parts, viewer: Viewer, input: unknown) => Promise<FileAnswer | Refused>;
};

/** States one download with the types of its query. */
export function defineDownload<E extends Endpoint, R extends Refusal>(download: {
  readonly query: Query<E, R>;
  readonly send: (parts: Parts, found: z.input<E["output"]>) => Promise<FileAnswer>;
}): Download {
  const { query, send } = download;
  return {
    kind: "download",
    name: query.name,
    endpoint: query.endpoint,
    permission: query.permission,
    refusalText: query.refusalText,
    async run(parts, viewer, input) {
      const outcome = await parts.runQuery(query, { viewer, input });
      return outcome.ok ? send(parts, outcome.value) : outcome;
    },
  };
}

/** What stands beside the body of an upload, and who sends it. */
export type UploadCall = {
  readonly viewer: Viewer;
  /** From the query string. */
  readonly input: unknown;
  readonly content: Uint8Array;
  readonly attempt: Omit<CommandCall, "viewer" | "input">;
};

/**
 * An upload: the body of the request is one file. It is read up to its limit, looked at and kept, then a command runs
 * with what was found, so that it is permitted, idempotent and audited as any other, also when the file is refused.
 */
export type Upload = {
  readonly kind: "upload";
  readonly name: string;
  /** Its input is what the query string carries; its output is the command's. */
  readonly endpoint: Endpoint;
  readonly permission: Permission;
  readonly largestBytes: number;
  readonly refusalText: (refusal: never) => string;
  readonly run: (parts: Parts, call: UploadCall) => Promise<Accepted<unknown> | Refused>;
};

/** States one upload: `receive` looks at the file, keeps it when it may be kept, and says what the command is given. */
export function defineUpload<E extends Endpoint, C extends Endpoint, R extends Refusal>(upload: {
  readonly endpoint: E;
  readonly command: Command<C, R>;
  readonly largestBytes: number;
  readonly receive: (
    parts: Parts,
    input: z.output<E["input"]>,
    content: Uint8Array,
  ) => Promise<z.input<C["input"]>>;
}): Upload {
  const { endpoint, command, largestBytes, receive } = upload;
  const { name, permission, refusalText } = command;
  return {
    kind: "upload",
    name,
    endpoint,
    permission,
    largestBytes,
    refusalText,
    async run(parts, { viewer, input, content, attempt }) {
      const parsed = endpoint.input.safeParse(input);
      if (!parsed.success) {
        return { ok: false, refusal: { kind: "invalid-input", issues: issuesOf(parsed.error) } };
      }
      const received = await receive(parts, parsed.data as z.output<E["input"]>, content);
      return parts.runCommand(command, { ...attempt, viewer, input: received });
    },
  };
}

/** The body up to its limit and one byte more, which says that it is longer; the rest is never read. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  largestBytes: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (body === null) return new Uint8Array(0);
  for await (const part of body) {
    parts.push(part);
    length += part.byteLength;
    if (length > largestBytes) break;
  }
  return Buffer.concat(parts).subarray(0, largestBytes + 1);
}

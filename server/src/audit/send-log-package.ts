import { readFile } from "node:fs/promises";
import { ok } from "@kc/core/kernel";
import { strToU8, zipSync } from "fflate";
import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { sendLogPackageEndpoint } from "./api.ts";
import { logFileName, logFormat, type PackageHead, writeLine } from "./log-package.ts";
import { openHead, readPackageLines } from "./store.ts";

const found = defineQuery({
  name: "audit.send-package",
  endpoint: endpoint({
    ...sendLogPackageEndpoint,
    output: z.object({ fileName: z.string(), lines: z.custom<readonly string[]>() }),
  }),
  permission: "audit:read",
  async run({ db, viewer, today }) {
    const { provinceId } = viewer;
    const head = await openHead(db, provinceId);
    const first: PackageHead = {
      format: logFormat,
      provinceId,
      links: head?.seq ?? 0,
      headHash: head === null ? null : Buffer.from(head.hash).toString("hex"),
    };
    const lines = [JSON.stringify(first)];
    for await (const line of readPackageLines(db, provinceId)) lines.push(writeLine(line));
    return ok({ fileName: `nhat-ky-${today}.zip`, lines });
  },
});

/** The whole chain with its description and a page that checks it offline, in one file. */
export const sendLogPackage = defineDownload({
  query: found,
  send: async (_parts, { fileName, lines }) => {
    const beside = async (name: string) =>
      new Uint8Array(await readFile(new URL(`package/${name}`, import.meta.url)));
    return {
      content: zipSync({
        [logFileName]: strToU8(`${lines.join("\n")}\n`),
        "doc-truoc.txt": await beside("doc-truoc.txt"),
        "kiem-tra.html": await beside("kiem-tra.html"),
      }),
      mediaType: "application/zip",
      fileName,
    };
  },
});

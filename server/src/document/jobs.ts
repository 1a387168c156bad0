import * as z from "zod/mini";
import { defineJob } from "../platform/jobs.ts";
import { drawDocument } from "./draw-document.ts";

/** Draws an issued or numbered paper as DOCX and PDF and keeps both by their hash. */
export const drawDocumentJob = defineJob({
  name: "draw-document",
  payload: z.object({ provinceId: z.int(), documentId: z.uuid() }),
  run: async (parts, key) => {
    await drawDocument(parts, key);
  },
});

import { ok, refuse } from "@kc/core/kernel";
import { importColumns } from "@kc/core/party";
import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";
import type { Query } from "../platform/query.ts";
import type { Upload } from "../platform/transfer.ts";
import { checkImportEndpoint } from "./api.ts";
import { checkRows } from "./check-rows.ts";
import {
  type AnyImportRefusal,
  anyImportRefusalText,
  cellName,
  drawAnnotated,
  type ImportSheet,
  largestImportBytes,
  openImport,
} from "./import-sheet.ts";

const opened = z.custom<Awaited<ReturnType<typeof openImport>>>();
const checkEndpoint = endpoint({ ...checkImportEndpoint, input: z.object({ opened }) });

const check: Query<typeof checkEndpoint, AnyImportRefusal> = {
  kind: "query",
  name: "establishment.check-import",
  endpoint: checkEndpoint,
  permission: "establishment:register",
  refusalText: anyImportRefusalText,
  async run(asked, { opened: file }) {
    if (!file.ok) return refuse(file.refusal);
    const sheet: ImportSheet = file.value;
    const { faults, duplicates } = await checkRows(asked, sheet);
    const annotated = faults.length === 0 ? null : await drawAnnotated(sheet, faults);
    return ok({
      rows: sheet.rows.length,
      faults: faults.map((fault) => ({
        sheet: sheet.name,
        cell: cellName(sheet, fault),
        head: importColumns[fault.column].head,
        wrong: fault.wrong,
        todo: fault.todo,
      })),
      duplicates: duplicates.map(({ row, name, candidates }) => ({
        row,
        name,
        candidates: candidates.map(({ certainty: _certainty, ...candidate }) => candidate),
      })),
      annotated: annotated && Buffer.from(annotated).toString("base64"),
    });
  },
};

/** Looks through a workbook of establishments and says what is wrong with it; writes nothing. */
export const checkImport: Upload = {
  kind: "upload",
  name: check.name,
  endpoint: checkImportEndpoint,
  permission: check.permission,
  largestBytes: largestImportBytes,
  refusalText: anyImportRefusalText,
  async run(parts, { viewer, input, content }) {
    const { fileName } = z.object({ fileName: z._default(z.string(), "") }).parse(input);
    return parts.runQuery(check, {
      viewer,
      input: { opened: await openImport(fileName, content) },
    });
  },
};

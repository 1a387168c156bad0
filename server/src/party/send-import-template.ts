import { fileTypes } from "@kc/core/document";
import { ok } from "@kc/core/kernel";
import { importColumnNames, importColumns, legalFormLabel, legalForms } from "@kc/core/party";
import * as z from "zod/mini";
import { endpoint } from "../platform/api.ts";
import { defineQuery } from "../platform/query.ts";
import { defineDownload } from "../platform/transfer.ts";
import { drawWorkbook } from "../platform/workbook.ts";
import { listCommunesOn } from "../territory/store.ts";
import { importTemplateEndpoint } from "./api.ts";
import { eligibilityRules } from "./eligibility-data.ts";

const lists = z.object({ communes: z.array(z.string()), sectors: z.array(z.string()) });

const findLists = defineQuery({
  name: "establishment.import-template",
  endpoint: endpoint({ ...importTemplateEndpoint, output: lists }),
  permission: "establishment:register",
  async run({ db, viewer, today }) {
    const communes = await listCommunesOn(db, viewer.provinceId, today);
    return ok({
      communes: communes.map(({ fullName, code }) => `${fullName} (${code})`),
      sectors: eligibilityRules.sectors.divisions.map(
        ({ division, name }) => `${division} – ${name}`,
      ),
    });
  },
});

const listsName = "Danh mục";
const filledRows = 500;

/** The form in which establishments are registered together: its head, and lists to choose from. */
export const sendImportTemplate = defineDownload({
  query: findLists,
  async send(_parts, { communes, sectors }) {
    const forms = legalForms.map(legalFormLabel);
    const columns = [forms, communes, sectors] as const;
    const longest = Math.max(...columns.map(({ length }) => length));
    const choice = (column: keyof typeof importColumns, list: 0 | 1 | 2) => ({
      column: importColumnNames.indexOf(column),
      fromRow: 1,
      toRow: filledRows,
      source: `'${listsName}'!$${"ABC"[list] ?? "A"}$2:$${"ABC"[list] ?? "A"}$${String(columns[list].length + 1)}`,
    });
    const content = await drawWorkbook([
      {
        name: "Cơ sở",
        columns: importColumnNames.map((name) => ({
          width: importColumns[name].width,
          look: "text",
        })),
        rows: [importColumnNames.map((name) => importColumns[name].head)],
        looks: importColumnNames.map((_, column) => ({ row: 0, column, look: "head" })),
        frozenRows: 1,
        wideRows: [],
        choices: [
          choice("legalForm", 0),
          choice("communeCode", 1),
          choice("registeredCommuneCode", 1),
          choice("sectorDivision", 2),
        ],
      },
      {
        name: listsName,
        columns: [28, 34, 60].map((width) => ({ width, look: "text" })),
        rows: [
          ["Loại hình", "Xã, phường", "Ngành"],
          ...Array.from({ length: longest }, (_, row) => columns.map((list) => list[row] ?? null)),
        ],
        looks: [0, 1, 2].map((column) => ({ row: 0, column, look: "head" })),
        frozenRows: 1,
        wideRows: [],
      },
    ]);
    return { content, mediaType: fileTypes.xlsx.mediaType, fileName: "mau-danh-sach-co-so.xlsx" };
  },
});

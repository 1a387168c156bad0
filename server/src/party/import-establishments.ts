import { ok, refuse } from "@kc/core/kernel";
import type { RegistrationRefusal } from "@kc/core/party";
import { registrationRefusalText } from "@kc/core/party";
import * as z from "zod/mini";
import { endpoint, personal } from "../platform/api.ts";
import { defineCommand } from "../platform/command.ts";
import { newId } from "../platform/ids.ts";
import { defineUpload } from "../platform/transfer.ts";
import { importEstablishmentsEndpoint } from "./api.ts";
import { checkRows } from "./check-rows.ts";
import {
  type AnyImportRefusal,
  anyImportRefusalText,
  cellName,
  largestImportBytes,
  openImport,
} from "./import-sheet.ts";
import { insertEstablishment } from "./store.ts";

const importing = endpoint({
  ...importEstablishmentsEndpoint,
  input: z.object({
    fileName: z.string(),
    duplicates: z.enum(["refuse", "skip"]),
    opened: personal(z.custom<Awaited<ReturnType<typeof openImport>>>()),
  }),
});

type Refusal = AnyImportRefusal | Extract<RegistrationRefusal, { kind: "not-permitted-here" }>;

function refusalText(refusal: Refusal): string {
  return refusal.kind === "not-permitted-here"
    ? registrationRefusalText(refusal)
    : anyImportRefusalText(refusal);
}

/** Registers the establishments of a workbook, all of them or none. */
const registerAll = defineCommand({
  name: "establishment.import",
  endpoint: importing,
  permission: "establishment:register",
  refusalText,
  async run({ tx, viewer, today, commandId }, { opened, duplicates: onDuplicate }) {
    if (viewer.partyId !== null) return refuse({ kind: "not-permitted-here" });
    if (!opened.ok) return refuse(opened.refusal);
    const sheet = opened.value;
    const { good, faults, duplicates } = await checkRows({ db: tx, viewer, today }, sheet);
    if (faults.length > 0) {
      const cells = faults.slice(0, 5).map((fault) => cellName(sheet, fault));
      return refuse({ kind: "import-faulty", faults: faults.length, cells });
    }
    const repeated = new Set(duplicates.map(({ row }) => row));
    if (repeated.size > 0 && onDuplicate === "refuse") {
      return refuse({ kind: "import-duplicates", rows: [...repeated] });
    }
    const kept = good.filter(({ row }) => !repeated.has(row));
    for (const { values } of kept) {
      await insertEstablishment(tx, {
        id: newId(),
        provinceId: viewer.provinceId,
        values,
        registeredBy: viewer.role,
        registeredOn: today,
        consentedOn: null,
        commandId,
      });
    }
    return ok({ registered: kept.length, skipped: repeated.size });
  },
});

/** Takes a workbook of establishments: looked at and read first, then registered whole or refused whole. */
export const importEstablishments = defineUpload({
  endpoint: importEstablishmentsEndpoint,
  command: registerAll,
  largestBytes: largestImportBytes,
  receive: async (_parts, { fileName, duplicates }, content) => ({
    fileName,
    duplicates,
    opened: await openImport(fileName, content),
  }),
});

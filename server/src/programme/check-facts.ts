import { readFileSync } from "node:fs";
import { parseLegalDocuments } from "@kc/core/law";
import { type CheckFacts, documentChangesOf, normCeilingsOf, textOnly } from "@kc/core/programme";
import { listNorms } from "../norm/store.ts";
import type { Reader } from "../platform/database.ts";

const documents = new URL("../../../data/law/documents.json", import.meta.url);

/** What the rules of consistency must know besides the text: norms in force and the changes of legal documents. */
export async function checkFacts(db: Reader): Promise<CheckFacts> {
  const norms = await listNorms(db, { activity: undefined });
  return {
    ...textOnly,
    normCeilings: normCeilingsOf(
      norms.filter(({ status }) => status === "in_force").map(({ norm }) => norm),
    ),
    documentChanges: documentChangesOf(
      parseLegalDocuments(JSON.parse(readFileSync(documents, "utf8"))),
    ),
  };
}

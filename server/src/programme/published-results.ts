import { readFileSync } from "node:fs";
import { confidenceLabel } from "@kc/core/law";
import { parsePublishedResults } from "@kc/core/programme";

const file = new URL("../../../data/published-results.json", import.meta.url);
const results = parsePublishedResults(JSON.parse(readFileSync(file, "utf8")));

/** What was published about a programme elsewhere: `data/published-results.json`. */
export function publishedResultsOf(programmeCode: string) {
  return results
    .filter(({ programme }) => programme === programmeCode)
    .map(({ text, source, confidence, note }) => ({
      text,
      source,
      confidenceLabel: confidenceLabel(confidence),
      note,
    }));
}

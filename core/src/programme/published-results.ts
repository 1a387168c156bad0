import { readList, readOneOf, readRecord, readText } from "../kernel/index.ts";
import { type Confidence, confidences } from "../law/index.ts";

/**
 * A result that was published about a programme (kết quả đã công bố), as its source words it. It stands apart from what the
 * system counts: nothing is computed from it.
 */
export type PublishedResult = {
  readonly programme: string;
  readonly text: string;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string;
};

/** Reads `data/published-results.json`. Throws a RangeError naming the field that is corrupt. */
export function parsePublishedResults(json: unknown): readonly PublishedResult[] {
  return readList(json, "published-results", (item, where) => {
    const { programme, text, source, confidence, note } = readRecord(item, where);
    return {
      programme: readText(programme, `${where}.programme`),
      text: readText(text, `${where}.text`),
      source: readText(source, `${where}.source`),
      confidence: readOneOf(confidence, `${where}.confidence`, confidences),
      note: readText(note, `${where}.note`),
    };
  });
}

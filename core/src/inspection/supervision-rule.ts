import { readInteger, readList, readOneOf, readRecord, readText } from "../kernel/index.ts";
import { type Confidence, confidences } from "../law/index.ts";

/** One thing that a supervision visit looks at, with the text that asks for it. */
export type SupervisionItem = {
  readonly id: string;
  readonly label: string;
  readonly basis: string;
};

/** What a visit looks at and how long an answer may take, as data with how sure it is. */
export type SupervisionRule = {
  readonly items: readonly SupervisionItem[];
  /** Days from the visit to the day by which a finding is to be answered, unless the visit says otherwise. */
  readonly answerWithinDays: number;
  readonly basis: string;
  readonly confidence: Confidence;
};

/** Reads `data/law/supervision.json`; throws a RangeError where it is not in form. */
export function parseSupervisionRule(json: unknown): SupervisionRule {
  const record = readRecord(json, "supervision");
  const items = readList(record["items"], "supervision.items", (item, where) => {
    const row = readRecord(item, where);
    return {
      id: readText(row["id"], `${where}.id`),
      label: readText(row["label"], `${where}.label`),
      basis: readText(row["basis"], `${where}.basis`),
    };
  });
  if (new Set(items.map(({ id }) => id)).size < items.length) {
    throw new RangeError("supervision.items names an item twice");
  }
  return {
    items,
    answerWithinDays: readInteger(record["answerWithinDays"], "supervision.answerWithinDays"),
    basis: readText(record["basis"], "supervision.basis"),
    confidence: readOneOf(record["confidence"], "supervision.confidence", confidences),
  };
}

import { keysOf } from "@kc/core/kernel";
import {
  type AttachmentKind,
  attachmentKindNames,
  type NarrativeField,
  narrativeFields,
} from "@kc/core/scheme";

/** What the narrative column of a scheme holds. */
export type Narrative = {
  readonly texts: { readonly [Field in NarrativeField]: string };
  readonly partner: string;
  readonly place: string;
  /** Papers of the dossier that are held on paper and not as a file. */
  readonly onPaper: readonly AttachmentKind[];
};

/** Reads the narrative column; what is not there yet is empty. */
export function readNarrative(value: unknown): Narrative {
  const row =
    typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const text = (key: string): string => {
    const found = row[key];
    return typeof found === "string" ? found : "";
  };
  const onPaper = row["onPaper"];
  const texts = Object.fromEntries(narrativeFields.map((field) => [field, text(field)])) as {
    [Field in NarrativeField]: string;
  };
  return {
    texts,
    partner: text("partner"),
    place: text("place"),
    onPaper: Array.isArray(onPaper)
      ? attachmentKindNames.filter((kind) => onPaper.includes(kind))
      : [],
  };
}

/** The narrative as the column keeps it. */
export function writeNarrative({ texts, partner, place, onPaper }: Narrative): string {
  return JSON.stringify({ ...texts, partner, place, onPaper });
}

/** A narrative with the given texts put in place of the old ones; what is not given stays. */
export function withTexts(
  narrative: Narrative,
  given: { readonly [Field in NarrativeField]?: string | undefined },
): Narrative {
  const texts = { ...narrative.texts };
  for (const field of keysOf(texts)) {
    const text = given[field];
    if (text !== undefined) texts[field] = text;
  }
  return { ...narrative, texts };
}

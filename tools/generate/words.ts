import { readAbbreviations, readGlossary, wordsOf } from "../glossary.ts";

/** The dictionary of the spelling check: the glossary's identifiers, terms and abbreviations. */
export function glossaryWords(): { readonly file: URL; readonly text: string } {
  const words = readGlossary().flatMap(({ vietnamese, identifier }) => [
    ...wordsOf(identifier),
    ...(vietnamese.match(/\p{L}+/gu) ?? []).map((syllable) => syllable.toLowerCase()),
  ]);
  const abbreviations = readAbbreviations().map((abbreviation) => abbreviation.toLowerCase());
  const sorted = [...new Set([...words, ...abbreviations])]
    .filter((word) => word.length > 1)
    .sort();
  return {
    file: new URL("../../docs/generated/words.txt", import.meta.url),
    text: `# Made by \`npm run generate\` from docs/glossary.md; do not edit.\n${sorted.join("\n")}\n`,
  };
}

import { readFileSync } from "node:fs";

/** One row of `docs/glossary.md`: the officials' term and what code calls it. */
export type GlossaryTerm = {
  readonly vietnamese: string;
  readonly identifier: string;
  readonly folder: string;
  readonly table: string | null;
};

const glossaryFile = new URL("../docs/glossary.md", import.meta.url);

/** The terms of the glossary: the rows whose second cell is an identifier, in the order of the page. */
export function readGlossary(): readonly GlossaryTerm[] {
  const lines = readFileSync(glossaryFile, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, vietnamese, identifier, folder, table] = line.split("|").map((cell) => cell.trim());
    const name = /^`(\w+)`$/.exec(identifier ?? "")?.[1];
    if (name === undefined || !vietnamese || !folder) return [];
    return [{ vietnamese, identifier: name, folder, table: table || null }];
  });
}

/** The officials' abbreviations: the rows of two cells that begin with capitals. */
export function readAbbreviations(): readonly string[] {
  const lines = readFileSync(glossaryFile, "utf8").split("\n");
  return lines.flatMap((line) => /^\| (\p{Lu}{2,})\s*\|[^|]+\|$/u.exec(line)?.[1] ?? []);
}

/** The words of an identifier in any of our cases, in small letters: `dueOn`, `due_on` and `due-on` are "due on". */
export function wordsOf(identifier: string): readonly string[] {
  return (identifier.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

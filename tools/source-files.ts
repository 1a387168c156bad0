import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { repository } from "./test-projects.ts";

export type SourceFile = {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
};

const skipped = /(^|\/)(node_modules|dist|\.local|\.git)(\/|$)/;

/** The files of the repository that match, read; installed and built ones left out. */
export function sourceFiles(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync([...patterns], { cwd: repository, exclude: (path) => skipped.test(path) })
    .map((path) => path.split(sep).join("/"))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(repository, path), "utf8") }));
}

/** TypeScript or SQL without its comments, roughly: a line comment is one that follows a space or begins a line. */
export function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/(^|\s)--\s.*$/gm, "");
}

/** The lines of the files that a pattern finds, as `path:line: what was found`; what a rule says it found. */
export function linesWith(files: readonly SourceFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = pattern.exec(line);
      return found ? [`${path}:${String(index + 1)}: ${found[0].trim()}`] : [];
    }),
  );
}

/** `npm run generate` writes every generated file; `--check` only says which are stale. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { relative } from "node:path";
import { generateDocuments } from "./generate/documents.ts";
import { generateSchema } from "./generate/schema.ts";
import { glossaryWords } from "./generate/words.ts";
import { repository } from "./test-projects.ts";

const files = [...(await generateSchema()), ...(await generateDocuments()), glossaryWords()];
const isCheck = process.argv.includes("--check");
const stale = files.filter(({ file, text }) => readOrEmpty(file) !== text);

function readOrEmpty(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

const nameOf = (file: URL): string => relative(repository, fileURLToPath(file));
if (isCheck) {
  for (const { file } of stale) console.log(`Stale: ${nameOf(file)}. Run: npm run generate`);
  process.exit(stale.length === 0 ? 0 : 1);
}
for (const { file, text } of stale) {
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Written: ${nameOf(file)}`);
}

#!/usr/bin/env node
/** `kc`: the product from the command line, on DATABASE_URL or on the embedded database, running or not. */
import { parseArgs } from "node:util";
import { openForCommandLine } from "./command-line-database.ts";
import { endIfForeign } from "./platform/migrate.ts";
import { verbs } from "./verbs.ts";

const { positionals, values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: { json: { type: "boolean" }, help: { type: "boolean" } },
});
const name = positionals.slice(0, 2).join(" ");
const verb = verbs.find((known) => known.name === name);
if (!verb || values["help"] === true) {
  const width = Math.max(...verbs.map(({ usage }) => usage.length));
  console.log(verbs.map(({ usage, summary }) => `${usage.padEnd(width)}  ${summary}`).join("\n"));
  process.exit(verb || positionals.length === 0 ? 0 : 2);
}

const opened = await openForCommandLine().catch(endIfForeign);
try {
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  process.exitCode = await verb.run(
    { parts: opened.parts, ownerUrl: opened.ownerUrl, print },
    { json: values["json"] === true, positionals: positionals.slice(2), options: values },
  );
} finally {
  await opened.close();
}

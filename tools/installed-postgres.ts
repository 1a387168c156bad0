import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import type { PostgresPrograms } from "../server/src/platform/embedded/programs.ts";

/** The oldest PostgreSQL that the product's SQL is written for. */
const oldestMajor = 15;

/** PostgreSQL installed on this machine, in the places of Debian, Red Hat and Homebrew; null when there is none. */
export function findInstalledPostgres(
  named: string | undefined,
): (PostgresPrograms & { readonly major: number }) | null {
  const places = [
    ...(named === undefined ? [] : [named]),
    ...globSync([
      "/usr/lib/postgresql/*/bin",
      "/usr/pgsql-*/bin",
      "/opt/homebrew/opt/postgresql@*/bin",
      "/usr/local/opt/postgresql@*/bin",
    ]),
  ];
  const found = places
    .map((binFolder) => ({ binFolder, major: majorOf(binFolder) }))
    .filter(({ major }) => major >= oldestMajor)
    // The oldest one that is supported proves the most.
    .sort((one, other) => one.major - other.major);
  return found[0] ?? null;
}

function majorOf(binFolder: string): number {
  if (!existsSync(join(binFolder, "initdb"))) return 0;
  const answer = spawnSync(join(binFolder, "postgres"), ["--version"], {
    encoding: "utf8",
  });
  return Number(/\(PostgreSQL\) (\d+)/.exec(answer.stdout)?.[1] ?? 0);
}

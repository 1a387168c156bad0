import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runProgram } from "./run-program.ts";

/** The browser of `@sparticuz/chromium`; the second start script brings the libraries a bare machine lacks. */
export type UnpackedChromium = {
  readonly program: string;
  readonly withOwnLibraries: string;
};

/** Unpacks it once (2 s, 210 MB) into `.local`, or into a temporary folder where that cannot be written. */
export async function unpackChromium(): Promise<UnpackedChromium | null> {
  const home = chooseHome();
  const folder = join(home, `chromium-${packageVersion()}`);
  if (!isWhole(folder)) {
    const draft = mkdtempSync(join(home, "chromium-draft-"));
    const outcome = await runProgram({
      command: process.execPath,
      arguments: ["--input-type=module", "-e", unpackProgram],
      cwd: import.meta.dirname,
      environment: {
        ...process.env,
        TMPDIR: draft,
        // Makes the package unpack its shared libraries too.
        AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      },
      timeoutMs: 120_000,
      output: "keep",
    });
    if (outcome.code !== 0 || !existsSync(join(draft, "chromium"))) {
      rmSync(draft, { recursive: true, force: true });
      return null;
    }
    for (const path of [draft, join(draft, "chromium")]) chmodSync(path, 0o755);
    writeFileSync(join(draft, "start.sh"), startScript, { mode: 0o755 });
    replaceFolder(draft, folder);
  }
  return {
    program: join(folder, "chromium"),
    withOwnLibraries: join(folder, "start.sh"),
  };
}

const unpackProgram = `
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
`;

const startScript = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
[ -d /etc/fonts ] || export FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" "$@"
`;

function chooseHome(): string {
  const local = resolve(import.meta.dirname, "../.local");
  try {
    mkdirSync(local, { recursive: true });
    accessSync(local, constants.W_OK);
    return local;
  } catch {
    return mkdtempSync(join(tmpdir(), "kc-chromium-"));
  }
}

function replaceFolder(draft: string, folder: string): void {
  try {
    if (existsSync(folder) && !isWhole(folder)) rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run may have put a whole one there in between.
    if (!isWhole(folder)) throw error;
  }
}

function isWhole(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const size = statSync(join(folder, "chromium"), { throwIfNoEntry: false })?.size ?? 0;
  return size > 100_000_000 && readdirSync(folder).includes("start.sh");
}

function packageVersion(): string {
  const door = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const description: unknown = createRequire(import.meta.url)(resolve(door, "../../package.json"));
  return typeof description === "object" && description !== null && "version" in description
    ? String(description.version)
    : "0";
}

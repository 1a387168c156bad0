import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type ProgramRun = {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly cwd?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  /** `show` lets the program write to our terminal, `keep` returns what it wrote. */
  readonly output: "show" | "keep";
  /** Hears every line of the standard output as it comes, when the output is kept. */
  readonly onLine?: (line: string) => void;
};

export type ProgramOutcome = { readonly code: number; readonly text: string };

/** Runs a program to its end, without standard input. A program that is missing or too slow gives code 127 or 124. */
export function runProgram(run: ProgramRun): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = spawn(run.command, run.arguments, {
      ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
      env: run.environment ?? process.env,
      stdio: [
        "ignore",
        run.output === "show" ? "inherit" : "pipe",
        run.output === "show" ? "inherit" : "pipe",
      ],
    });
    let text = "";
    let isTooSlow = false;
    const collect = (piece: Buffer): void => {
      text = (text + piece.toString("utf8")).slice(-20_000);
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    if (run.onLine !== undefined && child.stdout !== null) {
      createInterface({ input: child.stdout }).on("line", run.onLine);
    }
    const clock = setTimeout(() => {
      isTooSlow = true;
      child.kill("SIGKILL");
    }, run.timeoutMs ?? 2_147_483_647);
    child.once("error", (error) => {
      clearTimeout(clock);
      resolve({ code: 127, text: error.message });
    });
    child.once("close", (code) => {
      clearTimeout(clock);
      resolve({ code: isTooSlow ? 124 : (code ?? 1), text });
    });
  });
}

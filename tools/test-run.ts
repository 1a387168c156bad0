import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWebIfStale } from "./build-web.ts";
import { findChromium, NoChromiumError } from "./find-chromium.ts";
import type { TestCluster } from "./test-cluster.ts";
import { repository, selectProjects, testProjects, type TestProject } from "./test-projects.ts";

/** How many tests ended how. */
export type TestCounts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

export type TestRun = {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Starts the database, only when a test of the selection needs one. */
  readonly openCluster: () => Promise<TestCluster>;
};

/** Runs the tests with everything they need, prints the counts on the last line and gives the exit code. */
export async function runTests(run: TestRun): Promise<number> {
  const startedAt = performance.now();
  const selected = selectProjects(run.args);
  const prepared = await prepare(run, selected);
  let outcome: VitestOutcome = { code: 1, counts: null };
  try {
    if (prepared.fault === null || selected.length > 1) {
      outcome = await runVitest(run, prepared, selected);
    }
  } finally {
    await prepared.cluster?.close();
  }
  if (prepared.fault !== null) say(prepared.fault);
  say(`Thời gian: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  const counts = addFaults(outcome, prepared.fault);
  say(countsLine(counts));
  return counts.failed > 0 ? 1 : outcome.code;
}

/** `12 passed, 0 failed`, with the skipped ones when there are any. */
export function countsLine(counts: TestCounts): string {
  const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : "";
  return `${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}`;
}

/** Counts vitest's JSON report; a file that could not even be loaded is one failure. */
export function countTests(report: unknown): TestCounts | null {
  if (typeof report !== "object" || report === null) return null;
  const files =
    "testResults" in report && Array.isArray(report.testResults) ? report.testResults : null;
  if (files === null) return null;
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const file of files as readonly FileReport[]) {
    const statuses = file.assertionResults.map((result) => result.status);
    const failedHere = statuses.filter((status) => status === "failed").length;
    passed += statuses.filter((status) => status === "passed").length;
    skipped += statuses.filter((status) => status !== "passed" && status !== "failed").length;
    failed += file.status === "failed" ? Math.max(1, failedHere) : failedHere;
  }
  return { passed, failed, skipped };
}

type FileReport = {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};

type Prepared = {
  readonly cluster: TestCluster | null;
  readonly chromium: string | null;
  readonly fault: string | null;
};

async function prepare(run: TestRun, selected: readonly TestProject[]): Promise<Prepared> {
  const needsDatabase = selected.some((project) => project !== "unit");
  const needsBrowser = selected.includes("browser");
  const [cluster, chromium, build] = await Promise.allSettled([
    needsDatabase ? timed("PostgreSQL", run.openCluster()) : null,
    needsBrowser ? timed("Chromium", findBrowser(run.environment)) : null,
    needsBrowser ? timed("Giao diện web", buildWebIfStale()) : null,
  ]);
  const opened = cluster.status === "fulfilled" ? cluster.value : null;
  const unexpected = [cluster, chromium, build].find(
    (step) => step.status === "rejected" && !(step.reason instanceof NoChromiumError),
  );
  if (unexpected?.status === "rejected") {
    await opened?.close();
    throw unexpected.reason;
  }
  return {
    cluster: opened,
    chromium: chromium.status === "fulfilled" ? chromium.value : null,
    fault: chromium.status === "rejected" ? String(chromium.reason).replace(/^Error: /, "") : null,
  };
}

async function findBrowser(environment: NodeJS.ProcessEnv): Promise<string> {
  const found = await findChromium({ environment, report: say });
  return found.executablePath;
}

async function timed<T>(name: string, work: Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await work;
  say(`${name}: ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  return result;
}

type VitestOutcome = {
  readonly code: number;
  readonly counts: TestCounts | null;
};

async function runVitest(
  run: TestRun,
  prepared: Prepared,
  selected: readonly TestProject[],
): Promise<VitestOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "kc-report-"));
  const reportFile = join(folder, "report.json");
  const vitest = spawn(
    process.execPath,
    [join(repository, "node_modules/vitest/vitest.mjs"), "run", ...run.args]
      .concat(prepared.fault === null ? [] : withoutBrowser(run.args, selected))
      .concat(["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`]),
    {
      cwd: repository,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...run.environment,
        ...environmentOf(prepared.cluster),
        ...(prepared.chromium === null ? {} : { KC_CHROMIUM: prepared.chromium }),
      },
    },
  );
  const code = await untilEnd(vitest);
  const counts = readCounts(reportFile);
  rmSync(folder, { recursive: true, force: true });
  return { code, counts };
}

function environmentOf(cluster: TestCluster | null): NodeJS.ProcessEnv {
  if (cluster === null) return {};
  return { KC_TEST_PG_URL: cluster.superuserUrl, KC_TEST_SHARED: cluster.sharedFolder };
}

/** Without a browser the other tests still run, and the run fails at its end. */
function withoutBrowser(
  args: readonly string[],
  selected: readonly TestProject[],
): readonly string[] {
  if (args.some((argument) => argument.startsWith("--project"))) return ["--project=!browser"];
  return testProjects
    .filter((project) => project !== "browser" && selected.includes(project))
    .map((project) => `--project=${project}`);
}

/** Ctrl-C and a stop signal end vitest first; the database is closed afterwards. */
async function untilEnd(vitest: ChildProcess): Promise<number> {
  const stop = (): void => {
    vitest.kill("SIGTERM");
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, stop);
  const code = await new Promise<number>((resolve) => {
    vitest.once("error", () => {
      resolve(1);
    });
    vitest.once("close", (ended, signal) => {
      resolve(signal === null ? (ended ?? 1) : 130);
    });
  });
  for (const signal of signals) process.removeListener(signal, stop);
  return code;
}

function readCounts(reportFile: string): TestCounts | null {
  try {
    return countTests(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch {
    return null;
  }
}

/** Vitest also fails for what is no test, such as an error nobody caught: that is one failure more. */
function addFaults(outcome: VitestOutcome, fault: string | null): TestCounts {
  const counts = outcome.counts ?? { passed: 0, failed: 0, skipped: 0 };
  const isSilentFault = outcome.code !== 0 && counts.failed === 0;
  return {
    ...counts,
    failed: counts.failed + (fault !== null || isSilentFault ? 1 : 0),
  };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

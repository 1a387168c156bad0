import { accessSync, constants, existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { runProgram } from "./run-program.ts";
import { unpackChromium } from "./unpack-chromium.ts";

/** How every browser of the tests is started; without the sandbox, which root and most containers lack. */
export const launchArguments = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

export type ChromiumSearch = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly report: (line: string) => void;
  /** Ways to leave out, for trying the later ones. */
  readonly without?: readonly ChromiumWay[];
};

type ChromiumWay = "environment" | "installed" | "apt" | "playwright" | "package";

/** A browser that has been seen to draw a page. */
export type FoundChromium = {
  readonly executablePath: string;
  readonly way: ChromiumWay;
};

/** No browser could be had; the message says in Vietnamese and English what to do. */
export class NoChromiumError extends Error {}

type Finder = (search: ChromiumSearch) => Promise<string | null>;

const finders: Readonly<Record<ChromiumWay, Finder>> = {
  environment: findNamed,
  installed: (search) => firstThatRuns(installedCandidates(search.environment)),
  apt: installByApt,
  playwright: installByPlaywright,
  package: findInPackage,
};

/** Finds a Chromium that runs, or installs one. Throws `NoChromiumError`. */
export async function findChromium(search: ChromiumSearch): Promise<FoundChromium> {
  for (const way of ["environment", "installed", "apt", "playwright", "package"] as const) {
    if (search.without?.includes(way) === true) continue;
    const executablePath = await finders[way](search);
    if (executablePath !== null) return { executablePath, way };
  }
  throw new NoChromiumError(
    [
      "Không tìm được trình duyệt Chromium để chạy kiểm thử. Hãy cài Chromium hoặc Google Chrome rồi chạy lại,",
      "hoặc đặt biến môi trường CHROMIUM_PATH bằng đường dẫn tới tệp chạy của nó",
      "(ví dụ: CHROMIUM_PATH=/usr/bin/chromium npm test).",
      "/ No Chromium for the browser tests could be found or installed. Install Chromium or Google Chrome and",
      "try again, or set CHROMIUM_PATH to its executable.",
    ].join(" "),
  );
}

/** Whether this browser starts and draws a page here; seen, not guessed from its version. */
async function drawsPage(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...launchArguments],
      timeout: 30_000,
    });
    try {
      const page = await browser.newPage();
      await page.setContent("<p>khuyến công</p>");
      return (await page.textContent("p")) === "khuyến công";
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}

async function findNamed(search: ChromiumSearch): Promise<string | null> {
  const named = search.environment["CHROMIUM_PATH"];
  if (named === undefined || named === "") return null;
  if (await drawsPage(named)) return named;
  throw new NoChromiumError(
    `CHROMIUM_PATH=${named} không chạy được: sửa hoặc bỏ biến này. / CHROMIUM_PATH does not run: correct or unset it.`,
  );
}

async function firstThatRuns(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    if (isExecutable(candidate) && (await drawsPage(candidate))) return candidate;
  }
  return null;
}

const programNames = [
  "chromium",
  "google-chrome-stable",
  "google-chrome",
  "chromium-browser",
  "microsoft-edge",
];

/** Where an installed Chromium, Chrome or Edge usually is on this system. */
function installedCandidates(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const own = chromium.executablePath();
  if (process.platform === "win32") return [...windowsPlaces(environment), own];
  if (process.platform === "darwin") return [...macPlaces(), own];
  const folders = (environment["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const usual = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
  const everywhere = [...new Set([...folders, ...usual])];
  return [
    ...programNames.flatMap((name) => everywhere.map((folder) => join(folder, name))),
    "/opt/google/chrome/chrome",
    "/usr/lib/chromium/chromium",
    own,
  ];
}

function windowsPlaces(
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const roots = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap(
    (name) => environment[name] ?? [],
  );
  const inside = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ];
  return inside.flatMap((path) => roots.map((root) => join(root, path)));
}

function macPlaces(): readonly string[] {
  return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
    ["/Applications", join(homedir(), "Applications")].map((folder) =>
      join(folder, `${name}.app`, "Contents/MacOS", name),
    ),
  );
}

async function installByApt(search: ChromiumSearch): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  search.report("Cài Chromium bằng apt-get (vài phút)…");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waiting = ["-o", "DPkg::Lock::Timeout=120", "-qq", "-y"];
  const install = ["install", "--no-install-recommends", "chromium"];
  for (const step of [["update"], install]) {
    const outcome = await runProgram({
      command: "/usr/bin/apt-get",
      arguments: [...waiting, ...step],
      environment,
      timeoutMs: 400_000,
      output: "keep",
    });
    // A mirror that does not answer may still leave an older list that serves.
    if (outcome.code !== 0) search.report(`apt-get ${step[0] ?? ""}: ${faultOf(outcome.text)}`);
  }
  return firstThatRuns(["/usr/bin/chromium", ...installedCandidates(search.environment)]);
}

async function installByPlaywright(search: ChromiumSearch): Promise<string | null> {
  search.report("Tải Chromium bằng playwright-core…");
  const outcome = await runProgram({
    command: process.execPath,
    arguments: [
      join(import.meta.dirname, "../node_modules/playwright-core/cli.js"),
      "install",
      "chromium",
    ],
    environment: {
      ...process.env,
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
    },
    timeoutMs: 240_000,
    output: "keep",
  });
  if (outcome.code !== 0) {
    search.report(`playwright-core: ${faultOf(outcome.text)}`);
    return null;
  }
  return firstThatRuns([chromium.executablePath()]);
}

async function findInPackage(search: ChromiumSearch): Promise<string | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  search.report("Mở Chromium từ gói npm @sparticuz/chromium…");
  const unpacked = await unpackChromium();
  if (unpacked === null) return null;
  return firstThatRuns([unpacked.program, unpacked.withOwnLibraries]);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The line that says what went wrong. */
function faultOf(text: string): string {
  const lines = text.trim().split("\n");
  return lines.findLast((line) => /error|^E:/i.test(line))?.trim() ?? lines.at(-1) ?? "";
}

if (import.meta.main) {
  const found = await findChromium({
    environment: process.env,
    report: (line) => process.stderr.write(`${line}\n`),
  }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
  process.stdout.write(`${found.executablePath}\n`);
}

import { globSync } from "node:fs";
import { resolve, sep } from "node:path";

export const repository = resolve(import.meta.dirname, "..");

export type TestProject = "unit" | "server" | "stories" | "browser";

/** Which files belong to which project; read by vitest's configuration and by `npm test`. */
export const testFiles = {
  unit: ["{core,tools,data,bench}/**/*.test.ts", "web/{src,service-worker}/**/*.test.{ts,tsx}"],
  server: ["server/**/*.test.ts"],
  stories: ["stories/**/*.test.ts"],
  browser: ["web/browser/**/*.test.ts"],
} as const satisfies Record<TestProject, readonly string[]>;

export const testProjects: readonly TestProject[] = ["unit", "server", "stories", "browser"];

/** The projects that have a file to run for these arguments of vitest. */
export function selectProjects(args: readonly string[]): readonly TestProject[] {
  const { filters, projects } = readSelection(args);
  return testProjects.filter(
    (project) =>
      (projects.length === 0 || projects.includes(project)) &&
      filesOf(project).some(
        (file) => filters.length === 0 || filters.some((filter) => file.includes(filter)),
      ),
  );
}

function filesOf(project: TestProject): readonly string[] {
  return globSync([...testFiles[project]], {
    cwd: repository,
    exclude: ["**/node_modules/**"],
  }).map((file) => resolve(repository, file).split(sep).join("/"));
}

const optionsWithValue = new Set([
  "--project",
  "-t",
  "--testNamePattern",
  "--reporter",
  "--shard",
  "--bail",
]);

function readSelection(args: readonly string[]): {
  readonly filters: readonly string[];
  readonly projects: readonly string[];
} {
  const filters: string[] = [];
  const projects: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? "";
    if (argument.startsWith("--project=")) projects.push(argument.slice("--project=".length));
    else if (optionsWithValue.has(argument)) {
      at += 1;
      if (argument === "--project") projects.push(args[at] ?? "");
    } else if (!argument.startsWith("-")) filters.push(withoutLine(argument));
  }
  return { filters, projects };
}

/** `file.test.ts:12` names a line of a file. */
function withoutLine(filter: string): string {
  return filter.replace(/^\.\//, "").replace(/:\d+$/, "");
}

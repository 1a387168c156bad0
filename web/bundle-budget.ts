import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * Weighs the built app: `node web/bundle-budget.ts` after `npm run build`.
 *
 * The first load is the entry with all it imports at once; every page on top of it is listed by its own
 * weight and its number of files. Fails when the first load is above 122 kB of JavaScript, or any page with what it needs
 * above 173 kB (the aim is 150), gzip, or of more than 15 files; the gallery, which holds every component, and what is shown
 * later on a page (a dialog, a section) are only listed.
 */
const FIRST_LOAD_LIMIT = 122_000;
const PAGE_LIMIT = 173_000;
const FILE_LIMIT = 15;

type ManifestChunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
type Manifest = Readonly<Record<string, ManifestChunk>>;

const dist = new URL("dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8")) as Manifest;

function gzipOf(file: string): number {
  return gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
}

/** The files that a chunk needs before it runs, itself included. */
function needs(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const imported of manifest[name]?.imports ?? []) needs(imported, found);
  return found;
}

function scriptWeight(names: Iterable<string>): number {
  const files = new Set([...names].map((name) => manifest[name]?.file ?? ""));
  return [...files]
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + gzipOf(file), 0);
}

function styleWeight(names: Iterable<string>): number {
  const files = new Set([...names].flatMap((name) => manifest[name]?.css ?? []));
  return [...files].reduce((sum, file) => sum + gzipOf(file), 0);
}

const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
if (entry === undefined) throw new Error("web/dist has no entry: run `npm run build` first");

const first = needs(entry);
const firstScripts = scriptWeight(first);
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
console.log(
  `${kb(firstScripts)} gz  first load, JavaScript (limit ${kb(FIRST_LOAD_LIMIT).trim()})`,
);
console.log(`${kb(styleWeight(first))} gz  first load, CSS`);
for (const name of first) {
  const file = manifest[name]?.file;
  if (file?.endsWith(".js")) console.log(`${kb(gzipOf(file))} gz    ${file}`);
}

let heaviest = firstScripts;
let mostFiles = 0;
for (const [name, chunk] of Object.entries(manifest)) {
  if (chunk.isDynamicEntry !== true) continue;
  const page = needs(name);
  const whole = scriptWeight(new Set([...first, ...page]));
  const isPage = /(Page|Tab)\.tsx$/.test(name) && !name.startsWith("src/gallery/");
  const files = [...page].filter((needed) => !first.has(needed)).length;
  if (isPage) {
    heaviest = Math.max(heaviest, whole);
    mostFiles = Math.max(mostFiles, files);
  }
  console.log(
    `${kb(whole - firstScripts)} gz  + ${name} (in all ${kb(whole).trim()}, ${String(files)} files)`,
  );
}

if (firstScripts > FIRST_LOAD_LIMIT || heaviest > PAGE_LIMIT || mostFiles > FILE_LIMIT) {
  console.error("Over budget: load what only some pages need with lazyRouteComponent or import().");
  process.exitCode = 1;
}

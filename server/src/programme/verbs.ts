import { existsSync, readFileSync } from "node:fs";
import { ok, refuse, type Result } from "@kc/core/kernel";
import {
  checkConsistency,
  flatProgramme,
  type ProgrammeStructure,
  programmeRefusalText,
  readProgrammeSoftly,
} from "@kc/core/programme";
import { type DatabaseContext, inContext, type Reader } from "../platform/database.ts";
import type { Verb, VerbContext } from "../platform/verb.ts";
import { systemViewer } from "../platform/viewer.ts";
import { checkFacts } from "./check-facts.ts";
import { findingLines, programmeLines } from "./programme-text.ts";
import { readStructure } from "./read-structure.ts";
import { findStoredProgramme, listProgrammeCodes, listProvincesOfProgramme } from "./store.ts";

export const programmeVerbs: readonly Verb[] = [
  {
    name: "programme list",
    usage: "kc programme list [--json]",
    summary: "Liệt kê chương trình, kế hoạch khuyến công giai đoạn",
    async run(context, { json }) {
      const found = await inNation(context, (db) => listProgrammes(context, db));
      if (json) context.print(JSON.stringify(found, null, 2));
      else for (const { code, name } of found) context.print(`${code.padEnd(24)} ${name}`);
      return 0;
    },
  },
  {
    name: "programme show",
    usage: "kc programme show <mã hoặc tệp JSON> [--json]",
    summary: "In toàn bộ một chương trình: chỉ tiêu, nội dung, hai phụ lục, nhiệm vụ",
    async run(context, { json, positionals }) {
      const found = await inNation(context, (db) => readProgramme(context, db, positionals[0]));
      if (!found.ok) return complain(found.refusal.message);
      const flat = flatProgramme(found.value);
      if (json) context.print(JSON.stringify(flat, null, 2));
      else for (const line of programmeLines(found.value, flat)) context.print(line);
      return 0;
    },
  },
  {
    name: "programme check",
    usage: "kc programme check <mã hoặc tệp JSON> [--json]",
    summary: "Kiểm tra tính nhất quán của một chương trình theo các quy tắc đánh số",
    async run(context, { json, positionals }) {
      const found = await inNation(context, async (db) => {
        const programme = await readProgramme(context, db, positionals[0], readAnyFile);
        return programme.ok
          ? ok(checkConsistency(programme.value, await checkFacts(db)))
          : programme;
      });
      if (!found.ok) return complain(found.refusal.message);
      if (json) context.print(JSON.stringify(found.value, null, 2));
      else for (const line of findingLines(found.value)) context.print(line);
      return 0;
    },
  },
];

/** A sentence on the error stream; the exit code says that the command line was wrong. */
function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

/** Every province: who runs `kc` on the machine may read them all. */
const nation: DatabaseContext = {
  ...systemViewer(0),
  reach: "nation",
  provinces: Array.from({ length: 99 }, (_, index) => index + 1),
};

function inNation<Found>(
  { parts }: VerbContext,
  read: (db: Reader) => Promise<Found>,
): Promise<Found> {
  return inContext(parts.db, "read only", nation, read);
}

async function listProgrammes({ parts }: VerbContext, db: Reader) {
  const codes = await listProgrammeCodes(db);
  const found = [];
  for (const { provinceId, code } of codes) {
    const programme = await findStoredProgramme(db, provinceId, code, parts.clock.today());
    if (!programme) continue;
    const { structure, shown } = programme;
    found.push({
      code,
      name: `${structure.ownName}: ${structure.title}`,
      provinceCode: structure.provinceCode,
      firstYear: structure.firstYear,
      lastYear: structure.lastYear,
      decisionNumber: shown.decisionNumber,
      version: shown.version,
    });
  }
  return found;
}

type Read = Result<ProgrammeStructure, { readonly kind: "unread"; readonly message: string }>;

function unread(message: string) {
  return refuse({ kind: "unread", message } as const);
}

async function readProgramme(
  { parts }: VerbContext,
  db: Reader,
  wanted: string | undefined,
  readFile: (path: string) => Read = readReviewedFile,
): Promise<Read> {
  if (wanted === undefined) {
    return unread("Thiếu mã chương trình. Xem các mã bằng: kc programme list");
  }
  if (wanted.includes("/") || wanted.endsWith(".json")) return readFile(wanted);
  const [place] = await listProvincesOfProgramme(db, wanted);
  const programme =
    place && (await findStoredProgramme(db, place.provinceId, wanted, parts.clock.today()));
  if (programme) return ok(programme.structure);
  const codes = (await listProgrammeCodes(db)).map(({ code }) => code).join(", ");
  return unread(`Không có chương trình mã “${wanted}”. Các mã đang có: ${codes}.`);
}

/** A file in the form of `data/programmes`, without a fault. */
function readReviewedFile(path: string): Read {
  const json = readJson(path);
  if (!json.ok) return json;
  const read = readStructure(json.value);
  return read.ok ? read : unread(programmeRefusalText(read.refusal));
}

/** A file for the check, which itself says what cannot be read of it. */
function readAnyFile(path: string): Read {
  const json = readJson(path);
  if (!json.ok) return json;
  const read = readProgrammeSoftly(json.value);
  return read === null ? unread(`Tệp ${path} không phải một chương trình dạng JSON.`) : ok(read);
}

function readJson(
  path: string,
): Result<unknown, { readonly kind: "unread"; readonly message: string }> {
  if (!existsSync(path)) return unread(`Không có tệp ${path}.`);
  try {
    return ok(JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")));
  } catch {
    return unread(`Tệp ${path} không phải JSON đọc được.`);
  }
}

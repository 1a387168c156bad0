/**
 * The log as one file for inspectors: a line for the province's chain, then a line for each link, exactly as it was hashed.
 * `verifyPackage` reads it back with nothing but the file, by the same rules as the chain in the database.
 */
import { createHash } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { type ChainVerdict, type Link, verifyChain } from "./verify-chain.ts";

export const logFormat = "khuyen-cong/nhat-ky/1";
export const logFileName = "nhat-ky.jsonl";

/** The first line of the file. */
export type PackageHead = {
  readonly format: typeof logFormat;
  readonly provinceId: number;
  readonly links: number;
  readonly headHash: string | null;
};

/** The network address of a link: what the hash in its entry is made of. */
type From = { readonly salt: string; readonly value: string };

export type PackageLine = Omit<Link, "prevHash" | "hash"> & {
  readonly prevHash: string;
  readonly hash: string;
  readonly from?: From;
};

/** The text of a line: the same facts always give the same text, so that another text is a change. */
export function writeLine({
  seq,
  recordedAt,
  commandId,
  entry,
  prevHash,
  hash,
  from,
}: PackageLine) {
  const stated = { seq, recordedAt, commandId, entry, prevHash, hash };
  return JSON.stringify(
    from ? { ...stated, from: { salt: from.salt, value: from.value } } : stated,
  );
}

/** Verifies a package (ZIP) or its list of links (JSON Lines), with nothing but the file. */
export async function verifyPackage(file: Uint8Array): Promise<ChainVerdict> {
  const isZip = file[0] === 0x50 && file[1] === 0x4b;
  const content = isZip ? unzipSync(file)[logFileName] : file;
  if (!content) return notAPackage(`Gói không có tệp ${logFileName}.`);
  const [first, ...lines] = strFromU8(content).trimEnd().split("\n");
  const head = readLine(first ?? "") as PackageHead | null;
  if (head?.format !== logFormat) return notAPackage("Tệp không phải nhật ký xuất từ phần mềm.");
  const read = lines.map((line) => readLine(line) as PackageLine | null);
  const broken = read.findIndex((line, place) => !line || writeLine(line) !== lines[place]);
  if (broken >= 0) return notAPackage("Dòng không còn như khi xuất.", broken + 1);
  const links = read.flatMap((line) => line ?? []);
  const verdict = await verifyChain(
    head.provinceId,
    linksOf(links),
    head.headHash === null ? null : { seq: head.links, hash: hashOf(head.headHash) },
  );
  const moved = verdict.ok ? links.find((line) => !isFromRight(line)) : undefined;
  if (!moved) return verdict;
  const { seq, commandId } = moved;
  const message = "Địa chỉ mạng khác với địa chỉ đã ghi trong mắt xích.";
  return { ok: false, checked: seq - 1, fault: { seq, commandId, message } };
}

function notAPackage(message: string, seq = 0): ChainVerdict {
  return { ok: false, checked: 0, fault: { seq, commandId: null, message } };
}

/** A line of the file; null when it is no JSON object. Its facts are held against the hashes afterwards. */
function readLine(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the links are already in memory; the verifier reads streams.
async function* linksOf(lines: readonly PackageLine[]): AsyncGenerator<Link> {
  for (const { prevHash, hash, ...line } of lines) {
    yield {
      ...line,
      prevHash: hashOf(prevHash),
      hash: hashOf(hash),
    };
  }
}

/** The bytes of a hash as it was exported; none for one that is written otherwise. */
function hashOf(hex: string): Uint8Array {
  return Buffer.from(/^[0-9a-f]{64}$/u.test(hex) ? hex : "", "hex");
}

function isFromRight({ entry, from }: PackageLine): boolean {
  if (!from) return true;
  const stated = readLine(entry) as { from?: { $personal?: string } } | null;
  const hash = createHash("sha256").update(Buffer.from(from.salt, "hex")).update(from.value);
  return stated?.from?.$personal === hash.digest("hex");
}

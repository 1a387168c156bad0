/**
 * The independent check of the audit chain: reads links in order and recomputes every hash from the
 * entry's text alone. It shares no code with what writes the chain, so that a fault there cannot hide here.
 */
import { createHash } from "node:crypto";

export type Link = {
  readonly seq: number;
  readonly commandId: string;
  readonly entry: string;
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
  readonly recordedAt: string;
};
export type Head = { readonly seq: number; readonly hash: Uint8Array };

export type ChainFault = {
  readonly seq: number;
  readonly commandId: string | null;
  /** Vietnamese: what does not fit. */
  readonly message: string;
};
export type ChainVerdict =
  | { readonly ok: true; readonly links: number; readonly headHash: string }
  | { readonly ok: false; readonly checked: number; readonly fault: ChainFault };

const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Verifies one province's chain from its first link to its head; names the first link that does not fit. */
export async function verifyChain(
  provinceId: number,
  links: AsyncIterable<Link>,
  head: Head | null,
): Promise<ChainVerdict> {
  let previous: Uint8Array = sha256(`khuyen-cong/${String(provinceId)}`);
  let seq = 0;
  const fail = (fault: ChainFault): ChainVerdict => ({ ok: false, checked: seq, fault });
  for await (const link of links) {
    if (link.seq !== seq + 1) {
      const message = `Thiếu hoặc thừa mắt xích: sau số ${String(seq)} là số ${String(link.seq)}.`;
      return fail({ seq: seq + 1, commandId: null, message });
    }
    const message = faultOfLink(provinceId, link, previous);
    if (message) return fail({ seq: link.seq, commandId: link.commandId, message });
    previous = link.hash;
    seq = link.seq;
  }
  const headSeq = head?.seq ?? 0;
  const isCut = headSeq !== seq || (head !== null && !equal(head.hash, previous));
  if (isCut) {
    const message = `Nhật ký dừng ở số ${String(seq)} nhưng số cuối đã ghi là ${String(headSeq)}: phần cuối bị cắt hoặc ghi lại.`;
    return fail({ seq: seq + 1, commandId: null, message });
  }
  return { ok: true, links: seq, headHash: Buffer.from(previous).toString("hex") };
}

function faultOfLink(provinceId: number, link: Link, previous: Uint8Array): string | null {
  if (!equal(link.prevHash, previous)) return "Không nối với mắt xích trước.";
  if (!equal(sha256(previous, link.entry), link.hash)) return "Nội dung đã bị sửa sau khi ghi.";
  const entry = JSON.parse(link.entry) as Record<string, unknown>;
  const stated = [
    [entry["seq"], link.seq],
    [entry["provinceId"], provinceId],
    [entry["commandId"], link.commandId],
    [entry["recordedAt"], link.recordedAt],
  ];
  return stated.every(([inEntry, inRow]) => inEntry === inRow)
    ? null
    : "Số thứ tự, tỉnh, mã hoặc thời điểm của dòng khác với nội dung đã ghi.";
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** What the directory of a zip file says of its contents, read without unpacking anything. */
export type ZipDirectory = {
  readonly names: readonly string[];
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly isEncrypted: boolean;
  /** Several entries point at the same place: the trick of bombs that state a harmless size. */
  readonly overlaps: boolean;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/** Reads the central directory; null where the content is not a sound zip, or one of the long kind (ZIP64). */
export function readZipDirectory(content: Uint8Array): ZipDirectory | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start > end || view.getUint16(end + 4, true) !== 0) return null;
  return readEntries(view, { count, start, end });
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

type Place = { readonly count: number; readonly start: number; readonly end: number };

function readEntries(view: DataView, { count, start, end }: Place): ZipDirectory | null {
  const names: string[] = [];
  const spans: { readonly from: number; readonly bytes: number }[] = [];
  let unpackedBytes = 0;
  let isEncrypted = false;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > end || view.getUint32(at, true) !== entryMark) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    isEncrypted ||= (view.getUint16(at + 8, true) & 1) === 1;
    unpackedBytes += view.getUint32(at + 24, true);
    spans.push({ from: view.getUint32(at + 42, true), bytes: view.getUint32(at + 20, true) });
    names.push(readName(view, at + entryLength, nameLength));
    at = next;
  }
  const inOrder = spans.toSorted((first, second) => first.from - second.from);
  const overlaps = inOrder.some(({ from, bytes }, index) => {
    const following = inOrder[index + 1]?.from ?? start;
    return from + bytes > following;
  });
  const packedBytes = spans.reduce((sum, { bytes }) => sum + bytes, 0);
  return { names, packedBytes, unpackedBytes, isEncrypted, overlaps };
}

/** Names are compared with plain ones only, so that a byte a character is enough. */
function readName(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join(
    "",
  );
}

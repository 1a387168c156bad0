import { keysOf, nfc, ok, refuse, type Result, squeezeSpaces } from "../kernel/index.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** The kinds of file that are taken, by what their content is; the ending must say the same. */
export const fileTypes = {
  pdf: { label: "PDF", mediaType: "application/pdf", endings: ["pdf"] },
  docx: {
    label: "Word (DOCX)",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    endings: ["docx"],
  },
  xlsx: {
    label: "Excel (XLSX)",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    endings: ["xlsx"],
  },
  jpg: { label: "ảnh JPG", mediaType: "image/jpeg", endings: ["jpg", "jpeg"] },
  png: { label: "ảnh PNG", mediaType: "image/png", endings: ["png"] },
} as const;
export type FileType = keyof typeof fileTypes;
export const fileTypeNames: readonly FileType[] = keysOf(fileTypes);

/** The type of a stored file by its media type; null for one that is never stored. */
export function fileTypeOf(mediaType: string): FileType | null {
  return fileTypeNames.find((type) => fileTypes[type].mediaType === mediaType) ?? null;
}

/** The largest file that is taken. */
export const largestFileBytes = 20 * 1024 * 1024;
/** What a DOCX or XLSX may hold, read from its directory before anything opens it. */
export const archiveLimits = {
  entries: 2_000,
  unpackedBytes: 200 * 1024 * 1024,
  /** Unpacked bytes for each byte of the file. */
  ratio: 100,
} as const;

export type FileRefusal =
  | { readonly kind: "file-empty" }
  | { readonly kind: "file-too-large"; readonly largestBytes: number }
  | { readonly kind: "file-name-missing" }
  | { readonly kind: "file-type-not-taken"; readonly looksLike: ForeignFile }
  | { readonly kind: "file-ending-mismatch"; readonly ending: string; readonly found: FileType }
  | { readonly kind: "archive-unsound" }
  | { readonly kind: "archive-encrypted" }
  | { readonly kind: "archive-with-macros" }
  | { readonly kind: "archive-escapes" }
  | { readonly kind: "archive-too-many-entries"; readonly entries: number }
  | { readonly kind: "archive-too-large-inside"; readonly unpackedBytes: number };

export type CheckedFile = {
  /** NFC, without folders and control characters. */
  readonly fileName: string;
  readonly type: FileType;
  readonly mediaType: string;
};

/**
 * Decides whether a file may be kept: not empty, within the limit, of a type that is taken by its content (never by its
 * ending alone), the ending true to it, and for DOCX and XLSX a directory that unpacks to something reasonable.
 */
export function checkFile(
  givenName: string,
  content: Uint8Array,
): Result<CheckedFile, FileRefusal> {
  const fileName = cleanFileName(givenName);
  if (fileName === "") return refuse({ kind: "file-name-missing" });
  if (content.byteLength === 0) return refuse({ kind: "file-empty" });
  if (content.byteLength > largestFileBytes) {
    return refuse({ kind: "file-too-large", largestBytes: largestFileBytes });
  }
  const found = typeOfContent(content);
  if (!found.ok) return found;
  const { mediaType, endings } = fileTypes[found.value];
  const ending = endingOf(fileName);
  if (!endings.some((known) => known === ending)) {
    return refuse({ kind: "file-ending-mismatch", ending, found: found.value });
  }
  return ok({ fileName, type: found.value, mediaType });
}

/** The name as it is kept: the last part of a path, composed, without control characters, at most 200 long. */
export function cleanFileName(given: string): string {
  const last = nfc(given).split(/[/\\]/u).at(-1) ?? "";
  const plain = squeezeSpaces(last.replaceAll(/[\p{Cc}\p{Cf}<>:"|?*]/gu, " ")).trim();
  return plain.length <= 200 ? plain : `${plain.slice(0, 190)}.${endingOf(plain).slice(0, 9)}`;
}

function endingOf(fileName: string): string {
  return fileName.includes(".") ? (fileName.split(".").at(-1) ?? "").toLowerCase() : "";
}

/** What a file that is not taken looks like, so that the person is told what to do instead. */
export const foreignFiles = {
  "old-office": "tệp Word, Excel đời cũ (.doc, .xls)",
  program: "tệp chương trình chạy được",
  svg: "hình vẽ SVG",
  html: "trang web (HTML)",
  archive: "tệp nén",
  heic: "ảnh HEIC của điện thoại",
  "other-image": "ảnh dạng khác JPG, PNG",
  unknown: "định dạng không nhận ra",
} as const;
export type ForeignFile = keyof typeof foreignFiles;

function typeOfContent(content: Uint8Array): Result<FileType, FileRefusal> {
  if (startsWith(content, [0x25, 0x50, 0x44, 0x46, 0x2d])) return ok("pdf");
  if (startsWith(content, [0xff, 0xd8, 0xff])) return ok("jpg");
  if (startsWith(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return ok("png");
  if (startsWith(content, [0x50, 0x4b])) return officeType(content);
  return refuse({ kind: "file-type-not-taken", looksLike: foreignType(content) });
}

function officeType(content: Uint8Array): Result<FileType, FileRefusal> {
  const directory = readZipDirectory(content);
  if (directory === null) return refuse({ kind: "archive-unsound" });
  const { names, unpackedBytes, overlaps, isEncrypted } = directory;
  if (names.length > archiveLimits.entries) {
    return refuse({ kind: "archive-too-many-entries", entries: names.length });
  }
  const isTooLarge =
    unpackedBytes > archiveLimits.unpackedBytes ||
    unpackedBytes > archiveLimits.ratio * content.byteLength;
  if (isTooLarge || overlaps) return refuse({ kind: "archive-too-large-inside", unpackedBytes });
  if (names.some(escapes)) return refuse({ kind: "archive-escapes" });
  if (isEncrypted) return refuse({ kind: "archive-encrypted" });
  if (names.some((name) => /vbaproject\.bin$/iu.test(name))) {
    return refuse({ kind: "archive-with-macros" });
  }
  const isOffice = names.includes("[Content_Types].xml");
  if (isOffice && names.includes("word/document.xml")) return ok("docx");
  if (isOffice && names.includes("xl/workbook.xml")) return ok("xlsx");
  return refuse({ kind: "file-type-not-taken", looksLike: "archive" });
}

function escapes(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(name);
}

function foreignType(content: Uint8Array): ForeignFile {
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) return "old-office";
  if (startsWith(content, [0x4d, 0x5a]) || startsWith(content, [0x7f, 0x45, 0x4c, 0x46]))
    return "program";
  const head = asText(content.subarray(0, 1024)).toLowerCase();
  if (head.startsWith("#!")) return "program";
  if (head.includes("<svg")) return "svg";
  if (/<!doctype html|<html|<script|<body/u.test(head)) return "html";
  if (/^.{4}ftyp(?:heic|heix|mif1|msf1|hevc)/su.test(head)) return "heic";
  if (/^(?:gif8|bm|ii\*|mm\0\*|riff.{4}webp)/su.test(head)) return "other-image";
  if (/^(?:rar!|7z\xbc\xaf|\x1f\x8b|bzh)/su.test(head)) return "archive";
  return "unknown";
}

function startsWith(content: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => content[index] === byte);
}

function asText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

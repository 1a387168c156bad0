import { readFileSync } from "node:fs";
import { formatDayLong, type PlainDate } from "@kc/core/kernel";
import {
  amendmentsOf,
  documentForceOn,
  documentKindName,
  type LegalDocument,
  parseLegalDocuments,
} from "@kc/core/law";

let documents: readonly LegalDocument[] | undefined;

function allDocuments(): readonly LegalDocument[] {
  const file = new URL("../../../../data/law/documents.json", import.meta.url);
  return (documents ??= parseLegalDocuments(JSON.parse(readFileSync(file, "utf8"))));
}

/** What the papers of a scheme rest on, wherever it is. */
const national = ["nd-45-2012", "tt-28-2018"] as const;

/**
 * The lines "Căn cứ …" of a paper: the decree and the circular on money with what amends them, then the province's norms
 * and its programme of the plan's years. Only what was in force on the day, from `data/law/documents.json`.
 */
export function legalBasesFor(facts: {
  readonly provinceName: string;
  readonly planYear: number;
  readonly source: string;
  readonly on: PlainDate;
}): readonly string[] {
  const all = allDocuments();
  const codes = facts.source === "national" ? [...national, "tt-36-2013"] : national;
  const ofNation = codes.flatMap((code) => all.filter((document) => document.code === code));
  const ofProvince = all.filter(
    ({ issuer, state, title }) =>
      issuer.toLowerCase().endsWith(facts.provinceName.toLowerCase()) &&
      (state === "in-force" || state === "amended") &&
      (title.includes("mức chi") || coversYear(title, facts.planYear)),
  );
  return [...ofNation, ...ofProvince]
    .filter((document) => isUsableOn(document, facts.on))
    .map((document) => baseLine(document, facts.on));
}

/** Whether a programme's title names a period with the year in it: `giai đoạn 2026-2030`. */
function coversYear(title: string, year: number): boolean {
  const period = /(\d{4})\s*[-–]\s*(\d{4})/u.exec(title);
  return period !== null && Number(period[1]) <= year && year <= Number(period[2]);
}

function isUsableOn(document: LegalDocument, on: PlainDate): boolean {
  const force = documentForceOn(document, on);
  const wasIssued = document.issuedOn !== null && document.issuedOn <= on;
  return force === "in-force" || (force === "unknown" && wasIssued);
}

function baseLine(document: LegalDocument, on: PlainDate): string {
  const amending = amendmentsOf(allDocuments(), document.code).filter((other) =>
    isUsableOn(other, on),
  );
  return `Căn cứ ${[document, ...amending].map(nameOf).join("; ")}`;
}

/** `Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công`. */
function nameOf({ kind, number, issuedOn, issuer, title }: LegalDocument): string {
  const day = issuedOn === null ? "" : ` ${formatDayLong(issuedOn)}`;
  const by = kind === "circular" && issuer.startsWith("Bộ ") ? `Bộ trưởng ${issuer}` : issuer;
  const subject = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return `${documentKindName(kind)} ${number}${day} của ${by} ${subject}`;
}

import { formatDay, type PlainDate, plainDate } from "../../kernel/index.ts";
import { yearsOf } from "../structure-parts.ts";
import type { LegalBasis, ProgrammeStructure } from "../structure.ts";
import type { CheckFacts, Complaint, DocumentChange, Rule } from "./rule.ts";
import { textPlaces } from "./text-places.ts";

/** Rules on the law that is cited and on the years that are meant. */
export const citationRules: readonly Rule[] = [
  {
    id: "KC-P28",
    title: "Viện dẫn văn bản đủ số, năm, ký hiệu",
    severity: "warning",
    why: "Viện dẫn thiếu năm ban hành thì không xác định được văn bản.",
    source:
      "NĐ 30/2020/NĐ-CP, Phụ lục I (ghi đầy đủ tên loại, số, ký hiệu, ngày, cơ quan khi viện dẫn lần đầu)",
    check: incompleteCitations,
  },
  {
    id: "KC-P29",
    title: "Căn cứ pháp lý còn hiệu lực trong cả giai đoạn",
    severity: "warning",
    why: "Căn cứ bị thay thế, sửa đổi giữa giai đoạn thì nội dung, mức chi phải rà soát lại.",
    source: "Luật Ban hành văn bản quy phạm pháp luật; dữ liệu hiệu lực văn bản",
    check: changedBases,
  },
  {
    id: "KC-P30",
    title: "Các năm nằm trong giai đoạn của chương trình",
    severity: "error",
    why: "Năm thừa, năm thiếu trong biểu hoặc giai đoạn ghi khác nhau làm số liệu không so sánh được.",
    source: "Đối chiếu trong cùng văn bản",
    check: yearsOutside,
  },
];

const citation =
  /(Nghị định|Thông tư liên tịch|Thông tư|Nghị quyết|Quyết định|Công văn)\s+số\s+(\d[^\s,;.)]*)(.{0,40})/gu;

function incompleteCitations(programme: ProgrammeStructure): readonly Complaint[] {
  return textPlaces(programme).flatMap(({ where, text }) =>
    [...text.matchAll(citation)].flatMap(([, kind = "", number = "", after = ""]) => {
      if (/^\d+\/\d{4}\//.test(number)) return [];
      const isByDay = kind === "Quyết định" || kind === "Công văn" || kind === "Nghị quyết";
      if (isByDay && /^\s*ngày\s/u.test(after)) return [];
      return [
        {
          where,
          message: `"${kind} số ${number}" thiếu năm ban hành trong số hiệu nên không xác định được văn bản.`,
        },
      ];
    }),
  );
}

function changedBases(programme: ProgrammeStructure, facts: CheckFacts): readonly Complaint[] {
  const cited = programme.legalBases.map((basis) => basis.number);
  const seen = programme.legalBases.filter(
    (basis, index, all) => all.findIndex((each) => isSameDocument(each, basis)) === index,
  );
  return seen.flatMap((basis) =>
    facts.documentChanges
      .filter((change) => isSameDocument(basis, change))
      .flatMap((change) => complaintOf(programme, basis, change, cited)),
  );
}

/** Laws are cited without number, by the day they were passed. */
function isSameDocument(
  basis: LegalBasis,
  other: { readonly number: string | null; readonly issuedOn: PlainDate | null },
): boolean {
  if (basis.number !== null) return basis.number === other.number;
  return basis.issuedOn === other.issuedOn && (other.number?.includes("/QH") ?? true);
}

function complaintOf(
  programme: ProgrammeStructure,
  basis: LegalBasis,
  change: DocumentChange,
  cited: readonly (string | null)[],
): readonly Complaint[] {
  const isKnown = cited.includes(change.byNumber);
  const isPast = change.on <= programme.decision.issuedOn;
  const isAfter = change.on > plainDate(`${String(programme.lastYear)}-12-31`);
  if (isAfter || (change.kind === "amended" && isKnown)) return [];
  const words = change.kind === "replaced" ? "bị thay thế bởi" : "được sửa đổi, bổ sung bởi";
  const when = isPast ? "trước khi ban hành" : "trong giai đoạn";
  const severity =
    change.kind === "replaced" ? (isPast ? "error" : "warning") : isPast ? "warning" : "info";
  return [
    {
      where: basis.clause,
      message:
        `"${basis.asPrinted}": ${words} ${change.by} từ ${formatDay(change.on)}, ${when} ` +
        `(độ tin cậy ${change.confidence}).`,
      severity,
    },
  ];
}

function yearsOutside(programme: ProgrammeStructure): readonly Complaint[] {
  return [...tableYears(programme), ...otherPeriods(programme), ...basesFromTheFuture(programme)];
}

function tableYears(programme: ProgrammeStructure): readonly Complaint[] {
  const years = yearsOf(programme);
  const period = `${String(programme.firstYear)}-${String(programme.lastYear)}`;
  return [programme.budgetTable, programme.quantityTable].flatMap((table) => {
    if (table === null) return [];
    const extra = table.years.filter((year) => !years.includes(year));
    const missing = years.filter((year) => !table.years.includes(year));
    return [
      ...extra.map((year) => ({
        where: table.clause,
        message: `Cột "Năm ${String(year)}" nằm ngoài giai đoạn ${period}.`,
      })),
      ...missing.map((year) => ({
        where: table.clause,
        message: `Thiếu cột năm ${String(year)} của giai đoạn ${period}.`,
      })),
    ];
  });
}

function otherPeriods(programme: ProgrammeStructure): readonly Complaint[] {
  return textPlaces(programme).flatMap(({ where, text }) =>
    [...text.matchAll(/giai đoạn (?:năm )?(\d{4})\s*[-–]\s*(\d{4})/giu)]
      .filter(
        ([, from, to]) => Number(from) !== programme.firstYear || Number(to) !== programme.lastYear,
      )
      .map(([quoted]) => ({
        where,
        message: `"${quoted}" khác giai đoạn ${String(programme.firstYear)}-${String(programme.lastYear)} của chương trình.`,
        severity: "warning" as const,
      })),
  );
}

function basesFromTheFuture(programme: ProgrammeStructure): readonly Complaint[] {
  return programme.legalBases
    .filter((basis) => basis.issuedOn > programme.decision.issuedOn)
    .map((basis) => ({
      where: basis.clause,
      message: `"${basis.asPrinted}" ban hành sau ngày ban hành chương trình (${formatDay(programme.decision.issuedOn)}).`,
    }));
}

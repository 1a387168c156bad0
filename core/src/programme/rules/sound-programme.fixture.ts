import { parseProgrammeStructure } from "../parse-structure.ts";
import type { ProgrammeStructure } from "../structure.ts";
import { ruleCatalogue } from "./catalogue.ts";
import { soundTables } from "./sound-tables.fixture.ts";
import { type CheckFacts, type Complaint, textOnly } from "./rule.ts";

/** The reviewed form of a target, open to change by a test. */
export type TargetJson = {
  code: string;
  label: string;
  operator: string;
  printed: string | [string, string] | null;
  unit: string | null;
  scope: string | null;
  clause: string;
  wording: string;
  operatorWords: string | null;
  alsoIn: { clause: string; printed: string; wording: string }[];
  contentItemCode: string | null;
  parentTargetCode: string | null;
  period: "whole" | "per-year" | { per: string };
  stated: string;
  subjects: string[];
  phrase: string;
  step: { ladder: string; level: string } | null;
  baseline: string | null;
  verification: string | null;
  tableLines: string[];
  measure: { kind: string; schemeKinds?: string[]; count?: string };
  note: string | null;
};

/** A target that breaks no rule, with what the test wants otherwise. */
export function soundTarget(changes: Partial<TargetJson> & { code: string }): TargetJson {
  return {
    label: changes.code,
    operator: "=",
    printed: "12",
    unit: "cơ sở",
    scope: null,
    clause: "II.1",
    wording: `Hỗ trợ 12 cơ sở ${changes.code}`,
    operatorWords: null,
    alsoIn: [],
    contentItemCode: null,
    parentTargetCode: null,
    period: "whole",
    stated: "content",
    subjects: [changes.code],
    phrase: `cơ sở ${changes.code}`,
    step: null,
    baseline: null,
    verification: "biên bản nghiệm thu",
    tableLines: [],
    measure: {
      kind: "beneficiaries-accepted",
      schemeKinds: ["machinery"],
      count: "establishments",
    },
    note: null,
    ...changes,
  };
}

function passage(clause: string, text: string) {
  return { clause, ordinal: null, text };
}

function soundHead() {
  return {
    code: "mau-2031-2032",
    ownName: "Chương trình",
    title: "Khuyến công tỉnh Mẫu giai đoạn 2031 - 2032",
    provinceCode: "99",
    firstYear: 2031,
    lastYear: 2032,
    decision: {
      number: "01/QĐ-UBND",
      issuedOn: "2030-12-01",
      effectiveOn: "2030-12-01",
      issuer: "Ủy ban nhân dân tỉnh Mẫu",
      subject: "Phê duyệt Chương trình",
      proposedBy: "Giám đốc Sở Công Thương",
      signature: {
        form: "TM.",
        lines: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        signatory: "Nguyễn Văn A",
      },
      articles: [passage("Điều 1", "Ban hành kèm theo Quyết định này Chương trình.")],
      recipients: [],
    },
    legalBases: [
      {
        clause: "Căn cứ",
        kind: "Nghị định",
        number: "45/2012/NĐ-CP",
        issuedOn: "2012-05-21",
        issuer: "Chính phủ",
        asPrinted:
          "Nghị định số 45/2012/NĐ-CP ngày 21 tháng 5 năm 2012 của Chính phủ về khuyến công",
      },
    ],
  };
}

/** The reviewed form of a small programme that breaks no rule. */
export function soundJson() {
  return {
    ...soundHead(),
    viewpoints: [passage("I.1", "Hỗ trợ công nghiệp nông thôn trong giai đoạn 2031 - 2032.")],
    generalObjectives: [],
    specificObjectives: [],
    scope: [],
    targets: [
      soundTarget({
        code: "machinery",
        wording: "Hỗ trợ 12 cơ sở",
        tableLines: ["local/machinery", "national/machinery"],
        contentItemCode: "II.1",
      }),
      soundTarget({
        code: "fairs",
        clause: "II.2",
        printed: "02",
        unit: "hội chợ",
        wording: "Tham gia 02 hội chợ",
        contentItemCode: "II.2",
        tableLines: ["local/fairs"],
      }),
    ],
    contents: [
      {
        code: "II",
        clause: "II",
        title: "Nội dung",
        items: [
          { code: "II.1", ...passage("II.1", "Hỗ trợ 12 cơ sở (ứng dụng máy móc).") },
          { code: "II.2", ...passage("II.2", "Tham gia 02 hội chợ.") },
          { code: "II.3", ...passage("II.3", "Tuyên truyền.") },
        ],
      },
    ],
    solutions: [],
    funding: [passage("III.1", "Kinh phí của Chương trình là 2,750 tỷ đồng.")],
    statedTotals: [
      {
        clause: "III.1",
        source: null,
        printed: "2,750 tỷ đồng",
        wording: "Kinh phí của Chương trình là 2,750 tỷ đồng",
      },
    ],
    ...soundTables(),
    tasksByBody: [],
    planningDuties: [],
    reportingDuties: [],
    reports: [],
    amendments: [],
  };
}

export type SoundJson = ReturnType<typeof soundJson>;

/** The sound programme after the test changed its reviewed form. */
export function soundProgramme(
  change: (json: SoundJson) => void = () => undefined,
): ProgrammeStructure {
  const json = soundJson();
  change(json);
  return parseProgrammeStructure(json);
}

/** The same without its two tables, where a test adds targets freely. */
export function programmeWith(...targets: readonly TargetJson[]): ProgrammeStructure {
  const json = {
    ...soundJson(),
    targets,
    budgetTable: null,
    quantityTable: null,
    statedTotals: [],
  };
  return parseProgrammeStructure(json);
}

/** What one rule complains of. */
export function complaintsOf(
  id: string,
  programme: ProgrammeStructure,
  facts: CheckFacts = textOnly,
): readonly Complaint[] {
  const rule = ruleCatalogue.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  return rule.check(programme, facts);
}

/** The element at `index`; throws where there is none. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index];
  if (item === undefined) throw new Error(`Nothing at ${String(index)}`);
  return item;
}

type Sections<Row> = { sections: { number: string; rows: Row[] }[] };

/** The section of a table with this printed number: "I". */
export function sectionOf<Section extends { number: string }>(
  table: { sections: Section[] },
  number: string,
): Section {
  return at(
    table.sections.filter((section) => section.number === number),
    0,
  );
}

/** The row of a table with this printed place: "I.2". */
export function rowOf<Row extends { number: string }>(table: Sections<Row>, place: string): Row {
  const [section = "", number] = place.split(".");
  return at(
    sectionOf(table, section).rows.filter((row) => row.number === number),
    0,
  );
}

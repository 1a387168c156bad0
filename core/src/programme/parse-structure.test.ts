import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseProgrammeStructure } from "./parse-structure.ts";
import { soundJson } from "./rules/sound-programme.fixture.ts";
import { contentItems } from "./structure-parts.ts";
import type { ProgrammeStructure, Target } from "./structure.ts";

function real(code: string): ProgrammeStructure {
  const file = new URL(`../../../data/programmes/${code}.json`, import.meta.url);
  return parseProgrammeStructure(JSON.parse(readFileSync(file, "utf8")));
}

/** The text of the decision with single spaces and without the marks of its transcription. */
function decisionText(code: string): string {
  const file = new URL(`../../../data/programmes/${code}.txt`, import.meta.url);
  return squeeze(
    readFileSync(file, "utf8")
      .replace(/\*\*|\|/g, " ")
      .replaceAll("(*", "(")
      .replaceAll("*)", ")"),
  );
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

const codes = ["cao-bang-2021-2025", "cao-bang-2026-2030"];

describe.each(codes)("the programme %s", (code) => {
  const programme = real(code);
  const text = decisionText(code);

  it("quotes its decision letter for letter", () => {
    const missing = quotedTexts(programme).filter((quoted) => !text.includes(squeeze(quoted)));
    expect(missing).toEqual([]);
  });

  it("has every number of its contents and specific objectives as a target", () => {
    const forgotten = [...contentItems(programme), ...programme.specificObjectives].flatMap(
      (passage) =>
        numbersOf(passage.text.replace("35 học viên/1 lớp", "35 học viên/lớp"))
          .filter((number) => number !== "2026" && number !== "2030")
          .filter(
            (number) => !programme.targets.some((target) => printedIn(target).includes(number)),
          )
          .map((number) => `${passage.clause}: ${number}`),
    );
    expect(forgotten).toEqual([]);
  });

  it("states each target in the wording that it quotes", () => {
    const unread = programme.targets.filter(
      ({ amount, wording }) =>
        amount.operator !== "qualitative" &&
        !numbersOf([amount.printed].flat().join(" ")).every((number) =>
          numbersOf(wording).includes(number),
        ),
    );
    expect(unread.map((target) => target.code)).toEqual([]);
  });
});

function quotedTexts(programme: ProgrammeStructure): readonly string[] {
  const { decision } = programme;
  const passages = [
    ...decision.articles,
    ...programme.viewpoints,
    ...programme.generalObjectives,
    ...programme.specificObjectives,
    ...programme.scope,
    ...contentItems(programme),
    ...programme.solutions,
    ...programme.funding,
    ...programme.tasksByBody.flatMap((body) => body.tasks),
    ...programme.reports,
    ...programme.amendments,
  ];
  return [
    ...passages.flatMap((passage) => passage.text.split("\n")),
    ...programme.contents.map((group) => group.title),
    ...programme.tasksByBody.map((body) => body.body),
    ...programme.legalBases.map((basis) => basis.asPrinted),
    ...programme.targets.flatMap(({ wording, phrase, alsoIn }) => [
      wording,
      phrase,
      ...alsoIn.map((each) => each.wording),
    ]),
    ...programme.statedTotals.flatMap(({ wording, printed }) => [wording, printed]),
    ...[...programme.planningDuties, ...programme.reportingDuties].map((duty) => duty.wording),
    ...[programme.budgetTable, programme.quantityTable].flatMap((table) =>
      table === null ? [] : [table.title],
    ),
    decision.number,
    decision.subject,
    decision.signature.signatory,
    ...decision.signature.lines,
    ...decision.recipients,
  ];
}

function numbersOf(text: string): readonly string[] {
  return text.match(/\d+(?:\.\d{3})*/g) ?? [];
}

function printedIn({ amount, alsoIn }: Target): readonly string[] {
  const own = amount.operator === "qualitative" ? [] : [amount.printed].flat();
  return [...own, ...alsoIn.map((each) => each.printed)].flatMap(numbersOf);
}

describe("the identity of the programmes", () => {
  it("tells the decision of the committee from that of its chairman's deputy", () => {
    expect(real("cao-bang-2026-2030").decision).toMatchObject({
      number: "2036/QĐ-UBND",
      issuedOn: "2025-11-28",
      signature: { form: "TM.", signatory: "Lê Hải Hòa" },
    });
    expect(real("cao-bang-2021-2025").decision).toMatchObject({
      number: "470/QĐ-UBND",
      issuedOn: "2020-04-08",
      signature: { form: "KT.", signatory: "Nguyễn Bích Ngọc" },
    });
  });

  it("keeps the seven and the nine groups of content, and what each text calls itself", () => {
    const [plan, programme] = codes.map(real);
    expect([plan?.ownName, plan?.contents.length]).toEqual(["Kế hoạch khuyến công", 9]);
    expect([programme?.ownName, programme?.contents.length]).toEqual(["Chương trình", 7]);
  });

  it("keeps the day by which districts sent their plans", () => {
    expect(real("cao-bang-2021-2025").planningDuties[0]?.due).toEqual({
      month: 8,
      day: 30,
      year: "before",
      bound: "before",
    });
  });
});

describe("corrupt data", () => {
  it.each<[string, (json: ReturnType<typeof soundJson>) => void]>([
    ["programme.code", (json) => Object.assign(json, { code: "" })],
    ["programme.lastYear", (json) => (json.lastYear = 2030)],
    ["programme.decision.issuedOn", (json) => (json.decision.issuedOn = "2030-02-30")],
    [
      "programme.targets[0].operator",
      (json) => Object.assign(json.targets[0] ?? {}, { operator: "<" }),
    ],
    [
      "programme.targets[0].printed",
      (json) => Object.assign(json.targets[0] ?? {}, { printed: "1,5" }),
    ],
    [
      "programme.targets[0].printed",
      (json) => Object.assign(json.targets[0] ?? {}, { operator: "range", printed: ["9", "8"] }),
    ],
    [
      "programme.targets[0].measure.kind",
      (json) => Object.assign(json.targets[0]?.measure ?? {}, { kind: "guess" }),
    ],
    ["programme.targets[0].note", (json) => Reflect.deleteProperty(json.targets[0] ?? {}, "note")],
    ["programme.budgetTable.grand.cells", (json) => json.budgetTable.grand.cells.pop()],
    ["programme.budgetTable.grand.total", (json) => (json.budgetTable.grand.total = "1.05")],
    [
      "programme.targets: mã machinery có hai lần",
      (json) => json.targets.push(...json.targets.slice(0, 1)),
    ],
    [
      "programme.targets.fairs.parentTargetCode: không có none",
      (json) => Object.assign(json.targets[1] ?? {}, { parentTargetCode: "none" }),
    ],
    [
      "là phần của chính nó",
      (json) => Object.assign(json.targets[1] ?? {}, { parentTargetCode: "fairs" }),
    ],
    [
      "programme.targets.fairs.tableLines",
      (json) => Object.assign(json.targets[1] ?? {}, { tableLines: ["local/none"] }),
    ],
    [
      "programme.targets.fairs.period",
      (json) => Object.assign(json.targets[1] ?? {}, { period: { per: "none" } }),
    ],
  ])("is thrown with its path: %s", (path, change) => {
    const json = soundJson();
    change(json);
    expect(() => parseProgrammeStructure(json)).toThrow(path);
  });
});

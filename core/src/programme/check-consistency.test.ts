import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLegalDocuments } from "../law/index.ts";
import { parseNorms } from "../norm/index.ts";
import { checkConsistency } from "./check-consistency.ts";
import { documentChangesOf } from "./document-changes.ts";
import { normCeilingsOf } from "./norm-ceilings.ts";
import { parseProgrammeStructure } from "./parse-structure.ts";
import { textOnly } from "./rules/rule.ts";
import type { ProgrammeStructure } from "./structure.ts";

function json(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${path}`, import.meta.url), "utf8"));
}

function real(code: string): ProgrammeStructure {
  return parseProgrammeStructure(json(`programmes/${code}.json`));
}

const facts = {
  ...textOnly,
  normCeilings: normCeilingsOf(parseNorms(json("norms/norms.json"))),
  documentChanges: documentChangesOf(parseLegalDocuments(json("law/documents.json"))),
};
const plan = checkConsistency(real("cao-bang-2021-2025"), facts);
const programme = checkConsistency(real("cao-bang-2026-2030"), facts);
const of = (findings: typeof plan, rule: string) =>
  findings.filter((finding) => finding.rule === rule);

describe("the plan 2021-2025", () => {
  it("adds up: no finding on any sum", () => {
    for (const rule of ["KC-P01", "KC-P02", "KC-P03", "KC-P04", "KC-P05"])
      expect(of(plan, rule)).toEqual([]);
  });

  it("prints no unit of money, and 3960 beside 1.056", () => {
    expect(of(plan, "KC-P06")).toHaveLength(1);
    expect(of(plan, "KC-P07")).toEqual([
      expect.objectContaining({
        where: "Phụ lục 1, III, năm 2024",
        message: expect.stringContaining('"3960"') as string,
      }),
    ]);
  });

  it("says more than 25 machinery supports and plans 36", () => {
    const finding = of(plan, "KC-P10").find(({ where }) => where === "II.3");
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toContain("trên 25 lượt cơ sở");
    expect(finding?.message).toContain(
      "36 (21 Đề án khuyến công địa phương + 15 Đề án khuyến công quốc gia)",
    );
  });

  it("says two tours at home and one abroad and plans two", () => {
    const finding = of(plan, "KC-P10").find(({ where }) => where === "II.8.c; II.9.b");
    expect(finding?.severity).toBe("error");
    expect(finding?.message).toContain("cả giai đoạn là 3; Phụ lục 2 cộng được 2");
  });

  it("finds no fault with the two rounds of selection, the nine models and the two clusters", () => {
    expect(of(plan, "KC-P10").map(({ where }) => where)).toEqual([
      "II.3",
      "II.4",
      "II.8.c; II.9.b",
    ]);
  });

  it("promises classes, managers, consultancies, brands, media and pollution supports without a line of money", () => {
    expect([...new Set(of(plan, "KC-P12").map(({ where }) => where))]).toEqual([
      "II.1",
      "II.2",
      "II.3",
      "II.4",
      "II.5",
      "II.6",
      "II.7.c",
    ]);
  });

  it("pays for a regional fair that its text does not promise", () => {
    expect(of(plan, "KC-P14").map(({ where }) => where)).toEqual(["Phụ lục 1, II.3"]);
  });

  it("counts the drawing up of projects in two places", () => {
    expect(of(plan, "KC-P19")[0]?.where).toBe("II.2; II.6");
  });

  it("plans local machinery between 158 and 200 million đồng a scheme", () => {
    expect(of(plan, "KC-P26")[0]?.message).toContain(
      "năm 2021: 200; năm 2022: 160; năm 2023: 187,5; năm 2024: 158; năm 2025: 167,2",
    );
  });

  it("stays at or below the national norms: 300 machinery, 1,000 a model, 500 a cluster plan", () => {
    expect(of(plan, "KC-P27")).toEqual([]);
  });

  it("rests on a decree that was amended in its last year", () => {
    expect(of(plan, "KC-P29")[0]?.message).toContain("235/2025/NĐ-CP từ 15/10/2025");
  });
});

describe("the programme 2026-2030", () => {
  it("has numbers but no table of money", () => {
    expect(of(programme, "KC-P13")[0]?.where).toBe("VI.1; VI.2");
  });

  it("cites a decree without its year", () => {
    expect(of(programme, "KC-P28")).toEqual([
      expect.objectContaining({
        where: "III.1",
        message: expect.stringContaining("Nghị định số 235/NĐ-CP") as string,
      }),
    ]);
  });

  it("does not define its second four demonstration models, adds them to establishments, and may count them twice", () => {
    expect(of(programme, "KC-P17").map(({ where }) => where)).toEqual(["IV.3.d"]);
    expect(of(programme, "KC-P19").map(({ where }) => where)).toEqual(["IV.3.a; IV.3.d"]);
    expect(of(programme, "KC-P20").map(({ where }) => where)).toEqual(["IV.3.d"]);
  });

  it("adds up to 32 and says the same in objectives and contents", () => {
    expect([...of(programme, "KC-P16"), ...of(programme, "KC-P18")]).toEqual([]);
  });

  it("joins three regional rounds and holds two provincial ones", () => {
    expect(of(programme, "KC-P21").map(({ where }) => where)).toEqual(["IV.4.a; IV.4.b"]);
  });

  it("compares two percentages with nothing, and names no source for any target", () => {
    expect(of(programme, "KC-P22")).toHaveLength(2);
    expect(of(programme, "KC-P23")[0]?.message).toContain("26 chỉ tiêu");
  });

  it("prints tiêu thủ công nghiệp and chuyên khảo sát", () => {
    const messages = of(programme, "KC-P09").map(({ message }) => message);
    expect(messages).toContain('In "Tiêu thủ công nghiệp", có lẽ là "tiểu thủ công nghiệp".');
    expect(messages).toContain('In "chuyên khảo sát", có lẽ là "chuyến khảo sát".');
  });
});

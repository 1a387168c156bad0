import { parseReportForm, type ReportForm } from "./form.ts";

const citation = { kind: "decision", document: "2036/QĐ-UBND", part: "VIII" };
const base = { measure: "count", unit: "cái", citation, confidence: "C" };
const rule = {
  from: { month: 12, day: 15, yearOffset: -1 },
  to: { month: 6, day: 14, yearOffset: 0 },
  dueWorkingDays: 5,
  citation,
  confidence: "U",
};

export const formJson = {
  code: "thu",
  version: 1,
  title: "Biểu thử",
  citation,
  groups: [{ code: "A", label: "Nhóm" }],
  indicators: [
    { ...base, code: "A1", group: "A", label: "Cơ sở", filledBy: "commune_committee" },
    {
      ...base,
      code: "A2",
      group: "A",
      label: "Kinh phí",
      measure: "money",
      columns: ["local", "national"],
      filledBy: "commune_committee",
    },
    {
      ...base,
      code: "A3",
      group: "A",
      label: "Tăng trưởng",
      measure: "share",
      filledBy: "commune_committee",
      consolidation: { kind: "average", weight: "A1" },
    },
    { ...base, code: "A4", group: "A", label: "Lồng ghép", filledBy: "other_department" },
    { ...base, code: "A5", group: "A", label: "Tổng", sumOf: ["A2", "A4"] },
  ],
  narratives: [{ code: "overview", label: "Tình hình chung" }],
  sentUp: {
    recipients: [{ kind: "provincial_committee" }, { kind: "named", name: "Bộ Công Thương" }],
    citation,
    confidence: "A",
  },
  periods: { half_year: [rule], year: [rule], quarter: [rule, rule, rule, rule] },
} as const;

export const form: ReportForm = parseReportForm(formJson);

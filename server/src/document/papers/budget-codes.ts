import { readFileSync } from "node:fs";
import { type Funding } from "@kc/core/budget";
import { readOneOf, readRecord, readText } from "@kc/core/kernel";
import { type Confidence, confidenceLabel, confidences } from "@kc/core/law";
import type { BudgetCodes } from "../../../templates/treasury-slips/v1/template.ts";

type Code = { readonly code: string | null; readonly confidence: Confidence };

const names = {
  chapter: "chương",
  category: "loại",
  item: "khoản",
  subItem: "tiểu mục",
  fund: "mã nguồn",
} as const satisfies Record<keyof BudgetCodes, string>;
const fields = ["chapter", "category", "item", "subItem", "fund"] as const;

/** The codes of the budget's catalogue for khuyến công: `data/budget/line-codes.json`, read once, at start. */
const known = readCodes(
  JSON.parse(
    readFileSync(new URL("../../../../data/budget/line-codes.json", import.meta.url), "utf8"),
  ),
);

function readCodes(json: unknown) {
  const file = readRecord(json, "line-codes");
  const codeOf = (field: keyof BudgetCodes): Code => {
    const row = readRecord(file[field], `line-codes.${field}`);
    const code = row["code"];
    return {
      code: code === null ? null : readText(code, `line-codes.${field}.code`),
      confidence: readOneOf(row["confidence"], `line-codes.${field}.confidence`, confidences),
    };
  };
  return {
    catalogue: readText(file["catalogue"], "line-codes.catalogue"),
    codes: new Map(fields.map((field) => [field, codeOf(field)])),
  };
}

export type CodesOnPaper = {
  readonly codes: BudgetCodes;
  readonly codeNotes: readonly string[];
};

const none: BudgetCodes = { fund: null, chapter: null, category: null, item: null, subItem: null };

/**
 * The codes that a Treasury slip carries, with what is not sure of them and what to do about those that are not there. Money
 * of a contract with the Cục has none of the province's.
 */
export function budgetCodesFor(funding: Funding): CodesOnPaper {
  if (funding === "contract") {
    const note =
      "Kinh phí Cục chuyển theo hợp đồng: mã ngân sách ghi theo thông báo của Cục, Kho bạc";
    return { codes: none, codeNotes: [note] };
  }
  const codeOf = (field: keyof BudgetCodes) => known.codes.get(field)?.code ?? null;
  const codes: BudgetCodes = {
    fund: codeOf("fund"),
    chapter: codeOf("chapter"),
    category: codeOf("category"),
    item: codeOf("item"),
    subItem: codeOf("subItem"),
  };
  const unsure = fields.flatMap((field) => {
    const { code, confidence } = known.codes.get(field) ?? { code: null, confidence: "U" };
    return code === null || confidence === "A"
      ? []
      : [`${names[field]} ${code} (${confidenceLabel(confidence).toLowerCase()})`];
  });
  const missing = fields.filter((field) => codes[field] === null).map((field) => names[field]);
  return {
    codes,
    codeNotes: [
      ...(unsure.length === 0
        ? []
        : [`Đối chiếu ${known.catalogue} trước khi ký: ${unsure.join(", ")}`]),
      ...(missing.length === 0
        ? []
        : [`Chưa có ${missing.join(", ")}: ghi theo quyết định giao dự toán`]),
    ],
  };
}

import type { ProgrammeStructure, TargetAmount } from "../structure.ts";
import type { Complaint, Rule } from "./rule.ts";
import { textPlaces } from "./text-places.ts";

/** Rules on the form in which a programme is handed in: whether it says what the text says, and can be read. */
export const transcriptionRules: readonly Rule[] = [
  {
    id: "KC-P31",
    title: "Con số ghi nhận đúng như câu trích",
    severity: "error",
    why: "Con số theo dõi khác con số trong văn bản thì kết quả được đo với một chỉ tiêu không ai ban hành.",
    source: "Đối chiếu bản số hóa với văn bản",
    check: figuresOutsideTheirQuote,
  },
  {
    id: "KC-P32",
    title: "Câu trích có trong nguyên văn",
    severity: "warning",
    why: "Câu trích không có trong văn bản thì không kiểm tra lại được chỉ tiêu lấy từ đâu.",
    source: "Đối chiếu bản số hóa với văn bản",
    check: quotesOutsideTheText,
  },
  {
    id: "KC-P33",
    title: "Bản số hóa đọc được trọn vẹn",
    severity: "error",
    why: "Phần không đọc được thì các quy tắc khác không xét đến.",
    source: "Cấu trúc dữ liệu của chương trình",
    check: ({ unread }) =>
      unread.map(({ where, fault }) => ({
        where,
        message: `Không đọc được: ${faultText(fault)}.`,
      })),
  },
];

type Quote = {
  readonly clause: string;
  readonly wording: string;
  readonly printed: readonly string[];
};

/** Every sentence that the form quotes, with the figures it takes from it. */
function quotes({ targets, statedTotals }: ProgrammeStructure): readonly Quote[] {
  return [
    ...targets.flatMap((target) => [
      { ...target, printed: printedFigures(target.amount) },
      ...target.alsoIn.map((again) => ({ ...again, printed: [again.printed] })),
    ]),
    ...statedTotals.map((total) => ({ ...total, printed: [total.printed] })),
  ];
}

function printedFigures(amount: TargetAmount): readonly string[] {
  if (amount.operator === "qualitative") return [];
  return amount.operator === "range" ? amount.printed : [amount.printed];
}

function figuresOutsideTheirQuote(programme: ProgrammeStructure): readonly Complaint[] {
  return quotes(programme).flatMap(({ clause, wording, printed }) =>
    printed
      .filter((figure) => wording !== "" && !holdsFigure(wording, figure))
      .map((figure) => ({
        where: clause,
        message: `Ghi nhận "${figure}", câu trích là "${wording}".`,
      })),
  );
}

/** "4" does not stand in "40" or "1.400". */
function holdsFigure(wording: string, figure: string): boolean {
  for (let at = wording.indexOf(figure); at >= 0; at = wording.indexOf(figure, at + 1)) {
    const before = wording.slice(Math.max(0, at - 2), at);
    const after = wording.slice(at + figure.length, at + figure.length + 2);
    if (!/\d[.,]?$/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return true;
  }
  return false;
}

function quotesOutsideTheText(programme: ProgrammeStructure): readonly Complaint[] {
  const texts = textPlaces(programme).map(({ text }) => text);
  return quotes(programme).flatMap(({ clause, wording }) => {
    const quoted = wording.replace(/[.;,]$/, "");
    if (quoted === "" || texts.some((text) => text.includes(quoted))) return [];
    return [{ where: clause, message: `Văn bản không có câu "${wording}".` }];
  });
}

const faultWords: readonly (readonly [RegExp, string])[] = [
  [/^expected a text/, "phải là chữ, không để trống"],
  [/^expected composed Unicode/, "chữ phải ở dạng Unicode dựng sẵn"],
  [/^expected an? amount in \w+/, "không phải số tiền viết đúng cách"],
  [/^expected a (?:count|percentage)/, "không phải số viết đúng cách"],
  [/^expected a smaller (?:amount|number)/, "số lớn khác thường"],
  [/^expected an? (?:whole number|integer)/, "phải là số nguyên"],
  [/^expected an? list/, "phải là danh sách"],
  [/^expected an? object/, "phải là một đối tượng có các trường"],
  [/^expected a day/, "phải là ngày dạng năm-tháng-ngày"],
];

function faultText(fault: string): string {
  const known = faultWords.find(([form]) => form.test(fault));
  const found = /, not (.{1,60})/s.exec(fault)?.[1];
  const words = known?.[1] ?? fault.replace(/^expected /, "phải là ").replace(/, not .*$/s, "");
  return found === undefined || found === "nothing" ? words : `${words} (đang là ${found})`;
}

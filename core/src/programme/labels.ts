import { formatCount } from "../kernel/index.ts";
import type { TargetState } from "./results.ts";
import type { Severity } from "./rules/rule.ts";
import type { Target, TargetPeriod } from "./structure.ts";

/** Vietnamese words for the states of a target, the same on screens, papers and the command line. */
export const targetStateLabels = {
  not_reached: "Chưa đạt",
  on_track: "Đúng tiến độ",
  reached: "Đạt",
  exceeded: "Vượt",
  not_measured: "Chưa có số liệu",
  narrative: "Báo cáo bằng lời",
} as const satisfies Record<TargetState, string>;

export const severityLabels = {
  error: "Mâu thuẫn",
  warning: "Cần kiểm tra",
  info: "Lưu ý",
} as const satisfies Record<Severity, string>;

/** What a target asks for, with its operator: "ít nhất 32 cơ sở", "trên 20 %", "2 lớp mỗi năm". */
export function targetAmountText({ amount, unit, period }: Target): string {
  const tail = `${unit === null ? "" : ` ${unit}`}${periodText(period)}`;
  switch (amount.operator) {
    case "qualitative":
      return "không nêu số lượng";
    case "range":
      return `từ ${formatCount(amount.from)} đến ${formatCount(amount.to)}${tail}`;
    case ">=":
      return `ít nhất ${number(amount.value)}${tail}`;
    case ">":
      return `trên ${number(amount.value)}${tail}`;
    case "=":
      return `${number(amount.value)}${tail}`;
  }
}

function periodText(period: TargetPeriod): string {
  return period === "per-year" ? " mỗi năm" : "";
}

/** Whole numbers with dots between thousands, hundredths of a percent after a comma. */
function number(value: number): string {
  const [whole = "0", fraction] = String(value).split(".");
  return `${formatCount(Number(whole))}${fraction === undefined ? "" : `,${fraction}`}`;
}

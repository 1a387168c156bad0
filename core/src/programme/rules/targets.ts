import { parseCount, parsePercent } from "../../kernel/index.ts";
import type { AdministrativeLevel, ProgrammeStructure, Target } from "../structure.ts";
import {
  addIntervals,
  type Interval,
  intervalsMeet,
  isNumeric,
  isPartOfOther,
  printedAmount,
  printedValue,
  wholePeriodInterval,
} from "./amounts.ts";
import type { Complaint, Rule } from "./rule.ts";
import { levelName } from "./wording.ts";

/** Rules on targets among themselves: parts and whole, statements twice, things counted twice, levels. */
export const targetRules: readonly Rule[] = [
  {
    id: "KC-P16",
    title: "Tổng các phần bằng toàn thể của chỉ tiêu",
    severity: "error",
    why: "Chỉ tiêu tổng không thể đạt nếu các phần cộng lại không đủ.",
    source: "Số học",
    check: partsAgainstWhole,
  },
  {
    id: "KC-P17",
    title: "Các phần cùng đơn vị tính với toàn thể",
    severity: "warning",
    why: "Cộng mô hình với cơ sở thì tổng không đếm được thứ gì.",
    source: "Logic của phép cộng",
    check: partsInOtherUnits,
  },
  {
    id: "KC-P18",
    title: "Một chỉ tiêu nêu nhiều lần thì cùng một số",
    severity: "error",
    why: "Mục tiêu và nội dung nêu hai số khác nhau thì không biết đo theo số nào.",
    source: "Đối chiếu trong cùng văn bản",
    check: restatedOtherwise,
  },
  {
    id: "KC-P19",
    title: "Một khối lượng không bị tính hai lần",
    severity: "warning",
    why: "Hai chỉ tiêu cùng đếm một việc thì một đề án làm đạt cả hai.",
    source: "Logic của phép đếm; NĐ 45/2012/NĐ-CP Đ.4 (các nội dung khuyến công)",
    check: countedTwice,
  },
  {
    id: "KC-P20",
    title: "Tên chỉ tiêu phân biệt được với chỉ tiêu khác",
    severity: "warning",
    why: "Tên trùng hoặc nằm trọn trong tên khác mà không giải thích thì không biết đếm vào đâu.",
    source: "TT 46/2012/TT-BCT Đ.4 k.2 (hai loại mô hình trình diễn kỹ thuật)",
    check: undistinguishedLabels,
  },
  {
    id: "KC-P21",
    title: "Cấp dưới đủ để đưa lên cấp trên",
    severity: "warning",
    why: "Sản phẩm, kỳ bình chọn cấp trên lấy từ cấp dưới, nên cấp trên không thể nhiều hơn.",
    source: "TT 26/2014/TT-BCT (sản phẩm bình chọn cấp trên phải được công nhận ở cấp dưới)",
    check: levelsThatDoNotFeed,
  },
];

function partsAgainstWhole(programme: ProgrammeStructure): readonly Complaint[] {
  return programme.targets.flatMap((whole) => {
    const interval = wholePeriodInterval(programme, whole);
    if (interval === null) return [];
    const parts = programme.targets.filter((target) => target.parentTargetCode === whole.code);
    const groups = [
      parts.filter((part) => part.period === "whole"),
      ...parts.filter((part) => part.period === "per-year").map((part) => [part]),
    ];
    return groups.flatMap((group) => groupAgainstWhole(programme, whole, interval, group));
  });
}

function groupAgainstWhole(
  programme: ProgrammeStructure,
  whole: Target,
  interval: Interval,
  parts: readonly Target[],
): readonly Complaint[] {
  const intervals = parts.flatMap((part) => wholePeriodInterval(programme, part) ?? []);
  const sum = addIntervals(intervals);
  if (intervals.length === 0 || intervalsMeet(sum, interval)) return [];
  const years = parts[0]?.period === "per-year" ? " mỗi năm" : "";
  const printed = parts.map((part) => `"${printedAmount(part.amount)}"${years}`).join(" + ");
  return [
    {
      where: whole.clause,
      message:
        `"${whole.wording}": các phần ${printed} cả giai đoạn là ${rangeText(sum)}, ` +
        `không khớp với "${printedAmount(whole.amount)}".`,
    },
  ];
}

function rangeText({ low, high }: Interval): string {
  if (low === high) return String(low);
  return high === Infinity ? `từ ${String(low)} trở lên` : `${String(low)}-${String(high)}`;
}

function partsInOtherUnits(programme: ProgrammeStructure): readonly Complaint[] {
  return programme.targets.flatMap((part) => {
    const whole = programme.targets.find((target) => target.code === part.parentTargetCode);
    if (whole === undefined || part.period !== "whole" || part.unit === whole.unit) return [];
    return [
      {
        where: part.clause,
        message:
          `"${part.wording}" đếm theo "${part.unit ?? ""}" nhưng được cộng vào ` +
          `"${whole.wording}" đếm theo "${whole.unit ?? ""}".`,
      },
    ];
  });
}

function restatedOtherwise(programme: ProgrammeStructure): readonly Complaint[] {
  return programme.targets.flatMap((target) => {
    const value = printedValue(target.amount);
    return target.alsoIn
      .filter((again) => readPrinted(again.printed) !== value)
      .map((again) => ({
        where: `${target.clause}; ${again.clause}`,
        message: `${target.clause} ghi "${target.wording}", ${again.clause} ghi "${again.wording}".`,
      }));
  });
}

function readPrinted(printed: string): number | null {
  if (printed.endsWith("%")) {
    const share = parsePercent(printed);
    return share.ok ? share.value.share / 100 : null;
  }
  const count = parseCount(printed);
  return count.ok ? count.value.count : null;
}

/** Pairs of numbers, neither part of the other, both for the whole period or both yearly, sharing a subject. */
function pairsOfOneSubject(programme: ProgrammeStructure): readonly (readonly [Target, Target])[] {
  const numeric = programme.targets.filter(
    (target) => isNumeric(target) && typeof target.period === "string",
  );
  return numeric.flatMap((first, index) =>
    numeric
      .slice(index + 1)
      .filter((second) => first.subjects.some((subject) => second.subjects.includes(subject)))
      .filter((second) => !isPartOfOther(programme, first, second))
      .map((second) => [first, second] as const),
  );
}

function countedTwice(programme: ProgrammeStructure): readonly Complaint[] {
  return pairsOfOneSubject(programme).map(([first, second]) => ({
    where: `${first.clause}; ${second.clause}`,
    message: `"${first.wording}" (${first.clause}) và "${second.wording}" (${second.clause}) có thể cùng đếm một việc.`,
  }));
}

function undistinguishedLabels(programme: ProgrammeStructure): readonly Complaint[] {
  return pairsOfOneSubject(programme).flatMap(([first, second]) => {
    const [wide, narrow] =
      first.phrase.length <= second.phrase.length ? [first, second] : [second, first];
    if (!narrow.phrase.toLowerCase().includes(wide.phrase.toLowerCase())) return [];
    return [
      {
        where: wide.clause,
        message:
          `"${wide.wording}" không nói rõ khác gì với "${narrow.wording}" (${narrow.clause}): ` +
          `"${wide.phrase}" không được định nghĩa riêng.`,
      },
    ];
  });
}

const ladderOrder: readonly AdministrativeLevel[] = ["commune", "province", "region", "nation"];

function levelsThatDoNotFeed(programme: ProgrammeStructure): readonly Complaint[] {
  const steps = programme.targets.flatMap((target) => {
    const value = printedValue(target.amount);
    return target.step === null || value === null ? [] : [{ target, step: target.step, value }];
  });
  return steps.flatMap((lower) => {
    const above = ladderOrder.slice(ladderOrder.indexOf(lower.step.level) + 1);
    const higher = above
      .map((level) =>
        steps.find(({ step }) => step.ladder === lower.step.ladder && step.level === level),
      )
      .find((step) => step !== undefined);
    if (higher === undefined || higher.value <= lower.value) return [];
    return [
      {
        where: `${lower.target.clause}; ${higher.target.clause}`,
        message:
          `"${higher.target.wording}" nhiều hơn "${lower.target.wording}": ` +
          `${levelName[higher.step.level]} ${String(higher.value)}, ${levelName[lower.step.level]} ${String(lower.value)}.`,
      },
    ];
  });
}

import type { ProgrammeStructure } from "../structure.ts";
import { isNumeric } from "./amounts.ts";
import type { Complaint, Rule } from "./rule.ts";

/** Rules on whether a target can be measured at all. */
export const measurabilityRules: readonly Rule[] = [
  {
    id: "KC-P22",
    title: "Chỉ tiêu phần trăm có mốc so sánh",
    severity: "warning",
    why: "Tăng, giảm bao nhiêu phần trăm chỉ có nghĩa khi biết so với số nào, năm nào.",
    source: "Logic của số tương đối",
    check: ({ targets }) =>
      targets
        .filter((target) => target.unit === "%" && target.baseline === null)
        .map((target) => ({
          where: target.clause,
          message: `"${target.wording}" không nêu số liệu gốc hoặc năm gốc để so sánh.`,
        })),
  },
  {
    id: "KC-P23",
    title: "Chỉ tiêu có nguồn số liệu hoặc cách kiểm chứng",
    severity: "warning",
    why: "Không nêu lấy số từ đâu thì kết quả báo cáo không kiểm tra được.",
    source: "Nguyên tắc theo dõi, đánh giá; chế độ báo cáo của chương trình",
    check: withoutVerification,
  },
  {
    id: "KC-P24",
    title: "Chỉ tiêu có con số",
    severity: "info",
    why: "Chỉ tiêu không có số được báo cáo bằng lời, không tính được tỷ lệ đạt.",
    source: "Nguyên tắc theo dõi, đánh giá",
    check: ({ targets }) =>
      targets
        .filter((target) => !isNumeric(target))
        .map((target) => ({
          where: target.clause,
          message: `"${target.wording}" không nêu khối lượng.`,
        })),
  },
  {
    id: "KC-P25",
    title: "Từ ngữ của chỉ tiêu rõ mức phải đạt",
    severity: "info",
    why: '"Khoảng", "dự kiến", "phấn đấu" không cho biết thấp hơn bao nhiêu là không đạt.',
    source: "Kỹ thuật soạn thảo văn bản: từ ngữ chính xác, rõ nghĩa",
    check: ({ targets }) =>
      targets.flatMap((target) => {
        const vague = vagueWords.find((word) => target.operatorWords?.toLowerCase().includes(word));
        if (vague === undefined || !isNumeric(target)) return [];
        return [
          {
            where: target.clause,
            message: target.wording.toLowerCase().includes(vague)
              ? `"${target.wording}": từ "${vague}" không ràng buộc mức phải đạt.`
              : `"${target.wording}" đi sau từ "${vague}", không ràng buộc mức phải đạt.`,
          },
        ];
      }),
  },
];

const vagueWords: readonly string[] = ["khoảng", "dự kiến", "phấn đấu", "hướng đến", "một số"];

function withoutVerification({ targets }: ProgrammeStructure): readonly Complaint[] {
  const numeric = targets.filter(isNumeric);
  const without = numeric.filter((target) => target.verification === null);
  if (without.length > 0 && without.length === numeric.length)
    return [
      {
        where: "Toàn văn",
        message: `Không chỉ tiêu nào trong ${String(numeric.length)} chỉ tiêu bằng số nêu nguồn số liệu hoặc cách kiểm chứng.`,
      },
    ];
  return without.map((target) => ({
    where: target.clause,
    message: `"${target.wording}" không nêu nguồn số liệu hoặc cách kiểm chứng.`,
  }));
}

import type { Verb } from "../platform/verb.ts";
import { type CheckResult, runChecks } from "./run-checks.ts";

export const doctorVerbs: readonly Verb[] = [
  {
    name: "doctor",
    usage: "kc doctor [--json]",
    summary:
      "Kiểm tra các bất biến của dữ liệu: sổ kinh phí, mức hỗ trợ, nhật ký, tệp, sổ phiếu, số tổng hợp, báo cáo đã chốt; khác 0 khi có sai",
    async run({ parts, print }, { json }) {
      const results = await runChecks(parts);
      if (json) print(JSON.stringify(results, null, 2));
      else for (const line of results.flatMap(linesOf)) print(line);
      return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
    },
  },
];

/** One line for an invariant that holds; for one that does not, every breach under it. */
function linesOf(result: CheckResult): readonly string[] {
  const { number, invariant, unit, provinceId, checked, faults, remedy } = result;
  const stated = `${placeName(provinceId)}: ${number.padEnd(3)} ${invariant}`;
  const count = `${String(checked)} ${unit}`;
  if (faults.length === 0) return [`ĐÚNG  ${stated} (${count})`];
  const shown = faults.slice(0, 20).map((fault) => `        ${fault}`);
  const rest = faults.length - shown.length;
  return [
    `SAI   ${stated} (${String(faults.length)} chỗ sai, ${count})`,
    ...shown,
    ...(rest > 0 ? [`        … và ${String(rest)} chỗ khác (--json cho đủ)`] : []),
    `        Việc cần làm: ${remedy}`,
  ];
}

function placeName(provinceId: number | null): string {
  if (provinceId === null) return "Hệ thống";
  return provinceId === 0 ? "Toàn quốc" : `Tỉnh ${String(provinceId).padStart(2, "0")}`;
}

import type { Verb } from "../platform/verb.ts";
import { type CheckResult, runChecks } from "./run-checks.ts";

export const doctorVerbs: readonly Verb[] = [
  {
    name: "doctor",
    usage: "kc doctor [--json]",
    summary: "Kiểm tra bất biến dữ liệu: nhật ký, sổ kinh phí, tệp, sổ phiếu; khác 0 khi có sai",
    async run({ parts, print }, { json }) {
      const results = await runChecks(parts);
      if (json) print(JSON.stringify(results, null, 2));
      else for (const line of results.flatMap(linesOf)) print(line);
      return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
    },
  },
];

/** One line for an invariant that holds; for one that does not, every breach under it. */
function linesOf({ invariant, unit, provinceId, checked, faults }: CheckResult): readonly string[] {
  const place = placeName(provinceId);
  const count = `${String(checked)} ${unit}`;
  if (faults.length === 0) return [`ĐÚNG  ${place}: ${invariant} (${count})`];
  return [
    `SAI   ${place}: ${invariant} (${String(faults.length)} chỗ sai, ${count})`,
    ...faults.map((fault) => `        ${fault}`),
  ];
}

function placeName(provinceId: number | null): string {
  if (provinceId === null) return "Hệ thống";
  return provinceId === 0 ? "Toàn quốc" : `Tỉnh ${String(provinceId).padStart(2, "0")}`;
}

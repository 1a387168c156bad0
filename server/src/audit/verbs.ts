import { inContext } from "../platform/database.ts";
import type { Verb } from "../platform/verb.ts";
import { systemViewer } from "../platform/viewer.ts";
import { listChains, readChain } from "./store.ts";
import { verifyChain } from "./verify-chain.ts";

export const auditVerbs: readonly Verb[] = [
  {
    name: "audit verify",
    usage: "kc audit verify [--json]",
    summary: "Kiểm tra độc lập chuỗi nhật ký của từng tỉnh; nêu dòng đầu tiên bị sửa",
    async run({ parts, print }, { json }) {
      const chains = await listChains(parts.db);
      const verdicts = [];
      for (const { provinceId, head } of chains) {
        const verdict = await inContext(parts.db, "read only", systemViewer(provinceId), (tx) =>
          verifyChain(provinceId, readChain(tx, provinceId), head),
        );
        verdicts.push({ provinceId, ...verdict });
      }
      if (json) print(JSON.stringify(verdicts, null, 2));
      else {
        for (const verdict of verdicts) {
          const place =
            verdict.provinceId === 0 ? "Toàn quốc" : `Tỉnh ${String(verdict.provinceId)}`;
          print(
            verdict.ok
              ? `${place}: đủ ${String(verdict.links)} mắt xích, khớp. Mã cuối ${verdict.headHash}`
              : `${place}: SAI ở số ${String(verdict.fault.seq)} (${verdict.fault.commandId ?? "không có mã"}): ${verdict.fault.message}`,
          );
        }
      }
      return verdicts.every(({ ok }) => ok) ? 0 : 1;
    },
  },
];

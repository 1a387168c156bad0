import { readFile } from "node:fs/promises";
import { inContext } from "../platform/database.ts";
import type { Verb } from "../platform/verb.ts";
import { systemViewer } from "../platform/viewer.ts";
import { verifyPackage } from "./log-package.ts";
import { listChains, openHead, readChain } from "./store.ts";
import { type ChainVerdict, verifyChain } from "./verify-chain.ts";

export const auditVerbs: readonly Verb[] = [
  {
    name: "audit verify",
    usage: "kc audit verify [gói.zip] [--json]",
    summary:
      "Kiểm tra độc lập chuỗi nhật ký của từng tỉnh, hoặc gói nhật ký đã xuất; nêu dòng đầu tiên bị sửa",
    async run({ parts, print }, { json, positionals }) {
      const [file] = positionals;
      if (file !== undefined) {
        const verdict = await verifyPackage(await readFile(file));
        print(json ? JSON.stringify(verdict, null, 2) : wordsOf(file, verdict));
        return verdict.ok ? 0 : 1;
      }
      const chains = await listChains(parts.db);
      const verdicts = [];
      for (const { provinceId } of chains) {
        const verdict = await inContext(
          parts.db,
          "read only",
          systemViewer(provinceId),
          async (tx) => {
            const head = await openHead(tx, provinceId);
            return verifyChain(provinceId, readChain(tx, provinceId), head);
          },
        );
        verdicts.push({ provinceId, ...verdict });
      }
      if (json) print(JSON.stringify(verdicts, null, 2));
      else {
        for (const verdict of verdicts) {
          const place =
            verdict.provinceId === 0 ? "Toàn quốc" : `Tỉnh ${String(verdict.provinceId)}`;
          print(wordsOf(place, verdict));
        }
      }
      return verdicts.every(({ ok }) => ok) ? 0 : 1;
    },
  },
];

function wordsOf(what: string, verdict: ChainVerdict): string {
  return verdict.ok
    ? `${what}: đủ ${String(verdict.links)} mắt xích, khớp. Mã cuối ${verdict.headHash}`
    : `${what}: SAI ở số ${String(verdict.fault.seq)} (${verdict.fault.commandId ?? "không có mã"}): ${verdict.fault.message}`;
}

import { listChains, readChain } from "../audit/store.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import { findLedgerFaults } from "../budget/ledger-check-store.ts";
import {
  type CheckFinding,
  checkFilesOfPapers,
  checkSlipRegisters,
  checkStoredFiles,
} from "../document/document-check-store.ts";
import { inContext, type Reader } from "../platform/database.ts";
import type { Parts } from "../platform/parts.ts";
import { contextOf, systemViewer } from "../platform/viewer.ts";
import { countLedger } from "./count-store.ts";

/** One invariant of the data: whether it holds, on how much, and every breach. */
export type CheckResult = CheckFinding & {
  readonly invariant: string;
  /** What was counted: `mắt xích`, `bút toán`. */
  readonly unit: string;
  /** The province; null for what belongs to none. */
  readonly provinceId: number | null;
};

/** Checks every invariant that can be read from the data: the chain, the ledger, the files, the registers. */
export async function runChecks(parts: Parts): Promise<readonly CheckResult[]> {
  const { db, blobs } = parts;
  const chains = await listChains(db);
  const ofProvinces: CheckResult[] = [];
  for (const { provinceId, head } of chains) {
    ofProvinces.push(
      ...(await inContext(db, "read only", contextOf(systemViewer(provinceId)), async (tx) => [
        await checkChain(tx, provinceId, head),
        ...(provinceId === 0 ? [] : await checkProvince(tx, provinceId)),
      ])),
    );
  }
  const files = await checkStoredFiles(db, (hash) => blobs.get(hash));
  return [
    ...ofProvinces,
    {
      ...files,
      invariant: "Nội dung tệp trong kho khớp với mã băm",
      unit: "tệp",
      provinceId: null,
    },
  ];
}

async function checkChain(
  tx: Reader,
  provinceId: number,
  head: Parameters<typeof verifyChain>[2],
): Promise<CheckResult> {
  const verdict = await verifyChain(provinceId, readChain(tx, provinceId), head);
  const stated = {
    invariant: "Chuỗi nhật ký liền mạch, chưa bị sửa",
    unit: "mắt xích",
    provinceId,
  };
  if (verdict.ok) return { ...stated, checked: verdict.links, faults: [] };
  const { seq, message } = verdict.fault;
  return { ...stated, checked: verdict.checked, faults: [`Số ${String(seq)}: ${message}`] };
}

async function checkProvince(tx: Reader, provinceId: number): Promise<readonly CheckResult[]> {
  const ledger = (await findLedgerFaults(tx)).map(({ fault, id, expectedDong, foundDong }) => ({
    fault,
    line: `${fault} ${id}: đúng ra ${String(expectedDong)}, đang là ${String(foundDong)}`,
  }));
  const counts = await countLedger(tx, provinceId);
  const linesOf = (isOne: (fault: string) => boolean): readonly string[] =>
    ledger.filter(({ fault }) => isOne(fault)).map(({ line }) => line);
  const isAllocation = (fault: string): boolean => fault.startsWith("allocation-");
  const isCommitment = (fault: string): boolean => /^(?:commitment|request)-/u.test(fault);
  return [
    {
      invariant: "Mỗi bút toán có hai vế, tổng bằng không",
      unit: "bút toán",
      provinceId,
      checked: counts.entries,
      faults: linesOf((fault) => !isAllocation(fault) && !isCommitment(fault)),
    },
    {
      invariant: "Số dư dự toán đúng bằng sổ",
      unit: "dòng dự toán",
      provinceId,
      checked: counts.allocations,
      faults: linesOf(isAllocation),
    },
    {
      invariant: "Kinh phí của từng đề án và đề nghị đúng bằng sổ",
      unit: "khoản",
      provinceId,
      checked: counts.commitments,
      faults: linesOf(isCommitment),
    },
    {
      ...(await checkFilesOfPapers(tx, provinceId)),
      invariant: "Tệp của văn bản, tài liệu có trong kho",
      unit: "tệp",
      provinceId,
    },
    {
      ...(await checkSlipRegisters(tx, provinceId)),
      invariant: "Sổ phiếu nội bộ liên tục, không thiếu số",
      unit: "sổ",
      provinceId,
    },
  ];
}

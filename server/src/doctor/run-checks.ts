import { listChains, openHead, readChain } from "../audit/store.ts";
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
import { checkEditions } from "../report/edition-check-store.ts";
import { countLedger } from "./count-store.ts";
import { type InvariantName, invariants } from "./invariants.ts";
import {
  checkBudgets,
  checkContracts,
  checkFigures,
  checkPayments,
  checkRequests,
  checkSupport,
} from "./money-store.ts";
import {
  checkCommands,
  checkFindings,
  checkOrphans,
  checkOutcomes,
  checkStatuses,
  checkWholeDong,
  checkWrittenOnce,
} from "./record-store.ts";

/** One invariant of the data: whether it holds, on how much, every breach, and what to do about it. */
export type CheckResult = CheckFinding & {
  readonly number: string;
  readonly invariant: string;
  /** What was counted: `mắt xích`, `bút toán`. */
  readonly unit: string;
  readonly remedy: string;
  /** The province; null for what belongs to none. */
  readonly provinceId: number | null;
};

function result(
  name: InvariantName,
  provinceId: number | null,
  finding: CheckFinding,
): CheckResult {
  const { title: invariant, ...stated } = invariants[name];
  return { ...stated, invariant, provinceId, ...finding };
}

/** Checks every invariant that can be read from the data, province by province, then what belongs to none. */
export async function runChecks(parts: Parts): Promise<readonly CheckResult[]> {
  const { db } = parts;
  const chains = await listChains(db);
  const ofProvinces: CheckResult[] = [];
  for (const { provinceId } of chains) {
    const found = await inContext(
      db,
      "read only",
      contextOf(systemViewer(provinceId)),
      async (tx) => [
        result("chainUnbroken", provinceId, await checkChain(tx, provinceId)),
        ...(provinceId === 0 ? [] : await checkProvince(tx, provinceId)),
      ],
    );
    ofProvinces.push(...inOrder(found));
  }
  const provinces = chains.map(({ provinceId }) => provinceId);
  return [...ofProvinces, ...inOrder(await checkInstallation(parts, provinces))];
}

function inOrder(results: readonly CheckResult[]): readonly CheckResult[] {
  return results.toSorted((a, b) => a.number.localeCompare(b.number, "en", { numeric: true }));
}

/** The first of a province's checks: from it on all of them read as of one moment. */
async function checkChain(tx: Reader, provinceId: number): Promise<CheckFinding> {
  const head = await openHead(tx, provinceId);
  const verdict = await verifyChain(provinceId, readChain(tx, provinceId), head);
  if (verdict.ok) return { checked: verdict.links, faults: [] };
  const { seq, message } = verdict.fault;
  return { checked: verdict.checked, faults: [`Số ${String(seq)}: ${message}`] };
}

async function checkProvince(tx: Reader, provinceId: number): Promise<readonly CheckResult[]> {
  const of = (name: InvariantName, finding: CheckFinding): CheckResult =>
    result(name, provinceId, finding);
  return [
    ...(await checkLedger(tx, provinceId)),
    of("budgetNotExceeded", await checkBudgets(tx, provinceId)),
    of("supportShrinks", await checkSupport(tx, provinceId)),
    of("contractWithinApproval", await checkContracts(tx, provinceId)),
    of("paidWithinAccepted", await checkPayments(tx, provinceId)),
    of("paidOnce", await checkRequests(tx, provinceId)),
    of("changesAreLogged", await checkCommands(tx, provinceId)),
    of("statusFollowsHistory", await checkStatuses(tx, provinceId)),
    of("filesOfPapersExist", await checkFilesOfPapers(tx, provinceId)),
    of("slipsWithoutGaps", await checkSlipRegisters(tx, provinceId)),
    of("figuresAddUp", await checkFigures(tx, provinceId)),
    of("lockedReportsStand", await checkEditions(tx, provinceId)),
    of("findingsFollowSteps", await checkFindings(tx, provinceId)),
  ];
}

async function checkLedger(tx: Reader, provinceId: number): Promise<readonly CheckResult[]> {
  const ledger = (await findLedgerFaults(tx)).map(({ fault, id, expectedDong, foundDong }) => ({
    fault,
    line: `${faultText(fault)} ${id}: đúng ra ${String(expectedDong)}, đang là ${String(foundDong)}`,
  }));
  const counts = await countLedger(tx, provinceId);
  const linesOf = (isOne: (fault: string) => boolean): readonly string[] =>
    ledger.filter(({ fault }) => isOne(fault)).map(({ line }) => line);
  const isAllocation = (fault: string): boolean => fault.startsWith("allocation-");
  const isCommitment = (fault: string): boolean => /^(?:commitment|request)-/u.test(fault);
  const of = (name: InvariantName, checked: number, faults: readonly string[]): CheckResult =>
    result(name, provinceId, { checked, faults });
  return [
    of(
      "entriesBalance",
      counts.entries,
      linesOf((fault) => !isAllocation(fault) && !isCommitment(fault)),
    ),
    of("allocationsFollowLedger", counts.allocations, linesOf(isAllocation)),
    of("commitmentsFollowLedger", counts.commitments, linesOf(isCommitment)),
  ];
}

/** A fault of the ledger in the words of the accountants. */
function faultText(fault: string): string {
  const [record, ...figure] = fault.split("-");
  const recordText = { entry: "Bút toán", allocation: "Dự toán", commitment: "Khoản bố trí" };
  const figureText: Readonly<Record<string, string>> = {
    "not-balanced": "lệch vế",
    amount: "số tiền",
    assigned: "được giao",
    committed: "đã bố trí",
    commitments: "tổng các khoản bố trí",
    cancelled: "đã hủy",
    "carried-over": "chuyển nguồn",
    advanced: "tạm ứng",
    paid: "thanh toán",
    returned: "nộp trả",
    settled: "quyết toán",
  };
  const named = record === "request" ? "Đề nghị" : recordText[record as keyof typeof recordText];
  return `${named}, ${figureText[figure.join("-")] ?? figure.join("-")},`;
}

/** What belongs to no province is read as the whole nation is seen. */
async function checkInstallation(
  { db, blobs }: Parts,
  provinces: readonly number[],
): Promise<readonly CheckResult[]> {
  const of = (name: InvariantName, finding: CheckFinding): CheckResult =>
    result(name, null, finding);
  const nation = { ...contextOf(systemViewer(0)), reach: "nation", provinces };
  return inContext(db, "read only", nation, async (tx) => [
    of("outcomesAreLogged", await checkOutcomes(tx)),
    of("writtenOnce", await checkWrittenOnce(tx)),
    of("wholeDong", await checkWholeDong(tx)),
    of("filesMatch", await checkStoredFiles(tx, (hash) => blobs.get(hash))),
    of("noOrphanFiles", await checkOrphans(tx, blobs.list(), new Date())),
  ]);
}

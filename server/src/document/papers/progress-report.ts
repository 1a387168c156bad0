import { type BasisPoints, bps, type Dong, dong, ok, percentOfBps } from "@kc/core/kernel";
import { findPersonInOffice } from "./body-store.ts";
import { issuedPaper, signerOf } from "./bodies.ts";
import { definePaper, notFound, notReady } from "./paper.ts";
import { type JsonRow, numberOf, rowsOf, textOf } from "./read-json.ts";
import { findMoney } from "./money-store.ts";
import { findContract, findProgress } from "./record-store.ts";
import { findSchemeFacts } from "./scheme-facts-store.ts";

/** Progress report of the month on one scheme (báo cáo tiến độ, Mẫu 3a). */
export const progressReportPaper = definePaper({
  kind: "progress_report",
  subject: "scheme",
  stage: "progress",
  draftedBy: ["centre"],
  async make(context, schemeId) {
    const { db, today } = context;
    const facts = await findSchemeFacts(context, schemeId);
    if (!facts) return notFound("đề án");
    const { record, provinceId, implementer } = facts;
    const progress = await findProgress(db, provinceId, schemeId);
    if (!progress) return notReady("progress_report", "progress");
    const contract = await findContract(db, provinceId, schemeId);
    const money = await findMoney(db, provinceId, schemeId);
    const head = await findPersonInOffice(db, provinceId, implementer.id, "centre_head", today);
    return ok({
      data: {
        issued: issuedPaper({
          kind: "progress_report",
          body: implementer,
          signer: signerOf("Giám đốc", head),
          recipients: ["Như trên", ...facts.beneficiaries.map(({ name }) => name)],
          today,
        }),
        to: [`Sở Công Thương ${implementer.province.fullName}`],
        month: Number(progress.month.slice(5, 7)),
        year: Number(progress.month.slice(0, 4)),
        lines: [
          {
            schemeName: record.name,
            beneficiary: facts.beneficiaryNames,
            contractNumber: contract?.number ?? "",
            totalInvestmentDong: progress.totalValueDong,
            grantDong: contract?.grantDong ?? dong(0),
            workDone: progress.narrative,
            workValueDong: progress.workValueDong,
            workShareBps: shareOfWork(progress),
            advancedDong: money.advancedDong,
            nextStep: textOf(progress.detail ?? {}, "nextMonth"),
            difficulty: progress.difficulties,
          },
        ],
        remarks: [progress.narrative, volumesText(progress.detail)].filter(Boolean).join("\n"),
        proposals:
          progress.difficulties === ""
            ? ["Không có kiến nghị."]
            : [`Xem xét, tháo gỡ: ${progress.difficulties}`],
      },
      recordId: progress.id,
      schemeId,
      planId: null,
      issuer: { id: implementer.id, name: implementer.name },
      recorded: null,
      isDemo: record.is_demo,
    });
  },
});

/** What of each item is done by the month, in words; empty for a plain report. */
function volumesText(detail: JsonRow | null): string {
  const volumes = rowsOf(detail?.["volumes"]).map(
    (volume) =>
      `${textOf(volume, "content")} ${String(numberOf(volume, "doneQuantity"))}/${String(numberOf(volume, "plannedQuantity"))} ${textOf(volume, "unit")}`,
  );
  return volumes.length === 0 ? "" : `Khối lượng lũy kế: ${volumes.join("; ")}.`;
}

function shareOfWork(progress: {
  readonly workValueDong: Dong;
  readonly totalValueDong: Dong;
}): BasisPoints {
  const { workValueDong, totalValueDong } = progress;
  return totalValueDong === 0 ? bps(0) : percentOfBps(workValueDong, totalValueDong);
}

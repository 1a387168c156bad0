import {
  checkProgressDetail,
  type ProgressDetail,
  progressDueOn,
  reportProgress as decideReport,
} from "@kc/core/contract";
import { dong, ok, plainDate, sumDong } from "@kc/core/kernel";
import { defineCommand } from "../platform/command.ts";
import { makeSchemeMove } from "../scheme/move-store.ts";
import { type ProgressDetailInput, reportProgressEndpoint } from "./api.ts";
import { monthlyReportRule } from "./monthly-rule.ts";
import { openSchemeMoney } from "./open-scheme.ts";
import { contractStepRefusalText } from "./refusal-text.ts";
import { insertProgress, listProgress, monthFrom } from "./store.ts";

/** The monthly report of a scheme (báo cáo tiến độ): the value of all work done since the start. */
export const reportProgress = defineCommand({
  name: "contract.report-progress",
  endpoint: reportProgressEndpoint,
  permission: "progress:report",
  refusalText: contractStepRefusalText,
  async run(context, input) {
    const { tx, viewer, today } = context;
    const opened = await openSchemeMoney(context, input.schemeId, input.expectedVersion);
    if (!opened.ok) return opened;
    const { scheme, beneficiaries } = opened.value;
    const { month, reportedOn, workValueDong } = input;
    const moved = await makeSchemeMove(context, scheme, "report_progress", {
      happenedOn: reportedOn,
      facts: { month, workValueDong },
    });
    if (!moved.ok) return moved;
    const contracts = beneficiaries.flatMap(({ contract }) => (contract ? [contract] : []));
    const [firstSignedOn] = contracts.map(({ signedOn }) => signedOn).sort();
    const decision = decideReport(
      {
        signedOn: firstSignedOn ?? today,
        today,
        earlier: await listProgress(tx, viewer.provinceId, scheme.id),
      },
      {
        month: monthFrom(month),
        reportedOn: plainDate(reportedOn),
        workValueDong: dong(workValueDong),
        description: input.description,
        difficulties: input.difficulties,
      },
    );
    if (!decision.ok) return decision;
    const detail = checkProgressDetail(
      {
        route: scheme.route,
        workValueDong: decision.value.workValueDong,
        grantDong: sumDong(contracts.map(({ grantDong }) => grantDong)),
      },
      detailOf(input.detail),
    );
    if (!detail.ok) return detail;
    const reportId = await insertProgress(context, {
      ...decision.value,
      schemeId: scheme.id,
      month,
      dueOn: progressDueOn(monthFrom(month), monthlyReportRule().beforeDay),
      detail: detail.value,
      totalValueDong: sumDong(contracts.map(({ totalCostDong }) => totalCostDong)),
    });
    return ok({ id: scheme.id, version: moved.value.version, reportId });
  },
});

function detailOf(input: ProgressDetailInput | undefined): ProgressDetail | null {
  if (input === undefined) return null;
  const { volumes, spending, nextMonth } = input;
  return {
    nextMonth,
    spending: {
      supportDong: dong(spending.supportDong),
      beneficiaryDong: dong(spending.beneficiaryDong),
      otherDong: dong(spending.otherDong),
    },
    volumes: volumes.map((volume) => ({ ...volume, valueDong: dong(volume.valueDong) })),
  };
}

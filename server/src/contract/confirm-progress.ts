import { ok, plainDate, refuse } from "@kc/core/kernel";
import { checkActDay } from "@kc/core/scheme";
import { defineCommand } from "../platform/command.ts";
import { confirmProgressEndpoint } from "./api.ts";
import { contractStepRefusalText } from "./refusal-text.ts";
import { confirmProgressRow, lockProgress } from "./store.ts";

/** Sở confirms the work of a monthly report (xác nhận khối lượng); only confirmed work opens an advance. */
export const confirmProgress = defineCommand({
  name: "contract.confirm-progress",
  endpoint: confirmProgressEndpoint,
  permission: "progress:confirm",
  refusalText: contractStepRefusalText,
  async run(context, { reportId, confirmedOn }) {
    const report = await lockProgress(context, reportId);
    if (!report || report.isConfirmed) {
      return refuse({ kind: "not-found", what: "báo cáo tiến độ chờ xác nhận" });
    }
    const { reportedOn, schemeId } = report;
    const day = checkActDay(plainDate(confirmedOn), {
      today: context.today,
      earliest: reportedOn,
    });
    if (!day.ok) return day;
    await confirmProgressRow(context, reportId, confirmedOn);
    context.about(schemeId);
    return ok({ id: reportId });
  },
});

import { budgetSources, planListLabels } from "@kc/core/budget";
import { schemeStatusDefinition } from "@kc/core/scheme";
import { defineExport } from "../platform/export-list.ts";
import { exportPlanEndpoint } from "./api.ts";
import { findPlan } from "./plan-find.ts";

/** The lines of an annual plan as a workbook, in their order. */
export const exportPlan = defineExport({
  list: findPlan,
  endpoint: exportPlanEndpoint,
  title: ({ plan }) => `DANH MỤC: ${plan.name}`,
  fileName: "ke-hoach-nam",
  rows: ({ lines }) => lines,
  columns: [
    { head: "Danh mục", width: 18, value: (row) => planListLabels[row.list] },
    { head: "Thứ tự ưu tiên", kind: "count", value: (row) => row.priority },
    { head: "Mã đề án", width: 16, value: (row) => row.scheme?.code ?? "" },
    { head: "Đề án, nhiệm vụ", width: 44, value: (row) => row.title },
    {
      head: "Đơn vị thụ hưởng",
      width: 36,
      value: (row) => (row.scheme?.beneficiaries ?? []).map(({ name }) => name).join("; "),
    },
    {
      head: "Xã, phường",
      value: (row) =>
        [...new Set(row.scheme?.beneficiaries.map(({ communeName }) => communeName))].join("; "),
    },
    { head: "Tổng kinh phí", kind: "money", value: (row) => row.scheme?.totalCostDong ?? null },
    { head: "Đề nghị", kind: "money", value: (row) => row.proposedDong },
    { head: "Thẩm định", kind: "money", value: (row) => row.appraisedDong },
    { head: "Mức tối đa", kind: "money", value: (row) => row.normMaximumDong },
    { head: "STC cho ý kiến", kind: "money", value: (row) => row.opinionDong },
    { head: "Phê duyệt", kind: "money", value: (row) => row.approvedDong },
    {
      head: "Trạng thái đề án",
      value: (row) => (row.scheme ? schemeStatusDefinition(row.scheme.status).label : ""),
    },
    {
      head: "Lý do ưu tiên",
      width: 40,
      value: (row) => row.reasons.map(({ label }) => label).join("; "),
    },
    { head: "Ghi chú", width: 32, value: (row) => row.note },
  ],
  filter: (_asked, { plan }) => [
    `Năm ${String(plan.planYear)}`,
    budgetSources[plan.source],
    ...(plan.decisionNumber === null ? [] : [`Quyết định số ${plan.decisionNumber}`]),
  ],
});

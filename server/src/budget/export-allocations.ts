import { budgetSources } from "@kc/core/budget";
import { defineExport, said } from "../platform/export-list.ts";
import { exportAllocationsEndpoint } from "./api.ts";
import { listAllocations } from "./list-allocations.ts";

/** The estimates and what became of them as a workbook. */
export const exportAllocations = defineExport({
  list: listAllocations,
  endpoint: exportAllocationsEndpoint,
  title: "DỰ TOÁN VÀ TÌNH HÌNH SỬ DỤNG KINH PHÍ KHUYẾN CÔNG",
  fileName: "du-toan",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Năm ngân sách", width: 10, value: (row) => String(row.budgetYear) },
    { head: "Nguồn", value: (row) => budgetSources[row.source] },
    { head: "Nội dung chi", width: 40, value: (row) => row.content },
    { head: "Đơn vị sử dụng", width: 32, value: (row) => row.fundHolderName },
    { head: "Dự toán", kind: "money", value: (row) => row.figures.estimated.amountDong },
    { head: "Được giao", kind: "money", value: (row) => row.figures.assigned.amountDong },
    { head: "Đã bố trí", kind: "money", value: (row) => row.figures.committed.amountDong },
    { head: "Còn được bố trí", kind: "money", value: (row) => row.figures.remaining.amountDong },
    { head: "Tạm ứng", kind: "money", value: (row) => row.figures.advanced.amountDong },
    { head: "Thanh toán", kind: "money", value: (row) => row.figures.paid.amountDong },
    { head: "Quyết toán", kind: "money", value: (row) => row.figures.settled.amountDong },
    { head: "Nộp trả", kind: "money", value: (row) => row.figures.returned.amountDong },
    { head: "Hủy", kind: "money", value: (row) => row.figures.cancelled.amountDong },
    { head: "Chuyển nguồn", kind: "money", value: (row) => row.figures.carriedOver.amountDong },
  ],
  filter: (asked) => [
    ...said("Năm", asked.year),
    ...said("Nguồn", asked.source && budgetSources[asked.source]),
  ],
});

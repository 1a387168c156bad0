import { defineExport, said } from "../platform/export-list.ts";
import { exportPlannedVisitsEndpoint } from "./api.ts";
import { listPlannedVisits } from "./list-planned-visits.ts";

/** The year's plan of supervision as a workbook. */
export const exportPlannedVisits = defineExport({
  list: listPlannedVisits,
  endpoint: exportPlannedVisitsEndpoint,
  title: "KẾ HOẠCH KIỂM TRA, GIÁM SÁT ĐỀ ÁN KHUYẾN CÔNG",
  fileName: "ke-hoach-kiem-tra-giam-sat",
  rows: ({ rows }) => rows,
  columns: [
    {
      head: "Tháng",
      width: 10,
      value: (row) => `${row.month.slice(5, 7)}/${row.month.slice(0, 4)}`,
    },
    { head: "Mã đề án", width: 16, value: (row) => row.schemeCode },
    { head: "Tên đề án", width: 44, value: (row) => row.schemeName },
    { head: "Đơn vị thụ hưởng", width: 32, value: (row) => row.beneficiaries },
    { head: "Trọng tâm kiểm tra", width: 32, value: (row) => row.note },
    { head: "Người lập", width: 22, value: (row) => row.plannedBy },
    { head: "Ngày đã kiểm tra", kind: "day", value: (row) => row.visitedOn },
    { head: "Tình trạng", value: (row) => row.stateLabel },
    { head: "Lý do bỏ", width: 32, value: (row) => row.droppedBecause },
  ],
  filter: (asked) => said("Năm", asked.year),
});

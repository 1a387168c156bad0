import { supervisingBodies, visitKinds, visitStates } from "@kc/core/inspection";
import { defineExport, said } from "../platform/export-list.ts";
import { exportVisitsEndpoint } from "./api.ts";
import { listVisits } from "./list-visits.ts";

/** Supervision visits as a workbook. */
export const exportVisits = defineExport({
  list: listVisits,
  endpoint: exportVisitsEndpoint,
  title: "DANH SÁCH CUỘC KIỂM TRA, GIÁM SÁT ĐỀ ÁN KHUYẾN CÔNG",
  fileName: "kiem-tra-giam-sat",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Ngày kiểm tra", kind: "day", value: (row) => row.visitedOn },
    { head: "Loại", width: 12, value: (row) => row.kindLabel },
    { head: "Cơ quan kiểm tra", value: (row) => row.ledByLabel },
    { head: "Trưởng đoàn", value: (row) => row.leader },
    {
      head: "Sở Tài chính tham gia",
      width: 14,
      value: (row) => (row.hasFinance ? "Có" : "Không"),
    },
    { head: "Mã đề án", width: 16, value: (row) => row.schemeCode },
    { head: "Tên đề án", width: 44, value: (row) => row.schemeName },
    { head: "Đơn vị thụ hưởng", width: 32, value: (row) => row.beneficiaryName },
    { head: "Xã, phường", value: (row) => row.communeName },
    { head: "Số phát hiện", kind: "count", value: (row) => row.findings },
    { head: "Chưa trả lời", kind: "count", value: (row) => row.open },
    { head: "Chờ kết luận", kind: "count", value: (row) => row.answered },
    { head: "Quá hạn", kind: "count", value: (row) => row.late },
    { head: "Hạn trả lời gần nhất", kind: "day", value: (row) => row.nextDueOn },
    { head: "Tình trạng", value: (row) => row.stateLabel },
  ],
  filter: (asked) => [
    ...said("Tìm", asked.q),
    ...said("Năm", asked.year),
    ...said("Loại", asked.kind && visitKinds[asked.kind]),
    ...said("Cơ quan kiểm tra", asked.ledBy && supervisingBodies[asked.ledBy]),
    ...said("Tình trạng", asked.state && visitStates[asked.state]),
  ],
});

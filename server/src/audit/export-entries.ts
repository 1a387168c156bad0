import { commandSummary } from "../platform/command.ts";
import { defineExport, said } from "../platform/export-list.ts";
import { exportEntriesEndpoint } from "./api.ts";
import { listEntries } from "./list-entries.ts";

/** The log as a workbook, for inspectors: with the hash of each link, so that it can be held against the chain. */
export const exportEntries = defineExport({
  list: listEntries,
  endpoint: exportEntriesEndpoint,
  title: "NHẬT KÝ THAO TÁC",
  fileName: "nhat-ky",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Mắt xích", kind: "count", value: (row) => row.seq },
    { head: "Ghi lúc", kind: "instant", value: (row) => row.recordedAt },
    { head: "Ngày nghiệp vụ", kind: "day", value: (row) => row.businessDay },
    { head: "Người thực hiện", value: (row) => row.actorName },
    { head: "Vai trò", value: (row) => row.roleLabel },
    { head: "Thao tác", width: 44, value: (row) => row.summary },
    { head: "Mã thao tác", value: (row) => row.name },
    { head: "Hồ sơ", width: 44, value: (row) => row.subject?.label ?? null },
    { head: "Địa chỉ mạng", value: (row) => row.address },
    { head: "Bản ghi", width: 38, value: (row) => row.subjectId },
    { head: "Mã băm", width: 66, value: (row) => row.hash },
  ],
  filter: (asked, { rows }) => [
    ...said("Bản ghi", asked.subjectId),
    ...said("Hồ sơ", asked.record),
    ...said("Người thực hiện", asked.accountId && (rows[0]?.actorName ?? "đã chọn")),
    ...said("Thao tác", asked.name && commandSummary(asked.name)),
    ...said("Từ ngày", asked.from),
    ...said("Đến ngày", asked.to),
  ],
});

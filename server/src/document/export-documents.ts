import { defineExport, said } from "../platform/export-list.ts";
import { exportDocumentsEndpoint } from "./api.ts";
import { listDocuments } from "./list-documents.ts";

const directions = { issued: "Văn bản đi", incoming: "Văn bản đến" } as const;

/** The register of papers as a workbook. */
export const exportDocuments = defineExport({
  list: listDocuments,
  endpoint: exportDocumentsEndpoint,
  title: "DANH SÁCH VĂN BẢN",
  fileName: "van-ban",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Số, ký hiệu", width: 20, value: (row) => row.number },
    { head: "Ngày văn bản", kind: "day", value: (row) => row.numberedOn },
    { head: "Loại", value: (row) => row.kindLabel },
    { head: "Đi, đến", width: 14, value: (row) => directions[row.direction] },
    { head: "Trích yếu", width: 50, value: (row) => row.title },
    { head: "Cơ quan ban hành", width: 32, value: (row) => row.issuerName },
    { head: "Người ký", value: (row) => row.signatory },
    { head: "Ngày lập", kind: "day", value: (row) => row.issuedOn },
    { head: "Đề án", width: 16, value: (row) => row.schemeCode },
    { head: "Trạng thái", value: (row) => row.statusLabel },
    { head: "Dữ liệu", width: 16, value: (row) => (row.isDemo ? "Dữ liệu minh họa" : "") },
  ],
  filter: (asked, { rows, choices }) => [
    ...said("Tìm", asked.q),
    ...said("Loại", asked.kind && choices.kinds.find(({ id }) => id === asked.kind)?.label),
    ...said("Đi, đến", asked.direction && directions[asked.direction]),
    ...said("Trạng thái", asked.status && (rows[0]?.statusLabel ?? asked.status)),
    ...said("Cơ quan", choices.issuers.find(({ id }) => id === asked.issuerId)?.name),
    ...said("Năm", asked.year),
    ...said("Đề án", asked.schemeId && (rows[0]?.schemeCode ?? "đã chọn")),
    ...said("Kế hoạch", asked.planId && "đã chọn"),
    ...said("Còn chờ", asked.waiting && (asked.waiting === "number" ? "ghi số" : "bản ký")),
  ],
});

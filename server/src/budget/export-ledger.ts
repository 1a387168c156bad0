import { budgetSources, ledgerEntryKinds, ledgerFigures } from "@kc/core/budget";
import { defineExport, said } from "../platform/export-list.ts";
import { exportLedgerEndpoint } from "./api.ts";
import { listLedger } from "./list-ledger.ts";

const standingTexts = {
  "in-plan": "trong kế hoạch",
  "left-plan": "đã ngừng thực hiện, rút",
} as const;

/** The budget ledger as a workbook. */
export const exportLedger = defineExport({
  list: listLedger,
  endpoint: exportLedgerEndpoint,
  title: "SỔ KINH PHÍ KHUYẾN CÔNG",
  fileName: "so-kinh-phi",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Ngày", kind: "day", value: (row) => row.enteredOn },
    { head: "Bút toán", value: (row) => ledgerEntryKinds[row.kind].label },
    { head: "Số tiền", kind: "money", value: (row) => row.amountDong },
    { head: "Tác động đến chỉ tiêu lọc", kind: "money", value: (row) => row.effectDong },
    { head: "Năm ngân sách", width: 10, value: (row) => String(row.allocation.budgetYear) },
    { head: "Nguồn", value: (row) => budgetSources[row.allocation.source] },
    { head: "Nội dung chi", width: 36, value: (row) => row.allocation.content },
    { head: "Mã đề án", width: 16, value: (row) => row.scheme?.code ?? "" },
    { head: "Đề án, nhiệm vụ", width: 40, value: (row) => row.scheme?.name ?? row.taskName },
    { head: "Đơn vị thụ hưởng", width: 32, value: (row) => row.beneficiaryName },
    { head: "Số chứng từ", width: 18, value: (row) => row.documentNumber },
    { head: "Ngày chứng từ", kind: "day", value: (row) => row.documentOn },
    { head: "Ghi chú", width: 32, value: (row) => row.note },
  ],
  filter: (asked, { rows }) => [
    ...said("Tìm", asked.q),
    ...said("Năm", asked.year),
    ...said("Nguồn", asked.source && budgetSources[asked.source]),
    ...said("Nội dung", asked.content),
    ...said("Dự toán", asked.allocationId && (rows[0]?.allocation.content ?? "đã chọn")),
    ...said("Đề án", asked.schemeId && (rows[0]?.scheme?.code ?? "đã chọn")),
    ...said("Mã xã", asked.communeCode === "none" ? "chưa xác định" : asked.communeCode),
    ...said("Đề án", asked.standing && standingTexts[asked.standing]),
    ...said("Chỉ tiêu", asked.figure && ledgerFigures[asked.figure].label),
    ...said("Bút toán", asked.kind && ledgerEntryKinds[asked.kind].label),
    ...said("Từ ngày", asked.from),
    ...said("Đến ngày", asked.to),
  ],
});

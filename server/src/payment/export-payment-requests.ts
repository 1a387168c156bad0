import { paymentKinds, paymentStatusLabels } from "@kc/core/payment";
import { defineExport, said } from "../platform/export-list.ts";
import { exportPaymentRequestsEndpoint } from "./api.ts";
import { listPaymentRequests } from "./list-payment-requests.ts";

/** Requests for advance and payment as a workbook. */
export const exportPaymentRequests = defineExport({
  list: listPaymentRequests,
  endpoint: exportPaymentRequestsEndpoint,
  title: "DANH SÁCH ĐỀ NGHỊ TẠM ỨNG, THANH TOÁN",
  fileName: "de-nghi-tam-ung-thanh-toan",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Số đề nghị", width: 18, value: (row) => row.code },
    { head: "Loại", width: 14, value: (row) => row.kindLabel },
    { head: "Ngày lập", kind: "day", value: (row) => row.madeOn },
    { head: "Mã đề án", width: 16, value: (row) => row.schemeCode },
    { head: "Tên đề án", width: 44, value: (row) => row.schemeName },
    { head: "Đơn vị nhận tiền", width: 32, value: (row) => row.payeeName },
    { head: "Số tiền đề nghị", kind: "money", value: (row) => row.amountDong },
    { head: "Trong đó thu hồi tạm ứng", kind: "money", value: (row) => row.clearAdvanceDong },
    { head: "Đã chi", kind: "money", value: (row) => row.paidDong },
    { head: "Trạng thái", value: (row) => row.statusLabel },
  ],
  filter: (asked, { rows }) => [
    ...said("Tìm", asked.q),
    ...said("Loại", asked.kind && paymentKinds[asked.kind]),
    ...said("Trạng thái", asked.status && paymentStatusLabels[asked.status]),
    ...said("Đề án", asked.schemeId && (rows[0]?.schemeCode ?? "đã chọn")),
    ...said("Năm", asked.year),
    ...said("Chờ xử lý", asked.waiting && "của tôi"),
  ],
});

import { documentRegisters } from "@kc/core/document";
import { defineExport, said } from "../platform/export-list.ts";
import { exportRegisterEndpoint } from "./api.ts";
import { listRegister } from "./list-register.ts";

/** A register as a workbook, in the columns of the register of the decree (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
export const exportRegister = defineExport({
  list: listRegister,
  endpoint: exportRegisterEndpoint,
  title: "SỔ VĂN BẢN",
  fileName: "so-van-ban",
  rows: ({ rows }) => rows,
  columns: [
    { head: "TT", kind: "count", value: (row) => row.order },
    { head: "Ngày đến, ngày lập", kind: "day", value: (row) => row.recordedOn },
    { head: "Số, ký hiệu văn bản", width: 20, value: (row) => row.number },
    { head: "Ngày, tháng văn bản", kind: "day", value: (row) => row.numberedOn },
    { head: "Tên loại và trích yếu", width: 60, value: (row) => row.title },
    { head: "Cơ quan ban hành", width: 32, value: (row) => row.issuerName },
    { head: "Người ký", value: (row) => row.signatory },
    { head: "Nơi nhận", width: 36, value: (row) => row.recipients },
    { head: "Nơi lưu", width: 14, value: (row) => row.archive },
    { head: "Đề án", width: 16, value: (row) => row.schemeCode },
    { head: "Ghi chú", value: (row) => (row.isReplaced ? "Đã thay bằng bản khác" : "") },
    { head: "Dữ liệu", width: 16, value: (row) => (row.isDemo ? "Dữ liệu minh họa" : "") },
  ],
  filter: (_asked, { register, body, year }) => [
    ...said("Sổ", documentRegisters[register]),
    ...said("Cơ quan", register === "incoming" ? undefined : body?.name),
    ...said("Năm", year),
  ],
});

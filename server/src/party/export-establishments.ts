import { eligibilityVerdictLabel, establishmentStatusLabel, legalFormLabel } from "@kc/core/party";
import { defineExport, said } from "../platform/export-list.ts";
import { exportEstablishmentsEndpoint } from "./api.ts";
import { listEstablishments, sectorName } from "./list-establishments.ts";

/** The register of establishments as a workbook. */
export const exportEstablishments = defineExport({
  list: listEstablishments,
  endpoint: exportEstablishmentsEndpoint,
  title: "DANH SÁCH CƠ SỞ CÔNG NGHIỆP NÔNG THÔN",
  fileName: "co-so-cnnt",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Tên cơ sở", width: 40, value: (row) => row.name },
    { head: "Loại hình", value: (row) => row.legalFormLabel },
    { head: "Mã số thuế", width: 16, value: (row) => row.taxCode },
    { head: "Xã, phường", value: (row) => row.communeName },
    { head: "Mã xã", width: 10, value: (row) => row.communeCode },
    { head: "Ngành", width: 32, value: (row) => row.sectorName },
    { head: "Sản phẩm", width: 32, value: (row) => row.products },
    { head: "Lao động", kind: "count", value: (row) => row.workers },
    { head: "Doanh thu năm", kind: "money", value: (row) => row.revenueDong },
    { head: "Đối tượng hỗ trợ", value: (row) => row.verdictLabel },
    { head: "Trạng thái", width: 16, value: (row) => row.statusLabel },
    { head: "Ngày đăng ký", kind: "day", value: (row) => row.registeredOn },
    { head: "Số lần được hỗ trợ", kind: "count", value: (row) => row.supportedTimes },
    { head: "Dữ liệu", width: 16, value: (row) => (row.isDemo ? "Dữ liệu minh họa" : "") },
  ],
  filter: (asked, { rows }) => [
    ...said("Tìm", asked.q),
    ...said("Xã, phường", asked.communeCode && (rows[0]?.communeName ?? asked.communeCode)),
    ...said("Loại hình", asked.legalForm && legalFormLabel(asked.legalForm)),
    ...said("Ngành", asked.sectorDivision && sectorName(asked.sectorDivision)),
    ...said("Trạng thái", asked.status && establishmentStatusLabel(asked.status)),
    ...said("Đối tượng", asked.verdict && eligibilityVerdictLabel(asked.verdict)),
  ],
});

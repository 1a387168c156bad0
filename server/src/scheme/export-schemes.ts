import { budgetSources } from "@kc/core/budget";
import { schemeKindDefinition, schemeStatusDefinition, schemeStages } from "@kc/core/scheme";
import { defineExport, said } from "../platform/export-list.ts";
import { exportSchemesEndpoint } from "./api.ts";
import { listSchemes } from "./list-schemes.ts";

/** The list of schemes as a workbook. */
export const exportSchemes = defineExport({
  list: listSchemes,
  endpoint: exportSchemesEndpoint,
  title: "DANH SÁCH ĐỀ ÁN KHUYẾN CÔNG",
  fileName: "de-an",
  rows: ({ rows }) => rows,
  columns: [
    { head: "Mã đề án", width: 16, value: (row) => row.code },
    { head: "Tên đề án", width: 44, value: (row) => row.name },
    { head: "Loại đề án", value: (row) => row.kindLabel },
    { head: "Nguồn kinh phí", value: (row) => budgetSources[row.source] },
    { head: "Năm kế hoạch", width: 10, value: (row) => String(row.planYear) },
    { head: "Đơn vị thụ hưởng", width: 40, value: (row) => row.allBeneficiaries },
    { head: "Xã, phường", value: (row) => row.communeName },
    { head: "Trạng thái", value: (row) => row.statusLabel },
    { head: "Từ ngày", kind: "day", value: (row) => row.statusSince },
    { head: "Đề nghị", kind: "money", value: (row) => row.requestedDong },
    { head: "Thẩm định", kind: "money", value: (row) => row.appraisedDong },
    { head: "Phê duyệt", kind: "money", value: (row) => row.approvedDong },
    { head: "Đã chi", kind: "money", value: (row) => row.paidDong },
    { head: "Cán bộ thụ lý", value: (row) => row.officerName },
    { head: "Dữ liệu", width: 16, value: (row) => (row.isDemo ? "Dữ liệu minh họa" : "") },
  ],
  filter: (asked, { rows }) => [
    ...said("Tìm", asked.q),
    ...said("Trạng thái", asked.status?.map((one) => schemeStatusDefinition(one).label).join(", ")),
    ...said("Giai đoạn", asked.stage?.map((one) => schemeStages[one]).join(", ")),
    ...said("Loại", asked.kind && schemeKindDefinition(asked.kind).label),
    ...said("Nguồn", asked.source && budgetSources[asked.source]),
    ...said("Năm", asked.year),
    ...said("Xã, phường", communeSaid(asked.commune, rows[0]?.communeName)),
    ...said("Cơ sở", asked.establishmentId && (rows[0]?.establishmentName ?? "đã chọn")),
    ...said("Cán bộ thụ lý", asked.officer && (rows[0]?.officerName ?? "chưa phân công")),
  ],
});

/** The commune that a list was narrowed to, as its page says it. */
function communeSaid(asked: string | undefined, name: string | undefined): string | undefined {
  return asked === "none" ? "Chưa nêu đơn vị thụ hưởng" : asked && (name ?? asked);
}

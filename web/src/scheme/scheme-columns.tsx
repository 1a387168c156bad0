import type { SchemeRow } from "@kc/server/api/scheme";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { badgeTone } from "./scheme-tone.ts";

/** The columns of a list of schemes; sums and order come from the server. */
export const schemeColumns: readonly Column<SchemeRow>[] = [
  {
    key: "name",
    head: "Đề án",
    value: (row) => row.name,
    cell: (row) => (
      <>
        {row.name}
        {row.isDemo && <span className="demo-mark">Dữ liệu minh họa</span>}
      </>
    ),
    onCard: "title",
    width: "wide",
  },
  { key: "code", head: "Mã", value: (row) => row.code, width: "narrow" },
  { key: "establishment", head: "Đơn vị thụ hưởng", value: (row) => row.establishmentName },
  { key: "commune", head: "Xã, phường", value: (row) => row.communeName },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <StatusBadge tone={badgeTone(row.tone)}>{row.statusLabel}</StatusBadge>,
  },
  {
    key: "statusSince",
    head: "Từ ngày",
    kind: "day",
    value: (row) => row.statusSince,
    onCard: "hidden",
  },
  {
    key: "requestedDong",
    head: "Đề nghị",
    headTitle: "Kinh phí đề nghị hỗ trợ",
    kind: "money",
    value: (row) => row.requestedDong,
  },
  {
    key: "approvedDong",
    head: "Phê duyệt",
    headTitle: "Kinh phí được phê duyệt",
    kind: "money",
    value: (row) => row.approvedDong,
  },
  {
    key: "paidDong",
    head: "Đã thanh toán",
    kind: "money",
    value: (row) => row.paidDong,
    onCard: "hidden",
  },
];

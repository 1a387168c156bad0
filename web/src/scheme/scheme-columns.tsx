import { schemeFlags } from "@kc/core/scheme";
import type { SchemeRow } from "@kc/server/api/scheme";
import { dayText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { badgeTone } from "./scheme-tone.ts";

/** The columns of a list of schemes; sums and order come from the server. */
export const schemeColumns: readonly Column<SchemeRow>[] = [
  { key: "code", head: "Mã", value: (row) => row.code, width: "narrow" },
  {
    key: "name",
    head: "Đề án",
    value: (row) => row.name,
    cell: (row) => (
      <span>
        {row.name} {row.isDemo && <span className="sheet-note">Dữ liệu minh họa</span>}
      </span>
    ),
    onCard: "title",
    width: "wide",
  },
  {
    key: "establishment",
    head: "Đơn vị thụ hưởng",
    value: (row) => [row.establishmentName, row.communeName].filter(Boolean).join(", "),
    cell: (row) => (
      <span>
        {row.establishmentName} <span className="sheet-note">{row.communeName}</span>
      </span>
    ),
  },
  {
    key: "statusSince",
    head: "Trạng thái",
    value: (row) => `${row.statusLabel} từ ${dayText(row.statusSince)}`,
    cell: (row) => (
      <span>
        <StatusBadge tone={badgeTone(row.tone)}>{row.statusLabel}</StatusBadge>{" "}
        {row.isAmendmentPending && (
          <StatusBadge tone="due">{schemeFlags.amendment_pending}</StatusBadge>
        )}{" "}
        <span className="sheet-note">từ {dayText(row.statusSince)}</span>
      </span>
    ),
    width: "wide",
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
    head: "Đã chi",
    headTitle: "Đã thanh toán",
    kind: "money",
    value: (row) => row.paidDong,
    onCard: "hidden",
  },
];

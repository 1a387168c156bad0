import type { DocumentRow } from "@kc/server/api/document";
import type { Column } from "../ui/table-column.ts";
import "./document.css";
import { DocumentStatusBadge } from "./DocumentStatusBadge.tsx";

/** The columns of a list of papers; order comes from the server. */
export const documentColumns: readonly Column<DocumentRow>[] = [
  {
    key: "number",
    head: "Số, ký hiệu",
    value: (row) => row.number,
    cell: (row) => row.number ?? <span className="soft">chưa có số</span>,
    isSortable: false,
    width: "narrow",
  },
  { key: "numberedOn", head: "Ngày", kind: "day", value: (row) => row.numberedOn },
  {
    key: "title",
    head: "Văn bản",
    value: (row) => row.title,
    cell: (row) => (
      <>
        {row.title}
        <span className="papers__note">
          {row.kindLabel}
          {row.isDemo && " · Dữ liệu minh họa"}
        </span>
      </>
    ),
    onCard: "title",
    width: "wide",
  },
  {
    key: "issuerName",
    head: "Cơ quan ban hành",
    value: (row) => row.issuerName,
    width: "wide",
  },
  {
    key: "of",
    head: "Thuộc",
    value: (row) =>
      row.schemeCode ?? (row.planYear === null ? "" : `Kế hoạch ${String(row.planYear)}`),
    isSortable: false,
    width: "narrow",
  },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <DocumentStatusBadge document={row} />,
    isSortable: false,
  },
  {
    key: "issuedOn",
    head: "Vào hệ thống",
    kind: "day",
    value: (row) => row.issuedOn,
    onCard: "hidden",
  },
];

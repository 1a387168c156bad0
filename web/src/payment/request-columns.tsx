import type { listPaymentRequestsEndpoint } from "@kc/server/api/payment";
import type { EndpointOutput } from "@kc/server/api/platform";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { requestTones } from "./request-tone.ts";

export type RequestRow = EndpointOutput<typeof listPaymentRequestsEndpoint>["rows"][number];

/** The columns of the list of requests. */
export const requestColumns: readonly Column<RequestRow>[] = [
  {
    key: "code",
    head: "Đề nghị",
    value: (row) => `${row.kindLabel} ${row.code}`,
    onCard: "title",
    width: "narrow",
  },
  {
    key: "scheme",
    head: "Đề án",
    value: (row) => row.schemeCode,
    cell: (row) => (
      <>
        {row.schemeCode}
        <br />
        <span className="soft small">{row.schemeName}</span>
      </>
    ),
    isSortable: false,
    width: "wide",
  },
  { key: "payee", head: "Đơn vị thụ hưởng", value: (row) => row.payeeName, isSortable: false },
  { key: "madeOn", head: "Ngày lập", kind: "day", value: (row) => row.madeOn },
  { key: "amountDong", head: "Số đề nghị", kind: "money", value: (row) => row.amountDong },
  {
    key: "paidDong",
    head: "Kho bạc đã chi",
    kind: "money",
    value: (row) => row.paidDong,
    isSortable: false,
  },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <StatusBadge tone={requestTones[row.status]}>{row.statusLabel}</StatusBadge>,
    width: "narrow",
  },
];

import type { listPaymentRequestsEndpoint } from "@kc/server/api/payment";
import type { EndpointOutput } from "@kc/server/api/platform";
import { Money } from "../ui/Money.tsx";
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
    head: "Đề án, đơn vị thụ hưởng",
    value: (row) => `${row.schemeCode} ${row.payeeName}`,
    cell: (row) => (
      <span>
        {row.schemeCode} · {row.payeeName}
        <br />
        <span className="soft small">{row.schemeName}</span>
      </span>
    ),
    isSortable: false,
    width: "wide",
  },
  { key: "madeOn", head: "Ngày lập", kind: "day", value: (row) => row.madeOn },
  {
    key: "amountDong",
    head: "Số đề nghị",
    kind: "money",
    value: (row) => row.amountDong,
    cell: (row) => <AskedAmount row={row} />,
  },
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

/** What is asked for anew, and the advance that is cleared with it. */
function AskedAmount({ row }: { readonly row: RequestRow }) {
  return (
    <span>
      <Money dong={row.amountDong} unit="table" />
      {row.clearAdvanceDong > 0 && (
        <>
          <br />
          <span className="soft small nowrap">
            tạm ứng <Money dong={row.clearAdvanceDong} unit="table" />
          </span>
        </>
      )}
    </span>
  );
}

import type { listVisitsEndpoint } from "@kc/server/api/inspection";
import type { EndpointOutput } from "@kc/server/api/platform";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";

export type VisitRow = EndpointOutput<typeof listVisitsEndpoint>["rows"][number];

const tones: Readonly<Record<VisitRow["state"], Tone>> = {
  late: "late",
  open: "due",
  answered: "due",
  closed: "done",
  clean: "done",
};

/** The columns of the list of visits. */
export const visitColumns: readonly Column<VisitRow>[] = [
  { key: "visitedOn", head: "Ngày", kind: "day", value: (row) => row.visitedOn },
  {
    key: "code",
    head: "Đề án, đơn vị thụ hưởng",
    value: (row) => `${row.schemeCode} ${row.beneficiaryName}`,
    cell: (row) => (
      <span>
        {row.schemeCode} · {row.beneficiaryName}, {row.communeName}
        <br />
        <span className="soft small">{row.schemeName}</span>
      </span>
    ),
    onCard: "title",
    width: "wide",
  },
  {
    key: "ledBy",
    head: "Cơ quan kiểm tra",
    value: (row) => row.ledByLabel,
    cell: (row) => (
      <span>
        {row.ledByLabel}
        <br />
        <span className="soft small">
          {row.kindLabel}
          {row.hasFinance && ", có Sở Tài chính"}
        </span>
      </span>
    ),
    isSortable: false,
  },
  { key: "findings", head: "Phát hiện", kind: "count", value: (row) => row.findings },
  {
    key: "open",
    head: "Chưa xong",
    kind: "count",
    value: (row) => row.open + row.answered,
    isSortable: false,
  },
  {
    key: "late",
    head: "Quá hạn",
    kind: "count",
    value: (row) => row.late,
    isSortable: false,
    onCard: "hidden",
  },
  { key: "nextDueOn", head: "Hạn gần nhất", kind: "day", value: (row) => row.nextDueOn },
  {
    key: "state",
    head: "Tình trạng",
    value: (row) => row.stateLabel,
    cell: (row) => <StatusBadge tone={tones[row.state]}>{row.stateLabel}</StatusBadge>,
    isSortable: false,
    width: "narrow",
  },
];

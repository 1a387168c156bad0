import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { dayText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { bodyFilterOf, bodyFilters } from "./body-filters.ts";
import type { PeriodData, PeriodView } from "./PeriodPage.tsx";
import { punctualityTones, reportTones } from "./report-tones.ts";

type Body = PeriodData["bodies"][number];

const columns: readonly Column<Body>[] = [
  { key: "name", head: "Đơn vị", value: (row) => row.name, onCard: "title", width: "wide" },
  {
    key: "status",
    head: "Trạng thái",
    value: (row) => row.statusLabel,
    cell: (row) => <StatusBadge tone={reportTones[row.status]}>{row.statusLabel}</StatusBadge>,
  },
  {
    key: "dueOn",
    head: "Hạn gửi",
    kind: "day",
    value: (row) => row.dueOn,
    cell: (row) => `${dayText(row.dueOn)}${row.isExtended ? " (gia hạn)" : ""}`,
  },
  {
    key: "punctuality",
    head: "Tình hình",
    value: (row) => row.punctualityLabel,
    cell: (row) => (
      <StatusBadge tone={punctualityTones[row.punctuality]}>{row.punctualityLabel}</StatusBadge>
    ),
  },
  { key: "sentOn", head: "Ngày gửi", kind: "day", value: (row) => row.sentOn },
];

const choices = Object.entries(bodyFilters).map(([value, { label }]) => ({ value, label }));

type BodiesTableProps = {
  readonly bodies: readonly Body[];
  readonly view: PeriodView;
  readonly onViewChange: (changes: Partial<PeriodView>) => void;
};

/** Every body with where its report stands. */
export function BodiesTable({ bodies, view, onViewChange }: BodiesTableProps) {
  return (
    <DataTable
      caption="Tình hình gửi báo cáo"
      columns={columns}
      rows={bodies.filter(bodyFilterOf(view.status)?.isShown ?? (() => true))}
      rowKey={(row) => row.reportId}
      rowHref={(row) => `/reports/${row.reportId}`}
      view={view}
      onViewChange={onViewChange}
      exportName="tinh-hinh-gui-bao-cao"
      filters={
        <FilterSelect
          label="Tình hình"
          value={view.status}
          choices={choices}
          onChange={(status) => {
            onViewChange({ status, page: 1 });
          }}
        />
      }
      empty={
        <EmptyState title="Không có đơn vị nào khớp">Bỏ điều kiện lọc để xem tất cả.</EmptyState>
      }
    />
  );
}

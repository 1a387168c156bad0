import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { Day } from "../ui/Day.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { pageOf } from "./open-address.ts";
import { registrationPunctualityTones, registrationTones } from "./registration-tones.ts";
import type { BodyRegistration } from "./RoundPage.tsx";

type Record = (body: BodyRegistration) => void;

const columns: readonly Column<BodyRegistration>[] = [
  { key: "name", head: "Đơn vị", value: (row) => row.name, onCard: "title", width: "wide" },
  {
    key: "status",
    head: "Đăng ký",
    value: (row) => row.statusLabel,
    cell: (row) => (
      <StatusBadge tone={registrationTones[row.status]}>{row.statusLabel}</StatusBadge>
    ),
  },
  {
    key: "sentOn",
    head: "Ngày gửi, hạn",
    value: (row) => row.sentOn ?? row.punctualityLabel,
    cell: (row) => (
      <>
        {row.sentOn !== null && <Day day={row.sentOn} />}{" "}
        <StatusBadge tone={registrationPunctualityTones[row.punctuality]}>
          {row.punctualityLabel}
        </StatusBadge>
      </>
    ),
  },
  {
    key: "needs",
    head: "Nhu cầu",
    kind: "count",
    value: (row) => row.needs.count,
    cell: (row) =>
      row.needs.opens === null ? (
        "0"
      ) : (
        <TextLink href={pageOf(row.needs.opens)}>{String(row.needs.count)}</TextLink>
      ),
  },
  {
    key: "requested",
    head: "Cơ sở đề nghị",
    kind: "money",
    value: (row) => row.needs.requestedDong,
  },
  {
    key: "tasks",
    head: "Nhiệm vụ của đơn vị",
    value: (row) => row.tasks.map(({ name }) => name).join("; ") || row.note || null,
  },
  { key: "tasksDong", head: "Nhiệm vụ đề nghị", kind: "money", value: (row) => row.tasksDong },
];

function recordColumn(record: Record): Column<BodyRegistration> {
  return {
    key: "record",
    head: "Văn bản",
    value: (row) => row.letterNumber || null,
    isSortable: false,
    cell: (row) => (
      <>
        {row.letterNumber}{" "}
        {row.mode !== "in_system" && (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              record(row);
            }}
          >
            {row.mode === null ? "Ghi nhận" : "Sửa"}
            <span className="visually-hidden"> văn bản của {row.name}</span>
          </Button>
        )}
      </>
    ),
  };
}

const isShown: Readonly<globalThis.Record<string, (body: BodyRegistration) => boolean>> = {
  awaited: ({ status }) => status === "awaited",
  overdue: ({ punctuality }) => punctuality === "overdue",
  registered: ({ status }) => status === "registered",
  no_need: ({ status }) => status === "no_need",
};

const choices = [
  { value: "awaited", label: "Chưa đăng ký" },
  { value: "overdue", label: "Quá hạn" },
  { value: "registered", label: "Đã đăng ký" },
  { value: "no_need", label: "Không có nhu cầu" },
] as const;

type RegistrationsTableProps = {
  readonly bodies: readonly BodyRegistration[];
  /** Records what a body registered on paper; absent for whoever may not. */
  readonly onRecord?: Record;
};

/** Every body with what it registered. */
export function RegistrationsTable({ bodies, onRecord }: RegistrationsTableProps) {
  const [view, setView] = useView({ status: "", sort: "", page: 1 });
  return (
    <DataTable
      caption="Đăng ký của các đơn vị"
      columns={onRecord ? [...columns, recordColumn(onRecord)] : columns}
      rows={bodies.filter(isShown[view.status] ?? (() => true))}
      rowKey={(row) => row.id}
      view={view}
      onViewChange={setView}
      sums="rows"
      exportName="dang-ky-ke-hoach"
      filters={
        <FilterSelect
          label="Tình hình"
          value={view.status}
          choices={choices}
          onChange={(status) => {
            setView({ status, page: 1 });
          }}
        />
      }
      empty={
        <EmptyState title="Không có đơn vị nào khớp">Bỏ điều kiện lọc để xem tất cả.</EmptyState>
      }
    />
  );
}

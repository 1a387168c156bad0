import { listWorkEndpoint } from "@kc/server/api/worklist";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import type { Column } from "../ui/table-column.ts";
import { OthersCard } from "./OthersCard.tsx";
import { type Work, workKey, workStates } from "./work.ts";

const defaults = { q: "", state: "", kind: "", sort: "", page: 1 };

const columns: readonly Column<Work>[] = [
  { key: "verb", head: "Việc", value: (work) => work.verb, width: "narrow" },
  { key: "label", head: "Hồ sơ", value: (work) => work.label, onCard: "title", width: "wide" },
  { key: "detail", head: "Cơ sở, ghi chú", value: (work) => work.detail },
  { key: "dueOn", head: "Hạn", kind: "day", value: (work) => work.dueOn },
  {
    key: "state",
    head: "Tình trạng",
    value: (work) => standing(work).label,
    cell: (work) => {
      const { tone, label } = standing(work);
      return <StatusBadge tone={tone}>{label}</StatusBadge>;
    },
    width: "narrow",
  },
  { key: "dueBecause", head: "Căn cứ của hạn", value: (work) => work.dueBecause },
  { key: "waitingSince", head: "Chờ từ", kind: "day", value: (work) => work.waitingSince },
];

/** The state in a word; what is neither late nor near has a day ahead, or none. */
function standing({ state, dueOn }: Work): { readonly tone: Tone; readonly label: string } {
  const label = dueOn === null ? "Không có hạn" : "Chưa đến hạn";
  if (state === "later") return { tone: "still", label };
  return workStates.find((known) => known.state === state) ?? { tone: "still", label };
}

/** Everything that waits, to be sorted, narrowed and taken out. */
export function WorkPage() {
  const [view, setView] = useView(defaults);
  const list = useEndpointQuery(listWorkEndpoint, {});
  return (
    <>
      <PageHeader title="Tất cả việc đang chờ tôi" trail={[{ href: "/", label: "Việc của tôi" }]} />
      <QueryState query={list} what="danh sách việc">
        {({ rows, others }) => (
          <>
            <DataTable
              caption="Việc đang chờ tôi"
              columns={columns}
              rows={rows.filter((work) => isWanted(work, view))}
              rowKey={workKey}
              rowHref={(work) => work.link}
              view={view}
              onViewChange={setView}
              exportName="viec-cua-toi"
              filters={<Filters rows={rows} view={view} onChange={setView} />}
              empty={
                <EmptyState title="Không có việc nào khớp">
                  Bỏ bớt điều kiện lọc để xem thêm.
                </EmptyState>
              }
            />
            <OthersCard others={others} />
          </>
        )}
      </QueryState>
    </>
  );
}

function isWanted(work: Work, view: typeof defaults): boolean {
  const text = `${work.verb} ${work.label} ${work.detail}`.toLowerCase();
  return (
    (view.state === "" || work.state === view.state) &&
    (view.kind === "" || work.kind === view.kind) &&
    text.includes(view.q.toLowerCase())
  );
}

type FiltersProps = {
  readonly rows: readonly Work[];
  readonly view: typeof defaults;
  readonly onChange: (changes: Partial<typeof defaults>) => void;
};

function Filters({ rows, view, onChange }: FiltersProps) {
  const kinds = new Map(rows.map(({ kind, verb }) => [kind, verb]));
  return (
    <>
      <FilterSearch
        label="Tìm trong việc"
        value={view.q}
        onChange={(q) => {
          onChange({ q, page: 1 });
        }}
      />
      <FilterSelect
        label="Tình trạng"
        value={view.state}
        choices={workStates.map(({ state, label }) => ({ value: state, label }))}
        onChange={(state) => {
          onChange({ state, page: 1 });
        }}
      />
      <FilterSelect
        label="Việc"
        value={view.kind}
        choices={[...kinds].map(([value, label]) => ({ value, label }))}
        onChange={(kind) => {
          onChange({ kind, page: 1 });
        }}
      />
    </>
  );
}

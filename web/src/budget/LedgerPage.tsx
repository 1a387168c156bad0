import { endpointHref } from "../app/api.ts";
import {
  ledgerEntryKindNames,
  ledgerEntryKinds,
  ledgerFigureDefinition,
  ledgerFigureNames,
} from "@kc/core/budget";
import { type LedgerRow, listLedgerEndpoint, exportLedgerEndpoint } from "@kc/server/api/budget";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { dayText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import type { Column } from "../ui/table-column.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { lowerFirst } from "./lower-first.ts";
import { shortSources, sourceChoices } from "./source-choices.ts";

const PAGE_SIZE = 50;

const emptyView = {
  year: "",
  source: "",
  content: "",
  allocationId: "",
  schemeId: "",
  communeCode: "",
  standing: "",
  figure: "",
  kind: "",
  q: "",
  sort: "",
  page: 1,
};
type LedgerView = typeof emptyView;

/** The entries behind a figure, or the whole ledger: what moved, on which paper, for which scheme. */
export function LedgerPage() {
  const [view, setView] = useView<LedgerView>(emptyView);
  const ledger = useEndpointQuery(listLedgerEndpoint, asked(view), { keepsLast: true });
  const figure = ledgerFigureNames.find((name) => name === view.figure);
  const narrowings = narrowingsOf(view);
  return (
    <>
      <PageHeader
        title={
          figure
            ? `Sổ kinh phí: ${lowerFirst(ledgerFigureDefinition(figure).label)}`
            : "Sổ kinh phí"
        }
        trail={[{ href: "/budget", label: "Kinh phí" }]}
        lead={
          figure
            ? "Các bút toán làm thay đổi con số này; cột Tác động cộng lại đúng bằng nó."
            : "Mỗi bút toán chuyển một số tiền từ tài khoản này sang tài khoản kia; sổ chỉ thêm, không sửa."
        }
      />
      <QueryState query={ledger} what="sổ kinh phí">
        {(found) => (
          <DataTable
            caption="Các bút toán"
            columns={columnsOf(figure !== undefined)}
            rows={found.rows}
            rowKey={(row) => row.id}
            view={view}
            onViewChange={setView}
            total={found.total}
            pageSize={PAGE_SIZE}
            {...(figure === undefined ? {} : { sums: { amountDong: found.sumDong } })}
            isLoading={ledger.isPlaceholderData}
            exportName="so-kinh-phi"
            xlsxHref={endpointHref(exportLedgerEndpoint, asked(view))}
            filters={<Filters view={view} onChange={setView} narrowings={narrowings} />}
            empty={
              <EmptyState title="Không có bút toán nào khớp">
                Bỏ bớt điều kiện lọc, hoặc giao dự toán trước ở trang Kinh phí.
              </EmptyState>
            }
          />
        )}
      </QueryState>
    </>
  );
}

function asked(view: LedgerView) {
  const { page, figure, kind, source, year, standing, ...rest } = view;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ""));
  const knownFigure = ledgerFigureNames.find((name) => name === figure);
  const knownKind = ledgerEntryKindNames.find((name) => name === kind);
  const knownSource = sourceChoices.find(({ value }) => value === source)?.value;
  return {
    ...given,
    page,
    pageSize: PAGE_SIZE,
    ...(year === "" ? {} : { year: Number(year) }),
    ...(knownFigure ? { figure: knownFigure } : {}),
    ...(knownKind ? { kind: knownKind } : {}),
    ...(knownSource ? { source: knownSource } : {}),
    ...(isStanding(standing) ? { standing } : {}),
  };
}

const standings = {
  "in-plan": "Đề án, nhiệm vụ trong kế hoạch",
  "left-plan": "Đề án đã ngừng, rút",
} as const;

function isStanding(text: string): text is keyof typeof standings {
  return Object.hasOwn(standings, text);
}

/** What else narrows the list, from the figure that was opened; it can be taken off. */
function narrowingsOf(
  view: LedgerView,
): readonly { readonly key: keyof LedgerView; readonly label: string }[] {
  const words = {
    content: `Nội dung: ${view.content}`,
    allocationId: "Một dự toán",
    schemeId: "Một đề án",
    communeCode: view.communeCode === "none" ? "Chưa nêu đơn vị thụ hưởng" : "Một xã, phường",
    standing: isStanding(view.standing) ? standings[view.standing] : "",
  } as const;
  return (["content", "allocationId", "schemeId", "communeCode", "standing"] as const)
    .filter((key) => view[key] !== "" && words[key] !== "")
    .map((key) => ({ key, label: words[key] }));
}

type FiltersProps = {
  readonly view: LedgerView;
  readonly onChange: (changes: Partial<LedgerView>) => void;
  readonly narrowings: ReturnType<typeof narrowingsOf>;
};

function Filters({ view, onChange, narrowings }: FiltersProps) {
  return (
    <>
      <FilterSearch
        label="Tìm theo đề án, cơ sở, số văn bản"
        value={view.q}
        onChange={(q) => {
          onChange({ q, page: 1 });
        }}
      />
      <FilterSelect
        label="Con số"
        allLabel="Mọi bút toán"
        value={view.figure}
        choices={ledgerFigureNames.map((value) => ({
          value,
          label: ledgerFigureDefinition(value).label,
        }))}
        onChange={(figure) => {
          onChange({ figure, page: 1 });
        }}
      />
      <FilterSelect
        label="Loại"
        value={view.kind}
        choices={ledgerEntryKindNames.map((value) => ({
          value,
          label: ledgerEntryKinds[value].label,
        }))}
        onChange={(kind) => {
          onChange({ kind, page: 1 });
        }}
      />
      <FilterSelect
        label="Nguồn"
        value={view.source}
        choices={sourceChoices}
        onChange={(source) => {
          onChange({ source, page: 1 });
        }}
      />
      {narrowings.map(({ key, label }) => (
        <Button
          key={key}
          size="small"
          icon="close"
          onPress={() => {
            onChange({ [key]: "", page: 1 });
          }}
        >
          {label}
        </Button>
      ))}
    </>
  );
}

function columnsOf(hasFigure: boolean): readonly Column<LedgerRow>[] {
  return [
    {
      key: "enteredOn",
      head: "Ngày",
      kind: "day",
      value: (row) => row.enteredOn,
      isSortable: true,
      width: "narrow",
    },
    {
      key: "kind",
      head: "Bút toán",
      value: (row) => ledgerEntryKinds[row.kind].label,
      isSortable: false,
      onCard: "title",
    },
    {
      key: "subject",
      head: "Đề án, nhiệm vụ",
      isSortable: false,
      value: (row) => row.scheme?.code ?? row.taskName,
      cell: (row) => <Subject row={row} />,
    },
    {
      key: "allocation",
      head: "Dự toán",
      width: "wide",
      value: (row) => row.allocation.content,
      isSortable: false,
      cell: (row) => <AllocationOf row={row} />,
      onCard: "hidden",
    },
    {
      key: "document",
      head: "Văn bản",
      width: "wide",
      value: (row) => row.documentNumber,
      isSortable: false,
      cell: (row) => <Paper row={row} />,
    },
    {
      key: "amountDong",
      head: hasFigure ? "Tác động" : "Số tiền",
      kind: "money",
      value: (row) => (hasFigure ? row.effectDong : row.amountDong),
      isSortable: true,
    },
  ];
}

function AllocationOf({ row }: { readonly row: LedgerRow }) {
  const { budgetYear, source, content } = row.allocation;
  return (
    <div>
      {content}
      <div className="small soft">
        {budgetYear} · {shortSources[source]}
      </div>
    </div>
  );
}

function Subject({ row }: { readonly row: LedgerRow }) {
  const { scheme, beneficiaryName, taskName } = row;
  if (!scheme) return taskName ?? <span className="faint">Cả dự toán</span>;
  return (
    <div>
      <span className="nowrap">
        <TextLink href={`/schemes/${scheme.id}`}>{scheme.code}</TextLink>
      </span>
      {beneficiaryName !== null && <div className="small soft">{beneficiaryName}</div>}
    </div>
  );
}

function Paper({ row }: { readonly row: LedgerRow }) {
  const { documentNumber, documentOn, note, paymentRequestId } = row;
  return (
    <div>
      {paymentRequestId === null ? (
        documentNumber
      ) : (
        <TextLink href={`/payments/${paymentRequestId}`}>{documentNumber}</TextLink>
      )}
      {documentOn !== null && <span className="small soft"> ngày {dayText(documentOn)}</span>}
      {note !== "" && <div className="small soft">{note}</div>}
    </div>
  );
}

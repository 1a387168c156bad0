import { endpointHref } from "../app/api.ts";
import {
  paymentKinds,
  type PaymentKind,
  type PaymentStatus,
  paymentStatuses,
  paymentStatusLabels,
} from "@kc/core/payment";
import { keysOf } from "@kc/core/kernel";
import { listPaymentRequestsEndpoint, exportPaymentRequestsEndpoint } from "@kc/server/api/payment";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterSearch } from "../ui/FilterSearch.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useThisYear } from "../ui/today.ts";
import { requestColumns } from "./request-columns.tsx";

const emptyView = { q: "", waiting: "", status: "", kind: "", year: "", sort: "-madeOn", page: 1 };
type View = typeof emptyView;

const PAGE_SIZE = 50;

/** Requests for advance and payment: what waits for me first to find, sums of what is filtered at the foot. */
export function PaymentRequestsPage() {
  const [view, setView] = useView<View>(emptyView);
  const requests = useEndpointQuery(listPaymentRequestsEndpoint, questionOf(view), {
    keepsLast: true,
  });
  const isNarrowed = [view.q, view.waiting, view.status, view.kind, view.year].some(
    (value) => value !== "",
  );
  return (
    <>
      <PageHeader
        title="Tạm ứng, thanh toán"
        lead="Đề nghị được lập ở phần Kinh phí của từng đề án; ba người lập, kiểm soát, duyệt rồi gửi Kho bạc."
      />
      <QueryState query={requests} what="danh sách đề nghị tạm ứng, thanh toán">
        {({ rows, total, sums }) => (
          <DataTable
            caption="Đề nghị tạm ứng, thanh toán"
            columns={requestColumns}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `/payment-requests/${row.id}`}
            view={view}
            onViewChange={setView}
            total={total}
            pageSize={PAGE_SIZE}
            sums={sums}
            isLoading={requests.isPlaceholderData}
            exportName="de-nghi-tam-ung-thanh-toan"
            xlsxHref={endpointHref(exportPaymentRequestsEndpoint, questionOf(view))}
            filters={<RequestFilters view={view} onChange={setView} />}
            empty={<NoRequests isNarrowed={isNarrowed} isWaiting={view.waiting !== ""} />}
          />
        )}
      </QueryState>
    </>
  );
}

function questionOf({ q, waiting, status, kind, year, sort, page }: View) {
  return {
    page,
    pageSize: PAGE_SIZE,
    sort,
    ...(q === "" ? {} : { q }),
    ...(waiting === "" ? {} : { waiting: "mine" as const }),
    ...(isStatus(status) ? { status } : {}),
    ...(isKind(kind) ? { kind } : {}),
    ...(year === "" ? {} : { year }),
  };
}

function isStatus(text: string): text is PaymentStatus {
  return paymentStatuses.some((status) => status === text);
}

function isKind(text: string): text is PaymentKind {
  return keysOf(paymentKinds).some((kind) => kind === text);
}

type RequestFiltersProps = {
  readonly view: View;
  readonly onChange: (changes: Partial<View>) => void;
};

function RequestFilters({ view, onChange }: RequestFiltersProps) {
  const thisYear = useThisYear();
  const years = Array.from({ length: 6 }, (_, back) => String(thisYear - back));
  const set = (name: keyof View) => (value: string) => {
    onChange({ [name]: value, page: 1 });
  };
  return (
    <>
      <FilterSearch
        label="Tìm theo mã, đề án, đơn vị thụ hưởng"
        value={view.q}
        onChange={set("q")}
      />
      <FilterSelect
        label="Việc"
        value={view.waiting}
        choices={[{ value: "mine", label: "Chờ tôi xử lý" }]}
        onChange={set("waiting")}
      />
      <FilterSelect
        label="Trạng thái"
        value={view.status}
        choices={paymentStatuses.map((value) => ({ value, label: paymentStatusLabels[value] }))}
        onChange={set("status")}
      />
      <FilterSelect
        label="Loại"
        value={view.kind}
        choices={keysOf(paymentKinds).map((value) => ({ value, label: paymentKinds[value] }))}
        onChange={set("kind")}
      />
      <FilterSelect
        label="Năm kế hoạch"
        value={view.year}
        choices={years.map((value) => ({ value, label: value }))}
        onChange={set("year")}
      />
    </>
  );
}

function NoRequests({
  isNarrowed,
  isWaiting,
}: {
  readonly isNarrowed: boolean;
  readonly isWaiting: boolean;
}) {
  if (isWaiting) {
    return (
      <EmptyState title="Không có đề nghị nào chờ bạn xử lý">
        Bỏ điều kiện “Chờ tôi xử lý” để xem tất cả đề nghị.
      </EmptyState>
    );
  }
  if (isNarrowed) {
    return (
      <EmptyState title="Không có đề nghị nào khớp">Bỏ bớt điều kiện lọc để xem thêm.</EmptyState>
    );
  }
  return (
    <EmptyState title="Chưa có đề nghị tạm ứng, thanh toán nào">
      Mở một đề án đã ký hợp đồng, vào phần Kinh phí rồi chọn “Lập đề nghị tạm ứng” hoặc “Lập đề
      nghị thanh toán”.
    </EmptyState>
  );
}

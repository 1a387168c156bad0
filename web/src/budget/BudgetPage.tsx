import { lazyPart } from "../app/lazy-part.tsx";
import { endpointHref } from "../app/api.ts";
import {
  type AllocationRow,
  type BudgetFigures,
  listAllocationsEndpoint,
  exportAllocationsEndpoint,
} from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { moneyText, shareText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { useThisYear } from "../ui/today.ts";
import type { AllocationAct } from "./AllocationActDialog.tsx";
import { AllocationTable } from "./AllocationTable.tsx";
import { pageOf } from "./open-address.ts";
import { sourceChoices } from "./source-choices.ts";

const AllocationActDialog = lazyPart(
  async () => (await import("./AllocationActDialog.tsx")).AllocationActDialog,
);

const EstimateDialog = lazyPart(async () => (await import("./EstimateDialog.tsx")).EstimateDialog);

type Found = EndpointOutput<typeof listAllocationsEndpoint>;

/** The year's money by source and content, from what was asked for to what is settled; every figure opens the ledger. */
export function BudgetPage() {
  const thisYear = useThisYear();
  const [view, setView] = useView({ year: thisYear, source: "", content: "", sort: "", page: 1 });
  const source = sourceChoices.find(({ value }) => value === view.source)?.value;
  const asked = {
    year: view.year,
    ...(source ? { source } : {}),
    ...(view.content === "" ? {} : { content: view.content }),
  };
  const allocations = useEndpointQuery(listAllocationsEndpoint, asked, { keepsLast: true });
  const [isEstimating, setEstimating] = useState(false);
  const years = [
    ...new Set([view.year, thisYear, thisYear + 1, ...(allocations.data?.years ?? [])]),
  ];
  return (
    <>
      <PageHeader
        title={`Kinh phí khuyến công năm ${String(view.year)}`}
        lead="Dự toán theo nguồn và nội dung: đề nghị, được giao, đã bố trí cho đề án, đã giải ngân. Bấm vào một số để xem các bút toán đứng sau."
        actions={
          <>
            <LinkButton href={`/budget/ledger?year=${String(view.year)}`}>Sổ kinh phí</LinkButton>
            <LinkButton
              href={endpointHref(exportAllocationsEndpoint, asked)}
              icon="download"
              download
            >
              Xuất Excel
            </LinkButton>
            {allocations.data?.mayEstimate === true && (
              <Button
                look="main"
                icon="plus"
                onPress={() => {
                  setEstimating(true);
                }}
              >
                Lập dự toán
              </Button>
            )}
          </>
        }
      />
      <QueryState query={allocations} what="dự toán">
        {(found) => (
          <Stack>
            <BudgetTiles total={found.total} />
            <Allocations
              found={found}
              view={view}
              onViewChange={setView}
              filters={
                <>
                  <FilterSelect
                    label="Năm"
                    allLabel="Năm nay"
                    value={String(view.year)}
                    choices={years
                      .toSorted((first, second) => second - first)
                      .map((year) => ({ value: String(year), label: String(year) }))}
                    onChange={(year) => {
                      setView({ year: year === "" ? thisYear : Number(year), page: 1 });
                    }}
                  />
                  <FilterSelect
                    label="Nguồn"
                    value={view.source}
                    choices={sourceChoices}
                    onChange={(chosen) => {
                      setView({ source: chosen, page: 1 });
                    }}
                  />
                </>
              }
            />
          </Stack>
        )}
      </QueryState>
      {isEstimating && (
        <EstimateDialog
          year={view.year}
          thisYear={thisYear}
          onClose={() => {
            setEstimating(false);
          }}
        />
      )}
    </>
  );
}

/** The five figures that matter most, on the way of the money. */
function BudgetTiles({ total }: { readonly total: BudgetFigures }) {
  const tile = (label: string, figure: BudgetFigures["paid"], remark?: string) => (
    <FigureTile
      label={label}
      figure={moneyText(figure.amountDong, "million")}
      unit="triệu đồng"
      href={pageOf(figure.opens)}
      {...(remark === undefined ? {} : { remark })}
    />
  );
  return (
    <FigureTiles>
      {tile("Dự toán được giao", total.assigned)}
      {tile("Đã bố trí cho đề án", total.committed, shareOf(total.committed, total.assigned))}
      {tile("Còn lại chưa bố trí", total.remaining)}
      {tile("Số dư tạm ứng", total.advanced)}
      {tile("Đã thanh toán", total.paid, shareOf(total.paid, total.assigned))}
    </FigureTiles>
  );
}

function shareOf(part: BudgetFigures["paid"], whole: BudgetFigures["paid"]): string | undefined {
  const share = shareText(part.amountDong, whole.amountDong);
  return share && `${share} dự toán được giao`;
}

type AllocationsProps = {
  readonly found: Found;
  readonly view: { readonly sort: string; readonly page: number };
  readonly onViewChange: (view: { sort?: string; page?: number }) => void;
  readonly filters: React.ReactNode;
};

function Allocations({ found, view, onViewChange, filters }: AllocationsProps) {
  const [asked, setAsked] = useState<{
    readonly act: AllocationAct;
    readonly allocation: AllocationRow;
  } | null>(null);
  return (
    <>
      <AllocationTable
        found={found}
        view={view}
        onViewChange={onViewChange}
        filters={filters}
        empty={
          <EmptyState title="Chưa có dự toán nào">
            Lập dự toán cho từng nội dung, rồi Sở Tài chính giao theo quyết định.
          </EmptyState>
        }
        onAct={(act, allocation) => {
          setAsked({ act, allocation });
        }}
      />
      {asked && (
        <AllocationActDialog
          {...asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

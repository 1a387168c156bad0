import { planStatusLabel } from "@kc/core/budget";
import { findDashboardEndpoint } from "@kc/server/api/dashboard";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useView } from "../app/use-view.ts";
import { FigureLink } from "../budget/FigureLink.tsx";
import { pageOf } from "../budget/open-address.ts";
import { planTones } from "../budget/plan-types.ts";
import { shortSources } from "../budget/source-choices.ts";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { FilterSelect } from "../ui/FilterSelect.tsx";
import { dayText, moneyText, shareText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { useThisYear } from "../ui/today.ts";
import { CommuneMap } from "./CommuneMap.tsx";
import { CommuneTable } from "./CommuneTable.tsx";
import { MoneyComparison } from "./MoneyComparison.tsx";
import { MoneyTable } from "./MoneyTable.tsx";
import { StageChart } from "./StageChart.tsx";
import { TargetCard } from "./TargetCard.tsx";

export type Dashboard = EndpointOutput<typeof findDashboardEndpoint>;

/** A year on one page: targets against results, the plan, the money; every figure opens the list behind it. */
export function DashboardPage() {
  const thisYear = useThisYear();
  const [view, setView] = useView({ year: thisYear });
  const dashboard = useEndpointQuery(
    findDashboardEndpoint,
    { year: view.year },
    { keepsLast: true },
  );
  const years = [...new Set([view.year, ...(dashboard.data?.years ?? [])])].toSorted(
    (first, second) => second - first,
  );
  return (
    <>
      <PageHeader
        title={`Tổng hợp năm ${String(view.year)}`}
        lead={
          dashboard.data &&
          `Số liệu đến ngày ${dayText(dashboard.data.asOf)}. Bấm vào một số để xem danh sách đứng sau.`
        }
        actions={
          <FilterSelect
            label="Năm"
            allLabel="Năm nay"
            value={String(view.year)}
            choices={years.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(year) => {
              setView({ year: year === "" ? thisYear : Number(year) });
            }}
          />
        }
      />
      <QueryState query={dashboard} what="bảng tổng hợp">
        {(found) => <Board found={found} />}
      </QueryState>
    </>
  );
}

function Board({ found }: { readonly found: Dashboard }) {
  return (
    <Stack>
      <MoneyTiles found={found} />
      <LeftPlanNote money={found.money} />
      <Columns layout="halves">
        <StageChart year={found.year} stages={found.stages} />
        <PlansCard plans={found.plans} />
      </Columns>
      {found.programme && <TargetCard programme={found.programme} />}
      <MoneyComparison found={found} />
      <MoneyTable found={found} />
      <CommuneMap communes={found.communes} />
      <CommuneTable communes={found.communes} />
    </Stack>
  );
}

/** The way of the year's money in five figures. */
function MoneyTiles({ found }: { readonly found: Dashboard }) {
  const { total } = found.money;
  const approved = found.plans.reduce((sum, { approvedDong }) => sum + approvedDong, 0);
  const [plan, another] = found.plans;
  const tile = (label: string, amountDong: number, href: string, remark?: string) => (
    <FigureTile
      label={label}
      figure={moneyText(amountDong, "million")}
      unit="triệu đồng"
      href={href}
      {...(remark === undefined ? {} : { remark })}
    />
  );
  return (
    <FigureTiles>
      {tile(
        "Kế hoạch được phê duyệt",
        approved,
        plan && !another ? plan.opens : `/plans?year=${String(found.year)}`,
      )}
      {tile("Dự toán được giao", total.assigned.amountDong, pageOf(total.assigned.opens))}
      {tile("Đã bố trí cho đề án", total.committed.amountDong, pageOf(total.committed.opens))}
      {tile(
        "Đã giải ngân",
        total.advanced.amountDong + total.paid.amountDong,
        pageOf(total.paid.opens.replace("figure=paid", "figure=disbursed")),
        shareOf(total.advanced.amountDong + total.paid.amountDong, total.assigned.amountDong),
      )}
      {tile("Đã quyết toán", total.settled.amountDong, pageOf(total.settled.opens))}
    </FigureTiles>
  );
}

/** Why more may be committed than the plan approves: money of schemes that left it stays on the year's account. */
function LeftPlanNote({ money }: { readonly money: Dashboard["money"] }) {
  const { inPlan, leftPlan } = money;
  if (leftPlan.amountDong === 0) return null;
  return (
    <p className="small">
      Đã bố trí gồm <FigureLink figure={inPlan} unit="million" /> của đề án, nhiệm vụ trong kế hoạch
      và <FigureLink figure={leftPlan} unit="million" /> đã tạm ứng, thanh toán cho đề án ngừng thực
      hiện hoặc rút (phải thu hồi, hoặc đã nộp trả ngân sách). Vì vậy số bố trí có thể lớn hơn kế
      hoạch được phê duyệt.
    </p>
  );
}

function shareOf(part: number, whole: number): string | undefined {
  const share = shareText(part, whole);
  return share && `${share} dự toán được giao`;
}

function PlansCard({ plans }: { readonly plans: Dashboard["plans"] }) {
  return (
    <Card title="Kế hoạch năm" flush>
      {plans.length === 0 ? (
        <p className="card__empty soft">Chưa lập kế hoạch nào cho năm này.</p>
      ) : (
        <ul className="year-plans">
          {plans.map((plan) => (
            <li key={plan.id}>
              <div className="year-plans__head">
                <TextLink href={plan.opens}>{shortSources[plan.source]}</TextLink>
                <StatusBadge tone={planTones[plan.status]}>
                  {planStatusLabel(plan.status, plan.source)}
                </StatusBadge>
              </div>
              <p className="small soft">
                Danh mục chính <Money dong={plan.mainDong} unit="million" />, được phê duyệt{" "}
                <Money dong={plan.approvedDong} unit="million" />.
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

import { fundingOf } from "@kc/core/budget";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { FigureLink } from "./FigureLink.tsx";
import type { PlanPageData } from "./plan-types.ts";
import "./PlanMoney.css";

/** The main list against what remains of each allocation: what fits, what is missing. */
export function PlanMoney({ data }: { readonly data: PlanPageData }) {
  const { allocations, plan } = data;
  const isDecided = plan.status === "approved" || plan.status === "adjusted";
  if (fundingOf(plan.source) === "contract") return <NationalMoney data={data} />;
  if (allocations.length === 0) {
    return (
      <Card title="Dự toán">
        <Notice tone="due">
          Chưa có dự toán nào của năm {plan.planYear} và nguồn này.{" "}
          <TextLink href={`/budget?year=${String(plan.planYear)}`}>Lập và giao dự toán</TextLink>{" "}
          trước khi trình.
        </Notice>
      </Card>
    );
  }
  return (
    <Card title="Dự toán và danh mục chính">
      {allocations.map((allocation) => (
        <div key={allocation.id} className="plan-allocation">
          <h3>{allocation.content}</h3>
          <dl className="plan-money">
            <div>
              <dt>Dự toán được giao</dt>
              <dd>
                <FigureLink figure={allocation.figures.assigned} unit="dong" />
              </dd>
            </div>
            <div>
              <dt>Đã bố trí</dt>
              <dd>
                <FigureLink figure={allocation.figures.committed} unit="dong" />
              </dd>
            </div>
            {!isDecided && (
              <div>
                <dt>Danh mục chính cần</dt>
                <dd>
                  <Money dong={allocation.listedDong} />
                </dd>
              </div>
            )}
            <div className={allocation.leftDong < 0 ? "plan-money__short" : "plan-money__left"}>
              <dt>{leftLabel(allocation.leftDong, isDecided)}</dt>
              <dd>
                <Money dong={Math.abs(allocation.leftDong)} />
              </dd>
            </div>
          </dl>
          {allocation.leftDong < 0 && (
            <Notice tone="late">
              Danh mục chính vượt dự toán. Chuyển bớt sang dự phòng, giảm kinh phí, hoặc đề nghị
              điều chỉnh tăng dự toán.
            </Notice>
          )}
        </div>
      ))}
    </Card>
  );
}

/** A national list has no estimate of the province: the Cục contracts with the Centre for what the Minister decides. */
function NationalMoney({ data: { sums, plan, agencyDue } }: { readonly data: PlanPageData }) {
  const isDecided = plan.decidedOn !== null;
  return (
    <Card title="Kinh phí">
      <dl className="plan-money">
        <div>
          <dt>{isDecided ? "Bộ trưởng giao" : "Đề nghị"}</dt>
          <dd>
            <Money dong={isDecided ? sums.approvedDong : sums.mainDong} />
          </dd>
        </div>
      </dl>
      <p className="small soft">
        Không thuộc dự toán của tỉnh: kinh phí về Trung tâm theo hợp đồng với Cục, ghi nhận ở từng
        đề án.
      </p>
      {agencyDue && (
        <Notice tone="due" title="Gửi Cục">
          Chậm nhất ngày {dayText(agencyDue.dueOn)} ({agencyDue.citation}).
        </Notice>
      )}
    </Card>
  );
}

function leftLabel(leftDong: number, isDecided: boolean): string {
  if (leftDong < 0) return "Còn thiếu";
  return isDecided ? "Còn lại" : "Còn lại sau danh mục chính";
}

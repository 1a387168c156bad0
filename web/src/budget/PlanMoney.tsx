import { Card } from "../ui/Card.tsx";
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

function leftLabel(leftDong: number, isDecided: boolean): string {
  if (leftDong < 0) return "Còn thiếu";
  return isDecided ? "Còn lại" : "Còn lại sau danh mục chính";
}

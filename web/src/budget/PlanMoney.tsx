import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { FigureLink } from "./FigureLink.tsx";
import type { PlanPageData } from "./plan-types.ts";

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
          <DescriptionList
            items={[
              {
                term: "Dự toán được giao",
                value: <FigureLink figure={allocation.figures.assigned} unit="dong" />,
              },
              {
                term: "Đã bố trí",
                value: <FigureLink figure={allocation.figures.committed} unit="dong" />,
              },
              ...(isDecided
                ? []
                : [
                    {
                      term: "Danh mục chính cần",
                      value: <Money dong={allocation.listedDong} />,
                    },
                  ]),
              {
                term: isDecided ? "Còn lại" : "Sau danh mục chính",
                value: <Money dong={allocation.leftDong} />,
              },
            ]}
          />
          {allocation.leftDong < 0 && (
            <Notice tone="late">
              Danh mục chính vượt dự toán <Money dong={-allocation.leftDong} />. Chuyển bớt sang dự
              phòng, giảm kinh phí, hoặc đề nghị điều chỉnh tăng dự toán.
            </Notice>
          )}
        </div>
      ))}
    </Card>
  );
}

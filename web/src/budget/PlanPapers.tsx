import { fundingOf } from "@kc/core/budget";
import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import type { PlanPageData } from "./plan-types.ts";

const headings = {
  committee: "Ủy ban nhân dân tỉnh (TM.)",
  minister: "Bộ trưởng Bộ Công Thương",
  chair: "Chủ tịch UBND tỉnh (KT. hoặc ký trực tiếp)",
} as const;

/** The papers a plan rests on: the opinion, the submission, the decision. */
export function PlanPapers({ plan }: { readonly plan: PlanPageData["plan"] }) {
  const paper = (number: string | null, day: string | null) =>
    day === null
      ? null
      : number === null || number === ""
        ? `Ngày ${dayText(day)}, chưa có số`
        : `${number} ngày ${dayText(day)}`;
  const opinion = paper(plan.opinionNumber, plan.opinionOn);
  const submission = paper(plan.submissionNumber, plan.submittedOn);
  const answer = paper(plan.agencyNumber, plan.agencyOn);
  const copy = paper(plan.copyNumber, plan.copyOn);
  const isNational = fundingOf(plan.source) === "contract";
  const decision = paper(plan.decisionNumber, plan.decidedOn);
  if (opinion === null && submission === null && decision === null) return null;
  return (
    <Card title="Văn bản của kế hoạch">
      <DescriptionList
        items={[
          ...(opinion === null
            ? []
            : [
                {
                  term: "Ý kiến Sở Tài chính",
                  value: (
                    <>
                      {opinion}
                      <div className="small soft">{plan.opinionSignatory}</div>
                      <p>{plan.opinionText}</p>
                    </>
                  ),
                  wide: true,
                },
              ]),
          ...(submission === null
            ? []
            : [{ term: isNational ? "Công văn gửi Cục" : "Tờ trình", value: submission }]),
          ...(answer === null
            ? []
            : [
                {
                  term: "Kết quả thẩm định của Cục",
                  value: (
                    <>
                      {answer}
                      <div className="small soft">{plan.agencySignatory}</div>
                      {plan.agencyText !== "" && <p>{plan.agencyText}</p>}
                    </>
                  ),
                  wide: true,
                },
              ]),
          ...(decision === null
            ? []
            : [
                { term: "Quyết định phê duyệt", value: decision },
                { term: "Thẩm quyền ban hành", value: headings[plan.decisionHeading] },
                { term: "Người ký", value: plan.signatory },
                ...(isNational
                  ? [{ term: "Sao gửi UBND tỉnh", value: copy ?? "chưa sao gửi" }]
                  : []),
              ]),
        ]}
      />
    </Card>
  );
}

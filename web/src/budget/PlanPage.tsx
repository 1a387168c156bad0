import { type Funding, fundingOf, planApprovalLabels, planStatusLabel } from "@kc/core/budget";
import { exportPlanEndpoint, findPlanEndpoint } from "@kc/server/api/budget";
import { MeetingsCard } from "../appraisal/MeetingsCard.tsx";
import { endpointHref } from "../app/api.ts";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { PapersPanel } from "../document/PapersPanel.tsx";
import { Card } from "../ui/Card.tsx";
import { Columns } from "../ui/Columns.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { type Stage, StageLine } from "../ui/StageLine.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { PlanActs } from "./PlanActs.tsx";
import { PlanCandidates } from "./PlanCandidates.tsx";
import { PlanHistory } from "./PlanHistory.tsx";
import { PlanList } from "./PlanList.tsx";
import { PlanMoney } from "./PlanMoney.tsx";
import { PlanPapers } from "./PlanPapers.tsx";
import { type PlanPageData, planTones } from "./plan-types.ts";
import { shortSources } from "./source-choices.ts";

/** One plan: its lists with the cut-off against each budget, its papers, and what can be done now. */
export function PlanPage() {
  const planId = useParam("planId");
  const query = useEndpointQuery(findPlanEndpoint, { planId });
  return (
    <QueryState query={query} what="kế hoạch năm">
      {(data) => <Plan data={data} />}
    </QueryState>
  );
}

function Plan({ data }: { readonly data: PlanPageData }) {
  const { plan, lines } = data;
  const listed = (list: "main" | "reserve") =>
    lines.filter((line) => line.list === list && line.outcome !== "not_approved");
  const refused = lines.filter(({ outcome }) => outcome === "not_approved");
  return (
    <Stack>
      <PageHeader
        title={plan.name}
        trail={[{ href: "/plans", label: "Kế hoạch năm" }]}
        badge={
          <StatusBadge tone={planTones[plan.status]}>
            {planStatusLabel(plan.status, plan.source)}
          </StatusBadge>
        }
        lead={leadOf(plan)}
        actions={
          <LinkButton
            href={endpointHref(exportPlanEndpoint, { planId: plan.id })}
            icon="download"
            download
          >
            Xuất Excel
          </LinkButton>
        }
      />
      <div className="no-print">
        <StageLine stages={stagesOf(data)} label="Các bước của kế hoạch" />
      </div>
      <Columns layout="main-side">
        <Stack>
          <PlanList data={data} list="main" lines={listed("main")} />
          {fundingOf(plan.source) === "estimate" && (
            <PlanList data={data} list="reserve" lines={listed("reserve")} />
          )}
          {refused.length > 0 && (
            <Card title="Không phê duyệt">
              <ul className="plain-list">
                {refused.map(({ id, title, note }) => (
                  <li key={id}>
                    {title}
                    {note !== "" && <span className="soft"> – {note}</span>}
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <div className="no-print">
            <Stack>
              <PlanCandidates data={data} />
              <MeetingsCard kind="plan" subjectId={plan.id} />
              <PapersPanel planId={plan.id} />
            </Stack>
          </div>
        </Stack>
        <div className="no-print">
          <Stack>
            <PlanActs data={data} />
            <PlanMoney data={data} />
            <PlanPapers plan={plan} />
            <AttachmentList
              subjectKind="plan"
              subjectId={plan.id}
              title="Bản chụp văn bản của kế hoạch"
            />
            <PlanHistory events={data.events} />
          </Stack>
        </div>
      </Columns>
    </Stack>
  );
}

/** The year and the source; how a local plan approves its schemes. */
function leadOf({ planYear, source, approval }: PlanPageData["plan"]): string {
  const scope = `Năm ${String(planYear)}, nguồn ${shortSources[source]}`;
  return source === "national" ? scope : `${scope}. ${planApprovalLabels[approval]}`;
}

type PlanStep = Exclude<PlanPageData["plan"]["status"], "returned" | "adjusted">;

const stepLabels: Readonly<Record<PlanStep, string>> = {
  draft: "Lập danh mục",
  opinion_asked: "Lấy ý kiến Sở Tài chính",
  opinion_given: "Đã có ý kiến",
  submitted: "Trình phê duyệt",
  agency_answered: "Cục thẩm định",
  approved: "Phê duyệt",
};

/** The steps of a plan, by how its money is held: a national list goes to the Cục and the Minister. */
const planSteps: Readonly<Record<Funding, readonly PlanStep[]>> = {
  estimate: ["draft", "opinion_asked", "opinion_given", "submitted", "approved"],
  contract: ["draft", "submitted", "agency_answered", "approved"],
};

const nationalLabels: Readonly<Partial<Record<PlanStep, string>>> = {
  submitted: "Gửi Cục",
  approved: "Bộ trưởng quyết định",
};

const labelsOf: Readonly<Record<Funding, Readonly<Partial<Record<PlanStep, string>>>>> = {
  estimate: {},
  contract: nationalLabels,
};

function stagesOf({ plan, events }: PlanPageData): readonly Stage[] {
  const funding = fundingOf(plan.source);
  const order = planSteps[funding];
  const status =
    plan.status === "returned" ? "draft" : plan.status === "adjusted" ? "approved" : plan.status;
  const place = order.indexOf(status);
  const dayOf = (step: PlanStep) =>
    events.findLast(({ toStatus }) => toStatus === step)?.happenedOn ?? null;
  return order.map((step, index) => {
    const isDone = index < place || (step === "approved" && status === "approved");
    return {
      label: labelsOf[funding][step] ?? stepLabels[step],
      state: isDone ? "done" : index === place ? "current" : "ahead",
      day: index <= place ? dayOf(step) : null,
    };
  });
}

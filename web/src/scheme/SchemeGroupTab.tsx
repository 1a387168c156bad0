import { findGroupPlanEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Money } from "../ui/Money.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { GroupPlan } from "./group-plan-types.ts";
import { GroupPlanMembers, GroupPlanNotes } from "./GroupPlanMembers.tsx";
import { GroupPlanVersionCard } from "./GroupPlanVersionCard.tsx";
import type { SchemeTabProps } from "./scheme-tabs.ts";

const SubmitGroupPlanDialog = lazyPart(
  async () => (await import("./SubmitGroupPlanDialog.tsx")).SubmitGroupPlanDialog,
);
const AddMemberDialog = lazyPart(
  async () => (await import("./AddMemberDialog.tsx")).AddMemberDialog,
);

/** The plan that names the beneficiaries of a group scheme after approval (Mẫu số 11), and its versions. */
export function SchemeGroupTab({ scheme }: SchemeTabProps) {
  const query = useEndpointQuery(findGroupPlanEndpoint, { schemeId: scheme.id });
  return (
    <QueryState query={query} what="kế hoạch thực hiện đề án nhóm">
      {(plan) => <Plan schemeId={scheme.id} plan={plan} />}
    </QueryState>
  );
}

type PlanProps = { readonly schemeId: string; readonly plan: GroupPlan };

function Plan({ schemeId, plan }: PlanProps) {
  const [act, setAct] = useState<"add" | "submit" | null>(null);
  const { members, versions, mayWrite, maySubmit } = plan;
  const close = () => {
    setAct(null);
  };
  return (
    <Stack>
      <SumsCard plan={plan} />
      <Card title="Đơn vị thụ hưởng trong kế hoạch" flush={members.length > 0}>
        {members.length === 0 ? (
          <EmptyState title="Chưa nêu đơn vị thụ hưởng nào">
            Sau khi đề án được phê duyệt, Trung tâm rà soát, thêm từng cơ sở với máy móc, kinh phí
            hỗ trợ, rồi trình Sở Công Thương.
          </EmptyState>
        ) : (
          <GroupPlanMembers schemeId={schemeId} plan={plan} />
        )}
      </Card>
      <GroupPlanNotes plan={plan} />
      {(mayWrite || maySubmit) && (
        <Row>
          {mayWrite && (
            <Button
              icon="plus"
              onPress={() => {
                setAct("add");
              }}
            >
              Thêm đơn vị thụ hưởng
            </Button>
          )}
          {maySubmit && (
            <Button
              look="main"
              blockedBecause={members.length === 0 ? "Thêm đơn vị thụ hưởng trước." : undefined}
              onPress={() => {
                setAct("submit");
              }}
            >
              Trình Sở Công Thương
            </Button>
          )}
        </Row>
      )}
      {versions.map((version) => (
        <GroupPlanVersionCard
          key={version.id}
          schemeId={schemeId}
          version={version}
          mayDecide={plan.mayDecide}
        />
      ))}
      {versions.length > 0 && <StepPapers schemeId={schemeId} stage="task" />}
      {act === "add" && (
        <AddMemberDialog id={schemeId} version={plan.schemeVersion} onClose={close} />
      )}
      {act === "submit" && (
        <SubmitGroupPlanDialog schemeId={schemeId} plan={plan} onClose={close} />
      )}
    </Stack>
  );
}

function SumsCard({ plan }: { readonly plan: GroupPlan }) {
  const { planned, approvedDong, leftDong, blockedBecause } = plan;
  if (!planned) return null;
  return (
    <Card title="Kế hoạch thực hiện đề án nhóm (Mẫu số 11)">
      <Stack>
        <DescriptionList
          columns={2}
          items={[
            {
              term: "Số lượng, loại hình",
              value: `${String(planned.count).padStart(2, "0")} ${planned.kind}`,
            },
            { term: "Kinh phí được phê duyệt", value: <Money dong={approvedDong} /> },
            {
              term: "Đã nêu đơn vị thụ hưởng",
              value: <Money dong={approvedDong - leftDong} />,
            },
            { term: "Còn lại chưa nêu đơn vị", value: <Money dong={leftDong} /> },
          ]}
        />
        <p className="soft">
          Đơn vị thực hiện lập kế hoạch nêu từng đơn vị thụ hưởng; Sở Công Thương kiểm tra từng đơn
          vị, phê duyệt, sau đó mới ký hợp đồng (Thông tư số 36/2013/TT-BCT, Điều 21, Điều 23).
        </p>
        {blockedBecause !== null && plan.members.length > 0 && (
          <Notice tone="due" title="Chưa trình được.">
            {blockedBecause}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}

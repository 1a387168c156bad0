import { lazyPart } from "../app/lazy-part.tsx";
import { findSchemeContractEndpoint } from "@kc/server/api/contract";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { lowerFirst } from "../budget/lower-first.ts";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { StepPapers } from "../document/StepPapers.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { AgencyContractCard } from "./AgencyContractCard.tsx";
import { ContractCard } from "./ContractCard.tsx";
import { ContractSteps } from "./ContractSteps.tsx";
import { ProgressCard } from "./ProgressCard.tsx";
import { TaskCard } from "./TaskCard.tsx";

const AgencyContractDialog = lazyPart(
  async () => (await import("./AgencyContractDialog.tsx")).AgencyContractDialog,
);
const ApproveSchemeDialog = lazyPart(
  async () => (await import("./ApproveSchemeDialog.tsx")).ApproveSchemeDialog,
);
const AssignTaskDialog = lazyPart(
  async () => (await import("./AssignTaskDialog.tsx")).AssignTaskDialog,
);
const ReportProgressDialog = lazyPart(
  async () => (await import("./ReportProgressDialog.tsx")).ReportProgressDialog,
);
const SignContractDialog = lazyPart(
  async () => (await import("./SignContractDialog.tsx")).SignContractDialog,
);

export type SchemeContract = EndpointOutput<typeof findSchemeContractEndpoint>;
export type ContractAct = SchemeContract["acts"][number];

type SchemeContractTabProps = { readonly scheme: { readonly id: string } };

/** From the decision to the work: the task, the contract with its milestones, the monthly progress. */
export function SchemeContractTab({ scheme }: SchemeContractTabProps) {
  const contract = useEndpointQuery(findSchemeContractEndpoint, { schemeId: scheme.id });
  return (
    <QueryState query={contract} what="hợp đồng, tiến độ của đề án">
      {(found) => <ContractTab schemeId={scheme.id} found={found} />}
    </QueryState>
  );
}

type Opened = { readonly act: ContractAct["act"] } | null;

function ContractTab({
  schemeId,
  found,
}: {
  readonly schemeId: string;
  readonly found: SchemeContract;
}) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
  };
  const late = lateText(found);
  return (
    <Stack>
      {late !== null && (
        <Notice tone="late" title="Chậm tiến độ.">
          {late}
        </Notice>
      )}
      <ContractSteps
        acts={found.acts}
        onAct={(act) => {
          setOpened({ act });
        }}
      />
      <TaskCard found={found} />
      {found.agency && (
        <>
          <AgencyContractCard schemeId={schemeId} agency={found.agency} />
          <AttachmentList
            subjectKind="contract"
            subjectId={found.agency.id}
            title="Bản chụp hợp đồng với Cục"
          />
        </>
      )}
      {found.contracts.map((contract) => (
        <ContractCard
          key={contract.id}
          contract={contract}
          mayCompleteMilestone={found.mayCompleteMilestone}
        />
      ))}
      {found.contracts.length > 0 && <ProgressCard found={found} />}
      <StepPapers schemeId={schemeId} stage="task" />
      <StepPapers schemeId={schemeId} stage="progress" />
      {opened?.act === "approve_scheme" && (
        <ApproveSchemeDialog schemeId={schemeId} found={found} onClose={close} />
      )}
      {(opened?.act === "assign_task" || opened?.act === "assign_task_after_decision") && (
        <AssignTaskDialog schemeId={schemeId} found={found} onClose={close} />
      )}
      {opened?.act === "sign_agency_contract" && found.agencyDraft && (
        <AgencyContractDialog
          schemeId={schemeId}
          schemeVersion={found.schemeVersion}
          draft={found.agencyDraft}
          onClose={close}
        />
      )}
      {opened?.act === "sign_contract" && (
        <SignContractDialog schemeId={schemeId} found={found} onClose={close} />
      )}
      {opened?.act === "report_progress" && (
        <ReportProgressDialog schemeId={schemeId} found={found} onClose={close} />
      )}
    </Stack>
  );
}

/** What is late, in a sentence; null when nothing is. */
function lateText({ contracts, missingReports, progressDueText }: SchemeContract): string | null {
  const milestones = contracts.flatMap((contract) =>
    contract.milestones.filter(({ isLate }) => isLate).map(({ title }) => `“${title}”`),
  );
  const months = missingReports.map((month) => `${month.slice(5)}/${month.slice(0, 4)}`);
  const parts = [
    milestones.length === 0 ? "" : `Quá hạn mốc ${milestones.join(", ")}.`,
    months.length === 0
      ? ""
      : `Chưa có báo cáo tháng ${months.join(", ")}; ${lowerFirst(progressDueText)}.`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(" ");
}

import { MeetingsCard } from "../appraisal/MeetingsCard.tsx";
import { lazyPart } from "../app/lazy-part.tsx";
import { findSchemeAcceptanceEndpoint } from "@kc/server/api/inspection";
import { useState } from "react";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Stack } from "../ui/Stack.tsx";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { AcceptanceActs, type AcceptanceAct } from "./AcceptanceActs.tsx";
import { AcceptanceRecord } from "./AcceptanceRecord.tsx";
import type { SchemeAcceptance } from "./acceptance-values.ts";

const AcceptanceForm = lazyPart(async () => (await import("./AcceptanceForm.tsx")).AcceptanceForm);

const MoveDialog = lazyPart(async () => (await import("./MoveDialog.tsx")).MoveDialog);

type SchemeAcceptanceTabProps = { readonly scheme: { readonly id: string } };

/** The acceptance of a scheme: what may be done now, the minutes to write, and the minutes that were written. */
export function SchemeAcceptanceTab({ scheme: { id: schemeId } }: SchemeAcceptanceTabProps) {
  const acceptance = useEndpointQuery(findSchemeAcceptanceEndpoint, {
    schemeId,
    ...useBeneficiary(),
  });
  return (
    <QueryState query={acceptance} what="nghiệm thu của đề án">
      {(found) => <Acceptance schemeId={schemeId} acceptance={found} />}
    </QueryState>
  );
}

type AcceptanceProps = { readonly schemeId: string; readonly acceptance: SchemeAcceptance };

function Acceptance({ schemeId, acceptance }: AcceptanceProps) {
  const [opened, setOpened] = useState<AcceptanceAct | null>(null);
  const close = () => {
    setOpened(null);
  };
  const isRecording = opened === "record" && acceptance.mayRecord;
  const written = [...acceptance.acceptances].reverse();
  return (
    <Stack>
      {!isRecording && <AcceptanceActs acceptance={acceptance} onAct={setOpened} />}
      {!isRecording && <MeetingsCard kind="acceptance" subjectId={schemeId} />}
      {isRecording && (
        <AcceptanceForm schemeId={schemeId} acceptance={acceptance} onClose={close} />
      )}
      {(opened === "request" || opened === "remedy") && (
        <MoveDialog schemeId={schemeId} acceptance={acceptance} move={opened} onClose={close} />
      )}
      {written.map((record) => (
        <Stack key={record.id}>
          <AcceptanceRecord record={record} machines={acceptance.machines} />
          <AttachmentList
            subjectKind="acceptance"
            subjectId={record.id}
            title="Ảnh, hóa đơn, biên bản có chữ ký của lần nghiệm thu"
            isPart
          />
        </Stack>
      ))}
      <StepPapers schemeId={schemeId} stage="acceptance" />
      {written.length === 0 && !isRecording && (
        <EmptyState title="Chưa có biên bản nghiệm thu">
          Trung tâm đề nghị nghiệm thu khi máy đã lắp đặt và vận hành; Sở Công Thương tổ chức nghiệm
          thu cơ sở và lập biên bản.
        </EmptyState>
      )}
    </Stack>
  );
}

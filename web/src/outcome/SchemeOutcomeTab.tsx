import { findSchemeOutcomesEndpoint } from "@kc/server/api/outcome";
import type { EndpointOutput } from "@kc/server/api/platform";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { StepPapers } from "../document/StepPapers.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { OutcomeCard } from "./OutcomeCard.tsx";

export type SchemeOutcomes = EndpointOutput<typeof findSchemeOutcomesEndpoint>;
export type BeneficiaryOutcomes = SchemeOutcomes["beneficiaries"][number];

type SchemeOutcomeTabProps = { readonly scheme: { readonly id: string } };

/** What a scheme promised and what came of it, 6, 12 and 24 months after acceptance. */
export function SchemeOutcomeTab({ scheme: { id: schemeId } }: SchemeOutcomeTabProps) {
  const outcomes = useEndpointQuery(findSchemeOutcomesEndpoint, { schemeId });
  return (
    <QueryState query={outcomes} what="kết quả của đề án">
      {(found) => <Outcomes schemeId={schemeId} outcomes={found} />}
    </QueryState>
  );
}

type OutcomesProps = { readonly schemeId: string; readonly outcomes: SchemeOutcomes };

function Outcomes({ schemeId, outcomes }: OutcomesProps) {
  const { beneficiaries, blockedBecause } = outcomes;
  const isEmpty = beneficiaries.every(({ measures }) => measures.length === 0);
  if (isEmpty && blockedBecause !== null) {
    return (
      <EmptyState title="Chưa có mục tiêu, kết quả nào">
        Số gốc và mục tiêu được ghi trong hồ sơ đề án; kết quả được đo 6, 12 và 24 tháng sau nghiệm
        thu.
      </EmptyState>
    );
  }
  return (
    <Stack>
      {outcomes.acceptedOn !== null && (
        <p>
          <TextLink href={`/support-checks/${schemeId}`}>
            Kiểm tra sau hỗ trợ: máy móc, phát hiện, công khai
          </TextLink>
        </p>
      )}
      {blockedBecause !== null && <Notice>{blockedBecause}</Notice>}
      {beneficiaries.map((beneficiary) => (
        <OutcomeCard
          key={beneficiary.id}
          schemeId={schemeId}
          beneficiary={beneficiary}
          outcomes={outcomes}
        />
      ))}
      {outcomes.acceptedOn !== null && <StepPapers schemeId={schemeId} stage="after" />}
    </Stack>
  );
}

import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { StepPapers } from "../document/StepPapers.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import type { SchemeVisits, VisitedBeneficiary } from "./visit-values.ts";
import { VisitRecord } from "./VisitRecord.tsx";
import "../outcome/checks.css";

const VisitForm = lazyPart(async () => (await import("./VisitForm.tsx")).VisitForm);

type SupervisionProps = { readonly schemeId: string; readonly found: SchemeVisits };

/** The supervision of a scheme: what is planned, a visit to record, and the visits with their findings. */
export function Supervision({ schemeId, found }: SupervisionProps) {
  const [visited, setVisited] = useState<VisitedBeneficiary | null>(null);
  if (visited !== null && found.mayRecord) {
    return (
      <VisitForm
        schemeId={schemeId}
        found={found}
        beneficiary={visited}
        onClose={() => {
          setVisited(null);
        }}
      />
    );
  }
  return (
    <Stack>
      <Card
        title="Kiểm tra, giám sát trong quá trình thực hiện"
        aside={<TextLink href="/visits">Danh sách cuộc kiểm tra</TextLink>}
      >
        <Stack>
          {found.blockedBecause !== null && <Notice>{found.blockedBecause}</Notice>}
          {found.planned.length > 0 && (
            <p>
              Theo kế hoạch:{" "}
              {found.planned
                .map(
                  ({ month, stateLabel }) =>
                    `tháng ${month.slice(5, 7)}/${month.slice(0, 4)} (${stateLabel.toLowerCase()})`,
                )
                .join("; ")}
              .
            </p>
          )}
          {found.mayRecord && (
            <Row>
              {found.beneficiaries.map((beneficiary) => (
                <Button
                  key={beneficiary.id}
                  look="main"
                  onPress={() => {
                    setVisited(beneficiary);
                  }}
                >
                  {found.beneficiaries.length === 1
                    ? "Lập biên bản kiểm tra"
                    : `Lập biên bản kiểm tra: ${beneficiary.name}`}
                </Button>
              ))}
            </Row>
          )}
          <p className="small soft">Nội dung kiểm tra: {found.basis}.</p>
        </Stack>
      </Card>
      {found.visits.map((visit) => (
        <VisitRecord key={visit.id} visit={visit} answerWithinDays={found.answerWithinDays} />
      ))}
      {found.visits.length === 0 && found.blockedBecause === null && (
        <EmptyState title="Chưa có cuộc kiểm tra nào">
          Sở Công Thương, đơn vị thực hiện và UBND cấp xã ghi biên bản mỗi lần kiểm tra; phát hiện
          được theo dõi đến khi xử lý xong.
        </EmptyState>
      )}
      {found.visits.length > 0 && <StepPapers schemeId={schemeId} stage="supervision" />}
    </Stack>
  );
}

import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Money } from "../ui/Money.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { PutInPlanDialog } from "./PutInPlanDialog.tsx";
import type { PlanPageData } from "./plan-types.ts";

export type Candidate = PlanPageData["candidates"][number];

/** Appraised schemes that stand in no plan yet, to be put in a list; and tasks by their name. */
export function PlanCandidates({ data }: { readonly data: PlanPageData }) {
  const [asked, setAsked] = useState<Candidate | "task" | null>(null);
  if (!data.isEditable) return null;
  const { candidates } = data;
  return (
    <Card
      title={`Đề án đã thẩm định đạt, chưa vào kế hoạch (${String(candidates.length)})`}
      flush
      aside={
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            setAsked("task");
          }}
        >
          Thêm nhiệm vụ
        </Button>
      }
    >
      {candidates.length === 0 ? (
        <p className="card__empty soft">
          Không còn đề án nào chờ. Đề án hiện ở đây khi thẩm định đạt, đúng năm và nguồn của kế
          hoạch.
        </p>
      ) : (
        <DataSheet
          caption="Đề án chờ đưa vào kế hoạch"
          captionHidden
          heads={["Đề án", "Đơn vị thụ hưởng", "Thẩm định", "Thao tác"]}
          numbers={[2]}
          rows={candidates.map((candidate) => ({
            key: candidate.schemeId,
            cells: [
              <TextLink key="scheme" href={`/schemes/${candidate.schemeId}`}>
                {`${candidate.code} · ${candidate.name}`}
              </TextLink>,
              `${candidate.beneficiaryName}, ${candidate.communeName.toLowerCase()}`,
              <Money key="money" dong={candidate.appraisedDong} />,
              <Button
                key="put"
                size="small"
                onPress={() => {
                  setAsked(candidate);
                }}
              >
                Đưa vào kế hoạch
              </Button>,
            ],
          }))}
        />
      )}
      {asked !== null && (
        <PutInPlanDialog
          data={data}
          candidate={asked === "task" ? null : asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Card>
  );
}

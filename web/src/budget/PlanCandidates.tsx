import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Money } from "../ui/Money.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { lowerFirst } from "./lower-first.ts";
import "./PlanList.css";
import type { PlanPageData } from "./plan-types.ts";

const PutInPlanDialog = lazyPart(
  async () => (await import("./PutInPlanDialog.tsx")).PutInPlanDialog,
);

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
        <ul className="candidates">
          {candidates.map((candidate) => (
            <li key={candidate.schemeId}>
              <div className="candidates__who">
                <TextLink href={`/schemes/${candidate.schemeId}`}>{candidate.name}</TextLink>
                <div className="small soft">
                  {candidate.code} · {candidate.beneficiaryName},{" "}
                  {lowerFirst(candidate.communeName)}
                </div>
              </div>
              <strong>
                <Money dong={candidate.appraisedDong} />
              </strong>
              <Button
                size="small"
                onPress={() => {
                  setAsked(candidate);
                }}
              >
                Đưa vào kế hoạch
              </Button>
            </li>
          ))}
        </ul>
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

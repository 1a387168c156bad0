import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { Button } from "../ui/Button.tsx";
import { dayText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import "./contract.css";
import type { SchemeContract } from "./SchemeContractTab.tsx";

const CompleteMilestoneDialog = lazyPart(
  async () => (await import("./CompleteMilestoneDialog.tsx")).CompleteMilestoneDialog,
);

export type Milestone = SchemeContract["contracts"][number]["milestones"][number];

type MilestonesProps = {
  readonly contractId: string;
  readonly milestones: readonly Milestone[];
  readonly mayComplete: boolean;
};

/** The milestones of a contract in their order: done, late, or still ahead. */
export function Milestones({ contractId, milestones, mayComplete }: MilestonesProps) {
  const [asked, setAsked] = useState<Milestone | null>(null);
  return (
    <>
      <h3>Mốc thực hiện</h3>
      <ol className="milestones">
        {milestones.map((milestone) => (
          <li key={milestone.id}>
            <div className="milestones__what">
              {milestone.title}
              <div className="small soft">Hạn {dayText(milestone.dueOn)}</div>
            </div>
            <MilestoneState milestone={milestone} />
            {mayComplete && milestone.doneOn === null && (
              <Button
                size="small"
                onPress={() => {
                  setAsked(milestone);
                }}
              >
                Ghi hoàn thành
              </Button>
            )}
          </li>
        ))}
      </ol>
      {asked && (
        <CompleteMilestoneDialog
          contractId={contractId}
          milestone={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

function MilestoneState({ milestone }: { readonly milestone: Milestone }) {
  if (milestone.doneOn !== null) {
    return <StatusBadge tone="done">{`Xong ${dayText(milestone.doneOn)}`}</StatusBadge>;
  }
  return milestone.isLate ? (
    <StatusBadge tone="late">Quá hạn</StatusBadge>
  ) : (
    <StatusBadge tone="still">Chưa đến hạn</StatusBadge>
  );
}

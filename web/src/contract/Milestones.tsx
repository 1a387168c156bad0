import { completeMilestoneEndpoint } from "@kc/server/api/contract";
import { useState } from "react";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { dayText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import "./contract.css";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Milestone = SchemeContract["contracts"][number]["milestones"][number];

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
        <CompleteDialog
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

type CompleteDialogProps = {
  readonly contractId: string;
  readonly milestone: Milestone;
  readonly onClose: () => void;
};

function CompleteDialog({ contractId, milestone, onClose }: CompleteDialogProps) {
  const form = useCommandForm<typeof completeMilestoneEndpoint, { doneOn: string | null }>({
    endpoint: completeMilestoneEndpoint,
    defaults: { doneOn: useToday() },
    toInput: ({ doneOn }) => ({ contractId, milestoneId: milestone.id, doneOn: doneOn ?? "" }),
    onDone: () => {
      showToast(`Đã ghi hoàn thành mốc “${milestone.title}”.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Hoàn thành mốc: ${milestone.title}`} isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi hoàn thành">
        <Bound control={form.control} name="doneOn">
          {(field) => <DateField {...field} label="Ngày hoàn thành" required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

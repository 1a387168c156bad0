import { assignTaskEndpoint } from "@kc/server/api/contract";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dayText } from "../ui/format.ts";
import { Money } from "../ui/Money.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeContract } from "./SchemeContractTab.tsx";

type Values = { documentNumber: string; assignedOn: string | null; note: string };

export type ContractDialogProps = {
  readonly schemeId: string;
  readonly found: SchemeContract;
  readonly onClose: () => void;
};

/** Assigns the task and the approved amount to the implementer, by a numbered paper. */
export function AssignTaskDialog({ schemeId, found, onClose }: ContractDialogProps) {
  const { approvedDong, decidedOn, decisionNumber } = found;
  const mode = found.acts.find(({ act }) => act.startsWith("assign_task"))?.mode ?? "in_system";
  const form = useCommandForm<typeof assignTaskEndpoint, Values>({
    endpoint: assignTaskEndpoint,
    defaults: { documentNumber: "", assignedOn: useToday(), note: "" },
    toInput: ({ assignedOn, ...values }) => ({
      schemeId,
      expectedVersion: found.schemeVersion,
      ...values,
      assignedOn: assignedOn ?? "",
      amountDong: approvedDong ?? 0,
    }),
    scan: useStepScan("contract.assign-task", schemeId, mode),
    onDone: () => {
      showToast("Đã giao nhiệm vụ, giao dự toán.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Giao nhiệm vụ, giao dự toán" isOpen onClose={onClose}>
      <p>
        Giao đúng kinh phí được phê duyệt:{" "}
        <strong>
          <Money dong={approvedDong} />
        </strong>
        {decidedOn !== null && (
          <span className="soft">
            {" "}
            (Quyết định {decisionNumber} ngày {dayText(decidedOn)})
          </span>
        )}
        .
      </p>
      <CommandForm form={form} verb="Giao nhiệm vụ">
        <FieldsRow>
          <Bound control={control} name="documentNumber">
            {(field) => (
              <TextField
                {...field}
                label="Số văn bản giao"
                placeholder="…/QĐ-SCT"
                width="half"
                required
              />
            )}
          </Bound>
          <Bound control={control} name="assignedOn">
            {(field) => <DateField {...field} label="Ngày giao" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="note">
          {(field) => <TextField {...field} label="Ghi chú" maxLength={1000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

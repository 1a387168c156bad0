import type { declineReceiptEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { isAside } from "./move-places.ts";
import { emptyPaper, PaperFields, paperInput, type PaperValues } from "./PaperFields.tsx";

type DecidedActDialogProps = ActDialogProps & { readonly endpoint: typeof declineReceiptEndpoint };
type Values = {
  reason: string;
  happenedOn: string | null;
  hasPaper: boolean;
  paper: PaperValues;
};

/** An act of decision: its day, why, and the paper when it is another body's. */
export function DecidedActDialog({ scheme, move, onClose, endpoint }: DecidedActDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof endpoint, Values>({
    endpoint,
    defaults: { reason: "", happenedOn: today, hasPaper: false, paper: emptyPaper },
    toInput: ({ reason, happenedOn, hasPaper, paper }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      reason,
      ...(happenedOn === null ? {} : { happenedOn }),
      paper: paperInput(hasPaper ? "by_document" : move.mode, paper),
    }),
    scan: useStepScan(stepOf(move.action), scheme.id, move.mode),
    onDone: () => {
      showToast(`${scheme.code}: ${move.toLabel}.`);
      onClose();
    },
  });
  const { control } = form;
  const hasPaper = form.form.watch("hasPaper");
  const verb = move.label.replace(" (nêu lý do)", "");
  return (
    <FormDialog
      title={`${verb}?`}
      verb={verb}
      look={isAside(move.action) ? "danger" : "main"}
      form={form}
      onClose={onClose}
    >
      <p>
        Đề án {scheme.code} chuyển sang trạng thái “{move.toLabel}”.
      </p>
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label="Lý do" required maxLength={2000} />}
      </Bound>
      <Bound control={control} name="happenedOn">
        {(field) => <DateField {...field} label="Ngày" required />}
      </Bound>
      {move.mode === "in_system" && move.action === "stop" && (
        <Bound control={control} name="hasPaper">
          {(field) => <CheckboxField {...field} label="Đã có quyết định ngừng thực hiện" />}
        </Bound>
      )}
      {(move.mode === "by_document" || hasPaper) && (
        <Bound control={control} name="paper">
          {(field) => <PaperFields value={field.value} onChange={field.onChange} />}
        </Bound>
      )}
    </FormDialog>
  );
}

/** The step of the paper that an act rests on, of those that may be recorded from one. */
function stepOf(action: string) {
  switch (action) {
    case "withdraw":
      return "scheme.withdraw";
    case "suspend":
      return "scheme.suspend";
    case "resume":
      return "scheme.resume";
    default:
      return "scheme.stop";
  }
}

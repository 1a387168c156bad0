import { decideAmendmentEndpoint } from "@kc/server/api/amendment";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { emptyPaper, PaperFields, paperInput, type PaperValues } from "../scheme/PaperFields.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { Amendment } from "./amendment-types.ts";
import { FieldChanges } from "./FieldChanges.tsx";

type DecideAmendmentDialogProps = {
  readonly amendment: Amendment;
  readonly verdict: "approve" | "refuse";
  readonly onClose: () => void;
};
type Values = { decidedOn: string | null; reason: string; paper: PaperValues };

/** Approves or refuses a change, or records the paper that did; says what will stand after it. */
export function DecideAmendmentDialog({ amendment, verdict, onClose }: DecideAmendmentDialogProps) {
  const isApproval = verdict === "approve";
  const mode = amendment.mayDecide ?? "in_system";
  const form = useCommandForm<typeof decideAmendmentEndpoint, Values>({
    endpoint: decideAmendmentEndpoint,
    defaults: { decidedOn: useToday(), reason: "", paper: emptyPaper },
    toInput: ({ decidedOn, reason, paper }) => ({
      amendmentId: amendment.id,
      expectedVersion: amendment.version,
      verdict,
      decidedOn: decidedOn ?? "",
      reason,
      paper: paperInput(mode, paper),
    }),
    scan: useStepScan("amendment.decide", amendment.id, mode),
    onDone: () => {
      showToast(isApproval ? "Đã chấp thuận điều chỉnh." : "Đã ghi không chấp thuận.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title={isApproval ? "Chấp thuận điều chỉnh?" : "Không chấp thuận điều chỉnh?"}
      verb={isApproval ? "Chấp thuận" : "Không chấp thuận"}
      look={isApproval ? "main" : "danger"}
      size="wide"
      form={form}
      onClose={onClose}
    >
      <p>
        {isApproval
          ? "Nội dung sau điều chỉnh có hiệu lực ngay trong đề án, hợp đồng và kinh phí đã bố trí."
          : "Đề án giữ nguyên nội dung trước điều chỉnh."}
      </p>
      <FieldChanges fields={amendment.fields} />
      <Bound control={control} name="decidedOn">
        {(field) => <DateField {...field} label="Ngày quyết định" required />}
      </Bound>
      <Bound control={control} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={isApproval ? "Ý kiến" : "Lý do không chấp thuận"}
            required={!isApproval}
            maxLength={2000}
          />
        )}
      </Bound>
      {mode === "by_document" && (
        <Bound control={control} name="paper">
          {(field) => <PaperFields value={field.value} onChange={field.onChange} />}
        </Bound>
      )}
    </FormDialog>
  );
}

import { decideGroupPlanEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { FormDialog } from "./FormDialog.tsx";
import type { PlanVersion } from "./group-plan-types.ts";

type DecideGroupPlanDialogProps = {
  readonly schemeId: string;
  readonly version: PlanVersion;
  readonly verdict: "approve" | "return";
  readonly mode: "in_system" | "by_document";
  readonly onClose: () => void;
};
type Values = { decidedOn: string | null; number: string; signatory: string; reason: string };

/** Approves a version of the plan under the number of its paper, or sends it back with what is to be completed. */
export function DecideGroupPlanDialog(props: DecideGroupPlanDialogProps) {
  const { schemeId, version, verdict, mode, onClose } = props;
  const isApproval = verdict === "approve";
  const isRecorded = mode === "by_document";
  const form = useCommandForm<typeof decideGroupPlanEndpoint, Values>({
    endpoint: decideGroupPlanEndpoint,
    defaults: { decidedOn: useToday(), number: "", signatory: "", reason: "" },
    toInput: ({ decidedOn, ...rest }) => ({
      groupPlanId: version.id,
      expectedVersion: version.version,
      verdict,
      decidedOn: decidedOn ?? "",
      ...rest,
    }),
    scan: useStepScan("scheme.decide-group-plan", schemeId, mode),
    onDone: () => {
      showToast(isApproval ? "Đã phê duyệt kế hoạch." : "Đã trả lại kế hoạch.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title={isApproval ? "Phê duyệt kế hoạch?" : "Trả lại kế hoạch?"}
      verb={isApproval ? "Phê duyệt" : "Trả lại"}
      look={isApproval ? "main" : "danger"}
      form={form}
      onClose={onClose}
    >
      <p>
        {isApproval
          ? `${String(version.members.filter(({ supportDong }) => supportDong > 0).length)} đơn vị thụ hưởng, tổng hỗ trợ ${dongText(version.totalDong)}. Trung tâm ký hợp đồng với từng đơn vị sau khi phê duyệt.`
          : "Trung tâm hoàn thiện rồi trình lại."}
      </p>
      <Bound control={control} name="decidedOn">
        {(field) => <DateField {...field} label="Ngày văn bản" required />}
      </Bound>
      {(isApproval || isRecorded) && (
        <Bound control={control} name="number">
          {(field) => (
            <TextField
              {...field}
              label={isApproval ? "Số, ký hiệu văn bản phê duyệt" : "Số, ký hiệu văn bản"}
              required
              maxLength={60}
            />
          )}
        </Bound>
      )}
      {isRecorded && (
        <Bound control={control} name="signatory">
          {(field) => <TextField {...field} label="Người ký" required maxLength={120} />}
        </Bound>
      )}
      <Bound control={control} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={isApproval ? "Ý kiến" : "Nội dung cần hoàn thiện"}
            required={!isApproval}
            maxLength={2000}
          />
        )}
      </Bound>
    </FormDialog>
  );
}

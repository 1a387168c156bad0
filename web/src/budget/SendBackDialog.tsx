import { sendBackPlanEndpoint } from "@kc/server/api/budget";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { type AgencyLetterValues, emptyLetter } from "./AgencyLetterFields.tsx";
import type { PlanPageData } from "./plan-types.ts";
import { ReturnLetterForm } from "./ReturnLetterForm.tsx";

type SendBackDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** UBND tỉnh sends the plan back by letter, as who received the letter enters it. */
export function SendBackDialog({ data: { plan }, onClose }: SendBackDialogProps) {
  const form = useCommandForm<typeof sendBackPlanEndpoint, AgencyLetterValues>({
    endpoint: sendBackPlanEndpoint,
    defaults: emptyLetter(useToday()),
    toInput: ({ documentNumber, documentOn, signatory, content }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      reason: content,
      paper: { number: documentNumber, issuedOn: documentOn ?? "", signatory },
    }),
    scan: useStepScan("plan.send-back", plan.id),
    onDone: () => {
      showToast("Đã ghi nhận. Kế hoạch mở lại để hoàn thiện.");
      onClose();
    },
  });
  return (
    <ReturnLetterForm
      title="Ghi nhận việc trả lại kế hoạch"
      numberLabel="Số văn bản của UBND tỉnh"
      form={form}
      onClose={onClose}
    />
  );
}

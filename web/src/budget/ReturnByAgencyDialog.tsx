import { returnPlanByAgencyEndpoint } from "@kc/server/api/budget";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { type AgencyLetterValues, emptyLetter } from "./AgencyLetterFields.tsx";
import type { PlanPageData } from "./plan-types.ts";
import { ReturnLetterForm } from "./ReturnLetterForm.tsx";

type ReturnByAgencyDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** The Cục asks to complete the list: its letter, and what is to be completed. */
export function ReturnByAgencyDialog({ data: { plan }, onClose }: ReturnByAgencyDialogProps) {
  const form = useCommandForm<typeof returnPlanByAgencyEndpoint, AgencyLetterValues>({
    endpoint: returnPlanByAgencyEndpoint,
    defaults: emptyLetter(useToday()),
    toInput: ({ documentNumber, documentOn, signatory, content }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      documentNumber,
      documentOn: documentOn ?? "",
      signatory,
      reason: content,
    }),
    scan: useStepScan("plan.returned-by-agency", plan.id),
    onDone: () => {
      showToast("Đã ghi nhận. Danh mục mở lại để hoàn thiện.");
      onClose();
    },
  });
  return (
    <ReturnLetterForm
      title="Ghi nhận yêu cầu hoàn thiện của Cục"
      numberLabel="Số văn bản của Cục"
      form={form}
      onClose={onClose}
    />
  );
}

import { confirmCommuneEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { emptyPaper, PaperFields, paperInput, type PaperValues } from "./PaperFields.tsx";

type Values = { opinion: string; confirmedOn: string | null; paper: PaperValues };

/** The commune's committee confirms the need, or its paper is recorded. */
export function ConfirmCommuneDialog({ scheme, move, onClose }: ActDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof confirmCommuneEndpoint, Values>({
    endpoint: confirmCommuneEndpoint,
    defaults: { opinion: "", confirmedOn: today, paper: emptyPaper },
    toInput: ({ opinion, confirmedOn, paper }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      opinion,
      confirmedOn: confirmedOn ?? "",
      paper: paperInput(move.mode, paper),
    }),
    scan: useStepScan("scheme.confirm-commune", scheme.id, move.mode),
    onDone: () => {
      showToast(`${scheme.code}: đã ghi xác nhận của UBND cấp xã.`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title="Xác nhận của UBND cấp xã" verb="Ghi xác nhận" form={form} onClose={onClose}>
      <p>
        {scheme.beneficiary.name}, {scheme.beneficiary.communeName}: {scheme.need}
      </p>
      <Bound control={control} name="opinion">
        {(field) => (
          <TextArea
            {...field}
            label="Ý kiến xác nhận"
            hint="Cơ sở có sản xuất trên địa bàn, nhu cầu có thật, phù hợp phát triển của xã, phường."
            required
            maxLength={2000}
          />
        )}
      </Bound>
      <Bound control={control} name="confirmedOn">
        {(field) => <DateField {...field} label="Ngày xác nhận" required />}
      </Bound>
      {move.mode === "by_document" && (
        <Bound control={control} name="paper">
          {(field) => <PaperFields value={field.value} onChange={field.onChange} />}
        </Bound>
      )}
    </FormDialog>
  );
}

import { recordAgencyAnswerEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { AgencyLetterFields, type AgencyLetterValues, emptyLetter } from "./AgencyLetterFields.tsx";
import "./DecideDialog.css";
import type { PlanPageData } from "./plan-types.ts";

type AgencyAnswerDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** The Cục's appraisal from its letter: what it agreed to for each line, 0 where it did not agree. */
export function AgencyAnswerDialog({ data, onClose }: AgencyAnswerDialogProps) {
  const { plan, lines } = data;
  const form = useCommandForm<typeof recordAgencyAnswerEndpoint, AgencyLetterValues>({
    endpoint: recordAgencyAnswerEndpoint,
    defaults: {
      ...emptyLetter(useToday()),
      lines: lines.map(({ proposedDong }) => ({ agreedDong: proposedDong, note: "" })),
    },
    toInput: ({ documentOn, lines: agreed, ...letter }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      ...letter,
      documentOn: documentOn ?? "",
      verdicts: lines.map(({ id }, place) => ({
        planLineId: id,
        agreedDong: agreed[place]?.agreedDong ?? 0,
        note: agreed[place]?.note ?? "",
      })),
    }),
    scan: useStepScan("plan.record-agency-answer", plan.id),
    onDone: () => {
      showToast("Đã ghi nhận kết quả thẩm định của Cục.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ghi nhận kết quả thẩm định của Cục" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi nhận kết quả">
        <AgencyLetterFields control={control} />
        <div className="decide-lines" role="group" aria-label="Kết quả thẩm định từng đề án">
          {lines.map(({ id, title, proposedDong }, place) => (
            <section key={id} className="decide-line" aria-label={title}>
              <div>
                <strong>{title}</strong>
                <p className="small soft">Đề nghị {dongText(proposedDong)}</p>
              </div>
              <Bound control={control} name={`lines.${place}.agreedDong`}>
                {(field) => (
                  <DongField
                    {...field}
                    label="Cục thống nhất"
                    hint="Không thống nhất thì ghi 0."
                    required
                  />
                )}
              </Bound>
              <Bound control={control} name={`lines.${place}.note`}>
                {(field) => <TextField {...field} label="Ý kiến của Cục" maxLength={1000} />}
              </Bound>
            </section>
          ))}
        </div>
        <Bound control={control} name="content">
          {(field) => <TextArea {...field} label="Nội dung chung" rows={3} maxLength={4000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

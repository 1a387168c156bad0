import { answerFindingEndpoint } from "@kc/server/api/inspection";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ShownVisitFinding } from "./visit-values.ts";

type Values = { answeredOn: string | null; content: string };

type AnswerFindingDialogProps = {
  readonly finding: ShownVisitFinding;
  readonly onClose: () => void;
};

/** Whoever has to answer says what was done; the evidence was attached to the finding before. */
export function AnswerFindingDialog({ finding, onClose }: AnswerFindingDialogProps) {
  const form = useCommandForm<typeof answerFindingEndpoint, Values>({
    endpoint: answerFindingEndpoint,
    defaults: { answeredOn: useToday(), content: "" },
    toInput: ({ answeredOn, content }) => ({
      visitFindingId: finding.id,
      answeredOn: answeredOn ?? "",
      content,
    }),
    onDone: () => {
      showToast("Đã gửi trả lời.");
      onClose();
    },
  });
  return (
    <FormDialog title="Trả lời kiến nghị" verb="Gửi trả lời" form={form} onClose={onClose}>
      <p>
        <strong>{finding.content}.</strong> Kiến nghị: {finding.demand}
      </p>
      {finding.needsEvidence && (
        <p className="soft">
          Mức “{finding.levelLabel}”: ảnh hoặc tài liệu minh chứng phải được đính kèm vào phát hiện
          trước khi gửi trả lời.
        </p>
      )}
      <Bound control={form.control} name="answeredOn">
        {(field) => <DateField {...field} label="Ngày trả lời" required />}
      </Bound>
      <Bound control={form.control} name="content">
        {(field) => (
          <TextArea
            {...field}
            label="Đã khắc phục, giải trình"
            required
            rows={4}
            maxLength={4000}
          />
        )}
      </Bound>
    </FormDialog>
  );
}

import { addDays, isPlainDate } from "@kc/core/kernel";
import { askAgainEndpoint, closeVisitFindingEndpoint } from "@kc/server/api/inspection";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ShownVisitFinding } from "./visit-values.ts";

type FollowFindingDialogProps = {
  readonly finding: ShownVisitFinding;
  /** How long an answer may take, as the rule of supervision says. */
  readonly answerWithinDays: number;
  readonly act: "close" | "again";
  readonly onClose: () => void;
};

/** The body that found it either closes an answered finding or asks again. */
export function FollowFindingDialog({ act, ...props }: FollowFindingDialogProps) {
  return act === "close" ? <CloseDialog {...props} /> : <AgainDialog {...props} />;
}

type DialogProps = Omit<FollowFindingDialogProps, "act">;

function CloseDialog({ finding, onClose }: DialogProps) {
  const form = useCommandForm<
    typeof closeVisitFindingEndpoint,
    { closedOn: string | null; note: string }
  >({
    endpoint: closeVisitFindingEndpoint,
    defaults: { closedOn: useToday(), note: "" },
    toInput: ({ closedOn, note }) => ({
      visitFindingId: finding.id,
      closedOn: closedOn ?? "",
      note,
    }),
    onDone: () => {
      showToast("Đã kết luận xử lý xong.");
      onClose();
    },
  });
  return (
    <FormDialog title="Kết luận đã xử lý xong" verb="Kết luận" form={form} onClose={onClose}>
      <LastAnswer finding={finding} />
      <Bound control={form.control} name="closedOn">
        {(field) => <DateField {...field} label="Ngày kết luận" required />}
      </Bound>
      <Bound control={form.control} name="note">
        {(field) => (
          <TextArea {...field} label="Đã xử lý thế nào" required rows={3} maxLength={2000} />
        )}
      </Bound>
    </FormDialog>
  );
}

function AgainDialog({ finding, answerWithinDays, onClose }: DialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof askAgainEndpoint, { reason: string; dueOn: string | null }>({
    endpoint: askAgainEndpoint,
    defaults: {
      reason: "",
      dueOn: today !== null && isPlainDate(today) ? addDays(today, answerWithinDays) : null,
    },
    toInput: ({ reason, dueOn }) => ({
      visitFindingId: finding.id,
      reason,
      dueOn: dueOn ?? "",
    }),
    onDone: () => {
      showToast("Đã yêu cầu trả lời lại.");
      onClose();
    },
  });
  return (
    <FormDialog title="Yêu cầu trả lời lại" verb="Gửi yêu cầu" form={form} onClose={onClose}>
      <LastAnswer finding={finding} />
      <Bound control={form.control} name="reason">
        {(field) => (
          <TextArea {...field} label="Vì sao phải trả lời lại" required rows={3} maxLength={2000} />
        )}
      </Bound>
      <Bound control={form.control} name="dueOn">
        {(field) => <DateField {...field} label="Hạn trả lời mới" required />}
      </Bound>
    </FormDialog>
  );
}

function LastAnswer({ finding }: { readonly finding: ShownVisitFinding }) {
  return (
    <p>
      <strong>{finding.content}.</strong> Trả lời: {finding.steps.at(-1)?.content ?? ""}
    </p>
  );
}

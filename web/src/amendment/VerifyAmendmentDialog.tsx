import { verifyAmendmentEndpoint } from "@kc/server/api/amendment";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { AmendmentDialogProps } from "./AnnexDialog.tsx";

type Values = { verifiedOn: string | null; finding: string };

/** What Sở found on site about a change that is asked for. */
export function VerifyAmendmentDialog({ amendment, onClose }: AmendmentDialogProps) {
  const form = useCommandForm<typeof verifyAmendmentEndpoint, Values>({
    endpoint: verifyAmendmentEndpoint,
    defaults: { verifiedOn: useToday(), finding: "" },
    toInput: ({ verifiedOn, finding }) => ({
      amendmentId: amendment.id,
      expectedVersion: amendment.version,
      verifiedOn: verifiedOn ?? "",
      finding,
    }),
    onDone: () => {
      showToast("Đã ghi kết quả xác minh.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title="Xác minh thực tế" verb="Ghi kết quả" form={form} onClose={onClose}>
      <Bound control={control} name="verifiedOn">
        {(field) => <DateField {...field} label="Ngày kiểm tra" required />}
      </Bound>
      <Bound control={control} name="finding">
        {(field) => (
          <TextArea {...field} label="Kết quả kiểm tra, xác nhận" required maxLength={2000} />
        )}
      </Bound>
    </FormDialog>
  );
}

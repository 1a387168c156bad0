import { numberDocumentEndpoint } from "@kc/server/api/document";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";

type NumberDialogProps = {
  readonly document: { readonly id: string; readonly version: number; readonly title: string };
  readonly onClose: () => void;
};
type Values = { number: string; numberedOn: string | null; signatory: string };

/** The number and day from the clerk's register, entered once. */
export function NumberDialog({ document, onClose }: NumberDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof numberDocumentEndpoint, Values>({
    endpoint: numberDocumentEndpoint,
    defaults: { number: "", numberedOn: today, signatory: "" },
    toInput: ({ number, numberedOn, signatory }) => ({
      documentId: document.id,
      expectedVersion: document.version,
      number,
      numberedOn: numberedOn ?? "",
      signatory,
    }),
    onDone: ({ number }) => {
      showToast(`Đã ghi số ${number}. Bản có số đang được tạo.`);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog title="Ghi số, ngày văn bản" verb="Ghi số và vào sổ" form={form} onClose={onClose}>
      <p>{document.title}</p>
      <Bound control={control} name="number">
        {(field) => (
          <TextField
            {...field}
            label="Số, ký hiệu"
            hint="Đúng như trong sổ văn thư, ví dụ 470/QĐ-UBND"
            required
            maxLength={60}
            width="half"
          />
        )}
      </Bound>
      <Bound control={control} name="numberedOn">
        {(field) => <DateField {...field} label="Ngày văn bản" required />}
      </Bound>
      <Bound control={control} name="signatory">
        {(field) => <TextField {...field} label="Người ký" required maxLength={120} />}
      </Bound>
      <Notice tone="due">
        Số và ngày ghi một lần, không sửa được. Hệ thống tạo thêm bản có số; bản lúc phát hành vẫn
        được giữ nguyên.
      </Notice>
    </FormDialog>
  );
}

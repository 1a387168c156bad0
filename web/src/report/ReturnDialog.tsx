import { returnReportEndpoint } from "@kc/server/api/report";
import { useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { ReportData } from "./ReportPage.tsx";

type Values = { reasons: { indicator: string; reason: string }[] };
type ReturnDialogProps = { readonly data: ReportData; readonly onClose: () => void };

/** Asks a body to correct its report: which indicators, and why. */
export function ReturnDialog({ data, onClose }: ReturnDialogProps) {
  const form = useCommandForm<typeof returnReportEndpoint, Values>({
    endpoint: returnReportEndpoint,
    defaults: { reasons: [{ indicator: "", reason: "" }] },
    toInput: ({ reasons }) => ({ reportId: data.id, expectedVersion: data.version, reasons }),
    onDone: () => {
      showToast(`Đã yêu cầu ${data.organisationName} chỉnh sửa.`);
      onClose();
    },
  });
  const { fields, append } = useFieldArray({ control: form.form.control, name: "reasons" });
  const choices = [
    ...data.rows.map(({ code, label }) => ({ value: code, label: `${code}. ${label}` })),
    ...data.narratives.map(({ code, label }) => ({ value: code, label })),
  ];
  return (
    <Dialog title="Yêu cầu chỉnh sửa báo cáo" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Gửi yêu cầu">
        {fields.map(({ id }, index) => (
          <Stack key={id}>
            <Bound control={form.control} name={`reasons.${index}.indicator`}>
              {(field) => (
                <SelectField {...field} label="Chỉ tiêu, nội dung" choices={choices} required />
              )}
            </Bound>
            <Bound control={form.control} name={`reasons.${index}.reason`}>
              {(field) => (
                <TextArea
                  {...field}
                  label="Lý do, cần sửa gì"
                  required
                  maxLength={1_000}
                  rows={2}
                />
              )}
            </Bound>
          </Stack>
        ))}
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            append({ indicator: "", reason: "" });
          }}
        >
          Thêm chỉ tiêu
        </Button>
      </CommandForm>
    </Dialog>
  );
}

import type { BudgetSource } from "@kc/core/budget";
import { estimateAllocationEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { showToast } from "../ui/toast.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { yearChoices } from "../ui/year-choices.ts";
import { contentSuggestions, estimatedSources } from "./source-choices.ts";

type Values = {
  budgetYear: string;
  source: BudgetSource | "";
  suggestion: string;
  content: string;
  amountDong: number | null;
};

type EstimateDialogProps = {
  /** The year that is looked at, proposed for the estimate. */
  readonly year: number;
  readonly thisYear: number;
  readonly onClose: () => void;
};

/** Asks for the year's money of one content; asking again replaces what was asked. */
export function EstimateDialog({ year, thisYear, onClose }: EstimateDialogProps) {
  const form = useCommandForm<typeof estimateAllocationEndpoint, Values>({
    endpoint: estimateAllocationEndpoint,
    defaults: {
      budgetYear: String(year),
      source: "local_province",
      suggestion: "",
      content: "",
      amountDong: null,
    },
    toInput: ({ budgetYear, source, content, amountDong }) => ({
      budgetYear: Number(budgetYear),
      source: source === "" ? "local_province" : source,
      content,
      amountDong: amountDong ?? 0,
    }),
    onDone: () => {
      showToast("Đã ghi dự toán đề nghị.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Lập dự toán kinh phí khuyến công" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi dự toán đề nghị">
        <FieldsRow>
          <Bound control={control} name="budgetYear">
            {(field) => (
              <SelectField
                {...field}
                label="Năm ngân sách"
                required
                width="number"
                choices={yearChoices(thisYear)}
              />
            )}
          </Bound>
          <Bound control={control} name="source">
            {(field) => (
              <SelectField {...field} label="Nguồn kinh phí" choices={estimatedSources} required />
            )}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="suggestion">
          {(field) => (
            <SelectField
              {...field}
              label="Nhóm nội dung của Chương trình"
              emptyLabel="– Nội dung khác –"
              choices={contentSuggestions.map((content) => ({ value: content, label: content }))}
              onChange={(chosen) => {
                field.onChange(chosen);
                if (chosen !== "") form.form.setValue("content", chosen);
              }}
            />
          )}
        </Bound>
        <Bound control={control} name="content">
          {(field) => (
            <TextArea
              {...field}
              label="Nội dung dự toán"
              hint="Ghi như trong dự toán trình giao. Cùng năm, nguồn và nội dung thì số đề nghị mới thay số cũ."
              rows={2}
              maxLength={300}
              required
            />
          )}
        </Bound>
        <Bound control={control} name="amountDong">
          {(field) => <DongField {...field} label="Kinh phí đề nghị" required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

import { chooseCountingEndpoint, type CountingChoice } from "@kc/server/api/programme";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { gradeLabels } from "./grades.ts";

type Values = {
  sources: "both" | "local";
  gradeAtLeast: CountingChoice["gradeAtLeast"];
  reason: string;
};

type CountingDialogProps = { readonly counting: CountingChoice; readonly onClose: () => void };

/** The head of the department chooses what counts, and says why. */
export function CountingDialog({ counting, onClose }: CountingDialogProps) {
  const form = useCommandForm<typeof chooseCountingEndpoint, Values>({
    endpoint: chooseCountingEndpoint,
    defaults: {
      sources: counting.countedSources.includes("national") ? "both" : "local",
      gradeAtLeast: counting.gradeAtLeast,
      reason: "",
    },
    toInput: ({ sources, gradeAtLeast, reason }) => ({
      countsNational: sources === "both",
      gradeAtLeast,
      reason,
    }),
    onDone: () => {
      showToast("Đã ghi nhận cách tính kết quả.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Chọn cách tính kết quả chỉ tiêu" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi nhận">
        <Bound control={control} name="sources">
          {(field) => (
            <RadioGroup
              {...field}
              label="Nguồn kinh phí được tính"
              choices={[
                { value: "both", label: "Địa phương và quốc gia" },
                { value: "local", label: "Chỉ địa phương" },
              ]}
            />
          )}
        </Bound>
        <Bound control={control} name="gradeAtLeast">
          {(field) => (
            <RadioGroup
              {...field}
              label="Kết quả sau hỗ trợ được tính từ mức"
              choices={[
                { value: "claimed", label: gradeLabels.claimed },
                { value: "evidenced", label: gradeLabels.evidenced },
                { value: "verified", label: gradeLabels.verified },
              ]}
            />
          )}
        </Bound>
        <Bound control={control} name="reason">
          {(field) => <TextArea {...field} label="Lý do, căn cứ" required />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

import { findingClosings } from "@kc/core/outcome";
import { closeFindingEndpoint } from "@kc/server/api/outcome";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { ShownFinding } from "./check-values.ts";

type Values = {
  how: "remedied" | "recovered" | "";
  closedOn: string | null;
  note: string;
  recoveredDong: number | null;
  slipNumber: string;
};

type CloseFindingDialogProps = {
  readonly finding: ShownFinding;
  readonly supportDong: number;
  readonly onClose: () => void;
};

/** How a finding was put right; support that came back has its slip and amount. */
export function CloseFindingDialog({ finding, supportDong, onClose }: CloseFindingDialogProps) {
  const mayRecover = finding.kind === "machine_absent";
  const form = useCommandForm<typeof closeFindingEndpoint, Values>({
    endpoint: closeFindingEndpoint,
    defaults: {
      how: mayRecover ? "" : "remedied",
      closedOn: useToday(),
      note: "",
      recoveredDong: null,
      slipNumber: "",
    },
    toInput: ({ how, closedOn, note, recoveredDong, slipNumber }) => ({
      findingId: finding.id,
      how: how === "" ? "remedied" : how,
      closedOn: closedOn ?? "",
      note,
      recoveredDong: how === "recovered" ? (recoveredDong ?? 0) : 0,
      slipNumber,
    }),
    onDone: () => {
      showToast("Đã ghi xử lý xong.");
      onClose();
    },
  });
  const { control } = form;
  const how = useWatch({ control, name: "how" });
  return (
    <Dialog title="Xử lý phát hiện" isOpen onClose={onClose}>
      <CommandForm
        form={form}
        verb="Ghi đã xử lý xong"
        otherActions={<Button onPress={onClose}>Không, quay lại</Button>}
      >
        <p>
          <strong>{finding.kindLabel}:</strong> {finding.content}. {finding.remedy}
        </p>
        {mayRecover && (
          <Bound control={control} name="how">
            {(field) => (
              <RadioGroup
                {...field}
                label="Kết quả xử lý"
                required
                choices={(["remedied", "recovered"] as const).map((value) => ({
                  value,
                  label: findingClosings[value],
                }))}
              />
            )}
          </Bound>
        )}
        <Bound control={control} name="closedOn">
          {(field) => <DateField {...field} label="Ngày xử lý xong" required />}
        </Bound>
        {how === "recovered" && (
          <>
            <Bound control={control} name="recoveredDong">
              {(field) => (
                <DongField
                  {...field}
                  label="Số tiền thu hồi"
                  hint={`Đã hỗ trợ ${dongText(supportDong)}.`}
                  required
                />
              )}
            </Bound>
            <Bound control={control} name="slipNumber">
              {(field) => (
                <TextField {...field} label="Số chứng từ nộp ngân sách" required maxLength={80} />
              )}
            </Bound>
          </>
        )}
        <Bound control={control} name="note">
          {(field) => (
            <TextArea {...field} label="Đã xử lý thế nào" required rows={3} maxLength={2000} />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

import { answerRequestEndpoint } from "@kc/server/api/payment";
import { type Control, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { PaymentRequest } from "./request-values.ts";

type Verdict = "paid" | "part-paid" | "returned" | "refused";
type Values = {
  verdict: Verdict | "";
  answeredOn: string | null;
  voucherNumber: string;
  paidDong: number | null;
  reason: string;
};

type AnswerDialogProps = { readonly request: PaymentRequest; readonly onClose: () => void };

/** Records what the Treasury answered; only what belongs to the chosen answer is asked for. */
export function AnswerDialog({ request, onClose }: AnswerDialogProps) {
  const mode = request.open.some((step) => step.mode === "by_document")
    ? "by_document"
    : "in_system";
  const form = useCommandForm<typeof answerRequestEndpoint, Values>({
    endpoint: answerRequestEndpoint,
    defaults: {
      verdict: "",
      answeredOn: useToday(),
      voucherNumber: "",
      paidDong: null,
      reason: "",
    },
    toInput: (values) => inputOf(request, values),
    scan: useStepScan("payment.record-answer", request.id, mode),
    onDone: ({ schemeStatus }) => {
      showToast(
        schemeStatus === "paid"
          ? "Đã cập nhật kết quả của Kho bạc. Đề án đã thanh toán đủ."
          : "Đã cập nhật kết quả của Kho bạc.",
      );
      onClose();
    },
  });
  return (
    <Dialog title={`Kết quả của Kho bạc: ${request.code}`} isOpen onClose={onClose}>
      <CommandForm form={form} verb="Cập nhật kết quả">
        {mode === "by_document" && <Notice>Bạn ghi nhận theo chứng từ của Kho bạc.</Notice>}
        <AnswerFields control={form.control} amountDong={request.amountDong} />
      </CommandForm>
    </Dialog>
  );
}

type AnswerFieldsProps = { readonly control: Control<Values>; readonly amountDong: number };

function AnswerFields({ control, amountDong }: AnswerFieldsProps) {
  const verdict = useWatch({ control, name: "verdict" });
  return (
    <>
      <Bound control={control} name="verdict">
        {(field) => (
          <RadioGroup {...field} label="Kho bạc trả lời" required choices={choicesOf(amountDong)} />
        )}
      </Bound>
      {verdict === "part-paid" && (
        <Bound control={control} name="paidDong">
          {(field) => <DongField {...field} label="Số Kho bạc đã chi" required />}
        </Bound>
      )}
      <FieldsRow>
        <Bound control={control} name="answeredOn">
          {(field) => <DateField {...field} label="Ngày trả lời" required />}
        </Bound>
        {isPaying(verdict) && (
          <Bound control={control} name="voucherNumber">
            {(field) => (
              <TextField {...field} label="Số chứng từ của Kho bạc" required maxLength={80} />
            )}
          </Bound>
        )}
      </FieldsRow>
      {verdict !== "" && verdict !== "paid" && (
        <Bound control={control} name="reason">
          {(field) => <TextArea {...field} label="Lý do của Kho bạc" required maxLength={1000} />}
        </Bound>
      )}
    </>
  );
}

function isPaying(verdict: string): boolean {
  return verdict === "paid" || verdict === "part-paid";
}

function choicesOf(amountDong: number) {
  const paid = { value: "paid" as const, label: `Đã thanh toán đủ ${dongText(amountDong)}` };
  const part = { value: "part-paid" as const, label: "Thanh toán một phần" };
  const others = [
    { value: "returned" as const, label: "Trả hồ sơ để hoàn thiện" },
    { value: "refused" as const, label: "Từ chối thanh toán" },
  ];
  return amountDong > 1 ? [paid, part, ...others] : [paid, ...others];
}

function inputOf(request: PaymentRequest, values: Values) {
  const { verdict, answeredOn, voucherNumber, paidDong, reason } = values;
  return {
    paymentRequestId: request.id,
    expectedVersion: request.version,
    verdict: verdict === "" ? "paid" : verdict,
    answeredOn: answeredOn ?? "",
    voucherNumber: isPaying(verdict) ? voucherNumber : "",
    reason: verdict === "paid" ? "" : reason,
    ...(verdict === "part-paid" && paidDong !== null ? { paidDong } : {}),
  };
}

import { useBeneficiary } from "../scheme/use-beneficiary.ts";
import { returnMoneyEndpoint } from "@kc/server/api/payment";
import type { Control } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemePayments } from "./request-values.ts";

type From = "advance" | "paid";
type Values = {
  from: From | "";
  amountDong: number | null;
  slipNumber: string;
  returnedOn: string | null;
  reason: string;
};

type ReturnDialogProps = {
  readonly schemeId: string;
  readonly payments: SchemePayments;
  readonly onClose: () => void;
};

/** Records money that went back, from its slip (giấy nộp trả kinh phí). */
export function ReturnDialog({ schemeId, payments, onClose }: ReturnDialogProps) {
  const whose = useBeneficiary();
  const { toRecoverDong } = payments;
  const today = useToday();
  const sides = sidesOf(payments);
  const [onlySide] = sides;
  const form = useCommandForm<typeof returnMoneyEndpoint, Values>({
    endpoint: returnMoneyEndpoint,
    defaults: {
      from: onlySide && sides.length === 1 ? onlySide.value : "",
      amountDong: toRecoverDong > 0 ? toRecoverDong : null,
      slipNumber: "",
      returnedOn: today,
      reason: "",
    },
    toInput: ({ from, amountDong, returnedOn, ...rest }) => ({
      ...rest,
      schemeId,
      ...whose,
      from: from === "paid" ? "paid" : "advance",
      amountDong: amountDong ?? 0,
      returnedOn: returnedOn ?? "",
    }),
    onDone: () => {
      showToast("Đã ghi khoản nộp trả.");
      onClose();
    },
  });
  return (
    <Dialog title="Ghi khoản thu hồi, nộp trả ngân sách" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Ghi khoản nộp trả">
        <ReturnFields control={form.control} sides={sides} />
      </CommandForm>
    </Dialog>
  );
}

type Side = { readonly value: From; readonly label: string; readonly dong: number };

function sidesOf({ advancedDong, returnableDong }: SchemePayments): readonly Side[] {
  const sides: readonly Side[] = [
    { value: "advance", label: "Số dư tạm ứng", dong: advancedDong },
    { value: "paid", label: "Số đã thanh toán, chưa quyết toán", dong: returnableDong },
  ];
  return sides.filter(({ dong }) => dong > 0);
}

type ReturnFieldsProps = { readonly control: Control<Values>; readonly sides: readonly Side[] };

function ReturnFields({ control, sides }: ReturnFieldsProps) {
  return (
    <>
      <Bound control={control} name="from">
        {(field) => (
          <RadioGroup
            {...field}
            label="Nộp trả từ"
            required
            choices={sides.map(({ value, label, dong }) => ({
              value,
              label,
              hint: `còn ${dongText(dong)}`,
            }))}
          />
        )}
      </Bound>
      <Bound control={control} name="amountDong">
        {(field) => <DongField {...field} label="Số tiền nộp trả" required />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="slipNumber">
          {(field) => (
            <TextField {...field} label="Số giấy nộp trả kinh phí" required maxLength={80} />
          )}
        </Bound>
        <Bound control={control} name="returnedOn">
          {(field) => <DateField {...field} label="Ngày nộp trả" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label="Lý do" required maxLength={1000} />}
      </Bound>
    </>
  );
}

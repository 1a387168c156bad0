import { endpoint } from "@kc/server/api/platform";
import * as z from "zod/mini";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";

/** Answers nowhere: the form shows what happens when a command is refused or gets through. */
const recordExpense = endpoint({
  method: "POST",
  path: "/gallery/expense",
  summary: "Khoản chi minh họa",
  input: z.object({ paidOn: z.string(), amountDong: z.number(), payee: z.string() }),
  output: z.object({ voucher: z.string() }),
});

type Expense = { paidOn: string | null; amountDong: number | null; payee: string };

/** A form bound to a command: the pattern for every form of the app. */
export function CommandFormGallery() {
  const form = useCommandForm<typeof recordExpense, Expense>({
    endpoint: recordExpense,
    defaults: { paidOn: null, amountDong: null, payee: "" },
    toInput: ({ paidOn, amountDong, payee }) => ({
      paidOn: paidOn ?? "",
      amountDong: amountDong ?? 0,
      payee,
    }),
    onDone: ({ voucher }) => {
      showToast(`Đã ghi nhận khoản chi ${voucher}.`);
    },
  });
  const { control } = form;
  return (
    <CommandForm form={form} verb="Ghi nhận khoản chi">
      <FormSection id="khoan-chi" title="Khoản chi">
        <Bound control={control} name="payee">
          {(field) => <TextField {...field} label="Người nhận tiền" required />}
        </Bound>
        <FieldsRow>
          <Bound control={control} name="amountDong">
            {(field) => <DongField {...field} label="Số tiền khoản chi" required />}
          </Bound>
          <Bound control={control} name="paidOn">
            {(field) => <DateField {...field} label="Ngày chứng từ" required />}
          </Bound>
        </FieldsRow>
      </FormSection>
    </CommandForm>
  );
}

import {
  adjustAllocationEndpoint,
  type AllocationRow,
  assignAllocationEndpoint,
  closeRemainderEndpoint,
} from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { PaperNumberFields } from "../app/form/PaperFields.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { Money } from "../ui/Money.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { shortSources } from "./source-choices.ts";

/** What may be done to an allocation, each by its decision. */
export type AllocationAct = "assign" | "increase" | "reduce" | "cancel" | "carry_over";

const acts: Readonly<
  Record<AllocationAct, { readonly title: string; readonly verb: string; readonly done: string }>
> = {
  assign: { title: "Giao dự toán", verb: "Giao dự toán", done: "Đã giao dự toán." },
  increase: {
    title: "Điều chỉnh tăng dự toán",
    verb: "Điều chỉnh tăng",
    done: "Đã điều chỉnh tăng dự toán.",
  },
  reduce: {
    title: "Điều chỉnh giảm dự toán",
    verb: "Điều chỉnh giảm",
    done: "Đã điều chỉnh giảm dự toán.",
  },
  cancel: { title: "Hủy dự toán còn lại", verb: "Hủy dự toán", done: "Đã hủy dự toán còn lại." },
  carry_over: {
    title: "Chuyển nguồn sang năm sau",
    verb: "Chuyển nguồn",
    done: "Đã chuyển nguồn sang năm sau.",
  },
};

type Values = {
  amountDong: number | null;
  decisionNumber: string;
  decidedOn: string | null;
  note: string;
};

type AllocationActDialogProps = {
  readonly act: AllocationAct;
  readonly allocation: AllocationRow;
  readonly onClose: () => void;
};

/** Assigns, adjusts or closes an allocation by a decision with its number and day. */
export function AllocationActDialog({ act, allocation, onClose }: AllocationActDialogProps) {
  const form = useActForm(act, allocation, onClose);
  const { control } = form;
  const { figures } = allocation;
  return (
    <Dialog title={acts[act].title} isOpen onClose={onClose}>
      <DescriptionList
        items={[
          { term: "Nội dung", value: allocation.content },
          {
            term: "Năm, nguồn",
            value: `${String(allocation.budgetYear)}, ${shortSources[allocation.source]}`,
          },
          { term: "Đề nghị", value: <Money dong={figures.estimated.amountDong} /> },
          { term: "Đã giao", value: <Money dong={figures.assigned.amountDong} /> },
          { term: "Còn lại chưa bố trí", value: <Money dong={figures.remaining.amountDong} /> },
        ]}
      />
      <CommandForm form={form} verb={acts[act].verb}>
        <Bound control={control} name="amountDong">
          {(field) => <DongField {...field} label="Số tiền" required />}
        </Bound>
        <PaperNumberFields
          control={control}
          number={{ name: "decisionNumber", label: "Số quyết định", placeholder: "…/QĐ-UBND" }}
          day={{ name: "decidedOn", label: "Ngày quyết định" }}
        />
        <Bound control={control} name="note">
          {(field) => <TextField {...field} label="Ghi chú" maxLength={500} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

function useActForm(act: AllocationAct, allocation: AllocationRow, onClose: () => void) {
  const { figures, id: allocationId } = allocation;
  const suggested: Readonly<Record<AllocationAct, number | null>> = {
    assign:
      figures.assigned.amountDong === 0 && figures.estimated.amountDong > 0
        ? figures.estimated.amountDong
        : null,
    increase: null,
    reduce: null,
    cancel: figures.remaining.amountDong,
    carry_over: figures.remaining.amountDong,
  };
  const shared = {
    defaults: {
      amountDong: suggested[act],
      decisionNumber: "",
      decidedOn: useToday(),
      note: "",
    } satisfies Values,
    onDone: () => {
      showToast(acts[act].done);
      onClose();
    },
  };
  const paperOf = ({ decisionNumber, decidedOn, note }: Values) => ({
    allocationId,
    decisionNumber,
    decidedOn: decidedOn ?? "",
    note,
  });
  const assign = useCommandForm<typeof assignAllocationEndpoint, Values>({
    ...shared,
    endpoint: assignAllocationEndpoint,
    toInput: (values) => ({ ...paperOf(values), amountDong: values.amountDong ?? 0 }),
  });
  const adjust = useCommandForm<typeof adjustAllocationEndpoint, Values>({
    ...shared,
    endpoint: adjustAllocationEndpoint,
    toInput: (values) => ({
      ...paperOf(values),
      amountDong: (values.amountDong ?? 0) * (act === "reduce" ? -1 : 1),
    }),
  });
  const close = useCommandForm<typeof closeRemainderEndpoint, Values>({
    ...shared,
    endpoint: closeRemainderEndpoint,
    toInput: (values) => ({
      ...paperOf(values),
      kind: act === "carry_over" ? "carry_over" : "cancel",
      amountDong: values.amountDong ?? 0,
    }),
  });
  if (act === "assign") return assign;
  return act === "increase" || act === "reduce" ? adjust : close;
}

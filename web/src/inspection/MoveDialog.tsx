import { remedyEndpoint, requestAcceptanceEndpoint } from "@kc/server/api/inspection";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { SchemeAcceptance } from "./acceptance-values.ts";

const moves = {
  request: {
    endpoint: requestAcceptanceEndpoint,
    title: "Đề nghị nghiệm thu",
    says: "Sau khi đề nghị, không tạm ứng thêm nữa; Sở Công Thương tổ chức nghiệm thu cơ sở.",
    label: "Khối lượng đã hoàn thành, ghi chú",
    done: "Đã đề nghị nghiệm thu.",
    isRequired: false,
  },
  remedy: {
    endpoint: remedyEndpoint,
    title: "Khắc phục và tiếp tục thực hiện",
    says: "Đề án trở lại đang thực hiện; khi khắc phục xong thì đề nghị nghiệm thu lại.",
    label: "Nội dung phải khắc phục",
    done: "Đề án tiếp tục thực hiện.",
    isRequired: true,
  },
} as const;

type MoveDialogProps = {
  readonly schemeId: string;
  readonly acceptance: SchemeAcceptance;
  readonly move: keyof typeof moves;
  readonly onClose: () => void;
};

/** Asks for acceptance, or takes the work up again after one that failed. */
export function MoveDialog({ schemeId, acceptance, move, onClose }: MoveDialogProps) {
  const { endpoint, title, says, label, done, isRequired } = moves[move];
  const form = useCommandForm<typeof requestAcceptanceEndpoint, { note: string }>({
    endpoint,
    defaults: { note: "" },
    toInput: ({ note }) => ({ schemeId, expectedVersion: acceptance.schemeVersion, note }),
    onDone: () => {
      showToast(done);
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <CommandForm form={form} verb={title}>
        <p>{says}</p>
        <Bound control={form.control} name="note">
          {(field) => <TextArea {...field} label={label} required={isRequired} maxLength={1000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

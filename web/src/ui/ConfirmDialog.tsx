import { type ReactNode, useState } from "react";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { RefusalText } from "./RefusalText.tsx";
import { TextArea } from "./TextArea.tsx";

type ConfirmDialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  /** The words of the button: the verb of the action, never "OK". */
  readonly verb: string;
  readonly look?: "main" | "danger";
  /** What will happen, with the figures that matter. */
  readonly children?: ReactNode;
  /** Asks for a reason, in these words; it is handed to `onConfirm`. */
  readonly reasonLabel?: string;
  readonly isPending?: boolean;
  readonly refusal?: string | undefined;
  /** What to press when the refusal leaves a way on. */
  readonly wayOn?: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

/** Says what will happen and asks once, with a reason where the law wants one. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [reason, setReason] = useState("");
  const [isReasonMissing, setReasonMissing] = useState(false);
  const confirm = () => {
    const given = reason.trim();
    const isMissing = props.reasonLabel !== undefined && given === "";
    setReasonMissing(isMissing);
    if (!isMissing) props.onConfirm(given);
  };
  return (
    <Dialog
      title={props.title}
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button
            look={props.look ?? "main"}
            isPending={props.isPending ?? false}
            onPress={confirm}
          >
            {props.verb}
          </Button>
          <Button onPress={props.onClose}>Không, quay lại</Button>
        </>
      }
    >
      <RefusalText refusal={props.refusal} wayOn={props.wayOn} />
      {props.children}
      {props.reasonLabel !== undefined && (
        <TextArea
          name="reason"
          label={props.reasonLabel}
          value={reason}
          onChange={setReason}
          required
          maxLength={2000}
          error={isReasonMissing ? "Nhập lý do: người nhận và nhật ký cần biết vì sao." : undefined}
        />
      )}
    </Dialog>
  );
}

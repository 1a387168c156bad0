import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import type { CommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { Stack } from "../ui/Stack.tsx";

type FormDialogProps<Values extends FieldValues> = {
  readonly title: string;
  readonly verb: string;
  readonly form: CommandForm<Values>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: "normal" | "wide";
  readonly look?: "main" | "danger";
  readonly blockedBecause?: string | undefined;
};

const formId = "act-form";

/** A form in a dialog: what was refused on top, the verb at the foot, nothing typed is lost by a refusal. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { form } = props;
  return (
    <Dialog
      title={props.title}
      isOpen
      size={props.size ?? "normal"}
      onClose={props.onClose}
      actions={
        <>
          <Button
            type="submit"
            form={formId}
            look={props.look ?? "main"}
            isPending={form.isPending}
            blockedBecause={props.blockedBecause ?? form.scan?.blockedBecause}
          >
            {props.verb}
          </Button>
          <Button onPress={props.onClose}>Không, quay lại</Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} aria-busy={form.isPending}>
        <ErrorSummary problems={form.problems} requestId={form.requestId} />
        <Stack>
          {props.children}
          {form.scan?.field}
        </Stack>
      </form>
    </Dialog>
  );
}

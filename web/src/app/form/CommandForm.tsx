import type { ReactNode } from "react";
import type { FieldValues } from "react-hook-form";
import { Button } from "../../ui/Button.tsx";
import { ErrorSummary } from "../../ui/ErrorSummary.tsx";
import { Row } from "../../ui/Row.tsx";
import { SaveState, type SaveStatus } from "../../ui/SaveState.tsx";
import { Stack } from "../../ui/Stack.tsx";
import { OvertakenNotice } from "./OvertakenNotice.tsx";
import type { CommandForm as FormOf } from "./use-command-form.ts";

type CommandFormProps<Values extends FieldValues> = {
  readonly form: FormOf<Values>;
  /** The verb: "Nộp hồ sơ". */
  readonly verb: string;
  readonly children: ReactNode;
  readonly saved?: SaveStatus | undefined;
  /** Beside the main button: give up, go back. */
  readonly otherActions?: ReactNode;
  /** Why it cannot be sent now, in the words of the refusal. */
  readonly blockedBecause?: string | undefined;
};

/** The form around the fields: what was refused on top, the verb at the foot, the truth about the draft beside it. */
export function CommandForm<Values extends FieldValues>(props: CommandFormProps<Values>) {
  const { form } = props;
  return (
    <form noValidate onSubmit={form.submit} aria-busy={form.isPending}>
      <ErrorSummary problems={form.problems} requestId={form.requestId} />
      <Stack>
        <OvertakenNotice form={form} verb={props.verb} />
        {props.children}
        {form.scan?.field}
        <Row>
          <Button
            type="submit"
            look="main"
            isPending={form.isPending}
            blockedBecause={props.blockedBecause ?? form.scan?.blockedBecause}
          >
            {props.verb}
          </Button>
          {props.otherActions}
          {props.saved && <SaveState status={props.saved} />}
        </Row>
      </Stack>
    </form>
  );
}

import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalText } from "../ui/RefusalText.tsx";
import { Stack } from "../ui/Stack.tsx";
import { refusalOf } from "./refusal-of.tsx";

type RefusedDialogProps = {
  /** What was asked for. */
  readonly title: string;
  readonly command: Parameters<typeof refusalOf>[0];
};

/** Why a button that asks nothing was refused, with the way on; closed while nothing was refused. */
export function RefusedDialog({ title, command }: RefusedDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={command.error !== null}
      onClose={command.clear}
      actions={<Button onPress={command.clear}>Đóng</Button>}
    >
      <Stack>
        <RefusalText {...refusalOf(command)} />
      </Stack>
    </Dialog>
  );
}

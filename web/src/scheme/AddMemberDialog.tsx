import { addBeneficiaryEndpoint } from "@kc/server/api/scheme";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalText } from "../ui/RefusalText.tsx";
import { Stack } from "../ui/Stack.tsx";
import { showToast } from "../ui/toast.ts";
import { EstablishmentField } from "./EstablishmentField.tsx";

type AddMemberDialogProps = {
  /** The scheme and its version as the person saw them. */
  readonly id: string;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone?: () => Promise<void>;
};

/** Adds an establishment to a group scheme. */
export function AddMemberDialog({ id, version, onClose, onDone }: AddMemberDialogProps) {
  const command = useCommand(addBeneficiaryEndpoint);
  const [establishmentId, setEstablishmentId] = useState<string | null>(null);
  const send = async () => {
    if (establishmentId === null) return;
    const outcome = await command.run({
      schemeId: id,
      expectedVersion: version,
      establishmentId,
    });
    if (!outcome.ok) return;
    showToast("Đã thêm đơn vị thụ hưởng.");
    await onDone?.();
    onClose();
  };
  return (
    <Dialog
      title="Thêm đơn vị thụ hưởng"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="main"
            isPending={command.isPending}
            blockedBecause={establishmentId === null ? "Chọn cơ sở trước." : undefined}
            onPress={() => void send()}
          >
            Thêm vào đề án
          </Button>
          <Button onPress={onClose}>Không, quay lại</Button>
        </>
      }
    >
      <Stack>
        <RefusalText {...refusalOf(command)} />
        <EstablishmentField
          name="establishmentId"
          value={establishmentId}
          onChange={setEstablishmentId}
          onBlur={() => undefined}
          error={undefined}
        />
      </Stack>
    </Dialog>
  );
}

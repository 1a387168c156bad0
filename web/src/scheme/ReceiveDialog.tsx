import { receiveSchemeEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { DateField } from "../ui/DateField.tsx";
import { useToday } from "../ui/today.ts";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";

type Values = { receivedOn: string | null };

/** The dossier is received, on the day it came. */
export function ReceiveDialog({ scheme, onClose }: ActDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof receiveSchemeEndpoint, Values>({
    endpoint: receiveSchemeEndpoint,
    defaults: { receivedOn: today },
    toInput: ({ receivedOn }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      ...(receivedOn === null ? {} : { receivedOn }),
    }),
    onDone: () => {
      showToast(`Đã tiếp nhận hồ sơ ${scheme.code}.`);
      onClose();
    },
  });
  return (
    <FormDialog title="Tiếp nhận hồ sơ" verb="Tiếp nhận hồ sơ" form={form} onClose={onClose}>
      <p>
        {scheme.code}, {scheme.name}.
      </p>
      <Bound control={form.control} name="receivedOn">
        {(field) => <DateField {...field} label="Ngày tiếp nhận" required />}
      </Bound>
    </FormDialog>
  );
}

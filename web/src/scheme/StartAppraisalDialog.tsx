import { schemeChoicesEndpoint, startAppraisalEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useSession } from "../app/session.ts";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";

type Values = { officerAccountId: string };

/** The appraisal begins; the officer in charge is named. */
export function StartAppraisalDialog({ scheme, onClose }: ActDialogProps) {
  const { account } = useSession();
  const choices = useEndpointQuery(schemeChoicesEndpoint, {});
  const officers = choices.data?.officers ?? [{ id: account.id, name: account.displayName }];
  const form = useCommandForm<typeof startAppraisalEndpoint, Values>({
    endpoint: startAppraisalEndpoint,
    defaults: { officerAccountId: account.id },
    toInput: ({ officerAccountId }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      ...(officerAccountId === "" ? {} : { officerAccountId }),
    }),
    onDone: () => {
      showToast(`${scheme.code}: bắt đầu thẩm định.`);
      onClose();
    },
  });
  return (
    <FormDialog title="Bắt đầu thẩm định" verb="Bắt đầu thẩm định" form={form} onClose={onClose}>
      <Bound control={form.control} name="officerAccountId">
        {(field) => (
          <SelectField
            {...field}
            label="Người thụ lý"
            hint="Không phải người đã lập hoặc nộp hồ sơ này."
            required
            choices={officers.map(({ id, name }) => ({
              value: id,
              label: id === account.id ? `${name} (tôi)` : name,
            }))}
          />
        )}
      </Bound>
    </FormDialog>
  );
}

import { dossierFieldNames, dossierFields, type DossierField } from "@kc/core/scheme";
import { requestSupplementEndpoint } from "@kc/server/api/scheme";
import { useFieldArray } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { type CommandForm, useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import type { ActDialogProps } from "./ActDialog.tsx";
import { FormDialog } from "./FormDialog.tsx";

type Values = {
  items: { field: DossierField | ""; reason: string }[];
  dueOn: string | null;
};

const fieldChoices = dossierFieldNames.map((value) => ({
  value,
  label: dossierFields[value].label,
}));

/** Asks to complete the dossier: field by field, each with its reason, by a day. */
export function RequestSupplementDialog({ scheme, onClose }: ActDialogProps) {
  const form = useCommandForm<typeof requestSupplementEndpoint, Values>({
    endpoint: requestSupplementEndpoint,
    defaults: { items: [{ field: "", reason: "" }], dueOn: null },
    toInput: ({ items, dueOn }) => ({
      schemeId: scheme.id,
      expectedVersion: scheme.version,
      items: items.flatMap(({ field, reason }) => (field === "" ? [] : [{ field, reason }])),
      dueOn: dueOn ?? "",
    }),
    onDone: () => {
      showToast(`Đã gửi yêu cầu bổ sung hồ sơ ${scheme.code}.`);
      onClose();
    },
  });
  return (
    <FormDialog
      title="Yêu cầu bổ sung, hoàn thiện hồ sơ"
      verb="Gửi yêu cầu"
      size="wide"
      form={form}
      onClose={onClose}
    >
      <SupplementItems form={form} />
      <Bound control={form.control} name="dueOn">
        {(field) => <DateField {...field} label="Hạn bổ sung" required />}
      </Bound>
    </FormDialog>
  );
}

function SupplementItems({ form }: { readonly form: CommandForm<Values> }) {
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "items" });
  return (
    <>
      {fields.map(({ id }, place) => (
        <fieldset key={id} className="repeated">
          <legend>Nội dung {place + 1}</legend>
          <Bound control={form.control} name={`items.${place}.field`}>
            {(field) => (
              <SelectField {...field} label="Mục của hồ sơ" choices={fieldChoices} required />
            )}
          </Bound>
          <Bound control={form.control} name={`items.${place}.reason`}>
            {(field) => (
              <TextArea
                {...field}
                label="Lý do, cần bổ sung gì"
                rows={2}
                required
                maxLength={1000}
              />
            )}
          </Bound>
          {fields.length > 1 && (
            <Button
              size="small"
              look="quiet"
              onPress={() => {
                remove(place);
              }}
            >
              Bỏ nội dung {place + 1}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        size="small"
        icon="plus"
        onPress={() => {
          append({ field: "", reason: "" });
        }}
      >
        Thêm nội dung
      </Button>
    </>
  );
}

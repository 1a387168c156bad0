import { amendmentAskers } from "@kc/core/amendment";
import { requestAmendmentEndpoint } from "@kc/server/api/amendment";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { PaperFields, paperInput } from "../scheme/PaperFields.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { SchemeAmendments } from "./amendment-types.ts";
import { changeInput, type RequestValues, requestValues, standingValues } from "./change-values.ts";
import { KindFields } from "./KindFields.tsx";

type RequestAmendmentDialogProps = {
  readonly schemeId: string;
  readonly found: SchemeAmendments;
  readonly onClose: () => void;
};

const askers = Object.entries(amendmentAskers).map(([value, label]) => ({ value, label }));

/** Asks for a change: of which kind, what is to stand, why, and by whom it is asked. */
export function RequestAmendmentDialog({ schemeId, found, onClose }: RequestAmendmentDialogProps) {
  const form = useCommandForm<typeof requestAmendmentEndpoint, RequestValues>({
    endpoint: requestAmendmentEndpoint,
    defaults: requestValues(found, useToday()),
    toInput: (values) => ({
      schemeId,
      expectedVersion: found.schemeVersion,
      askedBy: values.askedBy === "" ? "implementer" : values.askedBy,
      reason: values.reason,
      ...(values.requestedOn === null ? {} : { requestedOn: values.requestedOn }),
      beneficiaryId: values.beneficiaryId === "" ? null : values.beneficiaryId,
      requestPaper: values.hasPaper ? paperInput("by_document", values.paper) : null,
      change: changeInput(values),
    }),
    onDone: () => {
      showToast("Đã lập đề nghị điều chỉnh. Cấp có thẩm quyền quyết định tiếp theo.");
      onClose();
    },
  });
  const { control } = form;
  const [kind, hasPaper, beneficiaryId] = form.form.watch(["kind", "hasPaper", "beneficiaryId"]);
  const asksWhose =
    found.shape === "group" &&
    found.kinds.some((known) => known.kind === kind && known.isOfOneBeneficiary);
  const terms = asksWhose
    ? found.terms.find((known) => known.beneficiaryId === beneficiaryId)
    : found.terms[0];
  return (
    <FormDialog
      title="Đề nghị điều chỉnh, bổ sung"
      verb="Gửi đề nghị"
      size="wide"
      form={form}
      onClose={onClose}
      blockedBecause={
        kind === ""
          ? "Chọn nội dung cần điều chỉnh."
          : asksWhose && !terms
            ? "Chọn đơn vị thụ hưởng được điều chỉnh."
            : undefined
      }
    >
      <Bound control={control} name="kind">
        {(field) => (
          <SelectField
            {...field}
            label="Nội dung điều chỉnh"
            choices={found.kinds.map(({ kind: value, label }) => ({ value, label }))}
            required
          />
        )}
      </Bound>
      {asksWhose && (
        <Bound control={control} name="beneficiaryId">
          {(field) => (
            <SelectField
              {...field}
              label="Đơn vị thụ hưởng được điều chỉnh"
              choices={found.terms.map(({ beneficiaryId: value, establishmentName }) => ({
                value,
                label: establishmentName,
              }))}
              onChange={(value) => {
                const chosen = found.terms.find((known) => known.beneficiaryId === value);
                form.form.reset({
                  ...form.form.getValues(),
                  ...standingValues(chosen),
                  beneficiaryId: value,
                });
              }}
              required
            />
          )}
        </Bound>
      )}
      <KindFields key={terms?.beneficiaryId} {...{ kind, form, found, terms }} />
      <Bound control={control} name="reason">
        {(field) => <TextArea {...field} label="Lý do" required maxLength={2000} />}
      </Bound>
      <FieldsRow>
        <Bound control={control} name="askedBy">
          {(field) => (
            <SelectField
              {...field}
              label="Bên đề nghị"
              choices={askers}
              onChange={(value) => {
                field.onChange(value as RequestValues["askedBy"]);
              }}
              width="half"
              required
            />
          )}
        </Bound>
        <Bound control={control} name="requestedOn">
          {(field) => <DateField {...field} label="Ngày đề nghị" required />}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="hasPaper">
        {(field) => <CheckboxField {...field} label="Có văn bản đề nghị" />}
      </Bound>
      {hasPaper && (
        <Bound control={control} name="paper">
          {(field) => <PaperFields value={field.value} onChange={field.onChange} />}
        </Bound>
      )}
    </FormDialog>
  );
}

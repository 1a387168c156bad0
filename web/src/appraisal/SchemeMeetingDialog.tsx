import { meetingDefinition } from "@kc/core/appraisal";
import { callSchemeMeetingEndpoint } from "@kc/server/api/appraisal";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { lowerFirst } from "../budget/lower-first.ts";
import { FormDialog } from "../scheme/FormDialog.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { dayText } from "../ui/format.ts";
import { showToast } from "../ui/toast.ts";
import {
  callOf,
  type Candidate,
  type MeetingValues,
  noMeeting,
  proposedInvited,
  withProposed,
} from "./meeting-values.ts";
import { MeetingFields } from "./MeetingFields.tsx";

type SchemeMeetingDialogProps = {
  readonly kind: "appraisal" | "acceptance";
  /** The scheme itself first. */
  readonly candidates: readonly Candidate[];
  readonly onClose: () => void;
};

/** A meeting about a scheme and those that wait for the same. */
export function SchemeMeetingDialog({ kind, candidates, onClose }: SchemeMeetingDialogProps) {
  const [own, ...others] = candidates;
  const proposed = (chosen: readonly string[]) =>
    proposedInvited(
      kind,
      candidates.filter(({ id }) => id === own?.id || chosen.includes(id)),
    );
  const form = useCommandForm<typeof callSchemeMeetingEndpoint, MeetingValues>({
    endpoint: callSchemeMeetingEndpoint,
    defaults: { ...noMeeting, invited: proposed([]) },
    toInput: (values) => ({
      schemeId: own?.id ?? "",
      kind,
      withSchemes: [...values.withSchemes],
      ...callOf(values),
    }),
    onDone: () => {
      showToast(
        `Đã mời họp ngày ${dayText(form.form.getValues("heldOn") ?? "")}. Giấy mời ở bên dưới.`,
      );
      onClose();
    },
  });
  const choose = (before: readonly string[], after: readonly string[]) => {
    const written = form.form.getValues("invited");
    form.form.setValue("invited", withProposed(written, proposed(before), proposed(after)));
  };
  const { control } = form;
  return (
    <FormDialog
      title={`Mời ${lowerFirst(meetingDefinition(kind).label)}`}
      verb="Mời họp"
      size="wide"
      form={form}
      onClose={onClose}
    >
      {others.length > 0 && (
        <Bound control={control} name="withSchemes">
          {({ value, onChange }) => (
            <fieldset className="repeated">
              <legend>Cùng họp với {own?.code}</legend>
              {others.map(({ id, code, name }) => (
                <CheckboxField
                  key={id}
                  name={`withSchemes.${id}`}
                  label={`${code} · ${name}`}
                  value={value.includes(id)}
                  onChange={(isChosen) => {
                    const after = isChosen ? [...value, id] : value.filter((each) => each !== id);
                    onChange(after);
                    choose(value, after);
                  }}
                />
              ))}
            </fieldset>
          )}
        </Bound>
      )}
      <MeetingFields control={control} kind={kind} />
    </FormDialog>
  );
}

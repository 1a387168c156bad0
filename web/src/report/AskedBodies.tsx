import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import type { CommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { Row } from "../ui/Row.tsx";
import type { AdHocChoices } from "./AskAdHocPage.tsx";
import { type AskValues, chosenOf } from "./ask-values.ts";

type AskedBodiesProps = {
  readonly form: CommandForm<AskValues>;
  readonly choices: AdHocChoices;
};

/** Who is asked: one by one, or all of a kind. */
export function AskedBodies({ form, choices }: AskedBodiesProps) {
  const { control } = form;
  const ticked = chosenOf(useWatch({ control, name: "bodies" }));
  const kinds = [...new Map(choices.bodies.map(({ kind, kindLabel }) => [kind, kindLabel]))];
  const tick = (ids: readonly string[], isTicked: boolean) => {
    for (const id of ids) {
      form.form.setValue(`bodies.${id}`, isTicked, { shouldDirty: true });
    }
  };
  return (
    <FormSection
      id="don-vi"
      title="Đơn vị phải báo cáo"
      intro={`Đã chọn ${String(ticked.length)}/${String(choices.bodies.length)} đơn vị.`}
    >
      {kinds.map(([kind, label]) => {
        const own = choices.bodies.filter((body) => body.kind === kind);
        const ids = own.map(({ id }) => id);
        const isAll = ids.every((id) => ticked.includes(id));
        return (
          <fieldset key={kind} className="report-choices">
            <legend>{`${label.charAt(0).toUpperCase()}${label.slice(1)}`}</legend>
            {own.length > 1 && (
              <Row>
                <Button
                  size="small"
                  onPress={() => {
                    tick(ids, !isAll);
                  }}
                >
                  {isAll ? "Bỏ chọn tất cả" : `Chọn cả ${String(own.length)} đơn vị`}
                </Button>
              </Row>
            )}
            <div className="report-choices__columns">
              {own.map(({ id, name }) => (
                <Bound key={id} control={control} name={`bodies.${id}`}>
                  {(field) => <CheckboxField {...field} label={name} />}
                </Bound>
              ))}
            </div>
          </fieldset>
        );
      })}
    </FormSection>
  );
}

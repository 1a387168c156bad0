import { visitKinds } from "@kc/core/inspection";
import { keysOf } from "@kc/core/kernel";
import { recordVisitEndpoint } from "@kc/server/api/inspection";
import { type Control, useWatch } from "react-hook-form";
import { useDraft } from "../app/draft/use-draft.ts";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { DraftNotice } from "../app/form/DraftNotice.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useSession } from "../app/session.ts";
import { PhotoSection } from "../document/PhotoSection.tsx";
import { useKeptPhotos } from "../document/use-kept-photos.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { MachineFoundSection } from "./MachineFoundSection.tsx";
import {
  emptyVisit,
  type SchemeVisits,
  type VisitedBeneficiary,
  visitInput,
  type VisitValues,
} from "./visit-values.ts";
import { VisitItemFields } from "./VisitItemFields.tsx";
import { VisitTeamFields } from "./VisitTeamFields.tsx";

type VisitFormProps = {
  readonly schemeId: string;
  readonly found: SchemeVisits;
  readonly beneficiary: VisitedBeneficiary;
  readonly onClose: () => void;
};

/** The minutes of a visit, filled in on a phone: what is typed and photographed stays on it without network. */
export function VisitForm({ schemeId, found, beneficiary, onClose }: VisitFormProps) {
  const place = `scheme.${schemeId}.visit.${beneficiary.id}`;
  const { account, membership } = useSession();
  const viewer = {
    name: account.displayName,
    position: membership.roleLabel,
    organisation: membership.organisationName,
  };
  const draft = useDraft(place);
  const photos = useKeptPhotos(place);
  const form = useCommandForm<typeof recordVisitEndpoint, VisitValues>({
    endpoint: recordVisitEndpoint,
    defaults: emptyVisit(found, beneficiary, viewer, useToday()),
    toInput: (values) => visitInput(schemeId, found, beneficiary, values),
    onDone: ({ id, findings }) => {
      void photos.moveTo(id).then(() => {
        showToast(
          findings === 0
            ? "Đã ghi biên bản kiểm tra."
            : `Đã ghi biên bản, có ${String(findings)} phát hiện.`,
        );
        onClose();
      });
    },
    draft,
  });
  const { control } = form;
  return (
    <>
      <DraftNotice
        draft={draft}
        onRestore={(content) => {
          form.form.reset(content as VisitValues, { keepDefaultValues: true });
        }}
      />
      <CommandForm
        form={form}
        verb="Ghi biên bản kiểm tra"
        saved={draft.status}
        otherActions={<Button onPress={onClose}>Để sau</Button>}
      >
        <VisitHead control={control} title={beneficiary.name} />
        <VisitTeamFields control={control} />
        <VisitItemFields control={control} found={found} />
        {beneficiary.machines.map((machine, index) => (
          <Bound key={machine.machineLineId} control={control} name={`machines.${index}`}>
            {(field) => (
              <MachineFoundSection
                field={field}
                place={index}
                title={`${machine.name} (${String(machine.quantity)})`}
                plateText={found.plateText}
                expected="delivered"
              />
            )}
          </Bound>
        ))}
        <PhotoSection
          photos={photos}
          label="Ảnh hiện trường"
          intro="Chụp máy, biển, hiện trường và chứng từ đã xem."
        />
        <FormSection id="ghi-chu" title="Nhận xét chung">
          <Bound control={control} name="note">
            {(field) => <TextArea {...field} label="Nhận xét chung" rows={3} maxLength={2000} />}
          </Bound>
        </FormSection>
      </CommandForm>
    </>
  );
}

type VisitHeadProps = { readonly control: Control<VisitValues>; readonly title: string };

function VisitHead({ control, title }: VisitHeadProps) {
  const kind = useWatch({ control, name: "kind" });
  return (
    <FormSection id="cuoc-kiem-tra" title={`Kiểm tra, giám sát: ${title}`}>
      <Bound control={control} name="kind">
        {(field) => (
          <RadioGroup
            {...field}
            label="Hình thức"
            required
            layout="row"
            choices={keysOf(visitKinds).map((value) => ({ value, label: visitKinds[value] }))}
          />
        )}
      </Bound>
      {kind === "ad_hoc" && (
        <Bound control={control} name="reason">
          {(field) => (
            <TextField {...field} label="Lý do kiểm tra đột xuất" required maxLength={500} />
          )}
        </Bound>
      )}
      <FieldsRow>
        <Bound control={control} name="visitedOn">
          {(field) => <DateField {...field} label="Ngày kiểm tra" required />}
        </Bound>
        <Bound control={control} name="metWith">
          {(field) => (
            <TextField
              {...field}
              label="Làm việc với"
              hint="Họ tên, chức vụ người của đơn vị được kiểm tra."
              required
              maxLength={200}
            />
          )}
        </Bound>
      </FieldsRow>
      <Bound control={control} name="place">
        {(field) => <TextField {...field} label="Địa điểm" required maxLength={300} />}
      </Bound>
    </FormSection>
  );
}

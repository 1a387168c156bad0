import type { PriorityArea, PrioritySector } from "@kc/core/budget";
import { changePlanLineEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { allocationChoices } from "./allocation-choices.ts";
import { PriorityFields } from "./PriorityFields.tsx";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

type Values = {
  proposedDong: number | null;
  allocationId: string;
  areas: PriorityArea[];
  sectors: PrioritySector[];
  note: string;
};

type PlanLineDialogProps = {
  readonly data: PlanPageData;
  readonly line: PlanLineRow;
  readonly onClose: () => void;
};

/** What a line asks for, which allocation pays it, and what its priority rests on. */
export function PlanLineDialog({ data, line, onClose }: PlanLineDialogProps) {
  const { plan } = data;
  const form = useCommandForm<typeof changePlanLineEndpoint, Values>({
    endpoint: changePlanLineEndpoint,
    defaults: {
      proposedDong: line.proposedDong,
      allocationId: line.allocationId ?? "",
      areas: [...line.areas],
      sectors: [...line.sectors],
      note: line.note,
    },
    toInput: ({ proposedDong, allocationId, ...values }) => ({
      planId: plan.id,
      planLineId: line.id,
      expectedVersion: plan.version,
      proposedDong: proposedDong ?? 0,
      ...(allocationId === "" ? {} : { allocationId }),
      ...values,
    }),
    onDone: () => {
      showToast("Đã sửa dòng của danh mục.");
      onClose();
    },
  });
  const { control } = form;
  const areas = form.form.watch("areas");
  const sectors = form.form.watch("sectors");
  return (
    <Dialog title={line.title} isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Lưu thay đổi">
        <Bound control={control} name="proposedDong">
          {(field) => (
            <DongField
              {...field}
              label="Kinh phí đưa vào kế hoạch"
              hint={
                line.acceptableDong === null
                  ? undefined
                  : `Tối đa ${dongText(line.acceptableDong)} theo thẩm định và mức chi.`
              }
              required
            />
          )}
        </Bound>
        <Bound control={control} name="allocationId">
          {(field) => (
            <SelectField
              {...field}
              label="Dự toán chi trả"
              emptyLabel="– Chưa chọn –"
              choices={allocationChoices(data)}
            />
          )}
        </Bound>
        {line.scheme && (
          <PriorityFields
            areas={areas}
            sectors={sectors}
            onAreas={(value) => {
              form.form.setValue("areas", value);
            }}
            onSectors={(value) => {
              form.form.setValue("sectors", value);
            }}
          />
        )}
        <Bound control={control} name="note">
          {(field) => <TextField {...field} label="Ghi chú" maxLength={500} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

import { fundingOf, type PlanList, type PriorityArea, type PrioritySector } from "@kc/core/budget";
import { putInPlanEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { Money } from "../ui/Money.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { allocationChoices } from "./allocation-choices.ts";
import type { Candidate } from "./PlanCandidates.tsx";
import { PriorityFields } from "./PriorityFields.tsx";
import type { PlanPageData } from "./plan-types.ts";

type Values = {
  name: string;
  proposedDong: number | null;
  list: PlanList | "";
  allocationId: string;
  areas: PriorityArea[];
  sectors: PrioritySector[];
};

type PutInPlanDialogProps = {
  readonly data: PlanPageData;
  /** Null puts a task, which has a name and an amount of its own. */
  readonly candidate: Candidate | null;
  readonly onClose: () => void;
};

/** Puts an appraised scheme, or a task, in a list of the plan. */
export function PutInPlanDialog({ data, candidate, onClose }: PutInPlanDialogProps) {
  const { plan, allocations } = data;
  const isEstimated = fundingOf(plan.source) === "estimate";
  const form = useCommandForm<typeof putInPlanEndpoint, Values>({
    endpoint: putInPlanEndpoint,
    defaults: {
      name: "",
      proposedDong: null,
      list: "main",
      allocationId: isEstimated && allocations.length === 1 ? (allocations[0]?.id ?? "") : "",
      areas: [],
      sectors: candidate ? [...candidate.suggestedSectors] : [],
    },
    toInput: ({ name, proposedDong, list, allocationId, areas, sectors }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      item: candidate
        ? { kind: "scheme", schemeId: candidate.schemeId }
        : { kind: "task", name, proposedDong: proposedDong ?? 0 },
      list: list === "" ? "main" : list,
      ...(allocationId === "" ? {} : { allocationId }),
      areas,
      sectors,
    }),
    onDone: () => {
      showToast("Đã đưa vào danh mục.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog
      title={candidate ? `Đưa vào kế hoạch: ${candidate.code}` : "Thêm nhiệm vụ vào kế hoạch"}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <CommandForm form={form} verb="Đưa vào danh mục">
        {candidate ? (
          <p>
            {candidate.name}, {candidate.beneficiaryName}. Kinh phí thẩm định{" "}
            <strong>
              <Money dong={candidate.appraisedDong} />
            </strong>
            .
          </p>
        ) : (
          <>
            <Bound control={control} name="name">
              {(field) => <TextField {...field} label="Tên nhiệm vụ" maxLength={300} required />}
            </Bound>
            <Bound control={control} name="proposedDong">
              {(field) => <DongField {...field} label="Kinh phí" required />}
            </Bound>
          </>
        )}
        {isEstimated && (
          <Bound control={control} name="list">
            {(field) => (
              <RadioGroup
                {...field}
                label="Danh mục"
                layout="row"
                choices={[
                  { value: "main", label: "Danh mục chính" },
                  { value: "reserve", label: "Danh mục dự phòng" },
                ]}
                required
              />
            )}
          </Bound>
        )}
        {isEstimated && (
          <Bound control={control} name="allocationId">
            {(field) => (
              <SelectField
                {...field}
                label="Dự toán chi trả"
                emptyLabel="– Chọn sau –"
                choices={allocationChoices(data)}
                hint="Phải chọn trước khi phê duyệt."
              />
            )}
          </Bound>
        )}
        {candidate && (
          <PriorityFields
            areas={form.form.watch("areas")}
            sectors={form.form.watch("sectors")}
            onAreas={(value) => {
              form.form.setValue("areas", value);
            }}
            onSectors={(value) => {
              form.form.setValue("sectors", value);
            }}
          />
        )}
      </CommandForm>
    </Dialog>
  );
}

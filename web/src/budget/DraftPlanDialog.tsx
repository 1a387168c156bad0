import {
  type BudgetSource,
  type PlanApproval,
  planApprovalLabels,
  planApprovals,
  yearInPreparation,
} from "@kc/core/budget";
import { plainDate, yearOf } from "@kc/core/kernel";
import { draftPlanEndpoint } from "@kc/server/api/budget";
import { useRouter } from "@tanstack/react-router";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { appHref } from "../ui/app-href.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import { yearChoices } from "../ui/year-choices.ts";
import { sourceChoices } from "./source-choices.ts";

type Values = {
  planYear: string;
  source: BudgetSource | "";
  approval: PlanApproval;
  name: string;
};

const approvalChoices = planApprovals.map((value) => ({
  value,
  label: planApprovalLabels[value],
}));

/** Starts the plan of a year and a source, and opens it. */
export function DraftPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const router = useRouter();
  const today = plainDate(useToday() ?? "2026-01-01");
  const thisYear = yearOf(today);
  const form = useCommandForm<typeof draftPlanEndpoint, Values>({
    endpoint: draftPlanEndpoint,
    defaults: {
      planYear: String(yearInPreparation(today, "local_province")),
      source: "local_province",
      approval: "list",
      name: "",
    },
    toInput: ({ planYear, source, approval, name }) => ({
      planYear: Number(planYear),
      source: source === "" ? "local_province" : source,
      approval: source === "national" ? "list" : approval,
      name,
    }),
    onDone: ({ id }) => {
      showToast("Đã lập kế hoạch năm.");
      onClose();
      router.history.push(appHref(`/plans/${id}`));
    },
  });
  const { control } = form;
  const source = useWatch({ control, name: "source" });
  return (
    <Dialog title="Lập kế hoạch khuyến công năm" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Lập kế hoạch">
        <Bound control={control} name="planYear">
          {(field) => (
            <SelectField
              {...field}
              label="Năm kế hoạch"
              required
              width="number"
              choices={yearChoices(thisYear)}
            />
          )}
        </Bound>
        <Bound control={control} name="source">
          {(field) => (
            <SelectField
              {...field}
              label="Nguồn kinh phí"
              choices={sourceChoices}
              required
              onChange={(chosen) => {
                field.onChange(chosen);
                if (chosen === "") return;
                form.form.setValue("planYear", String(yearInPreparation(today, chosen)));
              }}
            />
          )}
        </Bound>
        {source !== "national" && (
          <Bound control={control} name="approval">
            {(field) => (
              <RadioGroup
                {...field}
                label="Cách phê duyệt đề án"
                hint="Theo quy định của tỉnh."
                choices={approvalChoices}
                required
              />
            )}
          </Bound>
        )}
        <Bound control={control} name="name">
          {(field) => (
            <TextField
              {...field}
              label="Tên kế hoạch"
              hint="Để trống thì lấy tên theo nguồn và năm."
              maxLength={300}
            />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

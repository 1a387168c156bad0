import type { listPlanRoundsEndpoint } from "@kc/server/api/budget";
import { openPlanRoundEndpoint } from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useRouter } from "@tanstack/react-router";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { appHref } from "../ui/app-href.ts";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { showToast } from "../ui/toast.ts";

type OpenRoundDialogProps = {
  readonly proposed: EndpointOutput<typeof listPlanRoundsEndpoint>["proposed"];
  readonly onClose: () => void;
};
type Values = { planYear: string; dueOn: string | null };

/** Opens the registration of a year: the last day is proposed, and stays the officer's to change. */
export function OpenRoundDialog({ proposed, onClose }: OpenRoundDialogProps) {
  const router = useRouter();
  const form = useCommandForm<typeof openPlanRoundEndpoint, Values>({
    endpoint: openPlanRoundEndpoint,
    defaults: { planYear: String(proposed.planYear), dueOn: proposed.dueOn },
    toInput: ({ planYear, dueOn }) => ({ planYear: Number(planYear), dueOn: dueOn ?? "" }),
    onDone: ({ id, bodies }) => {
      showToast(`Đã mở đợt đăng ký, giao cho ${String(bodies)} đơn vị.`);
      onClose();
      router.history.push(appHref(`/plan-rounds/${id}`));
    },
  });
  const { control } = form;
  const years = [proposed.planYear - 1, proposed.planYear, proposed.planYear + 1].map(String);
  return (
    <Dialog title="Mở đợt đăng ký kế hoạch năm" isOpen onClose={onClose}>
      <CommandForm form={form} verb="Mở đợt đăng ký">
        <Bound control={control} name="planYear">
          {(field) => (
            <SelectField
              {...field}
              label="Năm kế hoạch"
              required
              width="number"
              choices={years.map((value) => ({ value, label: value }))}
            />
          )}
        </Bound>
        <Bound control={control} name="dueOn">
          {(field) => (
            <DateField
              {...field}
              label="Đăng ký đến hết ngày"
              hint={`${proposed.isPractice ? "Thông lệ, theo" : "Theo"} ${proposed.citation} (${proposed.confidenceLabel.toLowerCase()}).`}
              required
            />
          )}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

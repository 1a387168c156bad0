import { submitGroupPlanEndpoint } from "@kc/server/api/scheme";
import { Bound } from "../app/form/Bound.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { showToast } from "../ui/toast.ts";
import { FormDialog } from "./FormDialog.tsx";
import type { GroupPlan } from "./group-plan-types.ts";

type SubmitGroupPlanDialogProps = {
  readonly schemeId: string;
  readonly plan: GroupPlan;
  readonly onClose: () => void;
};
type Values = { reason: string; leaving: Partial<Record<string, boolean>>; acknowledges: boolean };

/** Submits the plan, or its next version: who leaves it, why, and what was checked. */
export function SubmitGroupPlanDialog({ schemeId, plan, onClose }: SubmitGroupPlanDialogProps) {
  const { members, versions } = plan;
  const named = members.filter(({ standing }) => standing === "named");
  const signs = members.flatMap(({ name, fundedTwice, mustAcknowledge }) =>
    [...fundedTwice, ...mustAcknowledge].map((text) => `${name}: ${text}`),
  );
  const isFirst = !versions.some(({ state }) => state === "approved");
  const form = useCommandForm<typeof submitGroupPlanEndpoint, Values>({
    endpoint: submitGroupPlanEndpoint,
    defaults: { reason: "", leaving: {}, acknowledges: false },
    toInput: ({ reason, leaving, acknowledges }) => ({
      schemeId,
      expectedVersion: plan.schemeVersion,
      reason,
      members: named
        .filter(({ beneficiaryId }) => leaving[beneficiaryId] === true)
        .map(({ beneficiaryId }) => ({ beneficiaryId, supportDong: 0 })),
      acknowledges,
    }),
    onDone: () => {
      showToast("Đã trình kế hoạch. Sở Công Thương thẩm định, phê duyệt tiếp theo.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      title={isFirst ? "Trình kế hoạch thực hiện đề án nhóm?" : "Trình điều chỉnh kế hoạch?"}
      verb="Trình Sở Công Thương"
      size="wide"
      form={form}
      onClose={onClose}
    >
      <ul>
        {members
          .filter(({ standing }) => standing === "candidate")
          .map(({ beneficiaryId, name, supportDong }) => (
            <li key={beneficiaryId}>
              Thêm <strong>{name}</strong>: hỗ trợ {dongText(supportDong)}
            </li>
          ))}
      </ul>
      {named.map(({ beneficiaryId, name, supportDong }) => (
        <Bound key={beneficiaryId} control={control} name={`leaving.${beneficiaryId}`}>
          {(field) => (
            <CheckboxField
              {...field}
              value={field.value ?? false}
              label={`Đưa ${name} ra khỏi kế hoạch`}
              hint={`Đang được hỗ trợ ${dongText(supportDong)}, chưa ký hợp đồng.`}
            />
          )}
        </Bound>
      ))}
      <Bound control={control} name="reason">
        {(field) => (
          <TextArea
            {...field}
            label={isFirst ? "Ghi chú" : "Lý do điều chỉnh"}
            required={!isFirst}
            maxLength={2000}
          />
        )}
      </Bound>
      {signs.length > 0 && (
        <>
          <ul className="small">
            {signs.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Bound control={control} name="acknowledges">
            {(field) => (
              <CheckboxField
                {...field}
                label="Đã kiểm tra các nội dung trên, không trùng nội dung chi"
              />
            )}
          </Bound>
        </>
      )}
    </FormDialog>
  );
}

import { decidePlanEndpoint } from "@kc/server/api/budget";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import {
  DecisionPaperFields,
  type DecisionValues,
  emptyPaper,
  paperInput,
} from "./DecisionPaperFields.tsx";
import "./DecideDialog.css";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

const verdicts = [
  { value: "approve", label: "Phê duyệt" },
  { value: "reserve", label: "Danh mục dự phòng" },
  { value: "not_approve", label: "Không phê duyệt" },
] as const;

type LineValues = DecisionValues["lines"][number];

type DecideDialogProps = {
  readonly data: PlanPageData;
  readonly mode: "in_system" | "by_document";
  readonly onClose: () => void;
};

/** The decision line by line: what is approved, with how much, against what remains of each budget. */
export function DecideDialog({ data, mode, onClose }: DecideDialogProps) {
  const { plan, lines } = data;
  const form = useCommandForm<typeof decidePlanEndpoint, DecisionValues>({
    endpoint: decidePlanEndpoint,
    defaults: { ...emptyPaper(useToday()), lines: lines.map(defaultsOf), changes: [] },
    toInput: (values) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      ...paperInput(values),
      verdicts: lines.map((line, place) => {
        const { verdict, approvedDong, reason } = values.lines[place] ?? defaultsOf(line);
        return {
          planLineId: line.id,
          verdict: verdict === "" ? "not_approve" : verdict,
          approvedDong: verdict === "not_approve" ? 0 : (approvedDong ?? 0),
          reason,
        };
      }),
    }),
    scan: useStepScan("plan.decide", plan.id, mode),
    onDone: () => {
      showToast("Đã phê duyệt kế hoạch. Kinh phí đã được bố trí cho các đề án.");
      onClose();
    },
  });
  return (
    <Dialog title={`Phê duyệt ${plan.name}`} isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Phê duyệt kế hoạch">
        <DecisionPaperFields control={form.control} />
        <div className="decide-lines" role="group" aria-label="Quyết định từng đề án, nhiệm vụ">
          {lines.map((line, place) => (
            <DecideLine key={line.id} line={line} place={place} form={form} />
          ))}
        </div>
        <Remainders data={data} form={form} />
      </CommandForm>
    </Dialog>
  );
}

function defaultsOf(line: PlanLineRow): LineValues {
  return {
    verdict: line.list === "main" ? "approve" : "reserve",
    approvedDong: Math.min(line.proposedDong, line.acceptableDong ?? line.proposedDong),
    reason: "",
  };
}

type DecideLineProps = {
  readonly line: PlanLineRow;
  readonly place: number;
  readonly form: FormOf<DecisionValues>;
};

function DecideLine({ line, place, form }: DecideLineProps) {
  const { control } = form;
  const verdict = useWatch({
    control,
    name: `lines.${place}.verdict`,
  });
  return (
    <section className="decide-line" aria-label={line.title}>
      <div>
        <strong>
          {place + 1}. {line.title}
        </strong>
        <p className="small soft">
          {line.scheme
            ? `${line.scheme.code}, ${line.scheme.beneficiaries.map(({ name }) => name).join("; ")}`
            : "Nhiệm vụ"}
          {line.acceptableDong !== null && ` · tối đa ${dongText(line.acceptableDong)}`}
        </p>
      </div>
      <Bound control={control} name={`lines.${place}.verdict`}>
        {(field) => (
          <SelectField {...field} label="Ý kiến" choices={[...verdicts]} width="half" required />
        )}
      </Bound>
      {verdict === "not_approve" ? (
        <Bound control={control} name={`lines.${place}.reason`}>
          {(field) => <TextField {...field} label="Lý do không phê duyệt" required />}
        </Bound>
      ) : (
        <Bound control={control} name={`lines.${place}.approvedDong`}>
          {(field) => <DongField {...field} label="Kinh phí phê duyệt" required />}
        </Bound>
      )}
    </section>
  );
}

/** While the amounts are typed: what each budget would have left. */
function Remainders({
  data,
  form,
}: {
  readonly data: PlanPageData;
  readonly form: FormOf<DecisionValues>;
}) {
  const values = useWatch({ control: form.control, name: "lines" });
  const approved = (allocationId: string) =>
    data.lines.reduce((sum, line, place) => {
      const value = values[place];
      const counts = line.allocationId === allocationId && value?.verdict === "approve";
      return counts ? sum + (value.approvedDong ?? 0) : sum;
    }, 0);
  const orphans = data.lines.filter(
    (line, place) => line.allocationId === null && values[place]?.verdict === "approve",
  );
  return (
    <div aria-live="polite">
      {data.allocations.map(({ id, content, figures }) => {
        const wanted = approved(id);
        const left = figures.remaining.amountDong - wanted;
        return (
          <Notice key={id} tone={left < 0 ? "late" : "info"} title={content}>
            Còn lại {dongText(figures.remaining.amountDong)}, phê duyệt {dongText(wanted)},{" "}
            {left < 0 ? `vượt ${dongText(-left)}` : `còn ${dongText(left)}`}.
          </Notice>
        );
      })}
      {orphans.length > 0 && (
        <Notice tone="late">
          Chưa chọn dự toán cho: {orphans.map(({ title }) => title).join("; ")}. Trả lại kế hoạch để
          chọn.
        </Notice>
      )}
    </div>
  );
}

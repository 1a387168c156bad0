import { recordMinistryDecisionEndpoint } from "@kc/server/api/budget";
import { useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";
import { type CommandForm as FormOf, useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import "./DecideDialog.css";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

type LineValues = {
  verdict: "approve" | "not_approve" | "";
  approvedDong: number | null;
  reason: string;
};
type Values = {
  decisionNumber: string;
  decidedOn: string | null;
  signatory: string;
  copyNumber: string;
  copyOn: string | null;
  lines: LineValues[];
};

const verdicts = [
  { value: "approve", label: "Có trong danh mục" },
  { value: "not_approve", label: "Không có trong danh mục" },
] as const;

type MinistryDecisionDialogProps = { readonly data: PlanPageData; readonly onClose: () => void };

/** The Minister's decision from its paper: each line with its amount, and the letter that copied it to UBND tỉnh. */
export function MinistryDecisionDialog({ data, onClose }: MinistryDecisionDialogProps) {
  const { plan, lines } = data;
  const form = useCommandForm<typeof recordMinistryDecisionEndpoint, Values>({
    endpoint: recordMinistryDecisionEndpoint,
    defaults: {
      decisionNumber: "",
      decidedOn: useToday(),
      signatory: "",
      copyNumber: "",
      copyOn: null,
      lines: lines.map(defaultsOf),
    },
    toInput: ({ decidedOn, copyOn, lines: decided, ...paper }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      ...paper,
      decidedOn: decidedOn ?? "",
      ...(copyOn === null ? {} : { copyOn }),
      verdicts: lines.map((line, place) => {
        const { verdict, approvedDong, reason } = decided[place] ?? defaultsOf(line);
        const isApproved = verdict === "approve";
        return {
          planLineId: line.id,
          verdict: isApproved ? "approve" : "not_approve",
          approvedDong: isApproved ? (approvedDong ?? 0) : 0,
          reason,
        };
      }),
    }),
    scan: useStepScan("plan.record-ministry-decision", plan.id),
    onDone: () => {
      showToast("Đã ghi nhận quyết định của Bộ trưởng.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ghi nhận quyết định của Bộ trưởng" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi nhận quyết định">
        <PaperNumberFields
          control={control}
          number={{ name: "decisionNumber", label: "Số quyết định", placeholder: "…/QĐ-BCT" }}
          day={{ name: "decidedOn", label: "Ngày quyết định" }}
        />
        <SignatoryField control={control} name="signatory" />
        <div className="decide-lines" role="group" aria-label="Danh mục kèm theo quyết định">
          {lines.map((line, place) => (
            <DecidedLine key={line.id} line={line} place={place} form={form} />
          ))}
        </div>
        <FieldsRow>
          <Bound control={control} name="copyNumber">
            {(field) => (
              <TextField
                {...field}
                label="Số công văn sao gửi UBND tỉnh"
                width="half"
                maxLength={120}
              />
            )}
          </Bound>
          <Bound control={control} name="copyOn">
            {(field) => <DateField {...field} label="Ngày sao gửi" />}
          </Bound>
        </FieldsRow>
      </CommandForm>
    </Dialog>
  );
}

function defaultsOf({ proposedDong, acceptableDong }: PlanLineRow): LineValues {
  const approvedDong = Math.min(proposedDong, acceptableDong ?? proposedDong);
  return { verdict: approvedDong > 0 ? "approve" : "not_approve", approvedDong, reason: "" };
}

type DecidedLineProps = {
  readonly line: PlanLineRow;
  readonly place: number;
  readonly form: FormOf<Values>;
};

function DecidedLine({ line, place, form: { control } }: DecidedLineProps) {
  const verdict = useWatch({ control, name: `lines.${place}.verdict` });
  return (
    <section className="decide-line" aria-label={line.title}>
      <div>
        <strong>
          {place + 1}. {line.title}
        </strong>
        <p className="small soft">
          Đề nghị {dongText(line.proposedDong)}
          {line.agencyDong !== null && ` · Cục thống nhất ${dongText(line.agencyDong)}`}
        </p>
      </div>
      <Bound control={control} name={`lines.${place}.verdict`}>
        {(field) => (
          <SelectField {...field} label="Kết quả" choices={[...verdicts]} width="half" required />
        )}
      </Bound>
      {verdict === "not_approve" ? (
        <Bound control={control} name={`lines.${place}.reason`}>
          {(field) => <TextField {...field} label="Lý do" maxLength={1000} required />}
        </Bound>
      ) : (
        <Bound control={control} name={`lines.${place}.approvedDong`}>
          {(field) => <DongField {...field} label="Kinh phí được giao" required />}
        </Bound>
      )}
    </section>
  );
}

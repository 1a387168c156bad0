import { giveOpinionEndpoint } from "@kc/server/api/budget";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { useStepScan } from "../document/use-step-scan.tsx";
import { DateField } from "../ui/DateField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import "./DecideDialog.css";
import type { PlanPageData } from "./plan-types.ts";

type Values = {
  documentNumber: string;
  documentOn: string | null;
  signatory: string;
  content: string;
  amounts: { amountDong: number | null }[];
};

const amountAt = (place: number) =>
  `amounts.${String(place)}.amountDong` as `amounts.${number}.amountDong`;

type OpinionDialogProps = {
  readonly data: PlanPageData;
  readonly mode: "in_system" | "by_document";
  readonly onClose: () => void;
};

/** The opinion of Sở Tài chính, written here or taken from its letter. */
export function OpinionDialog({ data, mode, onClose }: OpinionDialogProps) {
  const { id: planId, version: expectedVersion } = data.plan;
  const { lines } = data;
  const form = useCommandForm<typeof giveOpinionEndpoint, Values>({
    endpoint: giveOpinionEndpoint,
    defaults: {
      documentNumber: "",
      documentOn: useToday(),
      signatory: "",
      content: "",
      amounts: lines.map(({ proposedDong }) => ({ amountDong: proposedDong })),
    },
    toInput: ({ documentOn, amounts, ...values }) => ({
      planId,
      expectedVersion,
      ...values,
      documentOn: documentOn ?? "",
      amounts: lines.flatMap(({ id: planLineId }, place) => {
        const amountDong = amounts[place]?.amountDong ?? null;
        return amountDong === null ? [] : [{ planLineId, amountDong }];
      }),
    }),
    scan: useStepScan("plan.give-opinion", planId, mode),
    onDone: () => {
      showToast("Đã ghi ý kiến của Sở Tài chính.");
      onClose();
    },
  });
  const { control } = form;
  return (
    <Dialog title="Ý kiến của Sở Tài chính" isOpen onClose={onClose} size="wide">
      <CommandForm form={form} verb="Ghi ý kiến">
        <FieldsRow>
          <Bound control={control} name="documentNumber">
            {(field) => (
              <TextField
                {...field}
                label="Số văn bản"
                placeholder="…/STC-…"
                width="half"
                required
              />
            )}
          </Bound>
          <Bound control={control} name="documentOn">
            {(field) => <DateField {...field} label="Ngày văn bản" required />}
          </Bound>
        </FieldsRow>
        <Bound control={control} name="signatory">
          {(field) => <TextField {...field} label="Người ký, chức vụ" required />}
        </Bound>
        <Bound control={control} name="content">
          {(field) => (
            <TextArea
              {...field}
              label="Nội dung ý kiến về kinh phí"
              rows={5}
              maxLength={4000}
              required
            />
          )}
        </Bound>
        <h3>Số Sở Tài chính cho ý kiến</h3>
        <div className="decide-lines" role="group" aria-label="Số cho ý kiến từng đề án, nhiệm vụ">
          {lines.map(({ id, title, proposedDong }, place) => (
            <section key={id} className="decide-line" aria-label={title}>
              <div>
                <strong>{title}</strong>
                <p className="small soft">Đề nghị {dongText(proposedDong)}</p>
              </div>
              <Bound control={control} name={amountAt(place)}>
                {(field) => <DongField {...field} label="Số cho ý kiến" />}
              </Bound>
            </section>
          ))}
        </div>
      </CommandForm>
    </Dialog>
  );
}

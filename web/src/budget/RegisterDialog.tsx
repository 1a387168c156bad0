import { registerForPlanEndpoint } from "@kc/server/api/budget";
import { useFieldArray, useWatch } from "react-hook-form";
import { Bound } from "../app/form/Bound.tsx";
import { CommandForm } from "../app/form/CommandForm.tsx";
import { PaperNumberFields, SignatoryField } from "../app/form/PaperFields.tsx";
import { useCommandForm } from "../app/form/use-command-form.ts";
import { Button } from "../ui/Button.tsx";
import { CheckboxField } from "../ui/CheckboxField.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { DongField } from "../ui/DongField.tsx";
import { FieldsRow } from "../ui/FieldsRow.tsx";
import { dongText } from "../ui/format.ts";
import { TextArea } from "../ui/TextArea.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import { useToday } from "../ui/today.ts";
import type { BodyRegistration } from "./RoundPage.tsx";

type Values = {
  tasks: { name: string; amountDong: number | null }[];
  saysNoNeed: boolean;
  note: string;
  letterNumber: string;
  letterOn: string | null;
  signatory: string;
};

type RegisterDialogProps = {
  readonly roundId: string;
  readonly planYear: number;
  readonly body: BodyRegistration;
  /** The body's own sending; otherwise what it registered on paper is recorded. */
  readonly isOwn: boolean;
  readonly onClose: () => void;
};

/** What a body registers: the needs of its establishments are known, its tasks are written here. */
export function RegisterDialog({ roundId, planYear, body, isOwn, onClose }: RegisterDialogProps) {
  const today = useToday();
  const form = useCommandForm<typeof registerForPlanEndpoint, Values>({
    endpoint: registerForPlanEndpoint,
    defaults: {
      tasks: body.tasks.map((task) => ({ ...task })),
      saysNoNeed: body.status === "no_need",
      note: body.note,
      letterNumber: body.letterNumber,
      letterOn: body.letterOn ?? today,
      signatory: body.signatory,
    },
    toInput: ({ tasks, letterOn, ...rest }) => ({
      roundId,
      organisationId: body.organisationId,
      ...rest,
      letterOn: isOwn ? null : letterOn,
      tasks: tasks.map(({ name, amountDong }) => ({ name, amountDong: amountDong ?? 0 })),
    }),
    onDone: () => {
      showToast(isOwn ? "Đã gửi đăng ký kế hoạch." : "Đã ghi nhận đăng ký của đơn vị.");
      onClose();
    },
  });
  const { control } = form;
  const tasks = useFieldArray({ control, name: "tasks" });
  const written = useWatch({ control, name: "tasks" });
  const isEmpty = body.needs.count === 0 && written.length === 0;
  return (
    <Dialog
      title={isOwn ? "Gửi đăng ký kế hoạch năm" : `Ghi nhận đăng ký của ${body.name}`}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <CommandForm form={form} verb={isOwn ? "Gửi Sở Công Thương" : "Ghi nhận"}>
        {!isOwn && (
          <>
            <PaperNumberFields
              control={control}
              number={{ name: "letterNumber", label: "Số văn bản", placeholder: "…/UBND-…" }}
              day={{ name: "letterOn", label: "Ngày văn bản" }}
            />
            <SignatoryField control={control} name="signatory" />
          </>
        )}
        <p>
          {body.needs.count === 0
            ? `Chưa có nhu cầu nào của cơ sở cho năm ${String(planYear)}.`
            : `${String(body.needs.count)} nhu cầu của cơ sở, đề nghị hỗ trợ ${dongText(body.needs.requestedDong)}, được gửi kèm.`}
        </p>
        <h3>Nhiệm vụ của đơn vị</h3>
        {tasks.fields.map((task, place) => (
          <FieldsRow key={task.id}>
            <Bound control={control} name={`tasks.${place}.name`}>
              {(field) => (
                <TextField
                  {...field}
                  label={`Nhiệm vụ ${String(place + 1)}`}
                  maxLength={300}
                  required
                />
              )}
            </Bound>
            <Bound control={control} name={`tasks.${place}.amountDong`}>
              {(field) => <DongField {...field} label={`Kinh phí ${String(place + 1)}`} required />}
            </Bound>
            <Button
              size="small"
              look="quiet"
              icon="close"
              onPress={() => {
                tasks.remove(place);
              }}
            >
              Bỏ nhiệm vụ {place + 1}
            </Button>
          </FieldsRow>
        ))}
        <Button
          size="small"
          icon="plus"
          onPress={() => {
            tasks.append({ name: "", amountDong: null });
          }}
        >
          Thêm nhiệm vụ
        </Button>
        {isEmpty && (
          <Bound control={control} name="saysNoNeed">
            {(field) => <CheckboxField {...field} label="Không có nhu cầu" />}
          </Bound>
        )}
        <Bound control={control} name="note">
          {(field) => <TextArea {...field} label="Ghi chú" rows={3} maxLength={2000} />}
        </Bound>
      </CommandForm>
    </Dialog>
  );
}

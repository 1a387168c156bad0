import { adjustPlanEndpoint } from "@kc/server/api/budget";
import type { EndpointInput } from "@kc/server/api/platform";
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
import { allocationChoices } from "./allocation-choices.ts";
import {
  DecisionPaperFields,
  type DecisionValues,
  emptyPaper,
  paperInput,
} from "./DecisionPaperFields.tsx";
import "./DecideDialog.css";
import "./PlanMoney.css";
import type { PlanLineRow, PlanPageData } from "./plan-types.ts";

type Change = DecisionValues["changes"][number];
type Changes = EndpointInput<typeof adjustPlanEndpoint>["changes"];

type Item = {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly kind: "approved" | "reserved" | "candidate";
  readonly amountDong: number;
};

type AdjustDialogProps = {
  readonly data: PlanPageData;
  readonly mode: "in_system" | "by_document";
  readonly onClose: () => void;
};

/** An adjustment of an approved plan: what leaves it, what moves up from the reserve, what is added. */
export function AdjustDialog({ data, mode, onClose }: AdjustDialogProps) {
  const { plan } = data;
  const items = itemsOf(data);
  const form = useCommandForm<typeof adjustPlanEndpoint, DecisionValues>({
    endpoint: adjustPlanEndpoint,
    defaults: {
      ...emptyPaper(useToday()),
      lines: [],
      changes: items.map(({ amountDong }) => ({
        act: "",
        reason: "",
        approvedDong: amountDong,
        allocationId: data.allocations.length === 1 ? (data.allocations[0]?.id ?? "") : "",
      })),
    },
    toInput: ({ changes, ...paper }) => ({
      planId: plan.id,
      expectedVersion: plan.version,
      ...paperInput(paper),
      changes: items.flatMap((item, place) => changeOf(item, changes[place])),
    }),
    scan: useStepScan("plan.adjust", plan.id, mode),
    onDone: () => {
      showToast("Đã điều chỉnh kế hoạch.");
      onClose();
    },
  });
  const changes = useWatch({ control: form.control, name: "changes" });
  const hasChange = changes.some(({ act }) => act !== "");
  return (
    <Dialog title={`Điều chỉnh, bổ sung ${plan.name}`} isOpen onClose={onClose} size="wide">
      <CommandForm
        form={form}
        verb="Điều chỉnh kế hoạch"
        blockedBecause={hasChange ? undefined : "Chọn ít nhất một thay đổi ở danh sách bên trên."}
      >
        <DecisionPaperFields control={form.control} />
        <Notice>
          Đề án đưa ra trả lại kinh phí trước, sau đó đề án dự phòng và đề án bổ sung mới được bố
          trí.
        </Notice>
        <h3>Dự toán chưa bố trí</h3>
        <dl className="plan-money">
          {data.allocations.map(({ id, content, figures }) => (
            <div key={id}>
              <dt>{content}</dt>
              <dd>{dongText(figures.remaining.amountDong)}</dd>
            </div>
          ))}
        </dl>
        <div className="decide-lines" role="group" aria-label="Thay đổi từng đề án, nhiệm vụ">
          {items.map((item, place) => (
            <ChangeLine key={item.id} item={item} place={place} form={form} data={data} />
          ))}
        </div>
      </CommandForm>
    </Dialog>
  );
}

function itemsOf({ lines, candidates }: PlanPageData): readonly Item[] {
  const listed = (outcome: PlanLineRow["outcome"], kind: Item["kind"], state: string) =>
    lines
      .filter((line) => line.outcome === outcome)
      .map((line) => ({
        id: line.id,
        title: line.title,
        state: `${state}, ${dongText(line.approvedDong ?? 0)}`,
        kind,
        amountDong: line.approvedDong ?? 0,
      }));
  return [
    ...listed("approved", "approved", "Đã phê duyệt"),
    ...listed("reserved", "reserved", "Dự phòng"),
    ...candidates.map((candidate) => ({
      id: candidate.schemeId,
      title: `${candidate.code} · ${candidate.name}`,
      state: `Đã thẩm định đạt, ${dongText(candidate.appraisedDong)}`,
      kind: "candidate" as const,
      amountDong: candidate.appraisedDong,
    })),
  ];
}

function changeOf(item: Item, change: Change | undefined): Changes {
  if (!change || change.act === "") return [];
  const { act, reason, approvedDong, allocationId } = change;
  if (act === "take_out") return [{ kind: act, planLineId: item.id, reason }];
  if (act === "replace_from_reserve") {
    return [{ kind: act, planLineId: item.id, approvedDong: approvedDong ?? 0 }];
  }
  return [{ kind: act, schemeId: item.id, allocationId, approvedDong: approvedDong ?? 0 }];
}

const choicesOf = {
  approved: [{ value: "take_out", label: "Đưa ra khỏi kế hoạch" }],
  reserved: [
    { value: "replace_from_reserve", label: "Đưa vào danh mục chính" },
    { value: "take_out", label: "Đưa ra khỏi kế hoạch" },
  ],
  candidate: [{ value: "add_scheme", label: "Bổ sung vào kế hoạch" }],
} as const;

type ChangeLineProps = {
  readonly item: Item;
  readonly place: number;
  readonly form: FormOf<DecisionValues>;
  readonly data: PlanPageData;
};

function ChangeLine({ item, place, form, data }: ChangeLineProps) {
  const { control } = form;
  const at = <Name extends keyof Change>(name: Name) =>
    `changes.${String(place)}.${name}` as `changes.${number}.${Name}`;
  const act = useWatch({ control, name: at("act") });
  return (
    <section className="decide-line" aria-label={item.title}>
      <div>
        <strong>{item.title}</strong>
        <p className="small soft">{item.state}</p>
      </div>
      <Bound control={control} name={at("act")}>
        {(field) => (
          <SelectField
            {...field}
            label="Thay đổi"
            emptyLabel="Giữ nguyên"
            choices={[...choicesOf[item.kind]]}
            width="half"
          />
        )}
      </Bound>
      <div>
        {act === "take_out" && (
          <Bound control={control} name={at("reason")}>
            {(field) => <TextField {...field} label="Lý do" required />}
          </Bound>
        )}
        {act === "add_scheme" && (
          <Bound control={control} name={at("allocationId")}>
            {(field) => (
              <SelectField {...field} label="Dự toán" choices={allocationChoices(data)} required />
            )}
          </Bound>
        )}
        {(act === "add_scheme" || act === "replace_from_reserve") && (
          <Bound control={control} name={at("approvedDong")}>
            {(field) => <DongField {...field} label="Kinh phí phê duyệt" required />}
          </Bound>
        )}
      </div>
    </section>
  );
}

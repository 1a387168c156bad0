import {
  askOpinionEndpoint,
  sendBackPlanEndpoint,
  submitPlanEndpoint,
} from "@kc/server/api/budget";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { dongText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { TextField } from "../ui/TextField.tsx";
import { showToast } from "../ui/toast.ts";
import type { PlanPageData } from "./plan-types.ts";

type PlanConfirmProps = {
  readonly action: "ask_opinion" | "submit_for_approval" | "send_back";
  readonly data: PlanPageData;
  readonly onClose: () => void;
};

const words = {
  ask_opinion: {
    title: "Lấy ý kiến Sở Tài chính",
    verb: "Gửi lấy ý kiến",
    done: "Đã gửi Sở Tài chính lấy ý kiến.",
  },
  submit_for_approval: {
    title: "Trình phê duyệt kế hoạch",
    verb: "Trình phê duyệt",
    done: "Đã trình phê duyệt kế hoạch.",
  },
  send_back: {
    title: "Trả lại kế hoạch để hoàn thiện",
    verb: "Trả lại",
    done: "Đã trả lại kế hoạch.",
  },
} as const;

/** The moves of a plan that need no more than a yes: what will happen, with its figures. */
export function PlanConfirm({ action, data, onClose }: PlanConfirmProps) {
  const { plan, sums, allocations } = data;
  const ask = useCommand(askOpinionEndpoint);
  const submit = useCommand(submitPlanEndpoint);
  const sendBack = useCommand(sendBackPlanEndpoint);
  const [submissionNumber, setSubmissionNumber] = useState("");
  const command = { ask_opinion: ask, submit_for_approval: submit, send_back: sendBack }[action];
  const confirm = async (reason: string) => {
    const base = { planId: plan.id, expectedVersion: plan.version };
    const outcome =
      action === "ask_opinion"
        ? await ask.run(base)
        : action === "submit_for_approval"
          ? await submit.run({ ...base, submissionNumber })
          : await sendBack.run({ ...base, reason });
    if (!outcome.ok) return;
    showToast(words[action].done);
    onClose();
  };
  const over = allocations.filter(({ leftDong }) => leftDong < 0);
  return (
    <ConfirmDialog
      title={words[action].title}
      verb={words[action].verb}
      isOpen
      isPending={command.isPending}
      {...refusalOf(command)}
      {...(action === "send_back" ? { reasonLabel: "Nội dung cần hoàn thiện" } : {})}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      <p>
        Danh mục có {sums.lines} đề án, nhiệm vụ: danh mục chính {dongText(sums.mainDong)}, dự phòng{" "}
        {dongText(sums.reserveDong)}.
      </p>
      {action !== "send_back" && over.length > 0 && (
        <Notice tone="due">
          Danh mục chính đang vượt dự toán của{" "}
          {over.map(({ content }) => `“${content}”`).join(", ")}. Khi phê duyệt, phần vượt sẽ bị từ
          chối.
        </Notice>
      )}
      {action === "submit_for_approval" && (
        <TextField
          name="submissionNumber"
          label="Số tờ trình"
          hint="Do văn thư cấp; có thể bổ sung sau."
          placeholder="…/TTr-SCT"
          width="half"
          value={submissionNumber}
          onChange={setSubmissionNumber}
        />
      )}
    </ConfirmDialog>
  );
}

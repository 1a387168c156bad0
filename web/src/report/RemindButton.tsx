import { remindBodiesEndpoint } from "@kc/server/api/report";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { showToast } from "../ui/toast.ts";
import { bodyFilters } from "./body-filters.ts";
import type { PeriodData } from "./PeriodPage.tsx";

/** Reminds the bodies whose report has not come. */
export function RemindButton({ data }: { readonly data: PeriodData }) {
  const [isAsked, setAsked] = useState(false);
  const remind = useCommand(remindBodiesEndpoint);
  const waiting = data.bodies.filter((body) => !bodyFilters.sent.isShown(body));
  const close = () => {
    setAsked(false);
    remind.clear();
  };
  return (
    <>
      <Button
        onPress={() => {
          setAsked(true);
        }}
      >
        Đôn đốc đơn vị chưa gửi
      </Button>
      <ConfirmDialog
        title="Đôn đốc gửi báo cáo"
        verb="Đôn đốc"
        isOpen={isAsked}
        isPending={remind.isPending}
        {...refusalOf(remind)}
        onClose={close}
        onConfirm={() => {
          void remind.run({ periodId: data.period.id }).then((outcome) => {
            if (!outcome.ok) return;
            showToast(`Đã đôn đốc ${String(outcome.output.reminded)} đơn vị.`);
            close();
          });
        }}
      >
        <p>
          Lời nhắc hiện trong việc cần làm và trên biểu của {waiting.length} đơn vị chưa gửi, và
          được ghi vào Quá trình.
        </p>
      </ConfirmDialog>
    </>
  );
}

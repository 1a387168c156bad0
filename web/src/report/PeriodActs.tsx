import { lockPeriodEndpoint, reopenPeriodEndpoint } from "@kc/server/api/report";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import type { PeriodData } from "./PeriodPage.tsx";
import { RemindButton } from "./RemindButton.tsx";

/** Reminding who has not reported, locking the figures of a period, and opening them again. */
export function PeriodActs({ data }: { readonly data: PeriodData }) {
  const [asked, setAsked] = useState<"lock" | "reopen" | null>(null);
  const lock = useCommand(lockPeriodEndpoint);
  const reopen = useCommand(reopenPeriodEndpoint);
  const { period, acts, bodies } = data;
  if (!acts.lock && !acts.reopen && acts.remind?.isOpen !== true) return null;
  const missing = bodies.filter(
    ({ status }) => status !== "submitted" && status !== "resubmitted",
  ).length;
  const close = () => {
    setAsked(null);
    lock.clear();
    reopen.clear();
  };
  const run = (reason: string) => {
    const input = { periodId: period.id, expectedVersion: period.version, reason };
    void (asked === "lock" ? lock.run(input) : reopen.run(input)).then((outcome) => {
      if (!outcome.ok) return;
      showToast(asked === "lock" ? "Đã chốt số liệu." : "Đã mở lại kỳ báo cáo.");
      close();
    });
  };
  return (
    <Row>
      {acts.lock?.isOpen === true && (
        <Button
          look="main"
          icon="lock"
          onPress={() => {
            setAsked("lock");
          }}
        >
          Chốt số liệu
        </Button>
      )}
      {acts.reopen?.isOpen === true && (
        <Button
          onPress={() => {
            setAsked("reopen");
          }}
        >
          Mở lại kỳ báo cáo
        </Button>
      )}
      {acts.remind?.isOpen === true && <RemindButton data={data} />}
      {asked !== null && (
        <ConfirmDialog
          title={asked === "lock" ? "Chốt số liệu" : "Mở lại kỳ báo cáo"}
          verb={asked === "lock" ? "Chốt số liệu" : "Mở lại"}
          isOpen
          isPending={lock.isPending || reopen.isPending}
          {...refusalOf(asked === "lock" ? lock : reopen)}
          onClose={close}
          onConfirm={run}
          {...(asked === "reopen"
            ? { reasonLabel: "Lý do mở lại" }
            : missing > 0
              ? { reasonLabel: "Lý do chốt khi chưa đủ báo cáo" }
              : {})}
        >
          {asked === "lock" ? (
            <p>
              Sau khi chốt, không ai sửa được số liệu của kỳ.
              {missing > 0 &&
                ` Còn ${String(missing)} đơn vị chưa gửi, số liệu tổng hợp không có họ.`}
            </p>
          ) : (
            <p>Bản đã chốt được giữ nguyên; lần chốt sau thành bản mới.</p>
          )}
        </ConfirmDialog>
      )}
    </Row>
  );
}

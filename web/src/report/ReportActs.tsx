import { lazyPart } from "../app/lazy-part.tsx";
import { submitReportEndpoint } from "@kc/server/api/report";
import { useState } from "react";
import { refusalOf } from "../app/refusal-of.tsx";
import { useCommand } from "../app/use-command.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { Row } from "../ui/Row.tsx";
import { showToast } from "../ui/toast.ts";
import type { ReportData } from "./ReportPage.tsx";

const ExtendDialog = lazyPart(async () => (await import("./ExtendDialog.tsx")).ExtendDialog);
const ReturnDialog = lazyPart(async () => (await import("./ReturnDialog.tsx")).ReturnDialog);

/** What can be done with a report now: send it, ask to correct it, give more time for it. */
export function ReportActs({ data }: { readonly data: ReportData }) {
  const [asked, setAsked] = useState<"submit" | "return" | "extend" | null>(null);
  const submit = useCommand(submitReportEndpoint);
  const { acts } = data;
  const close = () => {
    setAsked(null);
    submit.clear();
  };
  return (
    <Row>
      {acts.submit && (
        <Button
          look="main"
          blockedBecause={acts.submit.why ?? undefined}
          onPress={() => {
            setAsked("submit");
          }}
        >
          Gửi Sở Công Thương
        </Button>
      )}
      {acts.sendBack && (
        <Button
          blockedBecause={acts.sendBack.why ?? undefined}
          onPress={() => {
            setAsked("return");
          }}
        >
          Yêu cầu chỉnh sửa
        </Button>
      )}
      {acts.extend?.isOpen === true && (
        <Button
          onPress={() => {
            setAsked("extend");
          }}
        >
          Gia hạn
        </Button>
      )}
      <ConfirmDialog
        title="Gửi báo cáo"
        verb="Gửi báo cáo"
        isOpen={asked === "submit"}
        isPending={submit.isPending}
        {...refusalOf(submit)}
        onClose={close}
        onConfirm={() => {
          void submit.run({ reportId: data.id, expectedVersion: data.version }).then((outcome) => {
            if (!outcome.ok) return;
            close();
            showToast("Đã gửi báo cáo về Sở Công Thương.");
          });
        }}
      >
        <p>Số liệu đã lưu được gửi về Sở Công Thương. Sau khi gửi chỉ sửa được khi Sở yêu cầu.</p>
      </ConfirmDialog>
      {asked === "extend" && <ExtendDialog data={data} onClose={close} />}
      {asked === "return" && <ReturnDialog data={data} onClose={close} />}
    </Row>
  );
}

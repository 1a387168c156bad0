import { lazyPart } from "../app/lazy-part.tsx";
import type { CountingChoice } from "@kc/server/api/programme";
import { useState } from "react";
import { useCan } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { dayText } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import { gradeLabels } from "./grades.ts";

const CountingDialog = lazyPart(async () => (await import("./CountingDialog.tsx")).CountingDialog);

/** What counts towards the targets, who chose it and why. */
export function CountingNotice({ counting }: { readonly counting: CountingChoice }) {
  const [isChoosing, setChoosing] = useState(false);
  const mayChoose = useCan("programme:approve");
  const { decided } = counting;
  const sources = counting.countedSources.includes("national")
    ? "Tính cả đề án khuyến công quốc gia."
    : "Chỉ tính đề án khuyến công địa phương.";
  return (
    <>
      <Notice title={sources}>
        Kết quả sau hỗ trợ được tính khi: {gradeLabels[counting.gradeAtLeast].toLowerCase()} trở
        lên.{" "}
        {decided === null
          ? "Đây là lựa chọn mặc định, Sở chưa chọn."
          : `${decided.by} chọn ngày ${dayText(decided.on)}: ${decided.reason}`}{" "}
        {mayChoose && (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              setChoosing(true);
            }}
          >
            Chọn cách tính
          </Button>
        )}
      </Notice>
      {isChoosing && (
        <CountingDialog
          counting={counting}
          onClose={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

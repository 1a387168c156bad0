import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import type { PeriodData } from "./PeriodPage.tsx";

const SendUpDialog = lazyPart(async () => (await import("./SendUpDialog.tsx")).SendUpDialog);

/** Where the consolidated report went, and the act that notes it. */
export function SentUpCard({ data }: { readonly data: PeriodData }) {
  const [isAsked, setAsked] = useState(false);
  const { sentUp, acts } = data;
  return (
    <Card title="Gửi cấp trên">
      {sentUp === null ? (
        <p className="soft">Chưa ghi nhận việc gửi báo cáo tổng hợp.</p>
      ) : (
        <p>
          Báo cáo số {sentUp.number} đã gửi {sentUp.to.join(", ")} ngày {dayText(sentUp.sentOn)},{" "}
          {sentUp.actorName} ghi nhận.
        </p>
      )}
      {acts.sendUp && sentUp === null && (
        <Button
          blockedBecause={acts.sendUp.why ?? undefined}
          onPress={() => {
            setAsked(true);
          }}
        >
          Ghi nhận đã gửi cấp trên
        </Button>
      )}
      {isAsked && (
        <SendUpDialog
          period={data.period}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Card>
  );
}

import { lazyPart } from "../app/lazy-part.tsx";
import type { TargetResult } from "@kc/server/api/programme";
import { useState } from "react";
import { useCan } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { Row } from "../ui/Row.tsx";

const StatisticDialog = lazyPart(
  async () => (await import("./StatisticDialog.tsx")).StatisticDialog,
);

type StatisticButtonProps = { readonly code: string; readonly targets: readonly TargetResult[] };

/** For targets whose result is a statistic of the province: who may, enters it. */
export function StatisticButton({ code, targets }: StatisticButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const mayEnter = useCan("programme:edit");
  if (!mayEnter || targets.length === 0) return null;
  return (
    <Row>
      <Button
        icon="plus"
        onPress={() => {
          setOpen(true);
        }}
      >
        Nhập số liệu thống kê của tỉnh
      </Button>
      {isOpen && (
        <StatisticDialog
          code={code}
          targets={targets}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Row>
  );
}

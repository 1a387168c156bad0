import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { dayText, dongText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { ShownFinding } from "./check-values.ts";
import "./checks.css";

const CloseFindingDialog = lazyPart(
  async () => (await import("./CloseFindingDialog.tsx")).CloseFindingDialog,
);

type FindingItemProps = {
  readonly finding: ShownFinding;
  readonly supportDong: number;
  readonly mayClose: boolean;
};

/** One finding: what it is, by when it is to be put right, or how it was. */
export function FindingItem({ finding, supportDong, mayClose }: FindingItemProps) {
  const [isClosing, setClosing] = useState(false);
  const { closed } = finding;
  return (
    <li className="finding">
      <div>
        <strong>{finding.kindLabel}</strong>: {finding.content} <FindingBadge finding={finding} />
        <p className="small soft">{closed === null ? finding.remedy : closedText(closed)}</p>
      </div>
      {closed === null && mayClose && (
        <Button
          size="small"
          onPress={() => {
            setClosing(true);
          }}
        >
          Ghi đã xử lý
        </Button>
      )}
      {isClosing && (
        <CloseFindingDialog
          finding={finding}
          supportDong={supportDong}
          onClose={() => {
            setClosing(false);
          }}
        />
      )}
    </li>
  );
}

function FindingBadge({ finding: { closed, isLate, dueOn } }: { readonly finding: ShownFinding }) {
  if (closed !== null) return <StatusBadge tone="done">{closed.label}</StatusBadge>;
  return isLate ? (
    <StatusBadge tone="late">{`Quá hạn ${dayText(dueOn)}`}</StatusBadge>
  ) : (
    <StatusBadge tone="due">{`Hạn ${dayText(dueOn)}`}</StatusBadge>
  );
}

function closedText(closed: NonNullable<ShownFinding["closed"]>): string {
  const money =
    closed.recoveredDong === 0
      ? ""
      : ` Thu hồi ${dongText(closed.recoveredDong)}, chứng từ ${closed.slipNumber}.`;
  return `${dayText(closed.on)}, ${closed.by}: ${closed.note}.${money}`;
}

import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { AttachmentList } from "../document/AttachmentList.tsx";
import { Button } from "../ui/Button.tsx";
import { dayText } from "../ui/format.ts";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { ShownVisitFinding } from "./visit-values.ts";

const AnswerFindingDialog = lazyPart(
  async () => (await import("./AnswerFindingDialog.tsx")).AnswerFindingDialog,
);
const FollowFindingDialog = lazyPart(
  async () => (await import("./FollowFindingDialog.tsx")).FollowFindingDialog,
);

type Opened = "answer" | "close" | "again" | null;

type VisitFindingItemProps = {
  readonly finding: ShownVisitFinding;
  readonly answerWithinDays: number;
};

/** One finding of a visit: what is demanded of whom and by when, how it went on, and what can be done now. */
export function VisitFindingItem({ finding, answerWithinDays }: VisitFindingItemProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => {
    setOpened(null);
  };
  return (
    <li className="finding finding--tall">
      <Stack>
        <div>
          <strong>
            {finding.levelLabel} · {finding.itemLabel}
          </strong>
          : {finding.content} <FindingBadge finding={finding} />
          <p>
            Kiến nghị: {finding.demand}{" "}
            <span className="soft">({finding.answeredByLabel.toLowerCase()} trả lời)</span>
          </p>
        </div>
        {finding.steps.length > 0 && (
          <ol className="small">
            {finding.steps.map((step) => (
              <li key={step.id}>
                {dayText(step.on)}, {step.by}: {step.label.toLowerCase()}. {step.content}
              </li>
            ))}
          </ol>
        )}
        <FindingActs finding={finding} onOpen={setOpened} />
        {(finding.needsEvidence || finding.status !== "open") && (
          <AttachmentList
            subjectKind="supervision_finding"
            subjectId={finding.id}
            title="Ảnh, tài liệu minh chứng đã khắc phục"
            isPart
          />
        )}
      </Stack>
      {opened === "answer" && <AnswerFindingDialog finding={finding} onClose={close} />}
      {(opened === "close" || opened === "again") && (
        <FollowFindingDialog act={opened} {...{ finding, answerWithinDays }} onClose={close} />
      )}
    </li>
  );
}

type FindingActsProps = {
  readonly finding: ShownVisitFinding;
  readonly onOpen: (opened: Opened) => void;
};

function FindingActs({ finding, onOpen }: FindingActsProps) {
  if (!finding.mayAnswer && !finding.mayFollow) return null;
  return (
    <Row>
      {finding.mayAnswer && (
        <Button
          size="small"
          look="main"
          onPress={() => {
            onOpen("answer");
          }}
        >
          Trả lời kiến nghị
        </Button>
      )}
      {finding.mayFollow && (
        <>
          <Button
            size="small"
            look="main"
            onPress={() => {
              onOpen("close");
            }}
          >
            Kết luận đã xử lý xong
          </Button>
          <Button
            size="small"
            onPress={() => {
              onOpen("again");
            }}
          >
            Yêu cầu trả lời lại
          </Button>
        </>
      )}
    </Row>
  );
}

function FindingBadge({ finding }: { readonly finding: ShownVisitFinding }) {
  const { status, statusLabel, isLate, dueOn } = finding;
  if (status === "closed") return <StatusBadge tone="done">{statusLabel}</StatusBadge>;
  if (status === "answered") return <StatusBadge tone="due">{statusLabel}</StatusBadge>;
  return isLate ? (
    <StatusBadge tone="late">{`Quá hạn ${dayText(dueOn)}`}</StatusBadge>
  ) : (
    <StatusBadge tone="due">{`Hạn ${dayText(dueOn)}`}</StatusBadge>
  );
}

import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import type { PaymentRequest } from "./request-values.ts";
import { isStep, StepDialog, type StepName } from "./StepDialog.tsx";
import "./payment.css";

const AnswerDialog = lazyPart(async () => (await import("./AnswerDialog.tsx")).AnswerDialog);
const CorrectDialog = lazyPart(async () => (await import("./CorrectDialog.tsx")).CorrectDialog);
const SendDialog = lazyPart(async () => (await import("./SendDialog.tsx")).SendDialog);

type Opens = StepName | "send_to_treasury" | "answer" | "correct";
type StepButton = { readonly opens: Opens; readonly label: string; readonly isMain: boolean };

/** What can be done with a request now: my steps as buttons, the others' with why they are not mine. */
export function RequestActions({ request }: { readonly request: PaymentRequest }) {
  const [opened, setOpened] = useState<Opens | null>(null);
  const close = () => {
    setOpened(null);
  };
  const buttons = buttonsOf(request);
  const waits = request.blocked.filter(({ action }) => isWorthSaying(action));
  if (buttons.length === 0 && waits.length === 0) return null;
  return (
    <Card title="Việc làm được" tone={request.open.length > 0 ? "action" : "plain"}>
      <div className="actions-stack">
        {buttons.map(({ opens, label, isMain }) => (
          <Button
            key={opens}
            wide
            look={isMain ? "main" : "plain"}
            onPress={() => {
              setOpened(opens);
            }}
          >
            {label}
          </Button>
        ))}
        {waits.map(({ action, label, why }) => (
          <Button key={action} wide blockedBecause={why}>
            {label}
          </Button>
        ))}
      </div>
      {opened === "answer" && <AnswerDialog request={request} onClose={close} />}
      {opened === "send_to_treasury" && <SendDialog request={request} onClose={close} />}
      {opened === "correct" && <CorrectDialog request={request} onClose={close} />}
      {opened !== null && isStep(opened) && (
        <StepDialog request={request} step={opened} onClose={close} />
      )}
    </Card>
  );
}

/** My steps; the four answers of the Treasury are one button, since the dialog asks which it was. */
function buttonsOf({ open, correction }: PaymentRequest): readonly StepButton[] {
  const isAnswerable = open.some(({ action }) => action.startsWith("record_"));
  const correct: StepButton = { opens: "correct", label: "Sửa đề nghị", isMain: false };
  const answer: StepButton = {
    opens: "answer",
    label: "Cập nhật kết quả của Kho bạc",
    isMain: true,
  };
  return [
    ...(isAnswerable ? [answer] : []),
    ...(correction === null ? [] : [correct]),
    ...open.flatMap(({ action, label }): StepButton[] =>
      isStep(action) || action === "send_to_treasury"
        ? [{ opens: action, label, isMain: isWorthSaying(action) }]
        : [],
    ),
  ];
}

/** The main step of a status; the ways back and the four answers of the Treasury are said once. */
function isWorthSaying(action: string): boolean {
  return ["check", "approve", "confirm", "send_to_treasury", "record_paid"].includes(action);
}

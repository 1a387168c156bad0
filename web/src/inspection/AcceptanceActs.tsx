import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Day } from "../ui/Day.tsx";
import { Row } from "../ui/Row.tsx";
import type { SchemeAcceptance } from "./acceptance-values.ts";

export type AcceptanceAct = "request" | "record" | "remedy";

type AcceptanceActsProps = {
  readonly acceptance: SchemeAcceptance;
  readonly onAct: (act: AcceptanceAct) => void;
};

/** What may be done about acceptance now; where it waits for somebody else, who that is. */
export function AcceptanceActs({ acceptance, onAct }: AcceptanceActsProps) {
  const { mayRequest, mayRecord, mayRemedy, blockedBecause, requestedOn, status } = acceptance;
  const isOpen = mayRequest || mayRecord || mayRemedy;
  const isWaiting = status === "ready_for_acceptance";
  if (!isOpen && !isWaiting) return null;
  return (
    <Card title="Việc về nghiệm thu" tone={isOpen ? "action" : "plain"}>
      {requestedOn !== null && isWaiting && (
        <p>
          Đã đề nghị nghiệm thu ngày <Day day={requestedOn} />.
        </p>
      )}
      <Row>
        {mayRequest && <ActButton act="request" label="Đề nghị nghiệm thu" onAct={onAct} />}
        {mayRecord && <ActButton act="record" label="Lập biên bản nghiệm thu" onAct={onAct} />}
        {mayRemedy && (
          <ActButton act="remedy" label="Khắc phục và tiếp tục thực hiện" onAct={onAct} />
        )}
      </Row>
      {!isOpen && blockedBecause !== null && <p className="soft">{blockedBecause}</p>}
    </Card>
  );
}

type ActButtonProps = {
  readonly act: AcceptanceAct;
  readonly label: string;
  readonly onAct: (act: AcceptanceAct) => void;
};

function ActButton({ act, label, onAct }: ActButtonProps) {
  return (
    <Button
      look="main"
      onPress={() => {
        onAct(act);
      }}
    >
      {label}
    </Button>
  );
}

import { lazyPart } from "../app/lazy-part.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { Day } from "../ui/Day.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { OutcomeTable } from "./OutcomeTable.tsx";
import type { BeneficiaryOutcomes, SchemeOutcomes } from "./SchemeOutcomeTab.tsx";

const RecordOutcomesDialog = lazyPart(
  async () => (await import("./RecordOutcomesDialog.tsx")).RecordOutcomesDialog,
);
const VerifyDialog = lazyPart(async () => (await import("./VerifyDialog.tsx")).VerifyDialog);

type OutcomeCardProps = {
  readonly schemeId: string;
  readonly beneficiary: BeneficiaryOutcomes;
  readonly outcomes: SchemeOutcomes;
};

/** One establishment: its checks with their days, what was promised against what was measured. */
export function OutcomeCard({ schemeId, beneficiary, outcomes }: OutcomeCardProps) {
  const [opened, setOpened] = useState<"record" | "verify" | null>(null);
  const { checks, measures } = beneficiary;
  const close = () => {
    setOpened(null);
  };
  const mayVerify =
    outcomes.mayVerify &&
    measures.some(({ results }) => results.some(({ grade }) => grade !== "verified"));
  const isDue = checks.some(({ state }) => state === "due");
  return (
    <Card title={`Kết quả của ${beneficiary.name}`} tone={isDue ? "due" : "plain"}>
      <Stack>
        {checks.length > 0 && <Checks checks={checks} />}
        {measures.length === 0 ? (
          <p className="soft">Chưa ghi mục tiêu hay kết quả nào.</p>
        ) : (
          <OutcomeTable beneficiary={beneficiary} />
        )}
        {(outcomes.mayRecord || mayVerify) && (
          <Row>
            {outcomes.mayRecord && (
              <Button
                look="main"
                onPress={() => {
                  setOpened("record");
                }}
              >
                Ghi nhận kết quả
              </Button>
            )}
            {mayVerify && (
              <Button
                look="main"
                onPress={() => {
                  setOpened("verify");
                }}
              >
                Xác minh kết quả
              </Button>
            )}
          </Row>
        )}
      </Stack>
      {opened === "record" && (
        <RecordOutcomesDialog schemeId={schemeId} beneficiary={beneficiary} onClose={close} />
      )}
      {opened === "verify" && (
        <VerifyDialog schemeId={schemeId} beneficiary={beneficiary} onClose={close} />
      )}
    </Card>
  );
}

const checkWords: Readonly<Record<"done" | "due" | "later", readonly [Tone, string]>> = {
  done: ["done", "Đã ghi nhận"],
  due: ["due", "Đến hạn"],
  later: ["still", "Chưa đến hạn"],
};

function Checks({ checks }: { readonly checks: BeneficiaryOutcomes["checks"] }) {
  return (
    <DescriptionList
      items={checks.map(({ monthsAfter, dueOn, state }) => {
        const [tone, words] = checkWords[state];
        return {
          term: `Sau ${String(monthsAfter)} tháng`,
          value: (
            <>
              <Day day={dueOn} /> <StatusBadge tone={tone}>{words}</StatusBadge>
            </>
          ),
        };
      })}
    />
  );
}

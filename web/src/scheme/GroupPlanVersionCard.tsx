import { useState } from "react";
import { FieldChanges } from "../amendment/FieldChanges.tsx";
import { lazyPart } from "../app/lazy-part.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { type Description, DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText, dongText } from "../ui/format.ts";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { GroupPlan, PlanVersion } from "./group-plan-types.ts";

const DecideGroupPlanDialog = lazyPart(
  async () => (await import("./DecideGroupPlanDialog.tsx")).DecideGroupPlanDialog,
);

const tones = { submitted: "due", approved: "done", returned: "refused" } as const;

type GroupPlanVersionCardProps = {
  readonly schemeId: string;
  readonly version: PlanVersion;
  readonly mayDecide: GroupPlan["mayDecide"];
};

/** One version of the plan: each beneficiary before and after, who submitted it, and how Sở decided. */
export function GroupPlanVersionCard(props: GroupPlanVersionCardProps) {
  const { schemeId, version, mayDecide } = props;
  const [verdict, setVerdict] = useState<"approve" | "return" | null>(null);
  const isOpen = version.state === "submitted";
  const recorded = mayDecide === "by_document" ? "Ghi nhận văn bản: " : "";
  return (
    <Card
      title={`Kế hoạch lần ${String(version.ordinal)}`}
      tone={isOpen ? "due" : "plain"}
      aside={<StatusBadge tone={tones[version.state]}>{version.stateLabel}</StatusBadge>}
    >
      <Stack>
        <FieldChanges fields={changesOf(version)} />
        <DescriptionList columns={2} items={factsOf(version)} />
        {isOpen && mayDecide !== null && (
          <Row>
            <Button
              look={mayDecide === "in_system" ? "main" : "plain"}
              onPress={() => {
                setVerdict("approve");
              }}
            >
              {`${recorded}Phê duyệt kế hoạch`}
            </Button>
            <Button
              onPress={() => {
                setVerdict("return");
              }}
            >
              Trả lại để hoàn thiện
            </Button>
          </Row>
        )}
      </Stack>
      {verdict !== null && mayDecide !== null && (
        <DecideGroupPlanDialog
          schemeId={schemeId}
          version={version}
          verdict={verdict}
          mode={mayDecide}
          onClose={() => {
            setVerdict(null);
          }}
        />
      )}
    </Card>
  );
}

/** What each beneficiary had before the version and has by it. */
function changesOf({ members }: PlanVersion) {
  return members.map(({ name, content, beforeDong, supportDong }) => ({
    label: content === "" ? name : `${name} (${content})`,
    before: beforeDong === null ? "–" : dongText(beforeDong),
    after: supportDong === 0 ? "đưa ra khỏi kế hoạch" : dongText(supportDong),
  }));
}

function factsOf({ submitted, decided, reason, totalDong }: PlanVersion): readonly Description[] {
  return [
    { term: "Tổng kinh phí hỗ trợ", value: dongText(totalDong) },
    { term: "Trình", value: `${submitted.name}, ngày ${dayText(submitted.on)}` },
    ...(reason === "" ? [] : [{ term: "Lý do", value: reason, wide: true }]),
    ...(decided === null
      ? []
      : [
          {
            term: "Sở Công Thương",
            value: [
              `${decided.name}${decided.isByDocument ? " cập nhật theo văn bản" : ""}, ngày ${dayText(decided.on)}`,
              ...(decided.number === "" ? [] : [`văn bản số ${decided.number}`]),
              ...(decided.signatory === "" ? [] : [`${decided.signatory} ký`]),
              ...(decided.reason === "" ? [] : [decided.reason]),
            ].join("; "),
            wide: true,
          },
        ]),
  ];
}

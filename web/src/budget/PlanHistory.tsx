import { roleDefinition, roleNames } from "@kc/core/access";
import { planActions, planMoveDefinition } from "@kc/core/budget";
import { Card } from "../ui/Card.tsx";
import { dayText, dongText } from "../ui/format.ts";
import { Timeline } from "../ui/Timeline.tsx";
import { lowerFirst } from "./lower-first.ts";
import type { PlanPageData } from "./plan-types.ts";

type PlanEvent = PlanPageData["events"][number];

/** Who did what on the plan, the newest first. */
export function PlanHistory({ events }: { readonly events: readonly PlanEvent[] }) {
  return (
    <Card title="Lịch sử">
      <Timeline
        entries={events.toReversed().map((event) => ({
          id: `${event.action}-${event.recordedAt}`,
          at: event.recordedAt,
          actor: actorText(event),
          did: didText(event),
          more: moreText(event),
          tone: event.toStatus === "approved" ? "done" : "plain",
        }))}
      />
    </Card>
  );
}

function actorText({ actorName, actorRole, organisationName }: PlanEvent): string {
  const role = roleNames.find((known) => known === actorRole);
  const place = organisationName === "" ? "" : ` (${organisationName})`;
  return role ? `${actorName}, ${roleDefinition(role).shortLabel}${place}` : `${actorName}${place}`;
}

function didText({ action, mode }: PlanEvent): string {
  const known = planActions.find((name) => name === action);
  const label = known ? lowerFirst(planMoveDefinition(known).label) : "lập kế hoạch";
  return mode === "by_document" && !label.startsWith("ghi nhận")
    ? `ghi nhận văn bản: ${label}`
    : label;
}

function moreText({ reason, facts, happenedOn }: PlanEvent) {
  const number = [facts["decisionNumber"], facts["documentNumber"], facts["submissionNumber"]].find(
    (value) => typeof value === "string" && value !== "",
  );
  const approved = facts["approvedDong"];
  const parts = [
    typeof number === "string" ? `Văn bản số ${number} ngày ${dayText(happenedOn)}` : "",
    typeof approved === "number" ? `Phê duyệt ${dongText(approved)}` : "",
    reason,
  ].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(". ");
}

import { meetingDefinition, type MeetingKind } from "@kc/core/appraisal";
import { listMeetingsEndpoint } from "@kc/server/api/appraisal";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import type { Meeting, MeetingList } from "./meeting-values.ts";
import { MeetingItem } from "./MeetingItem.tsx";

const SchemeMeetingDialog = lazyPart(
  async () => (await import("./SchemeMeetingDialog.tsx")).SchemeMeetingDialog,
);
const PlanMeetingDialog = lazyPart(
  async () => (await import("./PlanMeetingDialog.tsx")).PlanMeetingDialog,
);
const CancelMeetingDialog = lazyPart(
  async () => (await import("./CancelMeetingDialog.tsx")).CancelMeetingDialog,
);

type MeetingsCardProps = {
  readonly kind: MeetingKind;
  /** The scheme or, for the kind `plan`, the plan. */
  readonly subjectId: string;
};

/** The meetings of one kind about a scheme or a plan, and the one that can be called; nothing where there is neither. */
export function MeetingsCard({ kind, subjectId }: MeetingsCardProps) {
  const query = useEndpointQuery(
    listMeetingsEndpoint,
    kind === "plan" ? { planId: subjectId } : { schemeId: subjectId },
  );
  const { data } = query;
  const [isCalling, setCalling] = useState(false);
  const [cancelled, setCancelled] = useState<Meeting | null>(null);
  const meetings = (data?.meetings ?? []).filter((meeting) => meeting.kind === kind);
  const mayCall = data?.mayCall === kind;
  if (data === undefined && query.error !== null) {
    return (
      <Card title={meetingDefinition(kind).label}>
        <QueryState query={query} what="cuộc họp">
          {() => null}
        </QueryState>
      </Card>
    );
  }
  if (data === undefined || (meetings.length === 0 && !mayCall)) return null;
  return (
    <Card title={meetingDefinition(kind).label}>
      <Stack>
        {meetings.map((meeting) => (
          <MeetingItem
            key={meeting.id}
            meeting={meeting}
            subjectId={subjectId}
            onCancel={setCancelled}
          />
        ))}
        {mayCall && (
          <Row>
            <Button
              icon="plus"
              onPress={() => {
                setCalling(true);
              }}
            >
              Mời họp
            </Button>
          </Row>
        )}
      </Stack>
      {isCalling && (
        <CallDialog
          kind={kind}
          subjectId={subjectId}
          list={data}
          onClose={() => {
            setCalling(false);
          }}
        />
      )}
      {cancelled !== null && (
        <CancelMeetingDialog
          meeting={cancelled}
          onClose={() => {
            setCancelled(null);
          }}
        />
      )}
    </Card>
  );
}

type CallDialogProps = MeetingsCardProps & {
  readonly list: MeetingList;
  readonly onClose: () => void;
};

function CallDialog({ kind, subjectId, list, onClose }: CallDialogProps) {
  return kind === "plan" ? (
    <PlanMeetingDialog planId={subjectId} onClose={onClose} />
  ) : (
    <SchemeMeetingDialog kind={kind} candidates={list.candidates} onClose={onClose} />
  );
}

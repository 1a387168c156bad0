import { Button } from "../ui/Button.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { dayText } from "../ui/format.ts";
import { Row } from "../ui/Row.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge, type Tone } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { clockText, type Meeting } from "./meeting-values.ts";

type MeetingItemProps = {
  readonly meeting: Meeting;
  /** The scheme or plan on whose page it stands. */
  readonly subjectId: string;
  readonly onCancel: (meeting: Meeting) => void;
};

const tones: Readonly<Record<Meeting["state"], Tone>> = {
  upcoming: "moving",
  today: "due",
  over: "still",
  cancelled: "refused",
};

/** One meeting: when, where, in whose chair, who is invited, what else it takes. */
export function MeetingItem({ meeting, subjectId, onCancel }: MeetingItemProps) {
  const others = meeting.schemes.filter(({ id }) => id !== subjectId);
  return (
    <Stack gap="tight">
      <Row>
        <strong>
          {clockText(meeting.beginsAtMinute)}, ngày {dayText(meeting.heldOn)}
        </strong>
        <StatusBadge tone={tones[meeting.state]}>{meeting.stateLabel}</StatusBadge>
        {meeting.mayCancel && (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              onCancel(meeting);
            }}
          >
            Hủy cuộc họp
          </Button>
        )}
      </Row>
      <DescriptionList
        columns={2}
        items={[
          ...(meeting.state === "cancelled"
            ? [{ term: "Vì sao hủy", value: meeting.cancelledBecause, wide: true }]
            : []),
          { term: "Địa điểm", value: meeting.place },
          { term: "Chủ trì", value: meeting.chairedBy },
          { term: "Mời dự", value: meeting.invited.join("; "), wide: true },
          ...(meeting.preparations.length === 0
            ? []
            : [{ term: "Đề nghị chuẩn bị", value: meeting.preparations.join(" "), wide: true }]),
          ...(others.length === 0
            ? []
            : [{ term: "Cùng họp", value: <Others schemes={others} />, wide: true }]),
        ]}
      />
    </Stack>
  );
}

function Others({ schemes }: { readonly schemes: Meeting["schemes"] }) {
  return schemes.map(({ id, code, name }, place) => (
    <span key={id}>
      {place > 0 && "; "}
      <TextLink href={`/schemes/${id}`}>{code}</TextLink> {name}
    </span>
  ));
}

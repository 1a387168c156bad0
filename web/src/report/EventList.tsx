import { Timeline } from "../ui/Timeline.tsx";

type EventListProps = {
  readonly events: readonly {
    readonly label: string;
    readonly recordedAt: string;
    readonly actorName: string;
    readonly reason: string;
  }[];
};

/** What happened to a report or a period, the newest first. */
export function EventList({ events }: EventListProps) {
  if (events.length === 0) return <p className="soft">Chưa có thao tác nào.</p>;
  return (
    <Timeline
      entries={events.map((event) => ({
        id: `${event.label}-${event.recordedAt}`,
        at: event.recordedAt,
        actor: event.actorName,
        did: `${event.label.charAt(0).toLowerCase()}${event.label.slice(1)}`,
        more: event.reason === "" ? undefined : event.reason,
      }))}
    />
  );
}

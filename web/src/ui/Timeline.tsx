import type { ReactNode } from "react";
import { Instant } from "./Instant.tsx";
import "./Timeline.css";

export type TimelineEntry = {
  readonly id: string;
  /** When it was recorded. */
  readonly at: string;
  /** Who, in which role: "Nông Thị Lan, cán bộ khuyến công". */
  readonly actor: string;
  /** What was done, as the rest of the sentence: "nộp hồ sơ đề án". */
  readonly did: ReactNode;
  /** The reason that was given, the document that came with it. */
  readonly more?: ReactNode;
  readonly tone?: "plain" | "done" | "late";
};

/** History as sentences: who did what, when, in which role, with the document; the newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={`timeline__entry is-${entry.tone ?? "plain"}`}>
          <p>
            <strong>{entry.actor}</strong> {entry.did}
          </p>
          {entry.more !== undefined && <div className="timeline__more">{entry.more}</div>}
          <p className="timeline__at">
            <Instant at={entry.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}

import { listSchemeHistoryEndpoint } from "@kc/server/api/scheme";
import { FieldChanges } from "../amendment/FieldChanges.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { lowerFirst } from "../budget/lower-first.ts";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { TextLink } from "../ui/TextLink.tsx";
import { Timeline } from "../ui/Timeline.tsx";
import type { SchemeTabProps } from "./scheme-tabs.ts";

/** Who did what, when, in which role, with which paper; the newest first. */
export function HistoryTab({ scheme }: SchemeTabProps) {
  const history = useEndpointQuery(listSchemeHistoryEndpoint, { schemeId: scheme.id });
  return (
    <Card title="Lịch sử">
      <QueryState query={history} what="lịch sử đề án">
        {({ rows }) => (
          <Timeline
            entries={rows.map((row) => ({
              id: row.id,
              at: row.recordedAt,
              actor: row.actor,
              did: `${row.deed}${row.about === "" ? "" : ` (${lowerFirst(row.about)})`}, ngày ${dayText(row.happenedOn)}`,
              more: (
                <>
                  {row.reason !== "" && <p>{row.reason}</p>}
                  {row.changes.length > 0 && <FieldChanges fields={row.changes} />}
                  {row.documentId !== null && (
                    <p>
                      <TextLink href={`/documents/${row.documentId}`}>Xem văn bản</TextLink>
                    </p>
                  )}
                  {row.changes.length === 0 && (
                    <p className="soft">
                      {row.fromLabel === null ? row.toLabel : `${row.fromLabel} → ${row.toLabel}`}
                    </p>
                  )}
                </>
              ),
              tone: row.tone === "good" ? "done" : row.tone === "bad" ? "late" : "plain",
            }))}
          />
        )}
      </QueryState>
    </Card>
  );
}

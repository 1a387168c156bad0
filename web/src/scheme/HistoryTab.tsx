import { listSchemeHistoryEndpoint } from "@kc/server/api/scheme";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
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
              did: `${row.deed}, ngày ${dayText(row.happenedOn)}`,
              more: (
                <>
                  {row.reason !== "" && <p>{row.reason}</p>}
                  <p className="soft">
                    {row.fromLabel === null ? row.toLabel : `${row.fromLabel} → ${row.toLabel}`}
                  </p>
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

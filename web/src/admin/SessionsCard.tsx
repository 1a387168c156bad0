import { listSessionsEndpoint } from "@kc/server/api/access";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { DataSheet } from "../ui/DataSheet.tsx";
import { Instant } from "../ui/Instant.tsx";

/** The browsers in which the account is signed in now. */
export function SessionsCard({ accountId }: { readonly accountId: string }) {
  const sessions = useEndpointQuery(listSessionsEndpoint, { accountId });
  return (
    <Card title="Phiên đang mở">
      <QueryState query={sessions} what="phiên đang mở">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">Không có phiên nào đang mở.</p>
          ) : (
            <DataSheet
              caption="Phiên đang mở"
              captionHidden
              heads={["Mở lúc", "Dùng gần nhất", "Địa chỉ mạng", "Trình duyệt"]}
              rows={rows.map((row, place) => ({
                key: String(place),
                cells: [
                  <Instant key="opened" at={row.openedAt} />,
                  <Instant key="seen" at={row.lastSeenAt} />,
                  row.address,
                  row.userAgent,
                ],
              }))}
            />
          )
        }
      </QueryState>
    </Card>
  );
}

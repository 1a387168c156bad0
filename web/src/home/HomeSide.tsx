import { findFiguresEndpoint } from "@kc/server/api/worklist";
import { useSession } from "../app/session.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { QueryState } from "../app/QueryState.tsx";
import { Card } from "../ui/Card.tsx";
import { Count } from "../ui/Count.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { MoneyBar } from "../ui/MoneyBar.tsx";
import { Stack } from "../ui/Stack.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { AuditorCard } from "./AuditorCard.tsx";
import { OwnEstablishmentCard } from "./OwnEstablishmentCard.tsx";
import { StageCounts } from "./StageCounts.tsx";

/** The figures beside the work list, by role: each opens the list behind it. */
export function HomeSide() {
  const { partyId, permissions } = useSession();
  const figures = useEndpointQuery(findFiguresEndpoint, {});
  return (
    <Stack>
      {partyId !== null && <OwnEstablishmentCard establishmentId={partyId} />}
      {permissions.includes("audit:read") && <AuditorCard />}
      <QueryState query={figures} what="số liệu">
        {({ year, stages, money, establishments }) => (
          <Stack>
            {money && (
              <Card
                title={`Kinh phí năm ${String(year)}`}
                aside={<TextLink href={`/budget?year=${String(year)}`}>Xem chi tiết</TextLink>}
              >
                <MoneyBar
                  label={`Kinh phí năm ${String(year)}`}
                  steps={[
                    { label: "Được giao", dong: money.assignedDong, isCeiling: true },
                    { label: "Đã bố trí", dong: money.committedDong },
                    { label: "Đang tạm ứng", dong: money.advancedDong },
                    { label: "Đã thanh toán", dong: money.paidDong },
                    { label: "Đã quyết toán", dong: money.settledDong },
                  ]}
                />
              </Card>
            )}
            {stages && <StageCounts year={year} stages={stages} />}
            {establishments && (
              <Card
                title="Cơ sở CNNT"
                aside={<TextLink href="/establishments">Danh sách</TextLink>}
              >
                <DescriptionList
                  items={[
                    { term: "Đang hoạt động", value: <Count count={establishments.active} /> },
                    { term: "Đã được hỗ trợ", value: <Count count={establishments.supported} /> },
                  ]}
                />
              </Card>
            )}
          </Stack>
        )}
      </QueryState>
    </Stack>
  );
}

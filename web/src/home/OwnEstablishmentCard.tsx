import { findEstablishmentEndpoint } from "@kc/server/api/party";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Card } from "../ui/Card.tsx";
import { Count } from "../ui/Count.tsx";
import { DescriptionList } from "../ui/DescriptionList.tsx";
import { LinkButton } from "../ui/LinkButton.tsx";
import { Money } from "../ui/Money.tsx";
import { Row } from "../ui/Row.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import { verdictTone } from "../party/tones.ts";

/** My establishment: whether it may be supported, its last year, what it was given, and what to ask for. */
export function OwnEstablishmentCard({ establishmentId }: { readonly establishmentId: string }) {
  const own = useEndpointQuery(findEstablishmentEndpoint, { establishmentId });
  return (
    <QueryState query={own} what="hồ sơ cơ sở của tôi">
      {({ name, eligibility, years, supportSums }) => {
        const last = years.at(-1);
        return (
          <Card
            title="Cơ sở của tôi"
            tone="action"
            aside={<TextLink href="/establishments">Xem hồ sơ</TextLink>}
          >
            <p>
              <strong>{name}</strong>
            </p>
            <p>
              <StatusBadge tone={verdictTone(eligibility.verdict)}>
                {eligibility.verdictLabel}
              </StatusBadge>
            </p>
            <DescriptionList
              items={[
                {
                  term: last ? `Doanh thu năm ${String(last.year)}` : "Doanh thu năm",
                  value: <Money dong={last?.revenueDong ?? "unknown"} />,
                },
                { term: "Lao động", value: <Count count={last?.workers ?? "unknown"} /> },
                { term: "Hỗ trợ đã nhận", value: <Money dong={supportSums.receivedDong} /> },
              ]}
            />
            <Row>
              <LinkButton href="/schemes/new" look="main">
                Đăng ký nhu cầu hỗ trợ
              </LinkButton>
            </Row>
          </Card>
        );
      }}
    </QueryState>
  );
}

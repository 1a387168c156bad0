import { listPlanRoundsEndpoint } from "@kc/server/api/budget";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { QueryState } from "../app/QueryState.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { dayText } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { TextLink } from "../ui/TextLink.tsx";
import "./rounds.css";

const OpenRoundDialog = lazyPart(
  async () => (await import("./OpenRoundDialog.tsx")).OpenRoundDialog,
);

/** The registration before the plans: its last day and how many have registered; nothing where there is none to see or open. */
export function RoundsCard() {
  const [isOpening, setOpening] = useState(false);
  const query = useEndpointQuery(listPlanRoundsEndpoint, {});
  const { data } = query;
  if (data === undefined && query.error !== null) {
    return (
      <Card title="Đăng ký kế hoạch năm">
        <QueryState query={query} what="đợt đăng ký">
          {() => null}
        </QueryState>
      </Card>
    );
  }
  if (!data || (data.rows.length === 0 && !data.mayOpen)) return null;
  return (
    <Card
      title="Đăng ký kế hoạch năm"
      aside={
        data.mayOpen && (
          <Button
            size="small"
            icon="plus"
            onPress={() => {
              setOpening(true);
            }}
          >
            Mở đợt đăng ký
          </Button>
        )
      }
    >
      {data.rows.length === 0 ? (
        <p className="soft">
          Chưa mở đợt nào. Xã, phường, Trung tâm, các sở, ngành đăng ký nhu cầu trước khi Sở lập kế
          hoạch.
        </p>
      ) : (
        <ul className="rounds">
          {data.rows
            .slice(0, 3)
            .map(({ id, planYear, dueOn, status, statusLabel, sent, bodies }) => (
              <li key={id}>
                <TextLink
                  href={`/plan-rounds/${id}`}
                >{`Đợt đăng ký năm ${String(planYear)}`}</TextLink>
                <StatusBadge tone={status === "open" ? "moving" : "done"}>
                  {statusLabel}
                </StatusBadge>
                <span className="soft">
                  {`Hạn ${dayText(dueOn)}`}
                  {bodies > 1 && `, ${String(sent)}/${String(bodies)} đơn vị đã đăng ký`}
                </span>
              </li>
            ))}
        </ul>
      )}
      {isOpening && (
        <OpenRoundDialog
          proposed={data.proposed}
          onClose={() => {
            setOpening(false);
          }}
        />
      )}
    </Card>
  );
}

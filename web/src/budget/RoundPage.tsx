import { closePlanRoundEndpoint, findPlanRoundEndpoint } from "@kc/server/api/budget";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useState } from "react";
import { lazyPart } from "../app/lazy-part.tsx";
import { refusalOf } from "../app/refusal-of.tsx";
import { QueryState } from "../app/QueryState.tsx";
import { useCommand } from "../app/use-command.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { dayText, moneyText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { showToast } from "../ui/toast.ts";
import { OwnRegistration } from "./OwnRegistration.tsx";
import { RegistrationsTable } from "./RegistrationsTable.tsx";

const RegisterDialog = lazyPart(async () => (await import("./RegisterDialog.tsx")).RegisterDialog);

export type RoundData = EndpointOutput<typeof findPlanRoundEndpoint>;
export type BodyRegistration = RoundData["bodies"][number];

/** The registration of a year: a body sends its own; Sở sees who has registered what, and who is late. */
export function RoundPage() {
  const roundId = useParam("roundId");
  const query = useEndpointQuery(findPlanRoundEndpoint, { roundId });
  return (
    <QueryState query={query} what="đợt đăng ký kế hoạch">
      {(data) => <Round data={data} />}
    </QueryState>
  );
}

function Round({ data }: { readonly data: RoundData }) {
  const { round, bodies, ownOrganisationId } = data;
  const [registering, setRegistering] = useState<BodyRegistration | null>(null);
  const own = bodies.find(({ organisationId }) => organisationId === ownOrganisationId);
  return (
    <Stack>
      <PageHeader
        title={`Đăng ký kế hoạch khuyến công năm ${String(round.planYear)}`}
        trail={[{ href: "/plans", label: "Kế hoạch năm" }]}
        badge={
          <StatusBadge tone={round.status === "open" ? "moving" : "done"}>
            {round.statusLabel}
          </StatusBadge>
        }
        lead={`Đăng ký đến hết ngày ${dayText(round.dueOn)}. Nhu cầu của cơ sở và nhiệm vụ của đơn vị là căn cứ để Sở Công Thương lập danh mục.`}
        actions={data.mayClose && <CloseRound data={data} />}
      />
      {own && (
        <OwnRegistration
          own={own}
          planYear={round.planYear}
          mayRegister={data.mayRegister}
          onRegister={() => {
            setRegistering(own);
          }}
        />
      )}
      {bodies.length > 1 && (
        <>
          <Standing bodies={bodies} />
          <RegistrationsTable
            bodies={bodies}
            {...(data.mayRecord ? { onRecord: setRegistering } : {})}
          />
        </>
      )}
      {registering && (
        <RegisterDialog
          roundId={round.id}
          planYear={round.planYear}
          body={registering}
          isOwn={registering.organisationId === ownOrganisationId}
          onClose={() => {
            setRegistering(null);
          }}
        />
      )}
    </Stack>
  );
}

function Standing({ bodies }: { readonly bodies: readonly BodyRegistration[] }) {
  const count = (isOne: (body: BodyRegistration) => boolean) => bodies.filter(isOne).length;
  const overdue = count(({ punctuality }) => punctuality === "overdue");
  const total = bodies.reduce(
    (sum, { tasksDong, needs }) => sum + tasksDong + needs.requestedDong,
    0,
  );
  const needs = bodies.reduce((sum, body) => sum + body.needs.count, 0);
  return (
    <FigureTiles>
      <FigureTile
        label="Đã đăng ký"
        figure={count(({ status }) => status !== "awaited")}
        unit={`/ ${String(bodies.length)} đơn vị`}
      />
      <FigureTile label="Quá hạn" figure={overdue} tone={overdue > 0 ? "late" : "plain"} />
      <FigureTile label="Nhu cầu của cơ sở" figure={needs} unit="nhu cầu" />
      <FigureTile label="Đề nghị hỗ trợ" figure={moneyText(total, "million")} unit="triệu đồng" />
    </FigureTiles>
  );
}

function CloseRound({ data: { round, bodies } }: { readonly data: RoundData }) {
  const [isAsked, setAsked] = useState(false);
  const close = useCommand(closePlanRoundEndpoint);
  const missing = bodies.filter(({ status }) => status === "awaited").length;
  const end = () => {
    setAsked(false);
    close.clear();
  };
  return (
    <>
      <Button
        onPress={() => {
          setAsked(true);
        }}
      >
        Kết thúc đợt đăng ký
      </Button>
      {isAsked && (
        <ConfirmDialog
          title="Kết thúc đợt đăng ký"
          verb="Kết thúc"
          isOpen
          isPending={close.isPending}
          {...refusalOf(close)}
          onClose={end}
          onConfirm={() => {
            void close
              .run({ roundId: round.id, expectedVersion: round.version })
              .then((outcome) => {
                if (!outcome.ok) return;
                showToast("Đã kết thúc đợt đăng ký.");
                end();
              });
          }}
        >
          <p>
            Sau khi kết thúc, đơn vị không gửi đăng ký trên phần mềm được nữa.
            {missing > 0 && ` Còn ${String(missing)} đơn vị chưa đăng ký.`}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

import { listWorkEndpoint } from "@kc/server/api/worklist";
import { QueryState } from "../app/QueryState.tsx";
import { useSession } from "../app/session.ts";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Columns } from "../ui/Columns.tsx";
import { FigureTile } from "../ui/FigureTile.tsx";
import { FigureTiles } from "../ui/FigureTiles.tsx";
import { dayText } from "../ui/format.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { OthersCard } from "../worklist/OthersCard.tsx";
import { type Work, workStates } from "../worklist/work.ts";
import { WorkCard } from "../worklist/WorkCard.tsx";
import { AskForSupportCard } from "./AskForSupportCard.tsx";
import { HomeSide } from "./HomeSide.tsx";

/** What waits for me and until when; then the figures of my role. */
export function HomePage() {
  const { membership, today, partyId } = useSession();
  const list = useEndpointQuery(listWorkEndpoint, {});
  return (
    <>
      <PageHeader
        title="Việc của tôi"
        lead={`${membership.roleLabel} · ${membership.organisationName} · hôm nay ${dayText(today)}`}
      />
      <QueryState query={list} what="danh sách việc">
        {({ rows, others }) => (
          <Stack>
            {rows.length > 0 && <WorkTiles rows={rows} />}
            <Columns layout="main-side">
              <Stack>
                <WorkCard rows={rows} />
                <OthersCard others={others} />
                {partyId !== null && <AskForSupportCard establishmentId={partyId} />}
              </Stack>
              <HomeSide />
            </Columns>
          </Stack>
        )}
      </QueryState>
    </>
  );
}

function WorkTiles({ rows }: { readonly rows: readonly Work[] }) {
  return (
    <FigureTiles>
      {workStates.map(({ state, label, tone }) => {
        const count = rows.filter((work) => work.state === state).length;
        return (
          <FigureTile
            key={state}
            label={label}
            figure={count}
            unit="việc"
            tone={count > 0 && (tone === "late" || tone === "due") ? tone : "plain"}
            {...(count > 0 ? { href: `/work?state=${state}` } : {})}
          />
        );
      })}
    </FigureTiles>
  );
}

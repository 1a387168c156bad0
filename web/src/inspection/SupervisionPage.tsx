import { findSchemeVisitsEndpoint } from "@kc/server/api/inspection";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { useParam } from "../app/use-param.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Stack } from "../ui/Stack.tsx";
import { Supervision } from "./Supervision.tsx";

/** Visits to one scheme on a page of their own: light enough to be opened on a phone at the workshop. */
export function SupervisionPage() {
  const schemeId = useParam("schemeId");
  const visits = useEndpointQuery(findSchemeVisitsEndpoint, { schemeId });
  return (
    <QueryState query={visits} what="kiểm tra, giám sát đề án">
      {(found) => (
        <Stack>
          <PageHeader
            title="Kiểm tra, giám sát"
            trail={[
              { href: "/visits", label: "Kiểm tra, giám sát" },
              { href: `/schemes/${schemeId}?tab=supervision`, label: found.schemeCode },
            ]}
            lead={found.schemeName}
          />
          <Supervision schemeId={schemeId} found={found} />
        </Stack>
      )}
    </QueryState>
  );
}

import { findSchemeVisitsEndpoint } from "@kc/server/api/inspection";
import { QueryState } from "../app/QueryState.tsx";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Supervision } from "./Supervision.tsx";

type SchemeSupervisionTabProps = { readonly scheme: { readonly id: string } };

/** Visits to a scheme while it is carried out, on its page. */
export function SchemeSupervisionTab({ scheme: { id: schemeId } }: SchemeSupervisionTabProps) {
  const visits = useEndpointQuery(findSchemeVisitsEndpoint, { schemeId });
  return (
    <QueryState query={visits} what="kiểm tra, giám sát đề án">
      {(found) => <Supervision schemeId={schemeId} found={found} />}
    </QueryState>
  );
}

import { findPlanEndpoint } from "@kc/server/api/budget";
import { findSchemeEndpoint } from "@kc/server/api/scheme";
import { useEndpointQuery } from "../app/use-endpoint-query.ts";
import { Notice } from "../ui/Notice.tsx";

type OfRecordProps = { readonly schemeId: string; readonly planId: string };

/** Which scheme or plan a paper is recorded for, as the address says. */
export function OfRecord({ schemeId, planId }: OfRecordProps) {
  const scheme = useEndpointQuery(findSchemeEndpoint, { schemeId }, { isEnabled: schemeId !== "" });
  const plan = useEndpointQuery(findPlanEndpoint, { planId }, { isEnabled: planId !== "" });
  const name =
    scheme.data === undefined ? plan.data?.plan.name : `${scheme.data.code}, ${scheme.data.name}`;
  if (name === undefined) return null;
  return <Notice title="Gắn với:">{name}</Notice>;
}

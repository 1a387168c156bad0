import type { Endpoint, EndpointInput, EndpointOutput } from "@kc/server/api/platform";
import {
  keepPreviousData,
  queryOptions,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { callEndpoint } from "./api.ts";

/** The query of one endpoint with one input, for loaders and for reading the cache. */
export function endpointQuery<E extends Endpoint>(endpoint: E, input: EndpointInput<E>) {
  return queryOptions<EndpointOutput<E>>({
    queryKey: [endpoint.path, input],
    queryFn: ({ signal }) => callEndpoint(endpoint, input, { signal }),
  });
}

type Options = {
  /** Keeps the last page of a list in sight while the next one comes. */
  readonly keepsLast?: boolean;
  readonly isEnabled?: boolean;
};

/** Asks one endpoint; show the outcome with `QueryState`. */
export function useEndpointQuery<E extends Endpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: Options = {},
): UseQueryResult<EndpointOutput<E>> {
  const asked = useQuery({
    queryKey: [endpoint.path, input],
    queryFn: ({ signal }) => callEndpoint(endpoint, input, { signal }),
    enabled: options.isEnabled ?? true,
    ...(options.keepsLast === true ? { placeholderData: keepPreviousData } : {}),
  });
  return asOutcome<E>(asked);
}

/** The library cannot see that the type of the answer belongs to the endpoint. */
function asOutcome<E extends Endpoint>(query: UseQueryResult): UseQueryResult<EndpointOutput<E>> {
  return query as UseQueryResult<EndpointOutput<E>>;
}

import { findSessionEndpoint } from "@kc/server/api/account";
import type { EndpointOutput } from "@kc/server/api/platform";
import { useQuery } from "@tanstack/react-query";
import { endpointQuery } from "./use-endpoint-query.ts";

/** Who works here, in which role, and what that role may do. */
export type Session = EndpointOutput<typeof findSessionEndpoint>;

/** The session, asked anew every five minutes so that a change of rights arrives. */
export const sessionQuery = {
  ...endpointQuery(findSessionEndpoint, {}),
  staleTime: 5 * 60_000,
  retry: false,
};

/** The session of the person, null when nobody is signed in. */
function useMaybeSession(): Session | null {
  return useQuery({ ...sessionQuery, enabled: false }).data ?? null;
}

/** The session; only within the shell, where there is one. */
export function useSession(): Session {
  const session = useMaybeSession();
  if (session === null) throw new Error("useSession outside of the shell");
  return session;
}

/** Whether the role in use may do what the permission names. */
export function useCan(permission: string): boolean {
  return useMaybeSession()?.permissions.includes(permission) === true;
}

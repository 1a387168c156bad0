import { QueryCache, QueryClient } from "@tanstack/react-query";
import { NoAnswerError, problemKind } from "./problem.ts";
import { reportSessionEnd } from "./session-end.ts";

/**
 * Whether somebody has a form before them. It is sent upon the version that it was opened on: were a newer one read behind it,
 * its old values would overwrite another person's without a word.
 */
function isFormOpen(): boolean {
  return document.querySelector("form[novalidate]") !== null;
}

/** The state of the server as this page knows it; never kept beyond the page. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError(error, query) {
      if (problemKind(error) === "sign-in-needed" && query.queryKey[0] !== "/session")
        reportSessionEnd();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: () => !isFormOpen(),
      refetchOnReconnect: () => !isFormOpen(),
      retry: (count, error) => error instanceof NoAnswerError && count < 2,
    },
  },
});

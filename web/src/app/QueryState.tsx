import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useState } from "react";
import { ErrorState } from "../ui/ErrorState.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { NoPermissionState } from "../ui/NoPermissionState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatePanel } from "../ui/StatePanel.tsx";
import { errorText, ProblemError, requestIdOf } from "./problem.ts";

type QueryStateProps<Data> = {
  readonly query: UseQueryResult<Data>;
  /** What is asked for, as it stands in "Không tải được …". */
  readonly what: string;
  readonly loading?: ReactNode;
  readonly children: (data: Data) => ReactNode;
};

/** Shows what was asked for, or why it is not there and how to go on. */
export function QueryState<Data>({ query, what, loading, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) {
    return (
      <>
        <StandInHeader what={what} />
        <QueryError error={query.error} what={what} onRetry={() => void query.refetch()} />
      </>
    );
  }
  if (query.fetchStatus === "paused") {
    return (
      <>
        <StandInHeader what={what} />
        <StatePanel icon="offline" tone="due" title={`Chưa xem được ${what} khi mất mạng`}>
          Trang tự tải khi có mạng lại.
        </StatePanel>
      </>
    );
  }
  return loading ?? <LoadingState />;
}

/** The head of a page whose own waits for what did not come: the window keeps a name, the focus a place. */
function StandInHeader({ what }: { readonly what: string }) {
  const [isNeeded, setIsNeeded] = useState(false);
  useLayoutEffect(() => {
    setIsNeeded(document.querySelector("main h1") === null);
  }, []);
  return isNeeded ? <PageHeader title={`${what.charAt(0).toUpperCase()}${what.slice(1)}`} /> : null;
}

type QueryErrorProps = {
  readonly error: Error;
  readonly what: string;
  readonly onRetry?: () => void;
};

/** The state for an error of the server: no permission, not found, or failed. */
function QueryError({ error, what, onRetry }: QueryErrorProps) {
  const status = error instanceof ProblemError ? error.problem.status : 0;
  if (status === 403) return <NoPermissionState title={error.message} />;
  if (status === 404) {
    return (
      <StatePanel icon="search" title={`Không tìm thấy ${what}`} requestId={requestIdOf(error)}>
        {error.message}
      </StatePanel>
    );
  }
  return (
    <ErrorState title={`Không tải được ${what}`} requestId={requestIdOf(error)} onRetry={onRetry}>
      {errorText(error)}
    </ErrorState>
  );
}

import { ErrorState } from "../ui/ErrorState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { errorText, requestIdOf } from "./problem.ts";

/** The last resort when a page cannot be shown at all. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const known = error instanceof Error ? error : new Error(String(error));
  return (
    <>
      <PageHeader title="Trang gặp lỗi" />
      <ErrorState
        title="Không mở được trang này"
        requestId={requestIdOf(known)}
        onRetry={() => {
          location.reload();
        }}
      >
        {errorText(known)}
      </ErrorState>
    </>
  );
}

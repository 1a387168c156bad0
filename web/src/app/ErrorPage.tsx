import { ErrorState } from "../ui/ErrorState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { StatePanel } from "../ui/StatePanel.tsx";
import { errorText, requestIdOf } from "./problem.ts";

/** The last resort when a page cannot be shown at all. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const known = error instanceof Error ? error : new Error(String(error));
  if (!navigator.onLine) {
    return (
      <>
        <PageHeader title="Đang mất mạng" />
        <StatePanel icon="offline" tone="due" title="Trang này chưa có sẵn trên máy">
          Mở lại khi có mạng. Các trang đã mở trước đó vẫn xem và nhập được.
        </StatePanel>
      </>
    );
  }
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

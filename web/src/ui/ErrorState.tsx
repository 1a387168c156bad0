import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import { StatePanel } from "./StatePanel.tsx";

type ErrorStateProps = {
  /** What did not work, where: "Không tải được danh sách đề án". */
  readonly title: string;
  /** Why, and how to go on. */
  readonly children?: ReactNode;
  readonly requestId?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
};

/** What did not work, why, and how to go on. */
export function ErrorState({ title, children, requestId, onRetry }: ErrorStateProps) {
  return (
    <StatePanel
      icon="warning"
      tone="late"
      title={title}
      requestId={requestId}
      actions={onRetry && <Button onPress={onRetry}>Thử lại</Button>}
    >
      {children}
    </StatePanel>
  );
}

import type { ReactNode } from "react";
import { StatePanel } from "./StatePanel.tsx";

type EmptyStateProps = {
  /** What is not there: "Chưa có đề án nào trong năm 2026". */
  readonly title: string;
  /** What to do first. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Nothing here yet, and what to do first. */
export function EmptyState(props: EmptyStateProps) {
  return <StatePanel icon="file" {...props} />;
}

import type { ReactNode } from "react";
import { LinkButton } from "./LinkButton.tsx";
import { StatePanel } from "./StatePanel.tsx";

type NoPermissionStateProps = {
  /** What is not open to this role: "Trang này dành cho kế toán". */
  readonly title?: string;
  /** Who can. */
  readonly whoCan?: ReactNode;
  readonly roleLabel?: string | undefined;
};

/** This role may not see it, and who can help. */
export function NoPermissionState({
  title = "Vai trò của bạn không mở được trang này",
  whoCan,
  roleLabel,
}: NoPermissionStateProps) {
  return (
    <StatePanel
      icon="lock"
      title={title}
      actions={<LinkButton href="/">Về việc của tôi</LinkButton>}
    >
      {roleLabel !== undefined && <p>Bạn đang làm việc với vai trò {roleLabel}.</p>}
      {whoCan !== undefined && <p>Người xử lý được: {whoCan}</p>}
    </StatePanel>
  );
}
